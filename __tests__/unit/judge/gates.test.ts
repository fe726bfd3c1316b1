import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Result, Score } from '../../../src/model/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import { OPERATORS } from '../../../src/model/gates.ts'
import { STATISTIC_NAMES } from '../../../src/model/statistic.ts'
import { checkGates } from '../../../src/judge/gates.ts'
import { successRateOf } from '../../../src/compare/success-rate.ts'
import type { GateResult } from '../../../src/model/verdict.ts'
import { PLAN, resultArbitrary, reversed } from '../../support/arbitrary-results.ts'
import { gatesFrom } from '../../support/inputs.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

function only(results: readonly GateResult[]): GateResult {
  const [result] = results
  if (result === undefined || results.length > 1) throw new Error('not one gate')
  return result
}

describe('min_success_rate', () => {
  function check(
    minimum: string,
    raw: number | null,
    success: number | null,
    total: number | null,
  ) {
    const counts = { total, success, completed: null, failed: null }
    const result = aResult({ rawSuccessRate: raw, counts, runs: null })
    const successRate = successRateOf(result)
    const finished = { result, baseline: null, comparison: null, successRate, runIds: [] }
    return only(checkGates(gatesFrom({ min_success_rate: minimum }), finished))
  }

  test.each([
    ['75%', 0.75, 3, 4],
    ['75.0 %', 0.75, 3, 4],
    ['0.75', 75, 3, 4],
    ['75%', 75, null, null],
    ['57%', 0.57 * 100, null, null],
    ['57%', 56.99999999999999, 57, 100],
    ['55%', 55.00000000000001, 11, 20],
    ['70%', 0.7 * 100, 7, 10],
    ['100%', 1, 5, 5],
    ['0', 0, 0, 5],
    ['33.3%', 33, 1, 3],
  ])('%s holds for %d (%p of %p runs)', (minimum, raw, success, total) => {
    expect(check(minimum, raw, success, total).held).toBe(true)
  })

  test('says what was asked, what was found and by how much it missed', () => {
    expect(check('90%', 87.5, 21, 24)).toEqual({
      input: 'min_success_rate',
      asked: 'success rate >= 90%',
      found: '87.5% (21 of 24 runs)',
      margin: '2.5 points short',
      held: false,
    })
    expect(check('0.75', 1, 4, 4)).toMatchObject({ found: '100% (4 of 4 runs)', margin: '25 points to spare' }) // prettier-ignore
    expect(check('75%', 0.75, 3, 4).margin).toBe('exactly at the bound')
  })

  test('does not hold for a rate that reaches the minimum only by rounding', () => {
    expect(check('66.67%', 66.67, 2, 3)).toMatchObject({
      held: false,
      found: '66.667% (2 of 3 runs)',
      margin: '0.003 points short',
    })
    expect(check('67%', 0.67, 2, 3).held).toBe(false)
    expect(check('0.6666666667', 2 / 3, 2, 3).held).toBe(false)
    expect(check('66.66%', 66.67, 2, 3).held).toBe(true)
  })

  test.each([
    ['80%', 0.9, 2, 3, false],
    ['95%', 0.9, 2, 3, true],
    ['50%', 0.9, 2, 3, true],
    ['80%', 0.5, 3, 3, false],
  ])('%s of a rate %d that %d of %d runs contradict', (minimum, raw, success, total, agree) => {
    const { found, held } = check(minimum, raw, success, total)
    expect(found.startsWith('cannot be checked: the API names a success rate of')).toBe(!agree)
    if (!agree) {
      expect(held).toBe(false)
      expect(found).toContain(`${success} of ${total} runs succeed`)
    }
  })

  test('prefers the verdicts of all runs to the counts', () => {
    const runs = [aRun('1'), aRun('2', { success: false })]
    const counts = { total: 2, success: 2, completed: 2, failed: null }
    const result = aResult({ runs, counts, rawSuccessRate: 0.5 })
    const finished = { baseline: null, result, comparison: null, successRate: 0.5, runIds: [] }
    expect(only(checkGates(gatesFrom({ min_success_rate: '50%' }), finished))).toMatchObject({
      held: true,
      found: '50% (1 of 2 runs)',
    })
  })

  test('reads a share of the completed runs as such', () => {
    const counts = { total: 12, success: 9, completed: 10, failed: null }
    const result = aResult({ runs: null, counts, rawSuccessRate: 0.9 })
    const finished = { baseline: null, result, comparison: null, successRate: 0.9, runIds: [] }
    expect(only(checkGates(gatesFrom({ min_success_rate: '80%' }), finished))).toMatchObject({
      held: true,
      found: '90% (9 of 10 completed runs)',
    })
  })

  test('shows the counts only if they agree with the rate', () => {
    expect(check('0', 0.9, 2, 3).found).toBe('90%')
    expect(check('0', 0.9, null, null).found).toBe('90%')
  })

  test.each([-0.1, 1.1, NaN, Infinity])(
    'does not hold for %d, which is not a valid rate',
    (rate) => {
      const finished = {
        result: aResult(),
        baseline: null,
        comparison: null,
        successRate: rate,
        runIds: [],
      }
      expect(only(checkGates(gatesFrom({ min_success_rate: '0' }), finished))).toMatchObject({
        held: false,
        found: 'cannot be checked: the result carries no success rate',
      })
    },
  )

  test('does not hold without a rate or without runs', () => {
    const why = 'cannot be checked: the result has no runs'
    expect(check('0', 0, 0, 0)).toMatchObject({ held: false, margin: null, found: why })
    const result = aResult({ runs: [], rawSuccessRate: 1 })
    const finished = { result, baseline: null, comparison: null, successRate: 1, runIds: [] }
    expect(only(checkGates(gatesFrom({ min_success_rate: '90%' }), finished))).toMatchObject({
      held: false,
      found: why,
    })
    expect(check('0', null, null, 5)).toMatchObject({ held: false, margin: null })
    expect(check('100%', null, 5, 5)).toMatchObject({ held: true, found: '100% (5 of 5 runs)' })
    expect(check('0', NaN, 5, 5).found).toContain('cannot be checked')
  })
})

describe('max_regressions', () => {
  type Verdicts = readonly (boolean | null)[]
  const side = (verdicts: Verdicts) =>
    aResult({ runs: verdicts.map((success, i) => aRun(String(i + 1), { success })) })
  function check(maximum: number, before: Verdicts, after: Verdicts) {
    const runIds = before.map((_, i) => String(i + 1))
    const result = side(after)
    const comparison = compare(side(before), result, { ...PLAN, runIds })
    const finished = { baseline: null, result, comparison, successRate: null, runIds }
    return only(checkGates(gatesFrom({ max_regressions: String(maximum) }), finished))
  }

  test('holds up to the maximum, and counts no fixed run against it', () => {
    expect(check(0, [true, false], [true, true])).toMatchObject({
      held: true,
      asked: 'at most 0 regressed runs',
      found: '0 regressed runs',
      margin: null,
    })
    expect(check(2, [true, true], [false, true])).toMatchObject({ held: true, margin: '1 to spare' }) // prettier-ignore
    expect(check(1, [true, true], [false, true])).toMatchObject({ held: true, margin: 'exactly at the bound' }) // prettier-ignore
  })

  test('does not hold above it, and names the runs', () => {
    expect(check(1, [true, true, false], [false, false, true])).toMatchObject({
      held: false,
      found: '2 regressed runs',
      margin: '1 too many',
    })
  })

  test('counts a run as regressed only if every scoring says so', () => {
    const runIds = ['1', '2', '3']
    const [before, result] = [side([true, true, true]), side([true, false, false])]
    const scorings = new Map([
      ['1', [false, true]],
      ['2', [false, false]],
      ['3', [false, null, false]],
    ])
    const comparison = compare(before, result, { ...PLAN, runIds }, scorings)
    const finished = { baseline: before, result, comparison, successRate: null, runIds }
    const check = (maximum: string) => only(checkGates(gatesFrom({ max_regressions: maximum }), finished)) // prettier-ignore
    expect(check('0')).toMatchObject({ held: false, found: '1 regressed run' })
    // For run 3, it is not known.
    expect(check('1')).toMatchObject({ held: false, margin: null })
    expect(check('2')).toMatchObject({ held: true, found: '1 regressed run' })
  })

  test('does not hold without a baseline', () => {
    const finished = {
      result: aResult(),
      baseline: null,
      comparison: null,
      successRate: 1,
      runIds: ['1'],
    }
    const found = only(checkGates(gatesFrom({ max_regressions: '99' }), finished))
    expect(found).toMatchObject({ held: false, margin: null })
    expect(found.found).toContain('no baseline')
  })

  test('does not hold while a verdict is missing that could show a regression', () => {
    expect(check(0, [true, true], [true, null])).toMatchObject({ held: false, margin: null })
    expect(check(0, [true, null], [true, false])).toMatchObject({ held: false, margin: null })
    expect(check(1, [true, true], [true, null]).held).toBe(true)
    expect(check(1, [true, true, true], [true, false, null]).held).toBe(false)
  })

  test('does not hold if a run has no verdict on either side', () => {
    expect(check(0, [true, null], [true, null])).toMatchObject({ held: false, margin: null })
    expect(check(0, [true, null], [true, true]).held).toBe(true)
    expect(check(5, [null, null], [null, null])).toMatchObject({ held: false, margin: null })
    expect(check(5, [], []).held).toBe(false)
  })

  test('holds if the missing verdicts cannot hide a regression', () => {
    expect(check(0, [true, false], [true, null]).held).toBe(true)
    expect(check(0, [true, null], [true, true]).held).toBe(true)
  })

  test('says what is missing if it cannot be checked', () => {
    expect(check(0, [true, true], [true, null]).found).toBe(
      'cannot be checked: 1 run (2) may have regressed: a verdict is missing',
    )
    expect(check(5, [null, null], [null, null]).found).toBe(
      'cannot be checked: no run has a verdict both before and after',
    )
  })

  test.each([
    ['passed before, and came to no end now', true, null],
    ['nobody judged before, and fails now', null, false],
  ])('does not hold for a call that %s', (_what, before, after) => {
    const other = aRun('1')
    const of = (success: boolean | null, status: string) =>
      aResult({ runs: [other, aRun('2', { status, success })] })
    const result = of(after, 'failed')
    const runIds = ['1', '2']
    const comparison = compare(of(before, 'completed'), result, { ...PLAN, runIds })
    const finished = { baseline: null, result, comparison, successRate: null, runIds }
    expect(only(checkGates(gatesFrom({ max_regressions: '0' }), finished))).toMatchObject({
      held: false,
      margin: null,
    })
  })

  test('does not hold for a run without a verdict before that the answer no longer lists', () => {
    const before = aResult({ runs: [aRun('1'), aRun('2', { success: null })] })
    const result = aResult({ runs: [aRun('1')] })
    const runIds = ['1', '2']
    const comparison = compare(before, result, { ...PLAN, runIds })
    const finished = { baseline: null, result, comparison, successRate: null, runIds }
    expect(only(checkGates(gatesFrom({ max_regressions: '0' }), finished)).held).toBe(false)
  })

  test('ignores calls that did not complete and have no verdict on either side', () => {
    const runs = [aRun('1'), aRun('2', { status: 'failed', success: null })]
    const result = aResult({ runs })
    const comparison = compare(result, result, { ...PLAN, runIds: ['1', '2'] })
    const finished = { baseline: null, result, comparison, successRate: null, runIds: ['1', '2'] }
    expect(only(checkGates(gatesFrom({ max_regressions: '0' }), finished)).held).toBe(true)
  })
})

describe('metric_thresholds', () => {
  function check(line: string, scores: readonly (readonly Score[])[], rest: Partial<Result> = {}) {
    const runs = scores.map((those, i) => aRun(String(i + 1), { scores: those }))
    const result = { ...aResult({ runs }), ...rest }
    const runIds = runs.map(({ id }) => id)
    const finished = { result, baseline: null, comparison: null, successRate: null, runIds }
    return only(checkGates(gatesFrom({ metric_thresholds: line }), finished))
  }
  const passes = [true, true, true, false].map((value) => [aBinary(value)])
  const ratings = [60, 70, 80, 90].map((value) => [aRating(value)])
  const latencies = [100, 200, 300, 1000].map((value) => [aNumber(value)])

  test.each([
    ['Politeness >= 75%', true],
    ['politeness pass_rate >= 0.75', true],
    ['POLITENESS > 75%', false],
    ['7 == 0.75', true],
    ['Politeness <= 75%', true],
    ['Politeness < 75%', false],
    ['Politeness >= 75.01%', false],
  ])('%s: a binary metric with 3 of 4 passed holds: %p', (line, held) => {
    expect(check(line, passes).held).toBe(held)
  })

  test.each([
    ['Politeness >= 75', true],
    ['Politeness mean > 75', false],
    ['Politeness min >= 60', true],
    ['Politeness max < 90', false],
    ['Politeness p50 == 75', true],
    ['Politeness p95 <= 88.5', true],
    ['Politeness p95 < 88.49', false],
  ])('%s: ratings of 60, 70, 80 and 90 hold: %p', (line, held) => {
    expect(check(line, ratings).held).toBe(held)
  })

  test('say what was found and by how much', () => {
    expect(check('Politeness >= 90%', passes)).toEqual({
      input: 'metric_thresholds',
      asked: 'Politeness >= 90%',
      found: 'pass rate 75% over 4 runs',
      margin: '15 points short',
      held: false,
    })
    expect(check('7 p50 < 200', latencies)).toMatchObject({ found: 'p50 250 over 4 runs', margin: '50 too much' }) // prettier-ignore
    expect(check('7 <= 500', latencies)).toMatchObject({ found: 'mean 400 over 4 runs', margin: '100 to spare' }) // prettier-ignore
    expect(
      check(
        '7 > 93.75%',
        Array.from({ length: 16 }, (_, i) => [aBinary(i > 0)]),
      ),
    ).toMatchObject({
      found: 'pass rate 93.75% over 16 runs',
      margin: 'at the bound, which is not enough',
    })
    expect(check('7 > 400', latencies).margin).toBe('at the bound, which is not enough')
  })

  test('treat figures as equal that differ only by floating-point errors', () => {
    const tenths = [0.1, 0.1, 0.1].map((value) => [aNumber(value)])
    expect(check('7 <= 0.1', tenths).held).toBe(true)
    expect(check('7 == 0.1', tenths).held).toBe(true)
    expect(check('7 > 0', [[aNumber(0.1)], [aNumber(0.2)], [aNumber(-0.3)]]).held).toBe(false)
    const thirds = [true, true, false].map((value) => [aBinary(value)])
    expect(check('7 >= 66.67%', thirds)).toMatchObject({ held: false, found: 'pass rate 66.667% over 3 runs' }) // prettier-ignore
  })

  test('leave out runs that the metric does not apply to', () => {
    const found = check('7 >= 100%', [[aBinary(true)], [aBinary(null)]])
    expect(found).toMatchObject({ held: true, found: 'pass rate 100% over 1 run' })
    expect(check('7 >= 0', [[aBinary(null)]])).toMatchObject({ held: false, margin: null })
    expect(check('7 >= 0', [[aRating(null)]])).toMatchObject({ held: false, margin: null })
  })

  test.each([
    ['7 mean >= 0', passes, 'it is a binary metric, which has no mean; it has pass_rate'],
    ['7 pass_rate >= 0', ratings, 'has no pass_rate; it has mean, min, p50, p95, max'],
    ['7 >= 0%', ratings, 'a % is for shares only'],
    ['7 <= 90', passes, 'a pass rate is from 0 to 1 (was 90% meant?)'],
    ['7 <= 100', passes, 'a pass rate is from 0 to 1 (was 100% meant?)'],
    ['7 <= 100.5', passes, /a pass rate is from 0 to 1$/],
    ['7 >= -1', passes, /a pass rate is from 0 to 1$/],
    ['7 >= 0', [[aBinary(null)]], /: it does not apply to any of the evaluated runs$/],
    ['7 >= 0', [[aRating(null)]], /: it does not apply to any of the evaluated runs$/],
    ['7 >= 0', [[aLabel('booked')]], 'labels'],
    ['7 max >= 0', [[aLabel('booked')]], 'an enum metric, which has no max; it has agreement'],
    ['7 agreement >= 0', passes, /: what people expect was not read$/],
    [
      'Kindness >= 0',
      passes,
      "the evaluated runs have no metric 'Kindness'; known metrics: 'Politeness' (7)",
    ],
    ['7 >= 0', [[], []], /: the evaluated runs have no metric '7'; no metric names are known$/],
    ['7 >= 0', [], /: the evaluated runs have no metric '7'; no metric names are known$/],
    ['7 >= 0', [[aBinary(true)], []], 'no score of it on 1 evaluated run (2)'],
    ['7 >= 0', [[aBinary(true)], [aRating(5)]], 'several kinds: binary, rating'],
    ['7 >= 0', [[aRating(5)], [aBinary(true)]], 'several kinds: binary, rating'],
    ['7 >= 0', [[aNumber(Infinity)]], 'not a finite number'],
  ])('%s cannot be checked then, and says why (%#)', (line, scores, why) => {
    const found = check(line, scores)
    expect(found).toMatchObject({ held: false, margin: null })
    expect(found.found).toContain('cannot be checked: ')
    expect(found.found).toMatch(why)
  })

  test('cannot be checked if a name stands for several metrics, and lists their IDs', () => {
    const twice = [[aBinary(true), aBinary(true, { metricId: '8', metricName: 'POLITENESS' })]]
    expect(check('politeness >= 0', twice).found).toContain('use an ID: 7, 8')
    expect(check('8 >= 0', twice).held).toBe(true)
    const other = [[aBinary(true, { metricId: '8' }), aBinary(true, { metricId: '7' })]]
    expect(check('politeness >= 0', other).found).toContain('use an ID: 7, 8')
  })

  test('match names ignoring case, spacing and Unicode composition', () => {
    const scores = [[aBinary(true, { metricName: ' Cafe\u0301  au\u00a0lait ' })]]
    expect(check('CAF\u00c9 au  lait >= 100%', scores).held).toBe(true)
    expect(check('Cafeaulait >= 100%', scores).held).toBe(false)
  })

  test('match an ID before a metric whose name is that ID', () => {
    const scores = [[aBinary(true), aBinary(false, { metricId: '8', metricName: '7' })]]
    expect(check('7 >= 100%', scores).held).toBe(true)
  })

  test('cannot be checked if the answer lists no runs', () => {
    expect(check('7 >= 0', passes, { runs: null })).toMatchObject({
      held: false,
      margin: null,
      found: "cannot be checked: the API's answer lists no runs",
    })
  })

  test('look only at the evaluated runs, and need no score of calls that did not complete', () => {
    const runs = [
      aRun('1', { scores: [aBinary(true)] }),
      aRun('2', { scores: [aBinary(false)] }),
      aRun('3', { status: 'failed' }),
    ]
    const gates = gatesFrom({ metric_thresholds: 'Politeness >= 100%' })
    const check = (runIds: readonly string[]) =>
      only(checkGates(gates, { result: aResult({ runs }), baseline: null, comparison: null, successRate: null, runIds })) // prettier-ignore
    expect(check(['1', '3']).held).toBe(true)
    expect(check(['1', '2']).held).toBe(false)
    expect(check(['1', '4']).found).toContain('no score of it on 1 evaluated run (4)')
  })
})

test('All gates are checked, not only up to the first that fails', () => {
  const gates = gatesFrom({
    min_success_rate: '90%',
    max_regressions: '0',
    metric_thresholds: 'a >= 1\nb >= 1',
  })
  const finished = {
    result: aResult(),
    baseline: null,
    comparison: null,
    successRate: null,
    runIds: ['1'],
  }
  expect(checkGates(gates, finished).map(({ input }) => input)).toEqual([
    'min_success_rate',
    'max_regressions',
    'metric_thresholds',
    'metric_thresholds',
  ])
})

describe('For any results', () => {
  const lines = fc
    .tuple(
      fc.constantFrom('71', '72', '73', '74', 'Politeness', 'quality', 'nothing'),
      fc.constantFrom('', ...STATISTIC_NAMES),
      fc.constantFrom(...OPERATORS),
      fc.constantFrom('0', '0.5', '1'),
    )
    .map((parts) => parts.join(' '))
  const gatesArbitrary = lines.map((line) =>
    gatesFrom({ min_success_rate: '0', max_regressions: '6', metric_thresholds: line }),
  )
  const finishedOf = (before: Result | null, result: Result) => ({
    baseline: before,
    result,
    comparison: before === null ? null : compare(before, result, PLAN),
    successRate: successRateOf(result),
    runIds: PLAN.runIds,
  })

  test('no gate holds on missing data', () => {
    fc.assert(
      fc.property(resultArbitrary, resultArbitrary, gatesArbitrary, (before, result, gates) => {
        const held = (finished: ReturnType<typeof finishedOf>) =>
          checkGates(gates, finished).filter((gate) => gate.held)
        const inputs = held(finishedOf(null, result)).map(({ input }) => input)
        expect(inputs).not.toContain('max_regressions')
        expect(held(finishedOf(before, aResult({ runs: null })))).toEqual([])
        expect(held(finishedOf(before, aResult({ runs: [] })))).toEqual([])

        const isComplete = PLAN.runIds.every((id) => result.runs?.has(id))
        const [threshold] = checkGates(gates, finishedOf(before, result)).slice(2)
        if (!isComplete) expect(threshold?.held).toBe(false)
      }),
    )
  })

  test('removing a run never makes max_regressions hold', () => {
    fc.assert(
      fc.property(
        resultArbitrary,
        resultArbitrary,
        fc.nat({ max: 3 }),
        fc.constantFrom(...PLAN.runIds), // prettier-ignore
        (before, result, maximum, runId) => {
          const gates = gatesFrom({ max_regressions: String(maximum) })
          const whole = only(checkGates(gates, finishedOf(before, result)))
          const runs = new Map([...(result.runs ?? [])].filter(([id]) => id !== runId))
          const lesser = only(checkGates(gates, finishedOf(before, { ...result, runs })))
          if (!whole.held) expect(lesser.held).toBe(false)
        },
      ),
    )
  })

  test('the order of the runs changes no gate', () => {
    fc.assert(
      fc.property(resultArbitrary, resultArbitrary, gatesArbitrary, (before, result, gates) => {
        const straight = checkGates(gates, finishedOf(before, result))
        const turned = checkGates(gates, finishedOf(reversed(before), reversed(result)))
        expect(turned.map(({ held }) => held)).toEqual(straight.map(({ held }) => held))
      }),
    )
  })
})
