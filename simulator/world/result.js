import { createTimeline } from '../evaluation/timeline.js'
import { exactId } from './exact-id.js'
import { usualForm } from './result-form.js'

/**
 * @import { Timeline } from '../evaluation/timeline.js'
 * @import { Metric } from './metric.js'
 * @import { ResultForm } from './result-form.js'
 * @import { Run } from './run.js'
 *
 * @typedef {{ readonly length: number, at(index: number): Run | undefined }} RunList an array, or
 * an object that makes its runs on request
 *
 * @typedef {object} ResultFacts
 * @property {string} id
 * @property {string} name
 * @property {string} agentId
 * @property {string} agentName
 * @property {string} status
 * @property {number} createdAtMs
 * @property {Metric[]} metrics
 * @property {RunList} runs
 * @property {Timeline} timeline the course of its evaluations
 * @property {Timeline[]} laterTimelines the same from the second evaluation on; the last one is
 * used for all further evaluations
 *
 * @typedef {ResultFacts & ResultForm} Result
 *
 * @typedef {object} ResultDraftFacts
 * @property {string | number | bigint} id
 * @property {string} [name]
 * @property {string | number | bigint} [agentId]
 * @property {string} [agentName]
 * @property {string} [status]
 * @property {number} [createdAtMs]
 * @property {Metric[]} metrics
 * @property {RunList} runs
 * @property {Partial<Timeline>} [timeline]
 * @property {Partial<Timeline>[]} [laterTimelines]
 *
 * @typedef {ResultDraftFacts & Partial<ResultForm>} ResultDraft
 */

const threeHours = 3 * 60 * 60 * 1000

/**
 * @param {ResultDraft} draft
 * @returns {Result}
 */
export function createResult(draft) {
  const id = exactId(draft.id)
  const known = new Set(draft.metrics.map((metric) => metric.id))
  if (known.size < draft.metrics.length) throw new Error(`Result ${id} has a metric twice`)
  checkRuns(id, draft.runs, known)
  return {
    ...usualForm,
    name: `Nightly calls ${id}`,
    agentName: 'Front desk',
    status: 'completed',
    // In the past on every clock, so that an evaluation always moves updated_at forward.
    createdAtMs: Date.now() - threeHours,
    ...draft,
    id,
    agentId: exactId(draft.agentId ?? 401),
    timeline: createTimeline(draft.timeline),
    laterTimelines: (draft.laterTimelines ?? []).map(createTimeline),
  }
}

/**
 * @param {string} resultId
 * @param {RunList} runs
 * @param {Set<string>} metricIds
 */
function checkRuns(resultId, runs, metricIds) {
  /** @type {Set<string>} */
  const ids = new Set()
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs.at(index)
    if (!run || ids.has(run.id)) throw new Error(`Result ${resultId} has a run twice or a gap`)
    ids.add(run.id)
    const stray = Object.keys(run.scores).find((id) => !metricIds.has(id))
    if (stray !== undefined) throw new Error(`Run ${run.id} has a score of no metric: ${stray}`)
  }
}
