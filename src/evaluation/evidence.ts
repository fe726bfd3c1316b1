import type { Result } from '../model/result.ts'
import { phaseOf } from '../cekura/status.ts'
import { activityOf, idsInQuestion } from './activity.ts'
import { type ScoreChange, compareScores, isSameScore } from './score-change.ts'
import { compareTimestamps } from '../model/timestamp.ts'

/** What an evaluation is recognised by: the result as it was before, and what was asked for. */
export interface Expectation {
  /** Null if nothing was read before (an evaluation that somebody else started). */
  readonly baseline: Result | null
  /** When the baseline was there, on the clock's `nowMs`. */
  readonly baselineAtMs: number
  /** Null: every run that an answer lists, except calls that never ended (see `idsInQuestion`). */
  readonly runIds: readonly string[] | null
  readonly metricIds: readonly string[]
  /** What the API answered to the trigger; null if the answer was lost, or told nothing. */
  readonly triggerAnswer: TriggerAnswer | null
  /** False: somebody else may have moved `updated_at` since the baseline, so that it proves nothing. */
  readonly updatedAtIsOurs: boolean
}

export interface TriggerAnswer {
  /** Its status was one of work going on. */
  readonly inFlight: boolean
  readonly updatedAt: string | null
}

/** What the reads since the trigger have shown so far. */
export interface ReadsSoFar {
  /** The evaluation was seen at work, in the status of the result or of a run. */
  readonly workSeen: boolean
  /** It was seen at work in the result's own status, which then stays so until all is done. */
  readonly resultSeenInFlight: boolean
  /** Two finished answers have differed from each other. */
  readonly changeSeen: boolean
  /** A score that was asked for has differed from the baseline's. */
  readonly newScoreSeen: boolean
  /** The latest `updated_at` of all answers, the baseline's included. */
  readonly newestUpdatedAt: string | null
  /**
   * The `updated_at` that the trigger itself may have left: that of its answer, if it is past the
   * baseline's, or else the first one past the baseline's that a finished status came with. Null if
   * neither is known.
   */
  readonly triggerUpdatedAt: string | null
  /** The last finished answer, unless work was seen since. */
  readonly lastFinished: Result | null
}

/**
 * One read, in the light of all before it.
 * - `in_flight`: work goes on.
 * - `proven`: finished, and certainly by the new evaluation, all of it.
 * - `likely`: finished, and there is evidence of the new evaluation: it was seen at work, or a score
 *   differs from the baseline's, or `updated_at` has moved past the baseline's and the trigger's. But
 *   the answer may come from a replica that lags behind, or more runs may be waiting for their turn.
 *   Without a baseline, that is all that can be told.
 * - `incomplete`: as `likely`, but a score that was there before is missing, so that more may come.
 * - `unproven`: finished, and nothing tells it from the state before the trigger.
 * - `stale`: finished, and certainly from before: `updated_at` has been seen past the baseline's, or a
 *   new score was seen, and this answer shows nothing of it.
 */
export type Reading = 'in_flight' | 'proven' | 'likely' | 'incomplete' | 'unproven' | 'stale'

/**
 * Whether the reads show that the trigger took effect, if not that the evaluation has ended.
 * `updated_at_moved`: that is all that they show, and a person who reviews a run moves it, too.
 */
export type Sign = 'none' | 'updated_at_moved' | 'evaluation'

export interface InterpretedRead {
  readonly reading: Reading
  readonly readsSoFar: ReadsSoFar
  readonly sign: Sign
  /** It is finished, and differs from the finished answer before, if there was one. */
  readonly isNews: boolean
}

/** Replicas lag behind each other by less than this, where `updated_at` does not tell. */
export const LONGEST_LAG_MS = 10_000

export function noReadsYet({ baseline, triggerAnswer }: Expectation): ReadsSoFar {
  const before = baseline?.updatedAt ?? null
  const answered = triggerAnswer?.updatedAt ?? null
  // An answer that was made before the trigger moved `updated_at` tells nothing of where to.
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
 * What a read adds to what is known.
 * @param sentAtMs when it was asked for, on the clock's `nowMs`
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
  // Else more runs may be waiting for their turn, under a result that says `completed` all the while.
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

/** Some answer was past the baseline, and this one is not. */
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

/** Whether two finished answers agree in all that tells how far the evaluation is. */
function isSameEnd({ runIds, metricIds, baseline }: Expectation, a: Result, b: Result): boolean {
  if (a.status !== b.status || a.updatedAt !== b.updatedAt) return false
  return idsInQuestion(b, runIds).every((runId) => {
    const [before, after] = [a.runs?.get(runId)?.scores, b.runs?.get(runId)?.scores]
    // Without a baseline, nobody has said yet which metrics count.
    const ids =
      baseline === null ? [...(before?.keys() ?? []), ...(after?.keys() ?? [])] : metricIds
    return ids.every((id) => isSameScore(before?.get(id), after?.get(id)))
  })
}
