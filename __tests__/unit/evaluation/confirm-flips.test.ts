import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { borderline, passing, regressed } from '../../../scripts/flips/runs.js'
import { extraShare, redChance, type Run as RunModel } from '../../../scripts/flips/theory.js'
import { RequestError } from '../../../src/cekura/request-error.ts'
import { compare } from '../../../src/compare/compare.ts'
import { confirmFlips } from '../../../src/evaluation/confirm-flips.ts'
import type { Scorings } from '../../../src/model/comparison.ts'
import { evaluationsOf, type Plan } from '../../../src/model/plan.ts'
import type { Result } from '../../../src/model/result.ts'
import { createRandom } from '../../simulation/random.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'

/**
 * A run: whether it passed before, and the verdict of each scoring. The last verdict is used for
 * all further scorings.
 */
interface JudgedRun {
  readonly before: boolean
  readonly says: Scorings
}

interface Given {
  readonly runs: readonly JudgedRun[]
  readonly rounds: number
  readonly maxEvaluations?: number | null
  readonly metrics?: number
  /** The answers to the triggers of the confirmations. By default, they have no body. */
  readonly triggers?: readonly (Error | null)[]
  /**
   * The statuses that the confirmations end with, in turn. The last status is used for all further
   * confirmations.
   */
  readonly ends?: readonly string[]
  /** Whether something tells the first end from the state before; else it is new. */
  readonly isNew?: boolean
}

const idOf = (index: number) => String(101 + index)

/** The result after this number of scorings of each run. */
function resultAfter(
  runs: readonly JudgedRun[],
  scorings: readonly number[],
  status = 'completed',
): Result {
  return aResult({
    status,
    updatedAt: new Date(1_000 * scorings.reduce((sum, count) => sum + count, 1)).toISOString(),
    runs: runs.map(({ before, says }, index) => {
      const count = scorings[index] ?? 0
      const said = says[Math.min(count, says.length) - 1] ?? null
      const passed = count === 0 ? before : said
      const score = aBinary(passed, { explanation: `Scoring ${count}` })
      return aRun(idOf(index), { success: passed, scores: [score] })
    }),
  })
}

/** Lets a job confirm the flips of its evaluation, which is the first scoring of every run. */
async function confirm({ runs, rounds, maxEvaluations = null, metrics = 1, ...given }: Given) {
  const plan: Plan = aPlan({
    runIds: runs.map((_, index) => idOf(index)),
    metrics: plannedMetrics(...['7', '8', '9'].slice(0, metrics)),
    ...(rounds === 0 ? {} : { confirmations: { rounds, maxEvaluations } }),
  })
  const scoringsNow = () =>
    runs.map(
      (_, index) =>
        1 + virtual.triggers.filter(({ runIds }) => runIds.includes(idOf(index))).length,
    )
  const virtual = createVirtualJob(
    3_600_000,
    () => ({
      tookMs: 50,
      gets: resultAfter(runs, scoringsNow(), given.ends?.[virtual.triggers.length - 1]),
    }),
    0,
    (index) => ({ tookMs: 50, gets: given.triggers?.[index] ?? null }),
  )
  const before = resultAfter(runs, [])
  const first = resultAfter(runs, scoringsNow())
  virtual.job.state.evaluations = evaluationsOf(plan)
  const { isNew = true } = given
  const work = confirmFlips(virtual.job, plan, before, { result: first, isNew })
  const [ended] = await Promise.allSettled([virtual.finish(work)])
  const confirmed = ended.status === 'fulfilled' ? ended.value : null
  const comparison =
    confirmed === null ? null : compare(before, confirmed.result, plan, confirmed.scorings)
  return {
    plan,
    ended,
    confirmed,
    comparison,
    triggeredAtMs: virtual.triggers.map(({ atMs }) => atMs),
    readsAtMs: virtual.readsAtMs,
    triggered: virtual.triggers.map(({ runIds }) => runIds.join(' ')),
    evaluations: virtual.job.state.evaluations,
    warnings: virtual.said.flatMap(({ level, text }) => (level === 'warning' ? [text] : [])),
    infos: virtual.said.flatMap(({ level, text }) => (level === 'info' ? [text] : [])),
  }
}

async function changesOf(given: Given): Promise<string[]> {
  const { comparison } = await confirm(given)
  return comparison?.runs.map(({ runId, change }) => `${runId} ${change}`) ?? []
}

const TAKEN_BACK = { before: true, says: [false, true] }
const CONFIRMED = { before: true, says: [false] }
const STEADY = { before: true, says: [true] }
const FIXED = { before: false, says: [true] }

describe('confirming flips', () => {
  test('pays for none where the scores may be those from before', async () => {
    // Against a pinned baseline, old scores can differ, too.
    const { triggered, warnings, comparison } = await confirm({
      runs: [CONFIRMED],
      rounds: 2,
      isNew: false,
    })
    expect(triggered).toEqual([])
    expect(comparison?.overall.regressedRuns).toBe(1)
    expect(warnings).toEqual([expect.stringContaining('1 flip is not confirmed')])
  })
  test('scores the flipped runs again, and only those, until one scoring takes the flip back', async () => {
    const late = { before: true, says: [false, false, true] }
    const { triggered, evaluations, comparison } = await confirm({
      runs: [STEADY, TAKEN_BACK, CONFIRMED, FIXED, late],
      rounds: 3,
      metrics: 2,
    })
    expect(triggered).toEqual(['102 103 104 105', '103 104 105', '103 104'])
    expect(evaluations).toBe(10 + 2 * (4 + 3 + 2))
    expect(comparison?.runs.map(({ runId, change }) => `${runId} ${change}`)).toEqual([
      '103 regressed',
      '104 fixed',
      '102 unstable',
      '105 unstable',
      '101 unchanged',
    ])
  })

  test('waits before each round until no replica shows scores from before the last one', async () => {
    const { triggeredAtMs, readsAtMs } = await confirm({ runs: [CONFIRMED], rounds: 2 })
    const [first = 0, second = 0] = triggeredAtMs
    expect(first).toBeGreaterThanOrEqual(10_000)
    const lastRead = readsAtMs.findLast((atMs) => atMs < second) ?? Infinity
    expect(second - lastRead).toBeGreaterThanOrEqual(10_000)
  })

  test('triggers nothing without a flip, and nothing if it is turned off', async () => {
    expect((await confirm({ runs: [STEADY], rounds: 5 })).triggered).toEqual([])
    const off = await confirm({ runs: [CONFIRMED, TAKEN_BACK], rounds: 0 })
    expect(off.triggered).toEqual([])
    expect(off.infos).toEqual([])
    expect(await changesOf({ runs: [TAKEN_BACK], rounds: 0 })).toEqual(['101 regressed'])
  })

  test('says what each confirmation is for, and what it costs', async () => {
    const { infos } = await confirm({ runs: [CONFIRMED, TAKEN_BACK], rounds: 2, metrics: 2 })
    expect(infos.filter((line) => line.startsWith('Confirmation'))).toEqual([
      'Confirmation 1 of 2: 2 runs flipped (101, 102); scoring again: 4 evaluations, about 0.8 credits',
      'Confirmation 2 of 2: 1 run still flipped (101); scoring again: 2 evaluations, about 0.4 credits',
    ])
  })

  test('does not trigger a confirmation that exceeds max_evaluations: the flips count, and a warning says so', async () => {
    const { triggered, evaluations, warnings, comparison } = await confirm({
      runs: [CONFIRMED, TAKEN_BACK, { before: true, says: [false, false, true] }],
      rounds: 3,
      maxEvaluations: 7,
    })
    expect(triggered).toEqual(['101 102 103'])
    expect(evaluations).toBe(6)
    expect(warnings).toEqual([
      'Confirmation 2 is not triggered: its 2 evaluations would exceed max_evaluations (7). These flips count without it: 101, 103',
    ])
    expect(comparison?.overall).toMatchObject({ regressedRuns: 2, unstableRuns: 1 })
  })

  test('ends with a confirmation that does not complete', async () => {
    const { triggered, confirmed } = await confirm({
      runs: [CONFIRMED],
      rounds: 3,
      ends: ['completed', 'failed'],
    })
    expect(triggered).toEqual(['101', '101'])
    expect(confirmed?.result.status).toBe('failed')
  })

  test('does not start after an evaluation that did not complete', async () => {
    const failed = { ...resultAfter([CONFIRMED], [1]), status: 'failed' }
    const virtual = createVirtualJob(1_000, () => ({ tookMs: 0, gets: failed }))
    const plan = aPlan({ runIds: ['101'], confirmations: { rounds: 2, maxEvaluations: null } })
    const work = confirmFlips(virtual.job, plan, resultAfter([CONFIRMED], []), {
      result: failed,
      isNew: true,
    })
    expect((await virtual.finish(work)).result).toBe(failed)
    expect(virtual.triggers).toEqual([])
  })

  test('throws the error of the trigger, which ends the job as after the first trigger', async () => {
    const refused = new RequestError('POST / answered 402', {
      status: 402,
      transient: false,
      tookEffect: 'no',
      retryAfterMs: null,
    })
    const { ended, evaluations } = await confirm({
      runs: [CONFIRMED],
      rounds: 2,
      triggers: [null, refused],
    })
    expect(ended).toEqual({ status: 'rejected', reason: refused })
    expect(evaluations).toBe(2)
  })

  test('never calls a run both regressed and unstable, and never costs more than announced', async () => {
    const run = fc.record({
      before: fc.boolean(),
      says: fc.array(fc.constantFrom(true, false, null), { minLength: 1, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(run, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.integer({ min: 0, max: 60 })),
        async (runs, rounds, metrics, extra) => {
          const planned = runs.length * metrics
          const maxEvaluations = extra === null ? null : planned + extra
          const { comparison, evaluations } = await confirm({
            runs,
            rounds,
            metrics,
            maxEvaluations,
          })
          const most = rounds === 0 ? 0 : Math.min(rounds * planned, extra ?? Infinity)
          expect(evaluations).toBeLessThanOrEqual(planned + most)

          expect(comparison?.runs).toHaveLength(runs.length)
          for (const { passedBefore, change, scorings } of comparison?.runs ?? []) {
            expect(scorings.length).toBeLessThanOrEqual(1 + rounds)
            const isTakenBack = scorings.slice(1).includes(passedBefore)
            expect(change === 'unstable').toBe(isTakenBack)
            if (change === 'regressed' || change === 'fixed') {
              expect(new Set(scorings)).toEqual(new Set([!passedBefore]))
              if (extra === null) expect(scorings).toHaveLength(1 + rounds)
            }
          }
        },
      ),
      { numRuns: 80 },
    )
  })
})

describe('over many seeded jobs, false alarms, caught changes and cost agree with theory', () => {
  const JOBS = 500
  const cases: readonly (readonly [string, readonly RunModel[]])[] = [
    ['independent runs', passing(20, 0.05)],
    ['borderline runs', [...passing(17, 0.05), ...borderline(3)]],
    ['a real regression', [...passing(19, 0.05), ...regressed(1, 0.05)]],
  ]

  describe.each(cases)('of %s', (_, models) => {
    test.each([0, 1, 2, 3])('confirmed up to %d times', async (rounds) => {
      const random = createRandom(14, rounds)
      let red = 0
      const extras: number[] = []
      for (let job = 0; job < JOBS; job += 1) {
        const runs = models.map(({ passedBefore, passes }) => ({
          before: random.chance(passedBefore),
          says: [0, 1, 2, 3].map(() => random.chance(passes)),
        }))
        const { comparison, evaluations } = await confirm({ runs, rounds })
        extras.push(evaluations / runs.length - 1)
        if ((comparison?.overall.regressedRuns ?? NaN) > 0) red += 1
      }
      const chance = redChance(models, { confirmFlips: rounds, maxRegressions: 0 })
      const standardError = Math.sqrt((chance * (1 - chance)) / JOBS)
      expect(Math.abs(red / JOBS - chance)).toBeLessThan(4 * standardError)

      const mean = extras.reduce((sum, extra) => sum + extra, 0) / JOBS
      const variance = extras.reduce((sum, extra) => sum + (extra - mean) ** 2, 0) / JOBS
      const distance = Math.abs(mean - extraShare(models, rounds))
      expect(distance).toBeLessThanOrEqual(4 * Math.sqrt(variance / JOBS))
    })
  })
})
