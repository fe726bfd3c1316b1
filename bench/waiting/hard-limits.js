import { busiestHour } from './simulation.js'
import { KIND_NAMES, PROGRESS_KINDS } from './progress-kinds.js'
import { between, randomFrom, wholeBetween } from './random.js'

/** @typedef {import('./simulation.js').Schedule} Schedule */

/**
 * Checks evaluations of one to eight hours. Their counters tell the truth, are random, or always
 * lack one run. Every other evaluation has the least possible jitter.
 * @param {Schedule} schedule
 */
export function hardLimits(schedule) {
  const found = { polls: 0, shortestMs: Infinity, longestMs: 0, busiestHour: 0 }
  for (let i = 0; i < 600; i++) {
    const random = randomFrom(77 + i)
    const starts = []
    const evaluation = createEvaluation(i, random)
    /** @type {import('./simulation.js').ProgressSample[]} */
    const samples = []
    for (let nowS = 0; nowS < evaluation.endS;) {
      const delayMs = schedule(samples, i % 2 === 1 ? () => 0 : random)
      if (!Number.isFinite(delayMs)) throw new Error(`A delay of ${delayMs} ms`)
      found.shortestMs = Math.min(found.shortestMs, delayMs)
      found.longestMs = Math.max(found.longestMs, delayMs)
      nowS += delayMs / 1000
      starts.push(nowS)
      samples.push({ elapsedMs: nowS * 1000, ...evaluation.countersAt(nowS) })
    }
    found.polls += starts.length
    found.busiestHour = Math.max(found.busiestHour, busiestHour(starts))
  }
  return found
}

/** @param {number} index @param {import('./random.js').Random} random */
function createEvaluation(index, random) {
  const total = wholeBetween(random, 2, 300)
  const endS = between(random, 3600, 8 * 3600)
  const kind = KIND_NAMES[index % KIND_NAMES.length] ?? 'steady'
  const finishTimes = PROGRESS_KINDS[kind](random, total, endS, {})
  const honesty = /** @type {const} */ (['true', 'noise', 'one short'])[index % 3]
  return {
    endS,
    /** @param {number} nowS */
    countersAt(nowS) {
      if (honesty === 'one short') return { finishedRuns: total - 1, totalRuns: total }
      if (honesty === 'true') {
        const finishedRuns = finishTimes?.filter((time) => time <= nowS).length ?? null
        return { finishedRuns, totalRuns: finishedRuns === null ? null : total }
      }
      const noise = [null, 0, total, wholeBetween(random, 0, 2 * total)]
      return {
        finishedRuns: noise[wholeBetween(random, 0, 3)] ?? null,
        totalRuns: random() < 0.1 ? null : total,
      }
    },
  }
}
