import type { Result } from '../model/result.ts'
import { phaseOf } from '../cekura/status.ts'
import { activityOf, idsInQuestion } from './activity.ts'
import { type ScoreChange, compareScores, isSameScore } from './score-change.ts'
import { compareTimestamps } from '../model/timestamp.ts'

/**
 * What the job needs to recognise its evaluation: the result from before, and the runs and metrics
 * of the request.
 */
export interface Expectation {
  /** Null if nothing was read before, because somebody else started the evaluation. */
  readonly baseline: Result | null
  /** When the baseline was read, on the clock's `nowMs`. */
  readonly baselineAtMs: number
  /** Null: every run that an answer lists, except calls that never ended (see `idsInQuestion`). */
  readonly runIds: readonly string[] | null
  readonly metricIds: readonly string[]
  /** The API's answer to the trigger; null if the answer was lost or empty. */
  readonly triggerAnswer: TriggerAnswer | null
  /**
   * False: somebody else may have changed `updated_at` since the baseline, so it proves nothing.
   */
  readonly updatedAtIsOurs: boolean
}

export interface TriggerAnswer {
  /** Whether the answer's status said that work was going on. */
  readonly inFlight: boolean
  readonly updatedAt: string | null
}

/** What the reads since the trigger have shown so far. */
export interface ReadsSoFar {
  /** Whether a read showed the evaluation at work, in the status of the result or of a run. */
  readonly workSeen: boolean
  /**
   * Whether a read showed it in the result's own status. That status then stays until all work is
   * done.
   */
  readonly resultSeenInFlight: boolean
  /** Whether two finished answers differed from each other. */
  readonly changeSeen: boolean
  /** Whether a requested score differed from the score in the baseline. */
  readonly newScoreSeen: boolean
  /** The latest `updated_at` of all answers, including the baseline. */
  readonly newestUpdatedAt: string | null
  /**
   * The `updated_at` that the trigger itself may have set. It is the `updated_at` of the trigger's
   * answer, if that is later than the baseline's. Otherwise it is the first later `updated_at` that
   * came with a finished status. Null if neither is known.
   */
  readonly triggerUpdatedAt: string | null
  /** The last finished answer; null if a later read showed work. */
  readonly lastFinished: Result | null
}

/**
 * What one read shows, together with all reads before it.
 * - `in_flight`: work is going on.
 * - `proven`: finished, and the whole answer certainly comes from the new evaluation.
 * - `likely`: finished, with evidence of the new evaluation: a read showed it at work, or a score
 * differs from the baseline, or `updated_at` is later than that of the baseline and of the trigger.
 * But the answer may come from a lagging replica, or more runs may be waiting for their turn.
 * Without a baseline, no reading is more certain than this.
 * - `incomplete`: like `likely`, but a score from before is missing, so more may come.
 * - `unproven`: finished, and nothing distinguishes it from the state before the trigger.
 * - `stale`: finished, but certainly from before the evaluation: an earlier read showed a later
 * `updated_at` than the baseline's, or a new score, and this answer does not show it.
 */
export type Reading = 'in_flight' | 'proven' | 'likely' | 'incomplete' | 'unproven' | 'stale'

/**
 * Whether the reads show that the trigger took effect. That does not mean that the evaluation has
 * ended. `updated_at_moved`: only `updated_at` has changed, which also happens when a person
 * reviews a run.
 */
export type Sign = 'none' | 'updated_at_moved' | 'evaluation'

export interface InterpretedRead {
  readonly reading: Reading
  readonly readsSoFar: ReadsSoFar
  readonly sign: Sign
  /** Whether the answer is finished, and differs from the finished answer before it, if any. */
  readonly isNews: boolean
}

/** The longest lag between replicas, used where `updated_at` does not show the lag. */
export const LONGEST_LAG_MS = 10_000

export function noReadsYet({ baseline, triggerAnswer }: Expectation): ReadsSoFar {
  const before = baseline?.updatedAt ?? null
  const answered = triggerAnswer?.updatedAt ?? null
  // If the trigger's answer still has the old `updated_at`, the new one is not known.
  const isFromBefore = before !== null && !isEarlier(before, answered)
  return {
    workSeen: false,
    resultSeenInFlight: false,
    changeSeen: false,
    newScoreSeen: false,
    newestUpdatedAt: laterOf(before, answered),
    triggerUpdatedAt: isFromBefore ? null : answered,
    lastFinished: null,
  }
}

/**
 * What the job knows after one more read.
 * @param sentAtMs when the read was sent, on the clock's `nowMs`
 */
export function interpretRead(
  expectation: Expectation,
  before: ReadsSoFar,
  result: Result,
  sentAtMs: number,
): InterpretedRead {
  const isOld = isEarlier(result.updatedAt, before.newestUpdatedAt)
  const newestUpdatedAt = isOld
    ? before.newestUpdatedAt
    : (result.updatedAt ?? before.newestUpdatedAt)
  if (activityOf(result, expectation.runIds).inFlight) {
    const isOwn = isOwnWork(expectation, result, sentAtMs)
    const workSeen = before.workSeen || isOwn
    const isOfResult = isOwn && phaseOf(result.status) !== 'finished'
    const resultSeenInFlight = before.resultSeenInFlight || isOfResult
    return {
      reading: 'in_flight',
      readsSoFar: { ...before, workSeen, resultSeenInFlight, newestUpdatedAt, lastFinished: null },
      sign: workSeen ? 'evaluation' : 'none',
      isNews: false,
    }
  }
  const hasMoved = isEarlier(expectation.baseline?.updatedAt ?? null, result.updatedAt)
  const triggerUpdatedAt = before.triggerUpdatedAt ?? (hasMoved ? result.updatedAt : null)
  const now = { ...before, newestUpdatedAt, triggerUpdatedAt }
  const scores = compareScores(expectation, result)
  const hasNewScore = scores.someChanged && !isOld
  const isUntouched = before.newScoreSeen && !scores.someChanged && !scores.someMissing
  if (isUntouched || isFromBefore(expectation.baseline, newestUpdatedAt, result.updatedAt)) {
    return { reading: 'stale', readsSoFar: now, sign: signOf(before, false, false), isNews: false }
  }
  const last = before.lastFinished
  const isNews = last === null || !isSameEnd(expectation, last, result)
  const changeSeen = before.changeSeen || (last !== null && isNews)
  return {
    reading: readEnd(expectation, before, now, result, scores, isOld),
    readsSoFar: {
      ...now,
      changeSeen,
      newScoreSeen: before.newScoreSeen || hasNewScore,
      lastFinished: result,
    },
    sign: signOf(before, hasMoved, hasNewScore),
    isNews,
  }
}

function signOf({ workSeen }: ReadsSoFar, hasMoved: boolean, hasNewScore: boolean): Sign {
  if (workSeen || hasNewScore) return 'evaluation'
  return hasMoved ? 'updated_at_moved' : 'none'
}

/**
 * Whether the work is that of the new evaluation. A lagging replica can still show the work of
 * another evaluation from before the baseline. Then its `updated_at` is older than the baseline's
 * or, if that is not known, the baseline is recent.
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
  { baseline, triggerAnswer, updatedAtIsOurs }: Expectation,
  before: ReadsSoFar,
  now: ReadsSoFar,
  { updatedAt }: Result,
  scores: ScoreChange,
  isOld: boolean,
): 'proven' | 'likely' | 'incomplete' | 'unproven' {
  const isAfterWork = before.workSeen && isEarlier(before.newestUpdatedAt, updatedAt)
  const bar = laterOf(baseline?.updatedAt ?? null, now.triggerUpdatedAt)
  const isPastTrigger = updatedAtIsOurs && baseline !== null && !isOld && isEarlier(bar, updatedAt)
  const isNew = (scores.someChanged && !isOld) || isAfterWork || isPastTrigger
  // Without this, more runs may be waiting for their turn while the result says `completed`.
  const isWhole = before.resultSeenInFlight || (scores.allChanged && !isOld)
  if (isNew && isWhole) return 'proven'

  const isDatable = (baseline?.updatedAt ?? null) !== null && updatedAt !== null
  const isLikely =
    isNew ||
    before.workSeen ||
    baseline === null ||
    (!isDatable && triggerAnswer?.inFlight === true)
  if (!isLikely) return 'unproven'
  return scores.someMissing && !isWhole ? 'incomplete' : 'likely'
}

/** Whether an earlier answer was later than the baseline, and this one is not. */
function isFromBefore(
  baseline: Result | null,
  newestUpdatedAt: string | null,
  updatedAt: string | null,
): boolean {
  const before = baseline?.updatedAt ?? null
  const hasMoved = isEarlier(before, newestUpdatedAt)
  return hasMoved && updatedAt !== null && !isEarlier(before, updatedAt)
}

function laterOf(a: string | null, b: string | null): string | null {
  return a === null || isEarlier(a, b) ? b : a
}

function isEarlier(timestamp: string | null, than: string | null): boolean {
  if (timestamp === null || than === null) return false
  return (compareTimestamps(timestamp, than) ?? 0) < 0
}

/** Whether two finished answers agree in everything that shows the state of the evaluation. */
function isSameEnd({ runIds, metricIds, baseline }: Expectation, a: Result, b: Result): boolean {
  if (a.status !== b.status || a.updatedAt !== b.updatedAt) return false
  return idsInQuestion(b, runIds).every((runId) => {
    const [before, after] = [a.runs?.get(runId)?.scores, b.runs?.get(runId)?.scores]
    // Without a baseline, it is not known yet which metrics count.
    const ids =
      baseline === null ? [...(before?.keys() ?? []), ...(after?.keys() ?? [])] : metricIds
    return ids.every((id) => isSameScore(before?.get(id), after?.get(id)))
  })
}
