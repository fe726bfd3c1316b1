import { createResult } from '../world/result.js'
import { createWorld } from '../world/world.js'
import { clinicCalls, firstRunId } from './clinic/calls.js'
import { readBackLabels } from './clinic/labels.js'
import {
  clinicMetrics,
  editedReadBackMetric,
  identityMetric,
  readBackMetric,
} from './clinic/metrics.js'

/** @import { Story } from './story.js' */

/** How the edited metric changes the verdicts, for tests. */
export const fixedRunIds = ['86305', '86313']
export const brokenRunIds = ['86318']

/** @type {Parameters<typeof clinicCalls>[0]} */
const peculiarities = {
  // The old prompt looks for the words "to confirm", and these two agents do not use them.
  86305: { readBack: 'aside' },
  86313: { readBack: 'aside' },
  // Here the agent uses the words, but the day is wrong. Only the new prompt notices that.
  86318: { readBack: 'misread' },
  86307: { readBack: 'none' },
  86311: { readBack: 'none' },
  // The metric fails this call, and a person who listened to it disagreed.
  86319: { readBack: 'none', review: 'success' },
}

const minutes = 60 * 1000

/**
 * Somebody rewrote the prompt of one metric, and wants to know how that affects existing calls. It
 * fixes two and breaks one, all as expected by the people who listened to the calls.
 *
 * @returns {Story}
 */
export function metricEdit() {
  const labels = readBackLabels(firstRunId, peculiarities)
  const edited = editedReadBackMetric(Date.now() - 40 * minutes, labels)
  const metrics = clinicMetrics.map((metric) => (metric === readBackMetric ? edited : metric))
  const runs = clinicCalls(peculiarities, { promptWasEdited: true })
  const result = createResult({
    id: 23117,
    name: 'Brightside Dental: nightly regression',
    agentId: 412,
    agentName: 'Ava (front desk)',
    metrics,
    runs,
    timeline: { queueMs: 1_200, runMs: 7_800 },
  })
  const dayBefore = createResult({
    id: 23058,
    name: 'Brightside Dental: nightly regression',
    agentId: 412,
    agentName: 'Ava (front desk)',
    createdAtMs: result.createdAtMs - 24 * 60 * 60 * 1000,
    metrics,
    runs: clinicCalls({ 86307: { readBack: 'none' } }, { promptWasEdited: false }),
  })
  return {
    title: 'a metric edit that fixes two runs and breaks one',
    world: createWorld({ results: [result, dayBefore], metrics: [identityMetric], balance: 500 }),
    resultId: result.id,
    agentId: result.agentId,
    runIds: runs.map((run) => run.id),
    metricIds: metrics.map((metric) => metric.id),
  }
}
