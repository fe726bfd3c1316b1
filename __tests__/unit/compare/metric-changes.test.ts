import { describe, expect, test } from '@jest/globals'
import { compare } from '../../../src/compare/compare.ts'
import type { Score } from '../../../src/cekura/result.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../snapshots.ts'

/** The change of one metric; the n-th score of a side is that of its n-th run. */
function changeOf(before: readonly (Score | null)[], after: readonly (Score | null)[]) {
  const side = (scores: readonly (Score | null)[]) =>
    aResult({
      runs: scores.map((score, i) => aRun({ id: `${i}`, scores: score === null ? [] : [score] })),
    })
  const runIds = [...before.keys()].map(String)
  const plan = { resultId: '900', resultName: null, runIds, metrics: [{ id: '7', name: 'M' }] }
  return compare(side(before), side(after), plan).metrics[0]
}

describe('A metric', () => {
  test('is compared on the runs only that both sides scored, in its kind', () => {
    const passes = [aBinary(true), aBinary(true), aBinary(true), null, aRating(90)]
    const mixed = [aBinary(true), aRating(90), null, aBinary(true), aBinary(true)]
    expect(changeOf(passes, mixed)).toMatchObject({ comparedRuns: 1, agreedRuns: 1 })
  })

  test('has no side before where only the other scored it, whatever its kind', () => {
    for (const score of [aBinary(true), aRating(90), aNumber(900), aLabel('booked')]) {
      const { kind } = score
      expect(changeOf([null], [score])).toMatchObject({ kind, before: null })
      expect(changeOf([score], [null])).toMatchObject({ kind, after: null })
    }
  })

  test('is shown as its new kind, and has no side in the old one', () => {
    const scores = [aBinary(null), aRating(null), aNumber(null), aLabel(null)]
    for (const old of scores) {
      for (const now of scores.filter(({ kind }) => kind !== old.kind)) {
        expect(changeOf([old], [now])).toMatchObject({ kind: now.kind, before: null })
      }
    }
  })

  test('of mixed kinds is of the commonest, and counts no scores of the others', () => {
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

  test('of as many scores of one kind as of another is of the same kind in any order', () => {
    const scores = [aLabel('x'), aNumber(900), aRating(90), aBinary(true)]
    const none = [null, null, null, null]
    expect(changeOf(none, scores)?.kind).toBe('binary')
    expect(changeOf(none, scores.toReversed())?.kind).toBe('binary')
  })

  test.each(['a b c d', 'd c b a', 'c a d b', 'b d a c'])(
    'with the labels %s, as often each, lists them by the alphabet',
    (labels) => {
      const scores = labels.split(' ').map((label) => aLabel(label))
      const metric = changeOf([null, null, null, null], scores)
      if (metric?.kind !== 'enum') throw new Error('it is an enum')
      expect([...(metric.after?.counts.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd'])
    },
  )
})
