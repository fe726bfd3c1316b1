import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compare } from '../../../src/compare/compare.ts'
import { changeOf, flipsOf, unsettledRuns, withScoring } from '../../../src/compare/scorings.ts'
import { aPlan } from '../../support/plans.ts'
import { aResult, aRun } from '../../support/results.ts'

const verdict = fc.constantFrom(true, false, null)

describe('the change that the scorings of a run show', () => {
  test.each([
    [true, [false], 'regressed'],
    [true, [false, false, false], 'regressed'],
    [false, [true, true], 'fixed'],
    [true, [false, true], 'unstable'],
    [true, [false, false, true], 'unstable'],
    [false, [true, false], 'unstable'],
    [true, [true], 'unchanged'],
    [false, [false], 'unchanged'],
    [null, [true], 'incomparable'],
    [true, [null], 'incomparable'],
    // Not all scorings show the flip, and none takes it back, so the change is not known.
    [true, [false, null], 'incomparable'],
    [true, [false, null, true], 'unstable'],
  ] as const)('%j before, then %j: %s', (before, scorings, change) => {
    expect(changeOf(before, scorings)).toBe(change)
  })

  test('does not depend on their order', () => {
    fc.assert(
      fc.property(
        verdict,
        fc
          .array(verdict, { minLength: 1, maxLength: 6 })
          .chain((scorings) =>
            fc.tuple(
              fc.constant(scorings),
              fc.shuffledSubarray(scorings, { minLength: scorings.length }),
            ),
          ),
        (before, [scorings, shuffled]) => {
          expect(changeOf(before, shuffled)).toBe(changeOf(before, scorings))
        },
      ),
    )
  })

  test('is regressed or fixed only if every scoring says so, and unstable only if two differ', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(verdict, { minLength: 1, maxLength: 6 }),
        (before, scorings) => {
          const change = changeOf(before, scorings)
          const confirmed = scorings.every((passed) => passed === !before)
          expect(change === 'regressed').toBe(before && confirmed)
          expect(change === 'fixed').toBe(!before && confirmed)
          expect(change === 'unstable').toBe(scorings.includes(true) && scorings.includes(false))
        },
      ),
    )
  })
})

describe('flips', () => {
  const before = aResult({
    runs: [aRun('1'), aRun('2', { success: false }), aRun('3'), aRun('4'), aRun('5')],
  })
  const after = aResult({
    runs: [
      aRun('1', { success: false }),
      aRun('2'),
      aRun('3'),
      aRun('4', { success: null }),
      aRun('5', { review: 'failure' }),
    ],
  })

  test('are the planned runs whose verdict the judge changed, either way', () => {
    const flips = flipsOf(before, after, ['2', '1', '3', '4', '5', '6'])
    expect([...flips]).toEqual([
      ['2', [true]],
      ['1', [false]],
    ])
    expect([...flipsOf(before, after, ['2'])]).toEqual([['2', [true]]])
  })

  test('stay unsettled until a scoring takes them back; no verdict settles nothing', () => {
    const flips = flipsOf(before, after, ['1', '2'])
    expect(unsettledRuns(before, flips)).toEqual(['1', '2'])
    const again = aResult({ runs: [aRun('1'), aRun('2', { success: null })] })
    const second = withScoring(flips, again, ['1', '2'])
    expect([...second.values()]).toEqual([
      [false, true],
      [true, null],
    ])
    expect(unsettledRuns(before, second)).toEqual(['2'])
  })
})

describe('a comparison with confirmations', () => {
  const plan = aPlan({ runIds: ['1', '2', '3', '4'], metrics: [] })
  const before = aResult({
    runs: [aRun('1'), aRun('2'), aRun('3'), aRun('4', { success: false })],
  })
  const after = aResult({ runs: [aRun('1'), aRun('2'), aRun('3', { success: false }), aRun('4')] })

  test('has unstable runs behind the regressed and the fixed, with their scorings', () => {
    const scorings = new Map([
      ['2', [false, false, true]],
      ['3', [false, false]],
      ['4', [true, true]],
    ])
    const { runs, overall } = compare(before, after, plan, scorings)
    expect(runs.map(({ runId, change, scorings }) => [runId, change, scorings])).toEqual([
      ['3', 'regressed', [false, false]],
      ['4', 'fixed', [true, true]],
      ['2', 'unstable', [false, false, true]],
      ['1', 'unchanged', [true]],
    ])
    expect(overall).toMatchObject({
      regressedRuns: 1,
      fixedRuns: 1,
      unstableRuns: 1,
      unchangedRuns: 1,
      incomparableRuns: 0,
    })
  })

  test('without confirmations is the same as without the feature', () => {
    expect(compare(before, after, plan, new Map())).toEqual(compare(before, after, plan))
    expect(compare(before, after, plan).overall.unstableRuns).toBe(0)
  })

  test('lets a review override all scorings', () => {
    const reviewed = aResult({ runs: [aRun('1', { review: 'failure' })] })
    const { runs } = compare(
      before,
      reviewed,
      aPlan({ runIds: ['1'] }),
      new Map([['1', [false, true]]]),
    )
    expect(runs[0]).toMatchObject({ change: 'regressed', scorings: [false] })
  })

  test('counts a verdict that no scoring of this job left as one more scoring', () => {
    const moved = aResult({ runs: [aRun('1')] })
    const { runs } = compare(
      before,
      moved,
      aPlan({ runIds: ['1'] }),
      new Map([['1', [false, false]]]),
    )
    expect(runs[0]).toMatchObject({ change: 'unstable', scorings: [false, false, true] })
  })
})
