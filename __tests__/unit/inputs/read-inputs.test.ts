import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { INPUT_DEFAULTS, type InputName } from '../../../src/inputs/input-names.ts'
import { readGiven } from '../../support/inputs.ts'
import { anyText } from '../../support/any-text.ts'
import { ODD_TEXTS, oddInputs } from '../../support/odd-inputs.ts'

const NAMES = Object.keys(INPUT_DEFAULTS) as InputName[]

describe('inputs of any text', () => {
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
    anyText(300),
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  )
  const given = fc.record(Object.fromEntries(NAMES.map((name) => [name, text])), {
    requiredKeys: [],
  })

  test('are read, or each problem is one short line that does not show the key', () => {
    fc.assert(
      fc.property(given, (odd) => {
        const secret = 'a key\u0007 that no header takes'
        const answer = readGiven({ ...odd, api_key: secret })
        expect(answer.inputs).toBeNull()
        for (const { input, message } of answer.problems) {
          expect(NAMES).toContain(input)
          expect(message).toMatch(/^[^\r\n]{10,900}$/)
          expect(message).not.toContain(secret)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test.each(Object.entries(ODD_TEXTS))(
    'are reported for every input in short lines: %s',
    (_name, text) => {
      const { inputs, problems } = readGiven(oddInputs(text))
      expect(inputs).toBeNull()
      if (text.trim() !== '') expect(problems.map(({ input }) => input)).toContain('mode')
      for (const { message } of problems) expect(message).toMatch(/^[^\r\n]{10,900}$/)
    },
  )

  test('are reported only if they are wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), text, (name, odd) => {
        const answer = readGiven({ [name]: odd })
        const told = answer.problems.map(({ input }) => input)
        // `latest` needs another input.
        expect(told.filter((input) => input !== name && odd.trim() !== 'latest')).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
