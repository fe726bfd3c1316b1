import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { borderline, failing, passing, regressed } from '../../scripts/flips/runs.js'
import {
  confirmationsTable,
  falseAlarmsTable,
  hardCasesTable,
  powerTable,
  settingsTable,
} from '../../scripts/flips/tables.js'
import { extraShare, redChance, regressedChance, type Run } from '../../scripts/flips/theory.js'
import { createRandom, type Random } from '../simulation/random.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGE = readFileSync(join(ROOT, 'docs', 'flips.md'), 'utf8')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const JOBS = 4000

/** One job, played as the action does: each round scores all unsettled runs again. */
function playJob(runs: readonly Run[], confirmFlips: number, random: Random) {
  const judged = runs.map(({ passedBefore, passes }) => ({
    passes,
    before: random.chance(passedBefore),
    verdicts: [random.chance(passes)],
  }))
  let extra = 0
  for (let round = 0; round < confirmFlips; round += 1) {
    for (const { passes, before, verdicts } of judged) {
      if (verdicts.includes(before)) continue
      verdicts.push(random.chance(passes))
      extra += 1
    }
  }
  const isFlipped = ({ before, verdicts }: (typeof judged)[number]) => !verdicts.includes(before)
  return {
    regressed: judged.filter((run) => run.before && isFlipped(run)).length,
    extra: extra / runs.length,
  }
}

/** The distance between mean and theory, in standard errors of the mean. */
function standardErrors(values: readonly number[], theory: number, spread: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.abs(mean - theory) / (spread / Math.sqrt(values.length))
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

const CASES: readonly (readonly [string, readonly Run[]])[] = [
  ['passing runs', passing(20, 0.05)],
  ['passing runs after one scoring', passing(20, 0.05, 'one scoring')],
  ['failing runs', [...passing(16, 0.05), ...failing(4, 0.05)]],
  [
    'failing runs after one scoring',
    [...passing(16, 0.05, 'one scoring'), ...failing(4, 0.05, 'one scoring')],
  ],
  ['regressed runs', [...passing(18, 0.05), ...regressed(2, 0.05)]],
  [
    'regressed runs after one scoring',
    [...passing(18, 0.05, 'one scoring'), ...regressed(2, 0.05, 'one scoring')],
  ],
  ['borderline runs', [...passing(17, 0.05), ...borderline(3)]],
  [
    'borderline runs after one scoring',
    [...passing(17, 0.05, 'one scoring'), ...borderline(3, 'one scoring')],
  ],
]

describe('The theory of flips', () => {
  test('has 46% false alarms for 20 passing runs and a judge with 3% errors', () => {
    const red = redChance(passing(20, 0.03), { confirmFlips: 0, maxRegressions: 0 })
    expect(red).toBeCloseTo(1 - 0.97 ** 20, 12)
    expect(red).toBeCloseTo(0.456, 3)
  })

  test('has the binomial tail above the allowed regressions', () => {
    const red = redChance(passing(50, 0.05), { confirmFlips: 1, maxRegressions: 1 })
    const share = 0.05 ** 2
    const none = (1 - share) ** 50
    const one = 50 * share * (1 - share) ** 49
    expect(red).toBeCloseTo(1 - none - one, 12)
  })

  test('confirms a real regression only if every scoring says so', () => {
    for (const [confirmFlips, share] of [0.97, 0.97 ** 2, 0.97 ** 3, 0.97 ** 4].entries())
      for (const run of regressed(1, 0.03))
        expect(regressedChance(run, confirmFlips)).toBeCloseTo(share, 12)
  })

  test('never exceeds the maximum cost of confirmations', () => {
    for (const [, runs] of CASES)
      for (const confirmFlips of [0, 1, 2, 3])
        expect(extraShare(runs, confirmFlips)).toBeLessThanOrEqual(confirmFlips)
  })

  describe.each(CASES)('agrees with seeded jobs, of %s', (_, runs) => {
    test.each([0, 1, 2, 3])('confirmed up to %d times', (confirmFlips) => {
      const random = createRandom(14, confirmFlips)
      const jobs = Array.from({ length: JOBS }, () => playJob(runs, confirmFlips, random))
      for (const maxRegressions of [0, 1]) {
        const reds = jobs.map((job) => Number(job.regressed > maxRegressions))
        const chance = redChance(runs, { confirmFlips, maxRegressions })
        const spread = Math.sqrt(chance * (1 - chance))
        expect(standardErrors(reds, chance, spread)).toBeLessThan(4)
      }
      const extras = jobs.map(({ extra }) => extra)
      const theory = extraShare(runs, confirmFlips)
      if (confirmFlips === 0) expect(spreadOf(extras) + theory).toBe(0)
      else expect(standardErrors(extras, theory, spreadOf(extras))).toBeLessThan(4)
    })
  })
})

describe('docs/flips.md', () => {
  const tables = [settingsTable(20, 0.03), falseAlarmsTable(), powerTable(), hardCasesTable()]

  test('has the tables that scripts/flip-table.js computes', () => {
    for (const table of tables) expect(PAGE).toContain(`\n\n${table}\n\n`)
  })
})

test('README.md has the table of the confirmations', () => {
  expect(README).toContain(`\n\n${confirmationsTable(20, 0.03)}\n\n`)
})

test.each([
  [['--help'], 0, /--error-rate <share>/],
  [['--run', '40'], 1, /--error-rate <share>/],
  [['--runs', '40', '--error-rate', '0.02'], 0, /\| 55\.4% /],
])('scripts/flip-table.js %j tells what it can, without a stack trace', (args, status, told) => {
  const script = join(ROOT, 'scripts', 'flip-table.js')
  const ended = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  expect(ended.status).toBe(status)
  expect(ended.stdout + ended.stderr).toMatch(told)
  expect(ended.stderr).not.toMatch(/^\s+at /m)
})
