import type { Baseline, BaselineRun } from '../model/baseline.ts'
import { counted } from '../text/counted.ts'
import { grouped } from '../text/figures.ts'

/**
 * What a file that was written holds, or what changed in it, without a full stop:
 * `24 runs, 4 metrics; 20 pass`, `6 runs changed: 1 regressed, 2 fixed, 3 with other scores`.
 * @param previous what it held before; null if it is new, or was of no use
 */
export function describeUpdate(previous: Baseline | null, next: Baseline): string {
  const runs = [...next.runs.values()]
  if (previous?.resultId !== next.resultId) {
    const passing = runs.filter(passes).length
    return `${counted(runs.length, 'run')}, ${counted(next.metrics.size, 'metric')}; ${grouped(passing)} pass`
  }
  const changes = runs.flatMap((run) => changeOf(previous.runs.get(run.id), run) ?? [])
  if (changes.length === 0) return 'no run changed'
  const parts = CHANGES.flatMap((change) => {
    const count = changes.filter((each) => each === change).length
    return count === 0 ? [] : [`${grouped(count)} ${change}`]
  })
  return `${counted(changes.length, 'run')} changed: ${parts.join(', ')}`
}

const CHANGES = ['regressed', 'fixed', 'added', 'with other scores'] as const

function changeOf(before: BaselineRun | undefined, now: BaselineRun): string | null {
  if (before === undefined) return 'added'
  if (passes(before) && !passes(now)) return 'regressed'
  if (!passes(before) && passes(now)) return 'fixed'
  return before.since === now.since ? null : 'with other scores'
}

function passes({ verdict }: BaselineRun): boolean {
  return verdict === 'success' || verdict === 'reviewed_success'
}
