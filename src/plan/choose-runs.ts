import { type Result, type Run, runPassed } from '../model/result.ts'
import type { RunChoice } from '../inputs/inputs.ts'
import { type Checked, accept, refuse } from '../model/checked.ts'
import { counted, firstFew } from '../text/counted.ts'

const MOST_LISTED = 20

/** The IDs of the runs to evaluate, at least one. Only for `failed`, the list can be empty. */
export function chooseRuns(choice: RunChoice, result: Result): Checked<readonly string[]> {
  if (result.runs === null) {
    if (choice.kind === 'ids') return accept(choice.ids)
    return refuse(
      `the API lists no runs of this result, so ${choice.kind} selects nothing; use run IDs`,
    )
  }
  const runs = [...result.runs.values()]
  if (choice.kind === 'ids') return chooseById(choice.ids, result.runs)
  if (choice.kind === 'failed') {
    return accept(idsOf(runs.filter((run) => hasEnded(run) && runPassed(run) !== true)))
  }
  const ended = endedRunIds(result)
  return ended.length > 0
    ? accept(ended)
    : refuse(
        'the result has no run that ended completed or failed, so there is nothing to evaluate',
      )
}

/**
 * A text about the runs that `all` and `failed` leave out because their status is neither
 * `completed` nor `failed`. Null if there are no such runs.
 */
export function describeLeftOut(choice: RunChoice, result: Result): string | null {
  if (choice.kind === 'ids') return null
  const others = [...(result.runs?.values() ?? [])].filter((run) => !hasEnded(run))
  if (others.length === 0) return null
  const named = others.map(({ id, status }) => `${id} (${status})`)
  const left = `${counted(others.length, 'run')} left out of “${choice.kind}”`
  return `${left}, as ${others.length === 1 ? 'it' : 'they'} did not end completed or failed: ${firstFew(named, MOST_LISTED)}`
}

/** The runs that `all` stands for. */
export function endedRunIds(result: Result): readonly string[] {
  return idsOf([...(result.runs?.values() ?? [])].filter(hasEnded))
}

/** The same choice as in Cekura's own bulk re-evaluation. */
function hasEnded(run: Run): boolean {
  return run.status === 'completed' || run.status === 'failed'
}

function chooseById(
  ids: readonly string[],
  runs: ReadonlyMap<string, Run>,
): Checked<readonly string[]> {
  const unknown = ids.filter((id) => !runs.has(id))
  if (unknown.length === 0) return accept(ids)
  return refuse(
    `the result has no run ${firstFew(unknown, MOST_LISTED)}; it has ${firstFew([...runs.keys()], MOST_LISTED)}`,
  )
}

function idsOf(runs: readonly Run[]): readonly string[] {
  return runs.map((run) => run.id)
}
