import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { OPERATORS } from '../../../src/model/gates.ts'
import { STATISTIC_NAMES } from '../../../src/model/statistic.ts'
import { parseMetricThresholds } from '../../../src/inputs/metric-thresholds.ts'
import { parseMaxRegressions, parseMinSuccessRate } from '../../../src/inputs/run-gates.ts'
import type { Checked } from '../../../src/model/checked.ts'

function problemsOf(parsed: Checked<unknown>): readonly string[] {
  return parsed.ok ? [] : parsed.problems
}

describe('min_success_rate', () => {
  test.each([
    ['0.9', 0.9],
    ['.9', 0.9],
    ['0', 0],
    ['1', 1],
    ['1.0', 1],
    ['90%', 0.9],
    [' 90 % ', 0.9],
    ['66.67%', 0.6667],
    ['0%', 0],
    ['100%', 1],
    ['57%', 0.57],
  ])('%j asks for %d', (given, minimum) => {
    const value = { minimum, asGiven: given.trim() }
    expect(parseMinSuccessRate(given)).toEqual({ ok: true, value })
  })

  test('is no gate if it is empty', () => {
    expect(parseMinSuccessRate('  ')).toEqual({ ok: true, value: null })
  })

  test('asks whether a % was meant by a bare number above 1', () => {
    const [problem] = problemsOf(parseMinSuccessRate('90'))
    expect(problem).toContain("'90'")
    expect(problem).toContain('was 90% meant?')
    expect(problem).toContain('a share from 0 to 1')
  })

  test.each([
    '1.01',
    '101%',
    '-0.5',
    '+0.5',
    '-5%',
    '9e-1',
    '1e2%',
    '0x1',
    'NaN',
    'Infinity',
    '٩٠%',
    '９０%',
    '0,9',
    '0.9.1',
    '1.',
    '.',
    '%',
    '90%%',
    '90 percent',
    'true',
    '1_0%',
  ])('refuses %j and says what is accepted', (given) => {
    const [problem] = problemsOf(parseMinSuccessRate(given))
    expect(problem).toContain(`'${given}'`)
    expect(problem).toContain('90%')
  })
})

describe('max_regressions', () => {
  test.each([
    ['0', 0],
    [' 12 ', 12],
  ])('%j allows %d', (given, value) => {
    expect(parseMaxRegressions(given)).toEqual({ ok: true, value })
  })

  test('is no gate if it is empty', () => {
    expect(parseMaxRegressions('')).toEqual({ ok: true, value: null })
  })

  test.each(['-1', '+1', '1.5', '1e3', '0x1', '٣', 'none', '10%', '99999999999999999999'])(
    'refuses %j',
    (given) => {
      expect(problemsOf(parseMaxRegressions(given))[0]).toContain(`'${given}'`)
    },
  )
})

describe('metric_thresholds', () => {
  test.each([
    ['Politeness >= 90%', 'Politeness', null, '>=', 0.9, true],
    ['Politeness pass_rate >= 0.9', 'Politeness', 'pass_rate', '>=', 0.9, false],
    ['Time to first word p95 < 800', 'Time to first word', 'p95', '<', 800, false],
    ['123 mean > -1.5', '123', 'mean', '>', -1.5, false],
    ['a > b == 3', 'a > b', null, '==', 3, false],
    ['score= >= 5', 'score=', null, '>=', 5, false],
    ['x<=5', 'x', null, '<=', 5, false],
    ['mean >= 5', 'mean', null, '>=', 5, false],
    ['"latency p95" < 500', 'latency p95', null, '<', 500, false],
    ['"latency p95" mean < 500', 'latency p95', 'mean', '<', 500, false],
    ['Say "hello" >= 1', 'Say "hello"', null, '>=', 1, false],
    ['日本語 ✓ min >= 70', '日本語 ✓', 'min', '>=', 70, false],
    ['Mean P95 >= 70', 'Mean P95', null, '>=', 70, false],
  ])('%j is read', (line, metric, statistic, operator, bound, isPercentage) => {
    const value = [{ metric, statistic, operator, bound, isPercentage, asGiven: line }]
    expect(parseMetricThresholds(line)).toEqual({ ok: true, value })
  })

  test('are none if there are only blank lines', () => {
    expect(parseMetricThresholds(' \n\r\n')).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['Politeness 90', 'no operator'],
    ['Politeness ≥ 90', 'no operator'],
    ['Politeness = 90', 'no operator'],
    ['Politeness => 90', "'=>' is not an operator"],
    ['Politeness !== 90', "'!==' is not an operator"],
    ['Politeness >>= 90', "'>>=' is not an operator"],
    ['>= 90', 'no metric'],
    ['Politeness >=', 'no number'],
    ['Politeness >= ninety', "'ninety' is not a plain number"],
    ['Politeness >= 9e1', "'9e1' is not a plain number"],
    ['Politeness >= 0x5', "'0x5' is not a plain number"],
    ['Politeness >= NaN', "'NaN' is not a plain number"],
    ['Politeness >= +5', "'+5' is not a plain number"],
    ['Politeness >= ٩', "'٩' is not a plain number"],
    ['Politeness mean >= 90%', 'mean is not a share'],
    ['Politeness >= 101%', 'more than 100%'],
    ['Politeness >= -5%', 'not a percentage'],
    ['Politeness pass_rate >= 90', 'was 90% meant?'],
    ['Politeness pass_rate >= -1', 'from 0 to 1'],
  ])('refuse %j', (line, why) => {
    const [problem] = problemsOf(parseMetricThresholds(`ok > 1\n\n${line}`))
    expect(problem).toContain(`line 3, '${line}'`)
    expect(problem).toContain(why)
    expect(problem).toContain('use <metric name or ID>')
  })

  test('that are not thresholds at all are reported by their first lines', () => {
    const problems = problemsOf(parseMetricThresholds('nonsense\n'.repeat(5_000)))
    expect(problems).toHaveLength(11)
    expect(problems.at(-1)).toBe('4990 more like these')
  })

  test('name every bad line, not only the first', () => {
    const problems = problemsOf(parseMetricThresholds('a\nb > 1\nc > d'))
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['line 1', 'line 3'])
  })

  test('read back as they were written', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9<>=]{1,6}$/)
    const name = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '))
      .filter((text) => !STATISTIC_NAMES.some((statistic) => text.endsWith(` ${statistic}`)))
    const bound = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(
        name,
        fc.constantFrom(null, 'mean', 'p95', 'max'),
        fc.constantFrom(...OPERATORS),
        bound,
        (metric, statistic, operator, number) => {
          const line = `${metric} ${statistic === null ? '' : `${statistic} `}${operator} ${number}`
          expect(parseMetricThresholds(line)).toMatchObject({
            ok: true,
            value: [{ metric, statistic, operator, bound: number }],
          })
        },
      ),
    )
  })
})
