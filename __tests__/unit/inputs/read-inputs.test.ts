import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { INPUT_DEFAULTS, type InputName } from '../../../src/inputs/input-names.ts'
import { readInputs } from '../../../src/inputs/read-inputs.ts'

const NAMES = Object.keys(INPUT_DEFAULTS) as InputName[]
const good: Partial<Record<InputName, string>> = {
  api_key: 'key-0123456789',
  result_id: '4711',
  run_ids: 'all',
  metric_ids: 'all',
}

function read(given: Partial<Record<InputName, string>>) {
  return readInputs((name) => given[name], '')
}

describe('whatever stands in the inputs', () => {
  const pieces = fc.constantFrom(
    '4711',
    'all',
    'latest',
    '>=',
    '%',
    '0.9',
    '"',
    '[',
    ']',
    ',',
    '\n',
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )
  const given = fc.record(Object.fromEntries(NAMES.map((name) => [name, text])), {
    requiredKeys: [],
  })

  test('they are read, or each problem is told on one line, in short and without the key', () => {
    fc.assert(
      fc.property(given, (odd) => {
        const secret = 'a key\u0007 that no header takes'
        const answer = read({ ...good, ...odd, api_key: secret })
        expect(answer.ok).toBe(false)
        for (const { input, message } of answer.ok ? [] : answer.problems) {
          expect(NAMES).toContain(input)
          expect(message).toMatch(/^[^\r\n]{10,900}$/)
          expect(message).not.toContain(secret)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('one that is odd beside good ones is the only one that is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), text, (name, odd) => {
        const answer = read({ ...good, [name]: odd })
        const told = answer.ok ? [] : answer.problems.map(({ input }) => input)
        // latest wants another input besides.
        expect(told.filter((input) => input !== name && odd.trim() !== 'latest')).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
