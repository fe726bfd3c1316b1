import { isId } from '../inputs/scalars.ts'
import { type Checked, accept, quote, refuse } from '../model/checked.ts'
import type { Result } from '../model/result.ts'
import { compareTimestamps } from '../model/timestamp.ts'
import { counted } from '../text/counted.ts'

/**
 * The ID of the result that was created last, in whatever order they are listed; of several at the same
 * time, the highest. Null if there is none. What cannot be told is refused: an older result must not
 * stand for the newest.
 */
export function newestResultId(results: readonly Result[]): Checked<string | null> {
  if (results.length > 1) {
    const undated = results.filter(({ createdAt }) => timeOf(createdAt) === null)
    if (undated.length > 0) {
      return refuse(
        `which result is the latest cannot be told: ${counted(undated.length, 'result')} in the agent's list without a created_at; use the ID of the result`,
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

/** What is no timestamp cannot be compared, not even with itself. */
function timeOf(createdAt: string | null): string | null {
  return createdAt !== null && compareTimestamps(createdAt, createdAt) === 0 ? createdAt : null
}

/** Of IDs, which are too long for numbers. */
function isHigher(a: string, b: string): boolean {
  return a.length === b.length ? a > b : a.length > b.length
}
