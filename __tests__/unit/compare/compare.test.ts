import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Result, Score } from '../../../src/model/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import type { Comparison } from '../../../src/model/comparison.ts'
import type { Plan } from '../../../src/model/plan.ts'
import { PLAN, resultArbitrary, reversed } from '../../support/arbitrary-results.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

function planOf(runIds: readonly string[], metricIds: readonly string[] = []): Plan {
  return aPlan({ runIds, metrics: plannedMetrics(...metricIds) })
}

function changesOf({ runs }: Comparison): [string, string][] {
  return runs.map(({ runId, change }) => [runId, change])
}

function withVerdicts(verdicts: Readonly<Record<string, boolean | null>>) {
  return aResult({ runs: Object.entries(verdicts).map(([id, success]) => aRun(id, { success })) })
}

describe('The runs of a comparison', () => {
  test('are in order: regressed, then fixed, then the others in the order of the result', () => {
    const before = withVerdicts({ 11: true, 12: false, 13: true, 14: true, 15: null })
    const after = withVerdicts({ 11: true, 12: true, 13: false, 14: false, 15: true })
    const comparison = compare(before, after, planOf(['15', '14', '13', '12', '11']))
    expect(changesOf(comparison)).toEqual([
      ['13', 'regressed'],
      ['14', 'regressed'],
      ['12', 'fixed'],
      ['11', 'unchanged'],
      ['15', 'incomparable'],
    ])
    expect(comparison.overall).toMatchObject({
      regressedRuns: 2,
      fixedRuns: 1,
      unchangedRuns: 1,
      incomparableRuns: 1,
      pValue: 1,
    })
  })

  test('are only the planned runs, each once', () => {
    const snapshot = withVerdicts({ 1: true, 2: true })
    expect(changesOf(compare(snapshot, snapshot, planOf(['2', '2'])))).toEqual([['2', 'unchanged']])
  })

  test('are incomparable if a side does not have them', () => {
    const comparison = compare(
      withVerdicts({ 1: true, 2: true }),
      withVerdicts({ 2: true, 3: false }),
      planOf(['1', '2', '3', '4']),
    )
    expect(changesOf(comparison)).toEqual([
      ['2', 'unchanged'],
      ['3', 'incomparable'],
      ['1', 'incomparable'],
      ['4', 'incomparable'],
    ])
    expect(comparison.runs.find(({ runId }) => runId === '1')).toMatchObject({
      passedBefore: true,
      passedAfter: null,
    })
  })

  test('have no interval if the rate or the number of runs is not known', () => {
    const counts = { total: 3, completed: 3, success: 2, failed: 1 }
    const interval = (result: Result) =>
      compare(aResult(), result, planOf([])).overall.successRateInterval
    expect(interval(aResult({ rawSuccessRate: -1, counts }))).toBeNull()
    expect(interval(aResult({ rawSuccessRate: 0.5 }))).toBeNull()
    expect(interval(aResult({ rawSuccessRate: 2 / 3, counts }))).not.toBeNull()
  })

  test('have no p and no interval if no run can be compared', () => {
    const { overall } = compare(aResult(), aResult(), planOf(['1']))
    expect(overall.pValue).toBeNull()
    expect(overall.successRateInterval).toBeNull()
  })

  test('take the verdict of the person who reviewed them, whatever the metrics say', () => {
    const before = aResult({ runs: [aRun('1', { success: true, review: 'success' })] })
    const after = aResult({ runs: [aRun('1', { success: false, review: 'success' })] })
    const [run] = compare(before, after, planOf(['1'])).runs
    expect(run).toMatchObject({ change: 'unchanged', passedAfter: true, review: 'success' })
  })

  test('have each planned metric with its score before and after, and its flip', () => {
    const score = (value: boolean | null, metricId: string) => aBinary(value, { metricId })
    const before = aResult({
      runs: [aRun('1', { scores: [score(true, '7'), score(false, '8'), score(null, '9')] })],
    })
    const after = aResult({
      runs: [aRun('1', { scores: [score(false, '7'), score(true, '8'), score(false, '9')] })],
    })
    const [run] = compare(before, after, planOf(['1'], ['7', '8', '9', '10'])).runs
    expect(run?.scores.map(({ metricId, flip }) => [metricId, flip])).toEqual([
      ['7', 'to_fail'],
      ['8', 'to_pass'],
      ['9', null],
      ['10', null],
    ])
    expect(run?.scores[3]).toMatchObject({ before: null, after: null, metricName: 'Metric 10' })
  })
})

describe('The metrics of a comparison', () => {
  test('count passes, failures and flips, and leave out scores that do not apply', () => {
    const side = (values: readonly (boolean | null)[]) =>
      aResult({
        runs: values.map((value, i) => aRun(String(i + 1), { scores: [aBinary(value)] })),
      })
    const before = side([true, true, false, null, true])
    const after = side([true, false, true, null, null])
    expect(compare(before, after, planOf(['1', '2', '3', '4', '5'], ['7'])).metrics).toEqual([
      {
        metricId: '7',
        metricName: 'Politeness',
        kind: 'binary',
        before: { passed: 3, failed: 1, notApplicable: 1 },
        after: { passed: 2, failed: 1, notApplicable: 2 },
        comparedRuns: 5,
        agreedRuns: 2,
        flipsToFail: 1,
        flipsToPass: 1,
        chance: {
          pairedRuns: 3,
          changedRuns: 2,
          pValue: 1,
          adjustedPValue: 1,
          leastTellingChanges: 6,
        },
      },
    ])
  })

  test('have the distribution of ratings and numbers, and the counts of labels', () => {
    const side = (rating: number, latency: number, label: string) =>
      aRun('1', {
        scores: [
          aRating(rating, { metricId: '71' }),
          aNumber(latency, { metricId: '72' }),
          aLabel(label, { metricId: '73' }),
        ],
      })
    const before = aResult({ runs: [side(80, 900, 'booked'), { ...side(60, 700, 'x'), id: '2' }] })
    const after = aResult({ runs: [side(80, 500, 'refused'), { ...side(70, 700, 'x'), id: '2' }] })
    const [ratings, latencies, labels] = compare(
      before,
      after,
      planOf(['1', '2'], ['71', '72', '73']),
    ).metrics
    expect(ratings).toMatchObject({
      kind: 'rating',
      before: { mean: 70 },
      after: { mean: 75, min: 70, max: 80 },
      comparedRuns: 2,
      agreedRuns: 1,
    })
    expect(latencies).toMatchObject({ kind: 'number', before: { p50: 800 }, after: { p50: 600 } })
    expect(labels).toMatchObject({
      kind: 'enum',
      before: { counts: new Map([['booked', 1], ['x', 1]]), notApplicable: 0 }, // prettier-ignore
      after: { counts: new Map([['refused', 1], ['x', 1]]) }, // prettier-ignore
    })
  })

  test('list the most common label first, and equally common labels in alphabetical order', () => {
    const orders = [
      ['b', 'z', 'a', 'z', null],
      ['a', 'b', 'z', null, 'z'],
      [null, 'z', 'z', 'b', 'a'],
    ]
    for (const labels of orders) {
      const runs = labels.map((label, i) => aRun(String(i), { scores: [aLabel(label)] }))
      const plan = planOf(['0', '1', '2', '3', '4'], ['7'])
      const [metric] = compare(aResult(), aResult({ runs }), plan).metrics
      if (metric?.kind !== 'enum') throw new Error('it is an enum')
      expect([...(metric.after?.counts ?? [])]).toEqual([
        ['z', 2],
        ['a', 1],
        ['b', 1],
      ])
      expect(metric.after?.notApplicable).toBe(1)
    }
  })

  test('have only one side if the other never scored them, and are left out if neither did', () => {
    const scored = aResult({ runs: [aRun('1', { scores: [aRating(50)] })] })
    const unscored = aResult({ runs: [aRun('1')] })
    const plan = planOf(['1'], ['7', '8'])
    expect(compare(unscored, scored, plan).metrics).toMatchObject([
      { metricId: '7', before: null, after: { mean: 50 }, comparedRuns: 0, agreedRuns: 0 },
    ])
    expect(compare(scored, unscored, plan).metrics).toMatchObject([
      { metricId: '7', before: { mean: 50 }, after: null },
    ])
  })

  test.each([
    ['pass or fail', aBinary(null), aBinary(true), { passed: 1, failed: 0, notApplicable: 0 }],
    ['labels', aLabel(null), aLabel('booked'), { notApplicable: 0 }],
    ['ratings', aRating(null), aRating(90), { count: 1, notApplicable: 0 }],
    ['numbers', aNumber(7), aNumber(9), { count: 1, notApplicable: 0, mean: 9 }],
  ])('that are %s now count no scores of another kind', (_kind, score, now, after) => {
    const others = [aBinary(null), aLabel(null), aRating(null), aNumber(null)].filter(
      ({ kind }) => kind !== score.kind,
    )
    for (const other of others) {
      const before = aResult({ runs: [aRun('1', { scores: [other] })] })
      const result = aResult({ runs: [aRun('1', { scores: [now] })] })
      expect(compare(before, result, planOf(['1'], ['7'])).metrics).toMatchObject([
        { kind: now.kind, before: null, after, comparedRuns: 0, agreedRuns: 0 },
      ])
    }
  })

  test('compare only the runs whose scores have the most common kind', () => {
    const side = (...scores: Score[]) =>
      aResult({ runs: scores.map((score, i) => aRun(String(i), { scores: [score] })) })
    const before = side(aBinary(true), aBinary(false), aRating(80))
    const after = side(aBinary(true), aRating(70), aBinary(true))
    expect(compare(before, after, planOf(['0', '1', '2'], ['7'])).metrics).toMatchObject([
      {
        kind: 'binary',
        before: { passed: 1, failed: 1 },
        after: { passed: 2, failed: 0 },
        comparedRuns: 1,
        agreedRuns: 1,
      },
    ])
  })

  test('keep their old kind if nothing is scored now', () => {
    const before = aResult({ runs: [aRun('1', { scores: [aLabel('booked')] })] })
    expect(compare(before, aResult({ runs: [aRun('1')] }), planOf(['1'], ['7'])).metrics).toEqual([
      expect.objectContaining({ kind: 'enum', after: null }),
    ])
  })

  test('have the name of their scores now, if the plan has only an ID', () => {
    const plan = aPlan({ metrics: [{ id: '7', name: null }] })
    const after = aResult({ runs: [aRun('1', { scores: [aBinary(true)] })] })
    expect(compare(aResult(), after, plan).metrics[0]?.metricName).toBe('Politeness')
  })

  test('have one name on all runs, although the first run has no score of them', () => {
    const plan = aPlan({ runIds: ['1', '2'], metrics: [{ id: '7', name: null }] })
    const before = withVerdicts({ 1: true, 2: true })
    const after = aResult({ runs: [aRun('1'), aRun('2', { scores: [aBinary(true)] })] })
    const { runs, metrics } = compare(before, after, plan)
    expect(metrics.map(({ metricName }) => metricName)).toEqual(['Politeness'])
    expect(runs.map(({ scores }) => scores[0]?.metricName)).toEqual(['Politeness', 'Politeness'])
  })

  test('are named by their ID if neither the plan nor a score has a name', () => {
    const plan = aPlan({ metrics: [{ id: '7', name: null }] })
    for (const runs of [[aRun('1')], null]) {
      const [run] = compare(aResult(), aResult({ runs }), plan).runs
      expect(run?.scores[0]?.metricName).toBe('7')
    }
  })
})

test('The success rates before and after are on one scale, and the rate after has an interval', () => {
  const counts = (success: number) => ({ total: 24, success, completed: 24, failed: 0 })
  const before = aResult({ rawSuccessRate: 87.5, counts: counts(21) })
  const after = aResult({ rawSuccessRate: 22 / 24, counts: counts(22) })
  const { overall } = compare(before, after, planOf([]))
  expect(overall.successRateBefore).toBe(0.875)
  expect(overall.successRateAfter).toBe(22 / 24)
  expect(overall.successRateInterval?.low).toBeCloseTo(0.742, 3)
  expect(overall.successRateInterval?.high).toBeCloseTo(0.9769, 3)
})

describe('For any two results', () => {
  test('a result compared with itself shows no change', () => {
    fc.assert(
      fc.property(resultArbitrary, (result) => {
        const { runs, metrics, overall } = compare(result, result, PLAN)
        expect(overall).toMatchObject({ regressedRuns: 0, fixedRuns: 0 })
        expect(overall.successRateAfter).toBe(overall.successRateBefore)
        expect([1, null]).toContain(overall.pValue)
        for (const { change, scores } of runs) {
          expect(['unchanged', 'incomparable']).toContain(change)
          expect(scores.every(({ flip }) => flip === null)).toBe(true)
        }
        for (const metric of metrics) {
          expect(metric.agreedRuns).toBe(metric.comparedRuns)
          expect(metric.after).toEqual(metric.before)
        }
      }),
    )
  })

  test('swapping before and after swaps regressed and fixed, and the flips', () => {
    const opposite = { regressed: 'fixed', fixed: 'regressed' } as const
    fc.assert(
      fc.property(resultArbitrary, resultArbitrary, (one, other) => {
        const there = compare(one, other, PLAN)
        const back = compare(other, one, PLAN)
        expect(back.overall).toMatchObject({
          regressedRuns: there.overall.fixedRuns,
          fixedRuns: there.overall.regressedRuns,
          unchangedRuns: there.overall.unchangedRuns,
          incomparableRuns: there.overall.incomparableRuns,
          pValue: there.overall.pValue,
        })
        const changes = new Map(changesOf(back))
        for (const [runId, change] of changesOf(there)) {
          const expected = change in opposite ? opposite[change as keyof typeof opposite] : change
          expect(changes.get(runId)).toBe(expected)
        }
        for (const [index, metric] of there.metrics.entries()) {
          const swapped = back.metrics[index]
          expect(swapped).toMatchObject({ before: metric.after, after: metric.before })
          if (metric.kind !== 'binary') continue
          const { flipsToFail, flipsToPass } = metric
          expect(swapped).toMatchObject({ flipsToFail: flipsToPass, flipsToPass: flipsToFail })
        }
      }),
    )
  })

  test('the order of the runs changes only the order of the outcome', () => {
    fc.assert(
      fc.property(resultArbitrary, resultArbitrary, (before, after) => {
        const straight = compare(before, after, PLAN)
        const turned = compare(reversed(before), reversed(after), PLAN)
        expect(turned.overall).toEqual(straight.overall)
        expect(turned.metrics).toEqual(straight.metrics)
        const sorted = ({ runs }: Comparison) =>
          runs.toSorted((a, b) => Number(a.runId) - Number(b.runId))
        expect(sorted(turned)).toEqual(sorted(straight))
        // If the result has the run, the result's order decides, and the baseline's order changes
        // nothing.
        const known = [...(after.runs?.keys() ?? [])]
        const ofResult = (comparison: Comparison) =>
          changesOf(comparison).filter(([runId]) => known.includes(runId))
        expect(ofResult(compare(reversed(before), after, PLAN))).toEqual(ofResult(straight))
      }),
    )
  })

  test('the interval contains the success rate', () => {
    fc.assert(
      fc.property(resultArbitrary, (result) => {
        const { successRateAfter: rate, successRateInterval } = compare(
          result,
          result,
          PLAN,
        ).overall
        if (rate === null || successRateInterval === null) return
        expect(successRateInterval.low).toBeLessThanOrEqual(rate)
        expect(successRateInterval.high).toBeGreaterThanOrEqual(rate)
      }),
    )
  })
})
