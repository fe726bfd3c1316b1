/**
 * @typedef {{ role: 'agent' | 'caller', text: string }} Turn
 *
 * @typedef {object} TimedTurn
 * @property {'Main Agent' | 'Testing Agent'} role
 * @property {string} content
 * @property {number} start_time seconds into the call
 * @property {number} end_time
 */

const speakers = /** @type {const} */ ({ agent: 'Main Agent', caller: 'Testing Agent' })
const wordsPerSecond = 2.6
const pauseSeconds = 0.7

/**
 * A dialogue. The lines alternate between the two speakers, the agent first.
 *
 * @param {string[]} lines
 * @returns {Turn[]}
 */
export function dialogue(...lines) {
  return lines.map((text, index) => ({ role: index % 2 === 0 ? 'agent' : 'caller', text }))
}

/**
 * @param {Turn[]} turns
 * @returns {TimedTurn[]}
 */
export function timedTurns(turns) {
  let clock = 0
  return turns.map(({ role, text }) => {
    const start = clock
    const end = start + text.split(' ').length / wordsPerSecond
    clock = end + pauseSeconds
    return {
      role: speakers[role],
      content: text,
      start_time: Math.round(start * 100) / 100,
      end_time: Math.round(end * 100) / 100,
    }
  })
}

/** @param {TimedTurn[]} turns */
export function transcriptText(turns) {
  return turns
    .map(({ role, content, start_time }) => `[${minutes(start_time)}] ${role}: ${content}`)
    .join('\n')
}

/** @param {number} seconds written as MM:SS, as the API writes durations */
export function minutes(seconds) {
  const whole = Math.floor(seconds)
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
