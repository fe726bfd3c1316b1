import { isId } from '../inputs/scalars.ts'
import { type Checked, accept, quote, refuse } from '../model/checked.ts'
import type { Result } from '../model/result.ts'
import { compareTimestamps } from '../model/timestamp.ts'
import { counted } from '../text/counted.ts'

/**
 * The ID of the result that was created last; the list can be in any order. Of several results with
 * the same time, the highest ID. Null if there are no results. If the list does not show which
 * result is the newest, it is refused, because the job must not use an older result.
 */
export function newestResultId(results: readonly Result[]): Checked<string | null> {
  if (results.length > 1) {
    const undated = results.filter(({ createdAt }) => timeOf(createdAt) === null)
    if (undated.length > 0) {
      return refuse(
        `the agent's list does not show which result is the latest: ${counted(undated.length, 'result')} without a created_at; use the ID of the result`,
      )
    }
  }
  const newest = results.reduce<Result | null>(
    (found, result) => (found === null || isNewer(result, found) ? result : found),
    null,
  )
  if (newest === null) return accept(null)
  const id = newest.id ?? ''
  if (isId(id)) return accept(id)
  const given = newest.id === null ? 'without an exact ID' : `with the ID ${quote(id)}`
  return refuse(`the API lists the latest result ${given}; use the ID of the result`)
}

function isNewer(a: Result, b: Result): boolean {
  const order = compareTimestamps(a.createdAt ?? '', b.createdAt ?? '') ?? 0
  return order === 0 ? isHigher(a.id ?? '', b.id ?? '') : order > 0
}

/** A text that is not a timestamp cannot be compared, not even with itself. */
function timeOf(createdAt: string | null): string | null {
  return createdAt !== null && compareTimestamps(createdAt, createdAt) === 0 ? createdAt : null
}

/** Compares IDs as text, because they are too long for numbers. */
function isHigher(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length
}
