import type { Result } from '../cekura/result.ts'
import { counted } from '../text/counted.ts'
import { oneLine } from '../text/one-line.ts'
import { cutTo } from '../text/width.ts'

const MOST_CAUSES = 5
const MOST_COLUMNS = 300

/**
 * Why an evaluation failed, in the API's words: first the result's own reasons as it ranks them,
 * then the runs' errors, the commonest first; the same words once, with the number of runs.
 */
export function failureCausesOf(result: Result): string[] {
  const reasons = result.failureReasons.map(({ description, affectedRuns }) =>
    causeOf(description, affectedRuns),
  )
  const errors = runErrors(result).map(([message, runs]) => causeOf(message, runs))
  const causes = [...new Set([...reasons, ...errors])].filter((cause) => cause !== '')
  if (causes.length <= MOST_CAUSES) return causes
  const more = counted(causes.length - MOST_CAUSES, 'more cause')
  return [...causes.slice(0, MOST_CAUSES), `And ${more}, which the result in Cekura shows`]
}

function runErrors({ runs }: Result): [string, number][] {
  const counts = new Map<string, number>()
  for (const { errorMessage } of runs?.values() ?? []) {
    const message = oneLine(errorMessage ?? '')
    if (message !== '') counts.set(message, (counts.get(message) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

function causeOf(text: string, affectedRuns: number | null): string {
  const line = cutTo(oneLine(text).replace(/\.$/, ''), MOST_COLUMNS)
  if (line === '' || affectedRuns === null) return line
  return `${line} (${counted(affectedRuns, 'run')})`
}
