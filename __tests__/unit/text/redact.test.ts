import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createRedaction } from '../../../src/text/redact.ts'
import { KEY_SPELLINGS } from '../../support/key-spellings.ts'
import { anyText } from '../../support/any-text.ts'

const KEY = 'ck_live_4+f/Q=9 ü'
const redact = createRedaction([KEY])

/** Keys of all characters that a header accepts. */
const anyKey = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))),
  minLength: 8,
  maxLength: 60,
})

describe('A secret is masked', () => {
  test('as it is, URL-encoded, in JSON, and in base64 wherever it starts', () => {
    expect(redact(`key=${KEY}.`)).toBe('key=***.')
    expect(redact(`?key=${encodeURIComponent(KEY)}`)).toBe('?key=***')
    for (const prefix of ['', 'a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${prefix}${KEY}tail`).toString('base64')
      expect(redact(encoded)).toContain('***')
    }
  })

  test.each(Object.entries(KEY_SPELLINGS))('%s, whatever it is made of', (_name, spell) => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(createRedaction([key])(`The key ${spell(key)} is wrong`)).toBe(
          'The key *** is wrong',
        )
      }),
    )
  })

  test('in any mix of spellings', () => {
    const spellings = fc.constantFrom(...Object.values(KEY_SPELLINGS))
    fc.assert(
      fc.property(anyKey, fc.array(spellings, { minLength: 60, maxLength: 60 }), (key, ways) => {
        const mixed = Array.from(key, (character, i) => ways[i]?.(character) ?? character).join('')
        expect(createRedaction([key])(`“${mixed}”`)).toBe('“***”')
      }),
    )
  })

  test.each(['ck_live_0123456789abcdef', 'ab%25cd/ef&gh+ij=kl~mn'])(
    'if the text was cut inside %s',
    (key) => {
      for (const spell of Object.values(KEY_SPELLINGS)) {
        for (let kept = 14; kept < key.length; kept++) {
          const cut = spell(key.slice(0, kept))
          expect(createRedaction([key])(`The key ${cut}…`)).toBe('The key ***…')
        }
      }
    },
  )
})

test('Text without the secret stays as it is', () => {
  fc.assert(
    fc.property(anyText(12), (text) => {
      expect(redact(text)).toBe(text)
    }),
  )
})

test('A secret of one character is masked only where it appears', () => {
  expect(createRedaction(['q'])('a b c')).toBe('a b c')
})

test('Nothing is masked without a secret', () => {
  expect(createRedaction([])('100 % & \\')).toBe('100 % & \\')
})

test('The time is proportional to the size of the text', () => {
  const redaction = createRedaction([
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaab',
    'ck_live/0123+456789=abcdef&~key',
  ])
  const startedAtMs = performance.now()
  for (const part of ['aaaaaaaaaaa', '%', '&', '\\', '&amp;', '%25', 'ck_live']) {
    redaction(part.repeat(50_000))
  }
  expect(performance.now() - startedAtMs).toBeLessThan(5_000)
})
