import { describe, expect, test } from '@jest/globals'
import { compare } from '../../../src/compare/compare.ts'
import { directionOf, labelAgreements, labelledRuns } from '../../../src/compare/labels.ts'
import type { RunChange } from '../../../src/model/comparison.ts'
import type { Label, Labels } from '../../../src/model/label.ts'
import type { Score } from '../../../src/model/result.ts'
import { aPlan } from '../../support/plans.ts'
import { aBinary, aLabel, aRating, aResult, aRun } from '../../support/results.ts'

type Row = readonly [before: Score | null, after: Score | null, label?: Label]

function labelled(rows: readonly Row[], others: Labels = new Map()): readonly RunChange[] {
  const side = (index: 0 | 1) =>
    aResult({
      runs: rows.map((row, at) => {
        const score = row[index]
        return aRun(String(at + 1), { scores: score === null ? [] : [score] })
      }),
    })
  const plan = aPlan({
    runIds: rows.map((_, at) => String(at + 1)),
    metrics: [{ id: '7', name: 'Politeness' }],
  })
  const known = rows.flatMap(([, , label], at) =>
    label === undefined ? [] : [[String(at + 1), label] as const],
  )
  const labels = new Map([['7', new Map(known)], ...others])
  return labelledRuns(compare(side(0), side(1), plan).runs, labels)
}

const [pass, fail, none] = [aBinary(true), aBinary(false), aBinary(null)]

/** 16 of 20 scores meet their label before, 19 of 20 after. Two more runs have no label. */
const TWENTY: readonly Row[] = [
  ...Array.from({ length: 12 }, (): Row => [pass, pass, 5]),
  ...Array.from({ length: 3 }, (): Row => [fail, fail, 0]),
  [pass, pass, 0],
  [fail, pass, true],
  [fail, pass, 'pass'],
  [pass, fail, false],
  [none, none, 0],
  [pass, fail],
  [fail, fail],
]

describe('labelAgreements', () => {
  test('counts on how many labelled runs a metric says what people expect', () => {
    const [agreement, ...others] = labelAgreements(labelled(TWENTY))
    expect(others).toEqual([])
    expect(agreement).toMatchObject({
      metricName: 'Politeness',
      kind: 'binary',
      labelledRuns: 20,
      before: {
        agreed: 15,
        labelled: 20,
        counts: { truePasses: 12, falsePasses: 2, trueFails: 3, falseFails: 2 },
      },
      after: {
        agreed: 18,
        labelled: 20,
        counts: { truePasses: 14, falsePasses: 1, trueFails: 4, falseFails: 0 },
      },
      towards: 3,
      away: 0,
    })
    expect(agreement?.after?.kappa?.value).toBeCloseTo(0.855, 3)
  })

  test('says nothing without labels on these runs, or with labels of other calls', () => {
    const others: Labels = new Map([['8', new Map([['1', 5]])]])
    expect(labelAgreements(labelled([[pass, fail]], others))).toEqual([])
    const strangers = new Map([['7', new Map([['999', 0]])]])
    expect(labelAgreements(labelledRuns(labelled([[pass, fail]]), strangers))).toEqual([])
  })

  test('leaves out a label that has no meaning for the kind of metric', () => {
    expect(labelAgreements(labelled([[pass, fail, 3]]))).toEqual([])
    expect(labelAgreements(labelled([[pass, fail, 'maybe']]))).toEqual([])
  })

  test('a side without scores, or with scores of another kind, has no agreement', () => {
    expect(labelAgreements(labelled([[null, pass, 5]]))).toMatchObject([
      { before: null, after: { agreed: 1 } },
    ])
    expect(labelAgreements(labelled([[aRating(5), pass, 5]]))).toMatchObject([{ before: null }])
  })

  test('labels of enums match in upper and lower case, and ratings only if they are equal', () => {
    expect(
      labelAgreements(labelled([[aLabel('Booked'), aLabel('refused'), ' booked ']])),
    ).toMatchObject([
      { before: { agreed: 1, counts: null, kappa: null }, after: { agreed: 0 }, away: 1 },
    ])
    expect(labelAgreements(labelled([[aRating(4), aRating(4.5), '4.5']]))).toMatchObject([
      { before: { agreed: 0 }, after: { agreed: 1 }, towards: 1 },
    ])
  })
})

test.each<[Row, ReturnType<typeof directionOf>]>([
  [[pass, fail, 0], 'towards'],
  [[pass, fail, 5], 'away'],
  [[fail, pass, '5'], 'towards'],
  [[none, pass, true], 'towards'],
  [[none, fail, true], null],
  [[pass, pass, 0], null],
  [[null, pass, 5], null],
  [[pass, fail], null],
])('the direction of a change is known by its label (%#)', (row, direction) => {
  const [score] = labelled([row])[0]?.scores ?? []
  expect(score === undefined ? undefined : directionOf(score)).toBe(direction)
})
