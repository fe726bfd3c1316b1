import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createRedaction } from '../../../src/text/redact.ts'

const KEY = 'ck_live_4+f/Q=9 ü'
const redact = createRedaction([KEY])

test('A secret is masked as it is, URL-encoded, in JSON, and in base64 wherever it starts', () => {
  expect(redact(`key=${KEY}.`)).toBe('key=***.')
  expect(redact(`?key=${encodeURIComponent(KEY)}`)).toBe('?key=***')
  for (const prefix of ['', 'a', 'ab', 'abc']) {
    const encoded = Buffer.from(`${prefix}${KEY}tail`).toString('base64')
    expect(redact(encoded)).toContain('***')
  }
})

test('Text without the secret stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
      expect(redact(text)).toBe(text)
    }),
  )
})

test('A secret of one character leaves no mask where it does not stand', () => {
  expect(createRedaction(['q'])('a b c')).toBe('a b c')
})
