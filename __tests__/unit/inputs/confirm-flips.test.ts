import { describe, expect, test } from '@jest/globals'
import { readGiven } from '../../support/inputs.ts'

function problemsOf(given: Parameters<typeof readGiven>[0]): readonly string[] {
  return readGiven(given).problems.map(({ input, message }) => `${input}: ${message}`)
}

describe('confirm_flips', () => {
  test.each(['0', '1', '5'])('takes %s', (text) => {
    expect(readGiven({ confirm_flips: text }).inputs?.confirmFlips).toBe(Number(text))
  })

  test.each([undefined, '', ' '])('is 0 if nothing is given (%j)', (text) => {
    const given = text === undefined ? {} : { confirm_flips: text }
    expect(readGiven(given).inputs?.confirmFlips).toBe(0)
  })

  test.each(['6', '-1', '1.5', 'yes'])('refuses %s', (text) => {
    expect(problemsOf({ confirm_flips: text })).toEqual([
      `confirm_flips: '${text}' is not valid; use a whole number of confirmations from 0 to 5`,
    ])
  })

  test('is refused in the modes that cannot confirm, with what to do', () => {
    expect(problemsOf({ confirm_flips: '2', mode: 'start' })).toEqual([
      'confirm_flips: mode start does not wait for the scores, so it sees no flip; leave it out, or use mode reevaluate',
    ])
    expect(problemsOf({ confirm_flips: '1', mode: 'wait' })).toEqual([
      'confirm_flips: mode wait triggers nothing, so it can confirm nothing; leave it out, or use mode reevaluate',
    ])
  })

  test('of 0 is valid in every mode', () => {
    for (const mode of ['start', 'wait', 'reevaluate']) {
      expect(problemsOf({ confirm_flips: '0', mode })).toEqual([])
    }
  })

  test('has only the problem of the mode if the mode is invalid', () => {
    expect(problemsOf({ confirm_flips: '2', mode: 'never' })).toHaveLength(1)
  })
})
