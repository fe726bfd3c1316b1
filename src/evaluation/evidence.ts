import type { Result, Score } from '../model/result.ts'
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
  /** What the API answered to the trigger; null if the answer was lost, or told nothing. */
  readonly answered: Answered | null
}

export interface Answered {
  /** Its status was one of work going on. */
  readonly inFlight: boolean
  readonly updatedAt: string | null
}

/** What the reads since the trigger have shown so far. */
export interface Seen {
  readonly inFlight: boolean
  /** The latest `updated_at` of all answers, the baseline's included. */
  readonly newestUpdatedAt: string | null
  /**
   * The `updated_at` that the trigger itself may have left: that of its answer, or else the first one
   * past the baseline's that a finished status came with. Null if neither is known.
   */
  readonly touchedAt: string | null
}

/**
 * One read, in the light of all before it.
 * - `in_flight`: work goes on.
 * - `proven`: finished, and certainly by the new evaluation: `updated_at` has moved past the
 *   baseline's and the trigger's, or past that of work going on, or a score that was asked for differs
 *   from the baseline's.
 * - `likely`: finished after work was seen to go on, but nothing else tells this answer from one of a
 *   replica that lags behind. Without a baseline, that is all that can be told.
 * - `unproven`: finished, and nothing tells it from the state before the trigger.
 * - `stale`: finished, and certainly from before: `updated_at` has been seen past the baseline's, and is
 *   not in this answer.
 */
export type Reading = 'in_flight' | 'proven' | 'likely' | 'unproven' | 'stale'

export interface Weighed {
  readonly reading: Reading
  readonly seen: Seen
  /** Something shows that the trigger took effect, if not that the evaluation has ended. */
  readonly isSign: boolean
}

/** Replicas lag behind each other by less than this, where `updated_at` does not tell. */
export const LONGEST_LAG_MS = 10_000

export function seenBefore({ baseline, answered }: Expectation): Seen {
  const touchedAt = answered?.updatedAt ?? null
  return {
    inFlight: false,
    newestUpdatedAt: laterOf(baseline?.updatedAt ?? null, touchedAt),
    touchedAt,
  }
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
): Weighed {
  const isOld = isEarlier(result.updatedAt, seen.newestUpdatedAt)
  const newestUpdatedAt = isOld ? seen.newestUpdatedAt : (result.updatedAt ?? seen.newestUpdatedAt)
  if (activityOf(result, expectation.runIds).inFlight) {
    const inFlight = seen.inFlight || isOwnWork(expectation, result, sentAtMs)
    return {
      reading: 'in_flight',
      seen: { ...seen, inFlight, newestUpdatedAt },
      isSign: inFlight,
    }
  }
  const hasMoved = isEarlier(expectation.baseline?.updatedAt ?? null, result.updatedAt)
  const touchedAt = seen.touchedAt ?? (hasMoved ? result.updatedAt : null)
  const isNew = !isOld && hasNewScore(expectation, result)
  const next = { ...seen, newestUpdatedAt, touchedAt }
  return {
    reading: isNew ? 'proven' : readEnd(expectation, seen, next, result),
    seen: next,
    isSign: seen.inFlight || hasMoved || isNew,
  }
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
  if (baseline === null || isEarlier(baseline.updatedAt, result.updatedAt)) return true
  const isRecent = sentAtMs - baselineAtMs < LONGEST_LAG_MS
  return !isRecent && !isEarlier(result.updatedAt, baseline.updatedAt)
}

function readEnd(
  { baseline, answered }: Expectation,
  before: Seen,
  now: Seen,
  result: Result,
): Exclude<Reading, 'in_flight'> {
  const { updatedAt } = result
  if (before.inFlight && isEarlier(before.newestUpdatedAt, updatedAt)) return 'proven'
  const isNewest = !isEarlier(updatedAt, now.newestUpdatedAt)
  const bar = laterOf(baseline?.updatedAt ?? null, now.touchedAt)
  if (baseline !== null && isNewest && isEarlier(bar, updatedAt)) return 'proven'
  if (isFromBefore(baseline, now, updatedAt)) return 'stale'

  const isDatable = (baseline?.updatedAt ?? null) !== null && updatedAt !== null
  const isLikely =
    before.inFlight || baseline === null || (!isDatable && answered?.inFlight === true)
  return isLikely ? 'likely' : 'unproven'
}

/** Some answer was past the baseline, and this one is not. */
function isFromBefore(baseline: Result | null, seen: Seen, updatedAt: string | null): boolean {
  const before = baseline?.updatedAt ?? null
  const hasMoved = isEarlier(before, seen.newestUpdatedAt)
  return hasMoved && updatedAt !== null && !isEarlier(before, updatedAt)
}

function laterOf(a: string | null, b: string | null): string | null {
  return a === null || isEarlier(a, b) ? b : a
}

function isEarlier(timestamp: string | null, than: string | null): boolean {
  if (timestamp === null || than === null) return false
  return (compareTimestamps(timestamp, than) ?? 0) < 0
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
