import { clinicCalls, firstRunId } from './clinic/calls.js'
import { clinicStory } from './clinic/clinic-story.js'
import { readBackLabels } from './clinic/labels.js'
import { clinicMetrics, readBackMetric, readBackMetricWith } from './clinic/metrics.js'

/** The runs that the judge changes its mind about, for tests. */
export const movedRunIds = ['86304', '86310', '86316']

/** @type {Parameters<typeof clinicCalls>[0]} */
const peculiarities = {
  86307: { readBack: 'none' },
  86311: { readBack: 'none' },
  86304: { judgeMoved: true },
  86310: { judgeMoved: true },
  // A lucky mistake: this change goes towards what people expect.
  86316: { readBack: 'aside', judgeMoved: true },
}

/**
 * Nobody edited anything, but the language model of a metric judges differently than before. Two
 * verdicts move away from what people expect, and one moves towards it.
 */
export function judgeMoved() {
  const reviews = readBackLabels(firstRunId, peculiarities)
  const labelled = readBackMetricWith({ reviews })
  const runs = clinicCalls(peculiarities, { promptWasEdited: false })
  return clinicStory('nobody edited the metric, and its judge moved', runs, {
    metrics: clinicMetrics.map((metric) => (metric === readBackMetric ? labelled : metric)),
  })
}
