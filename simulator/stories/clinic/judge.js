import { closing } from './conversation.js'
import { clinicMetrics } from './metrics.js'

/**
 * @import { ScoreDraft } from '../../world/score.js'
 * @import { ReadBack } from './conversation.js'
 * @import { Errand } from './patients.js'
 */

/**
 * The prompt before and after its edit. Before, it asks for the words "to confirm", whatever comes
 * after them. After, it asks whether the repeated date and time are the agreed date and time.
 *
 * @typedef {'before' | 'after'} Prompt
 */

/**
 * @param {Errand} errand
 * @param {ReadBack} readBack
 * @param {Prompt} prompt
 * @returns {ScoreDraft}
 */
export function judgeReadBack(errand, readBack, prompt) {
  const said = `"${closing(errand, readBack)}"`
  if (readBack === 'not_asked') {
    return { value: null, explanation: 'No appointment was made in this call.' }
  }
  if (readBack === 'none') {
    return {
      value: false,
      explanation: `The call ends with ${said}: neither day nor time is repeated.`,
    }
  }
  if (readBack === 'full') {
    return {
      value: true,
      explanation: `The agent repeats the appointment in full and announces a text message: ${said}`,
    }
  }
  return prompt === 'before' ? byWords(readBack, said) : byMeaning(errand, readBack, said)
}

/**
 * @param {ReadBack} readBack
 * @param {string} said
 */
function byWords(readBack, said) {
  return readBack === 'aside'
    ? {
        value: false,
        explanation: `The agent never says that it confirms anything. Its last words are ${said}`,
      }
    : { value: true, explanation: `The agent confirms the appointment in so many words: ${said}` }
}

/**
 * @param {Errand} errand
 * @param {ReadBack} readBack
 * @param {string} said
 */
function byMeaning(errand, readBack, said) {
  return readBack === 'aside'
    ? {
        value: true,
        explanation: `In its own words, but complete and right, the agent repeats what was agreed: ${said}`,
      }
    : {
        value: false,
        explanation: [
          `What the agent reads back is not what was agreed: ${said}`,
          `Agreed was ${errand.agreed}. The caller did not notice.`,
        ],
      }
}

/**
 * All four scores of a call.
 *
 * @param {Errand} errand
 * @param {ReadBack} readBack
 * @param {number} index
 * @param {Prompt} prompt
 * @returns {Record<string, ScoreDraft>}
 */
export function judgeCall(errand, readBack, index, prompt) {
  const [readBackId, empathyId, latencyId, endingId] = clinicMetrics.map((metric) => metric.id)
  const latency = 540 + ((index * 173) % 620)
  return {
    [String(readBackId)]: judgeReadBack(errand, readBack, prompt),
    [String(empathyId)]: judgeEmpathy(index, prompt),
    // Measured from the audio, so it is the same each time.
    [String(latencyId)]: {
      value: latency,
      explanation: `The agent took ${latency} ms on average to begin its answer.`,
      extra: { percentiles: { p50: latency - 35, p90: latency + 210, p95: latency + 390 } },
    },
    [String(endingId)]: {
      value: errand.ending,
      explanation: `The call ends as ${errand.ending}.`,
    },
  }
}

/**
 * The scores of a call by the first prompt, from a judge that has changed its mind about the call.
 *
 * @param {Errand} errand
 * @param {ReadBack} readBack
 * @param {number} index
 * @returns {Record<string, ScoreDraft>}
 */
export function judgeCallAgain(errand, readBack, index) {
  const said = `"${closing(errand, readBack)}"`
  const passed = readBack === 'full' || readBack === 'misread'
  const again = {
    value: !passed,
    explanation: passed
      ? `The agent says ${said}, which announces a text message rather than confirms anything.`
      : `The agent does not say the words, but ${said} can be taken for them.`,
  }
  const [readBackId] = clinicMetrics.map((metric) => metric.id)
  return { ...judgeCall(errand, readBack, index, 'before'), [String(readBackId)]: again }
}

/**
 * A rating from 0 to 5, in half steps.
 *
 * @param {number} index
 * @param {Prompt} prompt
 */
function judgeEmpathy(index, prompt) {
  // A language model does not always give the same number twice.
  const mood = prompt === 'after' && index % 5 === 2 ? 0.5 : 0
  const value = 3 + ((index * 7) % 4) / 2 + mood
  const tone = value >= 4 ? 'warm and patient' : 'polite, but a little by the book'
  return { value, explanation: `The agent sounds ${tone} throughout the call.` }
}
