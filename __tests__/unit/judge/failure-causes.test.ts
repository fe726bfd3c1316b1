import { describe, expect, test } from '@jest/globals'
import { failureCausesOf } from '../../../src/judge/failure-causes.ts'
import { aResult, aRun } from '../snapshots.ts'

const failing = (...errors: (string | null)[]) =>
  errors.map((errorMessage, index) => aRun({ id: String(index), errorMessage }))

describe('The causes of a failed evaluation', () => {
  test('are the reasons of the result, then the errors of the runs, the commonest first', () => {
    const failureReasons = [
      { description: 'Calls did not connect.', affectedRuns: 1 },
      { description: 'The agent was silent', affectedRuns: null },
    ]
    const runs = failing('Line busy', 'No answer', 'Line busy', 'A timeout', null)
    expect(failureCausesOf(aResult({ runs, failureReasons }))).toEqual([
      'Calls did not connect (1 run)',
      'The agent was silent',
      'Line busy (2 runs)',
      'A timeout (1 run)',
      'No answer (1 run)',
    ])
  })

  test('that are as common are in the order of the alphabet, whatever the order of the runs', () => {
    for (const errors of [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      ['b', 'c', 'a'],
    ]) {
      expect(failureCausesOf(aResult({ runs: failing(...errors) }))).toEqual([
        'a (1 run)',
        'b (1 run)',
        'c (1 run)',
      ])
    }
  })

  test('that say the same are told once, and those that say nothing not at all', () => {
    const failureReasons = [
      { description: ' \u0007 ', affectedRuns: 3 },
      { description: 'No answer', affectedRuns: 2 },
    ]
    const runs = failing('No answer', 'No  answer\n', ' ', '\u001b[31m')
    expect(failureCausesOf(aResult({ runs, failureReasons }))).toEqual(['No answer (2 runs)'])
  })

  test('are told up to five, and the others counted', () => {
    const five = failing('a', 'b', 'c', 'd', 'e')
    expect(failureCausesOf(aResult({ runs: five }))).toHaveLength(5)
    const six = failing('a', 'b', 'c', 'd', 'e', 'f')
    expect(failureCausesOf(aResult({ runs: six })).slice(4)).toEqual([
      'e (1 run)',
      'And 1 more cause, which the result in Cekura shows',
    ])
  })

  test('are cut to a length', () => {
    const [cause] = failureCausesOf(aResult({ runs: failing('long '.repeat(500)) }))
    expect(cause?.length).toBeLessThanOrEqual(310)
    expect(cause).toMatch(/… \(1 run\)$/)
  })

  test('are none where the API says none, or lists no runs', () => {
    expect(failureCausesOf(aResult({ runs: failing(null) }))).toEqual([])
    expect(failureCausesOf(aResult({ runs: null }))).toEqual([])
  })
})
