import { table } from '../figures.js'
import { simulate } from './simulation.js'
import { betterIntervals, fixedCurve, fixedOutcome, TARGETS } from './targets.js'

/** @typedef {import('./simulation.js').Population} Population */
/** @typedef {readonly [string, Population]} Change */

/** @type {readonly Change[]} */
const COMMON = [
  ['base', {}],
  ...[9001, 9002, 9003, 9004, 9005].map(
    (seed) => /** @type {Change} */ ([`seed ${seed}`, { seed }]),
  ),
  ['5 to 10 runs', { runs: [5, 10] }],
  ['100 to 200 runs', { runs: [100, 200] }],
  ['2 to 1000 runs', { runs: [2, 1000] }],
  ['latency 0.5 to 2 s', { latencyS: [0.5, 2] }],
  ['at most 10 min', { durationS: [2, 600] }],
  ['at most 2 h', { durationS: [2, 7200] }],
]

/** @type {Readonly<Record<string, readonly Change[]>>} */
const OWN = {
  steady: [0.25, 1, 1.5].map(gapNoise),
  bursty: [...[2, 3, 4, 5, 6, 8].map(batches), ...[0, 1].map(gapNoise)],
  'long last run': [0.2, 0.3, 0.45, 0.6, 0.7].map(lastShare),
}

/**
 * How the results change with the assumptions, with 4000 evaluations each.
 * @param {import('./simulation.js').Schedule} schedule
 */
export function sensitivityTable(schedule) {
  const rows = TARGETS.flatMap(({ kind, intervalS, share }) =>
    [...COMMON, ...(OWN[kind] ?? [])].map(([change, varied]) => {
      const population = { count: 4000, ...varied }
      const found = simulate(kind, schedule, population)
      const fixed = fixedOutcome(intervalS, population)
      const most = fixed.requests * share
      const missed = [
        ...(found.lagS <= fixed.lagS ? [] : ['lag']),
        ...(found.requests <= most ? [] : ['requests']),
      ]
      return [
        ...[kind, change, found.lagS.toFixed(2), fixed.lagS.toFixed(2)],
        ...[found.requests.toFixed(1), most.toFixed(1)],
        missed.length === 0 ? 'yes' : `no: ${missed.join(', ')}`,
      ]
    }),
  )
  const blind = COMMON.map(([change, varied]) => {
    const population = { count: 4000, ...varied }
    const found = simulate('none', schedule, population)
    const better = betterIntervals(fixedCurve(population), found)
    const verdict = better.length === 0 ? 'yes' : `no: ${better.join(', ')} s`
    return ['none', change, found.lagS.toFixed(2), '', found.requests.toFixed(1), '', verdict]
  })
  return table(
    ['Progress', 'Changed', 'Lag (s)', 'Target', 'Requests', 'Target', 'Reached'],
    [...rows, ...blind],
    'Means of 4000 evaluations each, seeded.',
  )
}

/** @param {number} noise @returns {Change} */
function gapNoise(noise) {
  return [`gap noise ${noise}`, { variation: { gapNoise: noise } }]
}

/** @param {number} count @returns {Change} */
function batches(count) {
  return [`${count} batches`, { variation: { batches: [count, count] } }]
}

/** @param {number} share @returns {Change} */
function lastShare(share) {
  return [`last run ${share * 100} %`, { variation: { lastShare: [share, share] } }]
}
