import { createTimeline } from '../evaluation/timeline.js'
import { exactId } from './exact-id.js'

/**
 * @import { Timeline } from '../evaluation/timeline.js'
 * @import { Metric } from './metric.js'
 * @import { Run } from './run.js'
 *
 * @typedef {{ readonly length: number, at(index: number): Run | undefined }} RunList an array, or
 *   something that makes its runs when they are asked for
 *
 * @typedef {object} ResultForm how the API words a result; sources disagree, so all of it varies
 * @property {'decimal' | 'percent'} scale of success_rate
 * @property {'number' | 'string' | 'null' | 'absent'} rate how success_rate is sent
 * @property {'v1' | 'v2'} form of the metric entries
 * @property {'number' | 'string' | 'absent'} counts
 * @property {'object' | 'array' | 'null' | 'absent'} runsShape
 * @property {'object' | 'integer' | 'null'} scenarioShape
 * @property {'array' | 'encrypted' | 'absent'} transcriptShape
 * @property {'moves' | 'moves_at_end' | 'moves_with_each_run' | 'frozen' | 'absent'} updatedAt
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
 * @property {Timeline} timeline
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
 *
 * @typedef {ResultDraftFacts & Partial<ResultForm>} ResultDraft
 */

const threeHours = 3 * 60 * 60 * 1000

/** @type {ResultForm} */
const usualForm = {
  scale: 'decimal',
  rate: 'number',
  form: 'v1',
  counts: 'number',
  runsShape: 'object',
  scenarioShape: 'object',
  transcriptShape: 'array',
  updatedAt: 'moves',
}

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
    // In the past by every clock, so that an evaluation always moves updated_at forward.
    createdAtMs: Date.now() - threeHours,
    ...draft,
    id,
    agentId: exactId(draft.agentId ?? 401),
    timeline: createTimeline(draft.timeline),
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
