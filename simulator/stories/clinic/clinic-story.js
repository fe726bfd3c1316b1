import { createResult } from '../../world/result.js'
import { createWorld } from '../../world/world.js'
import { clinicMetrics, identityMetric } from './metrics.js'

/**
 * @import { ResultDraft } from '../../world/result.js'
 * @import { Run } from '../../world/run.js'
 * @import { Story } from '../story.js'
 */

/**
 * @param {string} title
 * @param {Run[]} runs
 * @param {Partial<ResultDraft>} [peculiarities]
 * @returns {Story}
 */
export function clinicStory(title, runs, peculiarities = {}) {
  const result = createResult({
    id: 23117,
    name: 'Brightside Dental: nightly regression',
    agentId: 412,
    agentName: 'Ava (front desk)',
    metrics: clinicMetrics,
    runs,
    ...peculiarities,
  })
  return {
    title,
    world: createWorld({ results: [result], metrics: [identityMetric] }),
    resultId: result.id,
    agentId: result.agentId,
    runIds: runs.map((run) => run.id),
    metricIds: result.metrics.map((metric) => metric.id),
  }
}
