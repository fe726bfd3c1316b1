import { describe, expect, test } from '@jest/globals'
import type { Run } from '../../../src/cekura/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import { comparisonTable } from '../../../src/report/comparison-table.ts'
import { widthOf } from '../../../src/text/width.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../snapshots.ts'

const polite = { metricId: '71', metricName: 'Politeness' }
const quality = { metricId: '72', metricName: '品質' }
const latency = { metricId: '73', metricName: 'Latency' }
const ending = { metricId: '74', metricName: 'Ending' }

function table(
  before: readonly Run[],
  after: readonly Run[],
  rates: readonly [number | null, number | null] = [null, null],
): string[] {
  const plan = {
    resultId: '900',
    resultName: null,
    runIds: [...new Set([...before, ...after].map(({ id }) => id))],
    metrics: [polite, quality, latency, ending].map(({ metricId, metricName }) => ({
      id: metricId,
      name: metricName,
    })),
  }
  const [rateBefore, rateAfter] = rates
  return comparisonTable(
    compare(
      aResult({ runs: before, rawSuccessRate: rateBefore }),
      aResult({ runs: after, rawSuccessRate: rateAfter }),
      plan,
    ),
  )
}

test('A comparison shows the whole, the metrics, and regressions before what was fixed', () => {
  const before = [
    aRun({
      id: '11',
      success: false,
      scenario: 'Book a table',
      personality: 'Impatient',
      scores: [
        aBinary(false, polite),
        aRating(60, quality),
        aNumber(900, latency),
        aLabel('a', ending),
      ],
    }),
    aRun({
      id: '12',
      scenario: 'Cancel',
      scores: [
        aBinary(true, polite),
        aRating(80, quality),
        aNumber(700, latency),
        aLabel('b', ending),
      ],
    }),
    aRun({ id: '13' }),
  ]
  const after = [
    aRun({
      id: '11',
      success: true,
      scenario: 'Book a table',
      personality: 'Impatient',
      scores: [
        aBinary(true, { ...polite, explanation: 'It greets.' }),
        aRating(65, quality),
        aNumber(900, latency),
        aLabel('b', ending),
      ],
    }),
    aRun({
      id: '12',
      success: false,
      scenario: 'Cancel',
      scores: [
        aBinary(false, { ...polite, explanation: 'It interrupts\nthe caller.' }),
        aRating(80, quality),
        aNumber(700, latency),
        aLabel('b', ending),
      ],
    }),
    aRun({ id: '13' }),
  ]
  expect(table(before, after, [2 / 3, 2 / 3])).toEqual([
    'Success rate 66.7% → 66.7% (0 points): 1 regressed, 1 fixed, 1 unchanged',
    "May be chance (McNemar's exact test, p = 1); 95% interval of the rate: 20.8% to 93.9%",
    '',
    'Metric      Before                         After                          Flips                 Same score',
    'Politeness  50% pass                    →  50% pass                       1 to fail, 1 to pass  0% (0 of 2)',
    '品質        mean 70, p50 70, p95 79     →  mean 72.5, p50 72.5, p95 79.3  -                     50% (1 of 2)',
    'Latency     mean 800, p50 800, p95 890  →  mean 800, p50 800, p95 890     -                     100% (2 of 2)',
    'Ending      a 1, b 1                    →  b 2                            -                     50% (1 of 2)',
    '',
    'Regressed (1 run: passed before, not now)',
    '  12  Cancel',
    '    Politeness: pass → fail: It interrupts the caller.',
    '',
    'Fixed (1 run: not passed before, passed now)',
    '  11  Book a table · Impatient',
    '    Politeness: fail → pass: It greets.',
  ])
})

test('The columns of the metrics are aligned, wide characters counted as two', () => {
  const run = aRun({ scores: [aBinary(true, polite), aRating(1, quality)] })
  const arrows = table([run], [run])
    .filter((line) => line.includes('→'))
    .map((line) => widthOf(line.slice(0, line.indexOf('→'))))
  expect(arrows.length).toBeGreaterThanOrEqual(2)
  expect(new Set(arrows).size).toBe(1)
})

describe('Changed runs', () => {
  const many = (success: boolean, count: number, offset = 0) =>
    Array.from({ length: count }, (_, i) => aRun({ id: String(100 + offset + i), success }))

  test('beyond twenty are counted, not listed, regressions listed first', () => {
    const before = [...many(true, 15), ...many(false, 15, 15)]
    const after = before.map((run) => ({ ...run, success: run.success === false }))
    const lines = table(before, after)
    expect(lines.filter((line) => /^ {2}1\d\d$/.test(line))).toHaveLength(20)
    expect(lines).toContain('  … and 10 more, not listed here')
    const lots = table(many(true, 30), many(false, 30))
    expect(lots).toContain('Regressed (30 runs: passed before, not now)')
    expect(lots).toContain('  … and 10 more, not listed here')
    expect(lots.some((line) => line.startsWith('Fixed'))).toBe(false)
  })

  test('without a flip show the scores that moved, or that none did', () => {
    const before = aRun({ id: '1', scores: [aRating(90, quality)] })
    const after = aRun({ id: '1', success: false, scores: [aRating(40, quality)] })
    expect(table([before], [after])).toContain('    品質: 90 → 40')
    const reviewed = { ...before, review: 'failure' as const }
    const lines = table([before], [reviewed])
    expect(lines).toContain('  1  (a person reviewed it: failure)')
    expect(lines).toContain('    no score that was evaluated changed')
  })

  test('that are not comparable are named', () => {
    expect(table([aRun({ id: '1' })], [aRun({ id: '1', success: null })]).at(-1)).toBe(
      'Not comparable (1 run: no verdict on one side): 1',
    )
  })
})

test('Text of users and models stays on its line, without escapes, cut to a sensible length', () => {
  const nasty = '\u001b[31mred\u001b[0m\r\n::error::no\u0000 \u202e' + 'words '.repeat(10_000)
  const metric = { metricId: '71', metricName: nasty }
  const before = aRun({ id: '1', scenario: nasty, scores: [aBinary(true, metric)] })
  const after = aRun({
    id: '1',
    scenario: nasty,
    personality: nasty,
    success: false,
    scores: [aBinary(false, { ...metric, explanation: nasty })],
  })
  const plan = {
    resultId: '900',
    resultName: null,
    runIds: ['1'],
    metrics: [{ id: '71', name: nasty }],
  }
  const lines = comparisonTable(
    compare(aResult({ runs: [before] }), aResult({ runs: [after] }), plan),
  )
  for (const line of lines) {
    expect(line).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(widthOf(line)).toBeLessThanOrEqual(240)
  }
  expect(lines.join('\n')).toContain('red ::error::no')
  expect(lines.some((line) => line.endsWith('…'))).toBe(true)
})

test('A metric that neither side scored is in the table all the same', () => {
  const lines = table([aRun({ id: '1' })], [aRun({ id: '1' })])
  expect(lines.find((line) => line.startsWith('Politeness'))).toContain('no score')
})
