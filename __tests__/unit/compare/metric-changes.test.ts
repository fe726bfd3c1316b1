import { describe, expect, test } from '@jest/globals'
import { compare } from '../../../src/compare/compare.ts'
import type { Score } from '../../../src/model/result.ts'
import { aPlan } from '../../support/plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

/** The change of one metric. The n-th score of a side belongs to its n-th run. */
function changeOf(before: readonly (Score | null)[], after: readonly (Score | null)[]) {
  const side = (scores: readonly (Score | null)[]) =>
    aResult({
      runs: scores.map((score, i) => aRun(`${i}`, { scores: score === null ? [] : [score] })),
    })
  const runIds = [...before.keys()].map(String)
  return compare(side(before), side(after), aPlan({ runIds })).metrics[0]
}

describe('A metric', () => {
  test('is compared only on the runs that both sides scored with its kind', () => {
    const passes = [aBinary(true), aBinary(true), aBinary(true), null, aRating(90)]
    const mixed = [aBinary(true), aRating(90), null, aBinary(true), aBinary(true)]
    expect(changeOf(passes, mixed)).toMatchObject({ comparedRuns: 1, agreedRuns: 1 })
  })

  test('of any kind has no figures for a side that did not score it', () => {
    for (const score of [aBinary(true), aRating(90), aNumber(900), aLabel('booked')]) {
      const { kind } = score
      expect(changeOf([null], [score])).toMatchObject({ kind, before: null })
      expect(changeOf([score], [null])).toMatchObject({ kind, after: null })
    }
  })

  test('whose kind changed has its new kind, and no figures before', () => {
    const scores = [aBinary(null), aRating(null), aNumber(null), aLabel(null)]
    for (const old of scores) {
      for (const now of scores.filter(({ kind }) => kind !== old.kind)) {
        expect(changeOf([old], [now])).toMatchObject({ kind: now.kind, before: null })
      }
    }
  })

  test('with scores of mixed kinds has the most frequent kind, and counts only those scores', () => {
    const [pass, rating, number, label] = [aBinary(true), aRating(90), aNumber(900), aLabel('x')]
    const none = [null, null, null, null, null]
    const notPasses = [aRating(null), aNumber(null), aLabel(null)]
    expect(changeOf([...none, null], [...notPasses, pass, pass, null])?.after).toEqual({
      passed: 2,
      failed: 0,
      notApplicable: 0,
    })
    expect(changeOf(none, [pass, rating, rating, number, label])?.after).toMatchObject({
      count: 2,
      notApplicable: 0,
      max: 90,
    })
    expect(changeOf(none, [pass, number, rating, number, label])?.after).toMatchObject({
      count: 2,
      notApplicable: 0,
      min: 900,
    })
    expect(changeOf(none, [aBinary(null), label, rating, label, number])?.after).toEqual({
      counts: new Map([['x', 2]]),
      notApplicable: 0,
    })
  })

  test('with equal numbers of scores of several kinds has the same kind, whatever the order', () => {
    const scores = [aLabel('x'), aNumber(900), aRating(90), aBinary(true)]
    const none = [null, null, null, null]
    expect(changeOf(none, scores)?.kind).toBe('binary')
    expect(changeOf(none, scores.toReversed())?.kind).toBe('binary')
  })

  test.each(['a b c d', 'd c b a', 'c a d b', 'b d a c'])(
    'with the labels %s, each as often, lists them in alphabetical order',
    (labels) => {
      const scores = labels.split(' ').map((label) => aLabel(label))
      const metric = changeOf([null, null, null, null], scores)
      if (metric?.kind !== 'enum') throw new Error('it is an enum')
      expect([...(metric.after?.counts.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd'])
    },
  )
})
