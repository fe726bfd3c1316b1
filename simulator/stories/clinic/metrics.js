import { createMetric } from '../../world/metric.js'

/**
 * @import { MetricDraft } from '../../world/metric.js'
 * @import { VersionDraft } from '../../world/metric-version.js'
 */

const days = 24 * 60 * 60 * 1000
const noAppointment = 'If no appointment was made in the call, the metric does not apply.'

/** The first prompt. It asks for certain words. */
export const firstPrompt = `Listen to the end of the call.

Pass if the agent says the words "to confirm" before it says goodbye.
Fail if it never says them.

${noAppointment}`

/** The prompt after the edit. It asks for the meaning of the words. */
export const editedPrompt = `Compare the end of the call with the appointment that was agreed on.

Pass if the agent repeats day and time before it says goodbye, in whatever words, and both are the ones agreed on.
Fail if day or time is missing, or differs from what was agreed on.

${noAppointment}`

/** @type {VersionDraft[]} */
const readBackVersions = [
  {
    savedAtMs: Date.now() - 120 * days,
    savedBy: 'Mirela Kovač',
    description: 'The agent says once more what was agreed before it hangs up.',
    prompt: firstPrompt.replace('"to confirm"', '"I confirm"'),
  },
  {
    savedAtMs: Date.now() - 60 * days,
    savedBy: 'Tomás Oyelaran',
    reason: 'Callers hear "to confirm"',
    prompt: firstPrompt,
  },
]

/** @type {MetricDraft} */
const readBack = {
  id: 5101,
  name: 'Reads the appointment back',
  kind: 'binary',
  wireType: 'binary_workflow_adherence',
  versions: readBackVersions,
}

/** The metric whose prompt the stories edit. */
export const readBackMetric = createMetric(readBack)

/**
 * The same metric with what a story adds to it.
 *
 * @param {Pick<MetricDraft, 'reviews' | 'noise'>} additions
 */
export function readBackMetricWith(additions) {
  return createMetric({ ...readBack, ...additions })
}

/**
 * The same metric after somebody has edited its prompt.
 *
 * @param {number} savedAtMs
 * @param {NonNullable<MetricDraft['reviews']>} reviews
 */
export function editedReadBackMetric(savedAtMs, reviews) {
  const edit = {
    savedAtMs,
    savedBy: 'Mirela Kovač',
    reason: 'Judge what is repeated, not how',
    description: 'The agent repeats day and time as they were agreed, before it hangs up.',
    prompt: editedPrompt,
  }
  return createMetric({ ...readBack, versions: [...readBackVersions, edit], reviews })
}

export const empathyMetric = createMetric({
  id: 5102,
  name: 'Empathy',
  kind: 'rating',
  versions: [
    {
      description: 'How warmly the agent treats the caller.',
      prompt:
        'Rate from 0 to 5, in half steps, how well the agent takes up what the caller feels. ' +
        '5 is warm and patient throughout; 0 is cold or rude.',
    },
  ],
})

export const latencyMetric = createMetric({
  id: 5103,
  name: 'Response latency (ms)',
  kind: 'numeric',
  functionName: 'mean_response_latency',
  versions: [{ type: 'basic', description: 'How long the agent takes to answer.', prompt: '' }],
})

export const endingMetric = createMetric({
  id: 5104,
  name: 'Call ending',
  kind: 'enum',
  versions: [{ prompt: 'How does the call end: booked, rebooked, cancelled, answered, given up?' }],
})

export const clinicMetrics = [readBackMetric, empathyMetric, latencyMetric, endingMetric]

/** A metric that is newer than the calls. */
export const identityMetric = createMetric({
  id: 5105,
  name: 'Asks for the date of birth',
  kind: 'binary',
  judge: (runId) => ({
    value: Number(runId) % 3 !== 0,
    explanation:
      Number(runId) % 3 === 0
        ? 'The caller gave no date of birth, and the agent did not ask again.'
        : 'The agent asked for the date of birth before it looked at the calendar.',
  }),
  versions: [
    {
      savedAtMs: Date.now() - 1 * days,
      prompt: 'Pass if the agent asks for the date of birth before it looks at the calendar.',
    },
  ],
})
