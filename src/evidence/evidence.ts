import type { Result, Score } from '../cekura/result.ts'
import { activityOf } from './activity.ts'
import { compareTimestamps } from './timestamp.ts'

/** What an evaluation is recognised by: the result as it was before, and what was asked for. */
export interface Expectation {
  /** Null if nothing was read before (an evaluation that somebody else started). */
  readonly baseline: Result | null
  /** When the baseline was there, on the clock's `nowMs`. */
  readonly baselineAtMs: number
  readonly runIds: readonly string[]
  readonly metricIds: readonly string[]
  /** The status that the API answered to the trigger was one of work going on. */
  readonly answeredInFlight: boolean
}

/** What the reads since the trigger have shown so far. */
export interface Seen {
  readonly inFlight: boolean
  /** The latest `updated_at` of all reads, the baseline's included. */
  readonly newestUpdatedAt: string | null
}

/**
 * One read, in the light of all before it.
 * - `in_flight`: work goes on.
 * - `proven`: finished, and certainly by the new evaluation: `updated_at` has moved past the
 *   baseline's or past that of work going on, or a score that was asked for differs from the
 *   baseline's.
 * - `likely`: finished after work was seen to go on, but nothing else tells this answer from one of a
 *   replica that lags behind.
 * - `unproven`: finished, and nothing tells it from the state before the trigger.
 */
export type Reading = 'in_flight' | 'proven' | 'likely' | 'unproven'

/** Replicas lag behind each other by less than this, where `updated_at` does not tell. */
export const LONGEST_LAG_MS = 10_000

export function seenBefore(expectation: Expectation): Seen {
  return { inFlight: false, newestUpdatedAt: expectation.baseline?.updatedAt ?? null }
}

/**
 * What a read adds to what is known.
 * @param sentAtMs when it was asked for, on the clock's `nowMs`
 */
export function weigh(
  expectation: Expectation,
  seen: Seen,
  result: Result,
  sentAtMs: number,
): { readonly reading: Reading; readonly seen: Seen } {
  const isOld = isEarlier(result.updatedAt, seen.newestUpdatedAt)
  const newestUpdatedAt = isOld ? seen.newestUpdatedAt : (result.updatedAt ?? seen.newestUpdatedAt)
  if (activityOf(result, expectation.runIds).inFlight) {
    const inFlight = seen.inFlight || isOwnWork(expectation, result, sentAtMs)
    return { reading: 'in_flight', seen: { inFlight, newestUpdatedAt } }
  }
  const next = { inFlight: seen.inFlight, newestUpdatedAt }
  const isNewest = seen.inFlight && isEarlier(seen.newestUpdatedAt, result.updatedAt)
  if (isNewest || (!isOld && (hasMoved(expectation, result) || hasNewScore(expectation, result)))) {
    return { reading: 'proven', seen: next }
  }
  const isDatable = (expectation.baseline?.updatedAt ?? null) !== null && result.updatedAt !== null
  const isLikely = seen.inFlight || (!isDatable && expectation.answeredInFlight)
  return { reading: isLikely ? 'likely' : 'unproven', seen: next }
}

/**
 * Work that another evaluation did before the baseline can be shown still by a replica that lags
 * behind: its `updated_at` is older, or, where that does not tell, the baseline is recent.
 */
function isOwnWork(
  { baseline, baselineAtMs }: Expectation,
  result: Result,
  sentAtMs: number,
): boolean {
  if (baseline === null) return true
  const isRecent = sentAtMs - baselineAtMs < LONGEST_LAG_MS
  return !isRecent && !isEarlier(result.updatedAt, baseline.updatedAt)
}

function isEarlier(timestamp: string | null, than: string | null): boolean {
  if (timestamp === null || than === null) return false
  return (compareTimestamps(timestamp, than) ?? 0) < 0
}

function hasMoved({ baseline }: Expectation, result: Result): boolean {
  return isEarlier(baseline?.updatedAt ?? null, result.updatedAt)
}

function hasNewScore({ baseline, runIds, metricIds }: Expectation, result: Result): boolean {
  if (baseline === null) return false
  return runIds.some((runId) => {
    const [before, after] = [baseline.runs?.get(runId), result.runs?.get(runId)]
    // A run that one side does not list is no score that differs.
    if (before === undefined || after === undefined) return false
    return metricIds.some((id) => differs(before.scores.get(id), after.scores.get(id)))
  })
}

function differs(before: Score | undefined, after: Score | undefined): boolean {
  // A score that has gone is no new score: the evaluation may be about to replace it.
  if (after === undefined) return false
  return before?.value !== after.value || before.explanation !== after.explanation
}
