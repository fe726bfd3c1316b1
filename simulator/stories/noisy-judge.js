import { noisyJudge } from '../world/noise.js'
import { createRun } from '../world/run.js'
import { conversation } from './clinic/conversation.js'
import { clinicStory } from './clinic/clinic-story.js'
import { judgeCall, judgeCallAgain } from './clinic/judge.js'
import { clinicMetrics, readBackMetric, readBackMetricWith } from './clinic/metrics.js'
import { errands, personalities } from './clinic/patients.js'

const firstRunId = 87001

/**
 * Nobody edited anything, but the judge of one binary metric errs by chance. With the probability
 * `flipRate`, a scoring of a run says the opposite of the verdict at the beginning of the story. On
 * the first `borderline` runs, the probability is `borderlineRate`.
 *
 * @param {object} [options]
 * @param {number} [options.runs]
 * @param {number} [options.flipRate]
 * @param {number} [options.borderline]
 * @param {number} [options.borderlineRate]
 * @param {number} [options.regressed] how many of the last runs a steady judge now fails, too
 * @param {number} [options.seed]
 */
export function noisy({
  runs: count = 20,
  flipRate = 0.03,
  borderline = 0,
  borderlineRate = 0.5,
  regressed = 0,
  seed = 1,
} = {}) {
  const runs = Array.from({ length: count }, (_, index) =>
    bookingCall(index, index >= count - regressed),
  )
  const borderlineRunIds = runs.slice(0, borderline).map((run) => run.id)
  const noise = noisyJudge({ seed, flipRate, borderlineRunIds, borderlineRate })
  const wavering = readBackMetricWith({ noise })
  return clinicStory('a judge that errs by chance', runs, {
    metrics: clinicMetrics.map((metric) => (metric === readBackMetric ? wavering : metric)),
  })
}

/**
 * @param {number} index
 * @param {boolean} regresses
 */
function bookingCall(index, regresses) {
  const bookings = errands.filter((errand) => errand.agreed !== '')
  const errand = bookings[index % bookings.length]
  const who = personalities[Math.floor(index / bookings.length) % personalities.length] ?? ''
  if (!errand) throw new Error('There are no errands')
  return createRun({
    id: firstRunId + index,
    scenario: { id: errand.id, name: errand.scenario },
    personality: who,
    durationSeconds: 90 + (index % 7),
    turns: conversation(errand, who, 'full'),
    scores: judgeCall(errand, 'full', index, 'before'),
    ...(regresses ? { rescores: judgeCallAgain(errand, 'full', index) } : {}),
  })
}
