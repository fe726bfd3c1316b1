import { exactId } from './exact-id.js'

/**
 * What a metric asks about a call.
 *
 * @typedef {object} MetricDefinition
 * @property {'llm_judge' | 'custom_code' | 'basic' | 'custom_prompt'} type
 * @property {string} description
 * @property {string} prompt
 * @property {string} customCode
 * @property {'always' | 'automatic' | 'custom'} evaluationTrigger
 * @property {string} evaluationTriggerPrompt
 * @property {string} llmProvider
 *
 * @typedef {object} MetricVersion a saved definition
 * @property {string} id
 * @property {number} savedAtMs
 * @property {'+' | '~'} change created or edited
 * @property {string} savedBy a person's name
 * @property {string | null} reason
 * @property {MetricDefinition} definition
 *
 * @typedef {Partial<MetricDefinition> & { savedAtMs?: number, savedBy?: string, reason?: string |
 * null }} VersionDraft the changes of a version
 */

const threeMonths = 90 * 24 * 60 * 60 * 1000

/** @type {MetricDefinition} */
const plainDefinition = {
  type: 'llm_judge',
  description: '',
  prompt: 'Did the agent do what the name of this metric says?',
  customCode: '',
  evaluationTrigger: 'always',
  evaluationTriggerPrompt: '',
  llmProvider: 'openai',
}

/**
 * @param {string} metricId
 * @param {VersionDraft[]} drafts oldest first, each with its changes
 * @returns {[MetricVersion, ...MetricVersion[]]} oldest first; the last version is in use
 */
export function createVersions(metricId, drafts) {
  let definition = plainDefinition
  const [first = {}, ...edits] = drafts
  return [version(first, 0), ...edits.map((draft, index) => version(draft, index + 1))]

  /**
   * @param {VersionDraft} draft
   * @param {number} index
   * @returns {MetricVersion}
   */
  function version({ savedAtMs, savedBy = 'Robin Castellanos', reason = null, ...changes }, index) {
    definition = { ...definition, ...changes }
    return {
      id: exactId(BigInt(metricId) * 100n + BigInt(index)),
      savedAtMs: savedAtMs ?? Date.now() - threeMonths + index,
      change: index === 0 ? '+' : '~',
      savedBy,
      reason,
      definition,
    }
  }
}
