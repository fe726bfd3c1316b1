import { describe, expect, test } from '@jest/globals'
import type { FailureReason } from '../../../src/model/result.ts'
import { failureCausesOf } from '../../../src/judge/failure-causes.ts'
import { aResult, aRun } from '../../support/results.ts'

function causesOf(
  failureReasons: readonly FailureReason[],
  errors: readonly (string | null)[] | null = null,
): string[] {
  const runs = errors?.map((errorMessage, i) => aRun(String(i), { errorMessage })) ?? null
  return failureCausesOf(aResult({ status: 'failed', failureReasons, runs }))
}

const reason = (description: string, affectedRuns: number | null = null) => ({
  description,
  affectedRuns,
})

describe('The causes of a failure', () => {
  test('are none if the API gives none', () => {
    expect(causesOf([])).toEqual([])
    expect(causesOf([reason(''), reason(' . ', 2)], [null, '', ' \n'])).toEqual([])
  })

  test("are the result's own reasons in its order, then the errors of runs", () => {
    expect(causesOf([reason('B', 1), reason('A', 3), reason('C')], ['D'])).toEqual([
      'B (1 run)',
      'A (3 runs)',
      'C',
      'D (1 run)',
    ])
  })

  test('list the most frequent errors first, equally frequent errors in alphabetical order', () => {
    expect(causesOf([], ['B', 'C', 'A', 'D', 'C', 'D', 'D'])).toEqual([
      'D (3 runs)',
      'C (2 runs)',
      'A (1 run)',
      'B (1 run)',
    ])
    expect(causesOf([], ['A', 'B'])).toEqual(causesOf([], ['B', 'A']))
  })

  test('are one line each, without a full stop at the end', () => {
    expect(causesOf([reason('Waited 3.5 s.\nGave up.')])).toEqual(['Waited 3.5 s. Gave up'])
  })

  test('count runs with the same error together, with or without a full stop', () => {
    expect(causesOf([], ['No answer.', 'No answer', 'No\nanswer'])).toEqual(['No answer (3 runs)'])
  })

  test('list the same cause once, with the first number that is known', () => {
    const reasons = [reason('No answer', 3), reason('Line busy'), reason('No answer.', 2)]
    expect(causesOf(reasons, ['No answer', 'Line busy'])).toEqual([
      'No answer (3 runs)',
      'Line busy (1 run)',
    ])
  })

  test('are at most five, with the number of the others', () => {
    const five = ['A', 'B', 'C', 'D', 'E']
    const reasons = (words: readonly string[]) => words.map((word) => reason(word))
    expect(causesOf(reasons(five))).toEqual(five)
    expect(causesOf(reasons([...five, 'F']))).toEqual([
      ...five,
      'And 1 more cause, which the result in Cekura shows',
    ])
  })

  test('are cut to a length', () => {
    expect(causesOf([reason('x'.repeat(301), 2)])).toEqual([`${'x'.repeat(299)}… (2 runs)`])
  })
})
