import type { ProgressSample } from './progress-sample.ts'

/**
 * For evaluations without visible progress: durations from seconds to half an hour, with each order
 * of magnitude about equally likely.
 */
const BLIND_EXPONENT = 0.25
const BLIND_SCALE_MS = 1_200_000
/** The chance that a counter that is still zero says nothing about the end. */
const IDLE_DOUBT = 0.25
/** The least chance that the remaining runs do not keep the pace of the finished runs. */
const PACE_DOUBT = 0.05
/**
 * How fast the remaining runs end if they have their own pace: half of such evaluations end by 1.6
 * times the time of the last progress.
 */
const STRAGGLER_EXPONENT = 1.5
/** How late a poll sees progress, as a share of the interval before the poll. */
const SEEN_LATE = 0.2

/** The chance that the evaluation is still running at a time, given what all polls showed. */
export type Survival = (elapsedMs: number) => number

/**
 * What the polls say about the end. Without visible progress, the hazard falls with age: it is
 * 1/(4t), plus one end in twenty minutes. With progress, the survival is a mixture of two views,
 * each with its chance. In the first view, the runs keep their pace. In the second view, the
 * remaining runs have their own pace, like a last slow run: it takes about as long as everything
 * before it (power-law survival). Each poll without progress makes the second view more likely, by
 * Bayes' rule: the survival of a mixture is the mixture of the survivals.
 */
export function survivalAfter(samples: readonly ProgressSample[], now: number): Survival {
  const blind: Survival = (at) =>
    (at / now) ** -BLIND_EXPONENT * Math.exp((now - at) / BLIND_SCALE_MS)
  const pace = paceOf(samples)
  if (pace === undefined) return blind
  if (pace.steps === 0) return (at) => 1 - IDLE_DOUBT + IDLE_DOUBT * blind(at)
  const { steps, stepsLeft, runsLeft, progressAt } = pace
  const doubt = Math.max(PACE_DOUBT, 1 / (1 + runsLeft))
  return (at) => {
    const rest = at / progressAt - 1
    return (
      (1 - doubt) * (1 - paceEnded(rest, steps, stepsLeft)) +
      doubt * (1 + rest) ** -STRAGGLER_EXPONENT
    )
  }
}

interface Pace {
  /** How many independent steps have been done, and how many are left. */
  readonly steps: number
  readonly stepsLeft: number
  readonly runsLeft: number
  readonly progressAt: number
}

/**
 * A step is a batch of runs that finish together. Its size is estimated from how the counts scatter
 * around an even pace (variance over mean). The first estimate is the number of runs that finished
 * between two polls.
 */
function paceOf(samples: readonly ProgressSample[]): Pace | undefined {
  const last = samples
    .filter(({ elapsedMs, finishedRuns, totalRuns }) => {
      return elapsedMs > 0 && finishedRuns !== null && (totalRuns ?? 0) > 0
    })
    .at(-1)
  if (last === undefined) return undefined
  const finished = Math.max(0, last.finishedRuns ?? 0)
  const runsLeft = Math.max(1, (last.totalRuns ?? 0) - finished)
  let [seen, seenAt, progressAt, increases, polls, scatter] = [0, 0, 0, 0, 0, 0]
  for (const { elapsedMs, finishedRuns } of samples) {
    if (finishedRuns === null || elapsedMs <= seenAt) continue
    const expected = (finished * (elapsedMs - seenAt)) / last.elapsedMs
    if (finishedRuns > seen) {
      increases += 1
      progressAt = elapsedMs - SEEN_LATE * (elapsedMs - seenAt)
    }
    if (expected > 0) scatter += (finishedRuns - seen - expected) ** 2 / expected
    polls += 1
    ;[seen, seenAt] = [finishedRuns, elapsedMs]
  }
  if (finished === 0 || increases === 0)
    return { steps: 0, stepsLeft: runsLeft, runsLeft, progressAt: 0 }
  const stepSize = Math.min(finished, Math.max(1, (finished / increases + scatter) / (1 + polls)))
  return {
    steps: finished / stepSize,
    stepsLeft: Math.max(1, runsLeft / stepSize),
    runsLeft,
    progressAt,
  }
}

/**
 * The chance that runs with a steady pace end within `rest`, a multiple of the time up to the last
 * progress. The times of `stepsLeft` and of `steps` independent steps are gamma variables. Their
 * ratio has an F distribution. This uses Paulson's normal approximation of the cube roots
 * (Wilson-Hilferty).
 */
function paceEnded(rest: number, steps: number, stepsLeft: number): number {
  const root = Math.cbrt((rest * steps) / stepsLeft)
  const [left, done] = [1 / (9 * stepsLeft), 1 / (9 * steps)]
  const z = ((1 - done) * root - (1 - left)) / Math.sqrt(left + done * root ** 2)
  return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3))
}
