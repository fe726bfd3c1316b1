import { createResult } from '../world/result.js'
import { createRun } from '../world/run.js'
import { createWorld } from '../world/world.js'
import { conversation } from './clinic/conversation.js'
import { judgeCall } from './clinic/judge.js'
import { clinicMetrics } from './clinic/metrics.js'
import { errands, personalities } from './clinic/patients.js'

/**
 * @import { Run } from '../world/run.js'
 * @import { Turn } from '../world/transcript.js'
 * @import { Story } from './story.js'
 */

const firstRunId = 5_000_001

/**
 * A result with very large detail: by default, more than 300 MB of JSON. It makes its runs one at a
 * time, while it sends them.
 *
 * @param {object} [size]
 * @param {number} [size.runs]
 * @param {number} [size.rounds] how many times each conversation repeats
 * @returns {Story}
 */
export function huge({ runs = 10_000, rounds = 18 } = {}) {
  const longTalks = talks(rounds)
  const list = {
    length: runs,
    /** @param {number} index */
    at: (index) => (index < runs ? longRun(index, longTalks) : undefined),
  }
  const result = createResult({
    id: 31001,
    name: `A year of calls (${runs} runs)`,
    agentId: 412,
    metrics: clinicMetrics,
    runs: list,
    timeline: { queueMs: 1_000, runMs: 6_000 },
  })
  return {
    title: `${runs} runs with long transcripts`,
    world: createWorld({ results: [result] }),
    resultId: result.id,
    agentId: result.agentId,
    runIds: Array.from({ length: runs }, (_, index) => String(firstRunId + index)),
    metricIds: clinicMetrics.map((metric) => metric.id),
  }
}

/** @param {number} rounds */
function talks(rounds) {
  return errands.map((errand) =>
    personalities.map((who) => {
      const once = conversation(errand, who, errand.agreed === '' ? 'not_asked' : 'full')
      return Array.from({ length: rounds }, () => once).flat()
    }),
  )
}

/**
 * @param {number} index
 * @param {Turn[][][]} longTalks
 * @returns {Run}
 */
function longRun(index, longTalks) {
  const errand = errands[index % errands.length]
  const who = Math.floor(index / errands.length) % personalities.length
  if (!errand) throw new Error('There are no errands')
  const usual = index % 11 === 0 ? 'aside' : 'full'
  const readBack = errand.agreed === '' ? 'not_asked' : usual
  return createRun({
    id: firstRunId + index,
    scenario: { id: errand.id, name: errand.scenario },
    personality: personalities[who] ?? '',
    durationSeconds: 1_400,
    turns: () => longTalks[index % errands.length]?.[who] ?? [],
    scores: judgeCall(errand, readBack, index, 'before'),
    rescores: judgeCall(errand, readBack, index, 'after'),
  })
}
