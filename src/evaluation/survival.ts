import type { ProgressSample } from './progress-sample.ts'

/** Without visible progress: durations from seconds to half an hour, each order of magnitude alike. */
const BLIND_EXPONENT = 0.25
const BLIND_SCALE_MS = 1_200_000
/** Chance that a counter still at zero says nothing about the end. */
const IDLE_DOUBT = 0.25
/** Least chance that the remaining runs do not keep the pace of the finished ones. */
const PACE_DOUBT = 0.05
/** How fast a rest with its own pace ends: half of them by 1.6 times the time of the progress. */
const STRAGGLER_EXPONENT = 1.5
/** How late a poll sees progress, as a share of the interval it ends. */
const SEEN_LATE = 0.2

/** The chance that the evaluation still runs at a time, given all that the polls have shown. */
export type Survival = (elapsedMs: number) => number

/**
 * What the polls say about the end. Without visible progress the hazard falls with age, 1/(4t) plus
 * one ending in twenty minutes. With progress, two views are mixed by their chances: the runs keep
 * their pace, or the rest goes its own way, as a last straggler does, known only to take about as
 * long as all that came before (power-law survival). Each poll without progress shifts the belief
 * to the second view, as Bayes' rule has it: a mixture survives as the mixture of its survivals.
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
  /** Independent steps that the progress so far, and the rest, amount to. */
  readonly steps: number
  readonly stepsLeft: number
  readonly runsLeft: number
  readonly progressAt: number
}

/**
 * A step is a batch of runs that finish together: as large as the scatter of the counts around an
 * even pace says (variance over mean; to begin with, all that was new at one poll).
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
 * The chance that a steady pace ends within a rest (as a multiple of the time of the progress): the
 * times of `stepsLeft` and of `steps` independent steps are in the ratio of gamma variables, an
 * F distribution, here in Paulson's normal approximation of the cube roots (Wilson-Hilferty).
 */
function paceEnded(rest: number, steps: number, stepsLeft: number): number {
  const root = Math.cbrt((rest * steps) / stepsLeft)
  const [left, done] = [1 / (9 * stepsLeft), 1 / (9 * steps)]
  const z = ((1 - done) * root - (1 - left)) / Math.sqrt(left + done * root ** 2)
  return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z ** 3))
}
