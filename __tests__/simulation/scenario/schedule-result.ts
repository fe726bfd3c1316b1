import type { Random } from '../random.ts'
import type { ResultShape } from './scenario.ts'

/** The result that is to be evaluated: small, and in any of the forms in which the API sends one. */
export function scheduleResult(random: Random): ResultShape {
  const runCount = random.integer(1, 4)
  const metricCount = random.integer(1, 2)
  // Some IDs do not fit into a float.
  const firstId = random.chance(0.2) ? 9_007_199_254_740_993n : BigInt(random.integer(1, 90_000))
  const ids = (count: number, from: bigint) =>
    Array.from({ length: count }, (_, index) => String(from + BigInt(index)))
  const passes = Array.from({ length: runCount }, () =>
    Array.from({ length: metricCount }, () => random.chance(0.7)),
  )
  return {
    id: String(firstId),
    runIds: ids(runCount, firstId + 100n),
    metricIds: ids(metricCount, firstId + 500n),
    metricNames: ['Politeness', 'Books the slot'].slice(0, metricCount),
    passes,
    askedRuns: someOf(random, runCount),
    askedMetrics: someOf(random, metricCount),
    status: random.weighted({ completed: 12, failed: 2, timeout: 1, cancelled: 1 }),
    runsForm: random.weighted({ object: 7, array: 2, absent: 1 }),
    rateForm: random.weighted({ share: 4, percentage: 4, absent: 1 }),
    countsForm: random.weighted({ numbers: 4, strings: 4, absent: 1 }),
    scoreForm: random.pick(['v1', 'v2']),
    stuckRun: random.chance(0.1)
      ? {
          id: String(firstId + 200n),
          status: random.pick(['running', 'in_progress', 'pending', 'in_queue', 'evaluating']),
        }
      : null,
    listedAfter: random.pick([0, 0, 2, 55]),
  }
}

export function someOf(random: Random, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  if (random.chance(0.5)) return all
  const some = all.filter(() => random.chance(0.6))
  return some.length > 0 ? some : [random.integer(0, count - 1)]
}
