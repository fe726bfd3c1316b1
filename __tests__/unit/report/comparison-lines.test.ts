import { describe, expect, test } from '@jest/globals'
import type { Run } from '../../../src/model/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import { comparisonLines } from '../../../src/report/log/comparison-lines.ts'
import { widthOf } from '../../../src/text/width.ts'
import { aPlan } from '../../support/plans.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'

const polite = { metricId: '71', metricName: 'Politeness' }
const quality = { metricId: '72', metricName: '品質' }
const latency = { metricId: '73', metricName: 'Latency' }
const ending = { metricId: '74', metricName: 'Ending' }

function table(
  before: readonly Run[],
  after: readonly Run[],
  rates: readonly [number | null, number | null] = [null, null],
): string[] {
  const plan = aPlan({
    runIds: [...new Set([...before, ...after].map(({ id }) => id))],
    metrics: [polite, quality, latency, ending].map(({ metricId, metricName }) => ({
      id: metricId,
      name: metricName,
    })),
  })
  const [rateBefore, rateAfter] = rates
  return comparisonLines(
    compare(
      aResult({ runs: before, rawSuccessRate: rateBefore }),
      aResult({ runs: after, rawSuccessRate: rateAfter }),
      plan,
    ),
  )
}

test('A comparison shows the whole, the metrics, and regressed runs before fixed runs', () => {
  const before = [
    aRun('11', {
      success: false,
      scenario: 'Book a table',
      personality: 'Impatient',
      scores: [
        aBinary(false, polite),
        aRating(3, quality),
        aNumber(900, latency),
        aLabel('a', ending),
      ],
    }),
    aRun('12', {
      scenario: 'Cancel',
      scores: [
        aBinary(true, polite),
        aRating(4, quality),
        aNumber(700, latency),
        aLabel('b', ending),
      ],
    }),
    aRun('13'),
  ]
  const after = [
    aRun('11', {
      success: true,
      scenario: 'Book a table',
      personality: 'Impatient',
      scores: [
        aBinary(true, { ...polite, explanation: 'It greets.' }),
        aRating(3.5, quality),
        aNumber(900, latency),
        aLabel('b', ending),
      ],
    }),
    aRun('12', {
      success: false,
      scenario: 'Cancel',
      scores: [
        aBinary(false, { ...polite, explanation: 'It interrupts\nthe caller.' }),
        aRating(4, quality),
        aNumber(700, latency),
        aLabel('b', ending),
      ],
    }),
    aRun('13'),
  ]
  expect(table(before, after, [2 / 3, 2 / 3])).toEqual([
    'Success rate 66.7% → 66.7% (no change), 95% interval 20.8% to 93.9%',
    '1 regressed, 1 fixed, 1 unchanged',
    '2 verdicts flipped (1 fixed, 1 regressed): too few to rule out chance. At least 6 in the same direction are needed, and there are 3 runs',
    '',
    'Metric      Before                          After                          Flips                 Same score',
    'Politeness  50% pass                     →  50% pass                       1 to fail, 1 to pass  0% (0 of 2)',
    '品質        mean 3.5, p50 3.5, p95 3.95  →  mean 3.75, p50 3.75, p95 3.98  -                     50% (1 of 2)',
    'Latency     mean 800, p50 800, p95 890   →  mean 800, p50 800, p95 890     -                     100% (2 of 2)',
    'Ending      a 1, b 1                     →  b 2                            -                     50% (1 of 2)',
    '',
    'Regressed (1 run: passed before, fails now)',
    '  Cancel · run 12',
    '    Politeness: pass → fail: It interrupts the caller.',
    '',
    'Fixed (1 run: failed before, passes now)',
    '  Book a table · Impatient · run 11',
    '    Politeness: fail → pass: It greets.',
  ])
})

test('The columns of the metrics are aligned, wide characters counted as two', () => {
  const run = aRun('1', { scores: [aBinary(true, polite), aRating(1, quality)] })
  const arrows = table([run], [run])
    .filter((line) => line.includes('→'))
    .map((line) => widthOf(line.slice(0, line.indexOf('→'))))
  expect(arrows.length).toBeGreaterThanOrEqual(2)
  expect(new Set(arrows).size).toBe(1)
})

describe('Changed runs', () => {
  const many = (success: boolean, count: number, offset = 0) =>
    Array.from({ length: count }, (_, i) =>
      aRun(String(100 + offset + i), { scenario: null, success }),
    )

  test('beyond twenty are counted, not listed, regressions listed first', () => {
    const before = [...many(true, 15), ...many(false, 15, 15)]
    const after = before.map((run) => ({ ...run, success: run.success === false }))
    const lines = table(before, after)
    expect(lines.filter((line) => /^ {2}run 1\d\d$/.test(line))).toHaveLength(20)
    expect(lines).toContain('  … and 10 more, not listed here')
    const lots = table(many(true, 30), many(false, 30))
    expect(lots).toContain('Regressed (30 runs: passed before, fails now)')
    expect(lots).toContain('  … and 10 more, not listed here')
    expect(lots.some((line) => line.startsWith('Fixed'))).toBe(false)
  })

  test('without a flipped metric show the scores that changed, or say that none did', () => {
    const before = aRun('1', { scenario: 'Cancel', scores: [aRating(4.5, quality)] })
    const after = aRun('1', { success: false, scores: [aRating(2, quality)] })
    expect(table([before], [after])).toContain('    品質: 4.5 → 2')
    const reviewed = { ...before, review: 'failure' as const }
    const lines = table([before], [reviewed])
    expect(lines).toContain('  Cancel · run 1 (reviewed by a person: failure)')
    expect(lines).toContain('    no evaluated score changed')
  })

  test('that are not comparable are named', () => {
    expect(table([aRun('1')], [aRun('1', { success: null })]).at(-1)).toBe(
      'Not comparable (1 run: no verdict on one side): 1',
    )
  })
})

test('Text from users and models stays on its line, without escapes, cut to a reasonable length', () => {
  const nasty = '\u001b[31mred\u001b[0m\r\n::error::no\u0000 \u202e' + 'words '.repeat(10_000)
  const metric = { metricId: '71', metricName: nasty }
  const before = aRun('1', { scenario: nasty, scores: [aBinary(true, metric)] })
  const after = aRun('1', {
    scenario: nasty,
    personality: nasty,
    success: false,
    scores: [aBinary(false, { ...metric, explanation: nasty })],
  })
  const plan = aPlan({ metrics: [{ id: '71', name: nasty }] })
  const lines = comparisonLines(
    compare(aResult({ runs: [before] }), aResult({ runs: [after] }), plan),
  )
  for (const line of lines) {
    expect(line).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(widthOf(line)).toBeLessThanOrEqual(320)
  }
  expect(lines.join('\n')).toContain('red ::error::no')
  expect(lines.some((line) => line.endsWith('…'))).toBe(true)
})

test('A metric that neither side scored has a row in the table', () => {
  const lines = table([aRun('1')], [aRun('1')])
  expect(lines.find((line) => line.startsWith('Politeness'))).toContain('no score')
})

describe('Whether the change is more than chance', () => {
  /**
   * Numbers of runs whose verdict and politeness go from pass to fail, go from fail to pass, and
   * stay.
   */
  function lines(toFail: number, toPass: number, stay: number) {
    const verdicts = [
      ...Array.from({ length: toFail }, () => [true, false] as const),
      ...Array.from({ length: toPass }, () => [false, true] as const),
      ...Array.from({ length: stay }, () => [true, true] as const),
    ]
    const side = (at: 0 | 1) =>
      verdicts.map((verdict, index) =>
        aRun(`${index}`, {
          success: verdict[at],
          scores: [aBinary(verdict[at], polite), aRating(4, quality)],
        }),
      )
    return table(side(0), side(1))
  }
  const saidOf = (...counts: Parameters<typeof lines>) =>
    lines(...counts).filter((line) => /chance/i.test(line))

  test('is shown with the test, and marked at the metrics that changed so much', () => {
    expect(saidOf(7, 0, 3)).toEqual([
      "This is more than chance: a judge that changes at random seldom flips so many verdicts one way (McNemar's exact test, p = 0.016)",
      '* More than chance: Politeness (p = 0.031), corrected for 2 metrics',
    ])
    expect(lines(7, 0, 3).filter((line) => line.includes(' *  '))).toHaveLength(1)
  })

  test('needs more changes if there are several metrics', () => {
    expect(saidOf(6, 0, 3)).toEqual([
      "This is more than chance: a judge that changes at random seldom flips so many verdicts one way (McNemar's exact test, p = 0.031)",
      'Changes too few to rule out chance: Politeness (6 of 9 runs changed). At least 7 in the same direction are needed, corrected for 2 metrics',
    ])
  })

  test('may be chance if there are many flips in both directions', () => {
    expect(saidOf(4, 4, 3)).toEqual([
      "This may be chance: a judge that changes at random can flip as many verdicts (McNemar's exact test, p = 1)",
    ])
  })

  test('is not known with few flips, or few runs', () => {
    const few = 'too few to rule out chance. At least 6 in the same direction are needed'
    expect(saidOf(2, 1, 20)).toEqual([`3 verdicts flipped (1 fixed, 2 regressed): ${few}`])
    expect(saidOf(1, 0, 20)).toEqual([`1 verdict flipped (1 regressed): ${few}`])
    expect(saidOf(1, 0, 0)).toEqual([`1 verdict flipped (1 regressed): ${few}, and there is 1 run`])
  })

  test('is not tested if nothing changed', () => {
    expect(saidOf(0, 0, 5)).toEqual([])
  })
})
