import type { Result } from '../model/result.ts'
import { counted } from '../text/counted.ts'
import { oneLine } from '../text/one-line.ts'
import { cutTo } from '../text/width.ts'

const MOST_CAUSES = 5
const MOST_COLUMNS = 300

/**
 * Why an evaluation failed, in the API's words. First come the reasons of the result, in the API's
 * order, then the errors of the runs, the most common first. Equal texts appear once, with the
 * number of runs.
 */
export function failureCausesOf(result: Result): string[] {
  const reasons = result.failureReasons.map(
    ({ description, affectedRuns }) => [lineOf(description), affectedRuns] as const,
  )
  const affected = new Map<string, number | null>()
  for (const [line, runs] of [...reasons, ...runErrors(result)]) {
    affected.set(line, affected.get(line) ?? runs)
  }
  affected.delete('')
  const causes = [...affected].map(([line, runs]) =>
    runs === null ? line : `${line} (${counted(runs, 'run')})`,
  )
  if (causes.length <= MOST_CAUSES) return causes
  const more = counted(causes.length - MOST_CAUSES, 'more cause')
  return [...causes.slice(0, MOST_CAUSES), `And ${more}, which the result in Cekura shows`]
}

function runErrors({ runs }: Result): [string, number][] {
  const counts = new Map<string, number>()
  for (const { errorMessage } of runs?.values() ?? []) {
    const line = lineOf(errorMessage ?? '')
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function lineOf(text: string): string {
  return cutTo(oneLine(text).replace(/\.$/, ''), MOST_COLUMNS)
}
