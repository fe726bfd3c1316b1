import type { Random } from '../random.ts'
import type { ResultShape } from './scenario.ts'
import type { PinnedFile } from './shared-scenario.ts'

/** The file of a baseline, as people find it when the first job starts. */
export function schedulePinnedFile(random: Random, result: ResultShape): PinnedFile {
  const kind = random.weighted({
    same: 6,
    older: 3,
    partial: result.runIds.length > 1 ? 1 : 0,
    missing: 2,
    broken: 0.4,
    foreign: 0.4,
  })
  const changed = kind === 'older' ? 0.4 : kind === 'foreign' ? 1 : 0
  const passes = result.passes.map((run) =>
    run.map((passed) => (random.chance(changed) ? !passed : passed)),
  )
  const whole = fileOf({ ...result, passes })
  switch (kind) {
    case 'same':
    case 'older':
      return { kind, text: whole }
    case 'partial':
      return {
        kind,
        text: fileOf({ ...result, runIds: result.runIds.slice(1), passes: passes.slice(1) }),
      }
    case 'missing':
      return { kind, text: null }
    case 'broken':
      return { kind, text: whole.slice(0, whole.length / 2) }
    case 'foreign':
      return { kind, text: fileOf({ ...result, id: '999' }) }
  }
}

/** As docs/baseline.schema.json describes it, but laid out in another way than the action does. */
function fileOf({ id, runIds, metricIds, metricNames, passes }: ResultShape): string {
  const scoresOf = (run: readonly boolean[]) =>
    Object.fromEntries(run.map((passed, metric) => [metricNames[metric] ?? '', passed]))
  return JSON.stringify({
    format: 'cekura-baseline',
    schema_version: 1,
    result_id: id,
    metrics: metricIds.map((metricId, metric) => ({
      id: metricId,
      name: metricNames[metric],
      kind: 'binary',
      version: null,
    })),
    runs: runIds.map((runId, run) => ({
      id: runId,
      scenario: `Scenario ${run + 1}`,
      personality: null,
      verdict: passes[run]?.every((passed) => passed) === true ? 'success' : 'failure',
      scores: scoresOf(passes[run] ?? []),
      since: '2026-07-30T08:00:00Z',
    })),
  })
}
