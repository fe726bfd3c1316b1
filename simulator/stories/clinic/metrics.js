import { createMetric } from '../../world/metric.js'

/** The one whose prompt the stories edit. */
export const readBackMetric = createMetric({
  id: 5101,
  name: 'Reads the appointment back',
  kind: 'binary',
  wireType: 'binary_workflow_adherence',
})

export const empathyMetric = createMetric({ id: 5102, name: 'Empathy', kind: 'rating' })

export const latencyMetric = createMetric({
  id: 5103,
  name: 'Response latency (ms)',
  kind: 'numeric',
  functionName: 'mean_response_latency',
})

export const endingMetric = createMetric({ id: 5104, name: 'Call ending', kind: 'enum' })

export const clinicMetrics = [readBackMetric, empathyMetric, latencyMetric, endingMetric]

/** A metric that was written after the calls were made. */
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
})
