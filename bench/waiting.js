// Compares the adaptive poll schedule with fixed intervals, in a seeded simulation. The figures are
// the same on every machine. node --import ts-blank-space/register bench/waiting.js [--sensitivity]
import { nextPollDelayMs } from '../src/evaluation/schedule.ts'
import { table } from './figures.js'
import { hardLimits } from './waiting/hard-limits.js'
import { plot } from './waiting/plot.js'
import { KIND_NAMES } from './waiting/progress-kinds.js'
import { sensitivityTable } from './waiting/sensitivity.js'
import { simulate } from './waiting/simulation.js'
import { betterIntervals, fixedCurve, TARGETS } from './waiting/targets.js'

/** Intervals that similar tools use. */
const PEERS_S = [5, 10, 15, 30]

/** @returns {{ tables: string, svg: string }} the tables in Markdown, and their plot */
export function measureWaiting() {
  const curve = fixedCurve()
  const peers = curve.filter(({ intervalS }) => PEERS_S.includes(intervalS))
  const adaptive = KIND_NAMES.map((name) => ({ name, ...simulate(name, nextPollDelayMs) }))
  const rows = [
    ...adaptive.map((outcome) => [
      `adaptive, ${outcome.name}`,
      ...cells(outcome),
      betterIntervals(curve, outcome).join(', ') || 'none',
      target(outcome, curve),
    ]),
    ...peers.map((outcome) => [`every ${outcome.intervalS} s`, ...cells(outcome), '', '']),
  ]
  const { polls, shortestMs, longestMs, busiestHour } = hardLimits(nextPollDelayMs)
  const how = `Means of 8000 seeded evaluations of 2 s to 30 min (log-uniform) with 5 to 200 runs, answers after 0.1 to 0.3 s; compared with ${curve.length} fixed intervals from 2 to 120 s. The hard limits, over ${polls.toLocaleString('en-US')} polls of evaluations of 1 to 8 h, two thirds of them with counters that lie: delays of ${shortestMs} to ${longestMs.toLocaleString('en-US')} ms, and at most ${busiestHour} requests in any hour after the first ten minutes.`
  const head = ['Schedule, progress', 'Lag (s)', '95 % within (s)', 'Requests']
  return {
    tables: table(
      [...head, 'Busiest hour', 'Intervals no worse in both', 'Target: lag, requests'],
      rows,
      how,
    ),
    svg: plot(
      curve.map((outcome) => ({ name: '', ...outcome })),
      peers.map((outcome) => ({ name: `every ${outcome.intervalS} s`, ...outcome })),
      adaptive,
    ),
  }
}

/** @param {import('./waiting/simulation.js').Outcome} outcome */
function cells({ lagS, lateLagS, requests, busiestHour }) {
  return [lagS.toFixed(2), lateLagS.toFixed(1), requests.toFixed(1), String(busiestHour)]
}

/**
 * @param {import('./waiting/simulation.js').Outcome & { name: string }} outcome
 * @param {ReturnType<typeof fixedCurve>} curve
 */
function target({ name, lagS, requests }, curve) {
  const asked = TARGETS.find(({ kind }) => kind === name)
  const fixed = curve.find(({ intervalS }) => intervalS === asked?.intervalS)
  if (asked === undefined || fixed === undefined) return ''
  const most = fixed.requests * asked.share
  const reached = lagS <= fixed.lagS && requests <= most
  return `${fixed.lagS.toFixed(2)}, ${most.toFixed(1)}: ${reached ? 'reached' : '**missed**'}`
}

if (import.meta.main) {
  console.log(measureWaiting().tables)
  if (process.argv.includes('--sensitivity')) console.log(sensitivityTable(nextPollDelayMs))
}
