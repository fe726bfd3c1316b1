import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeResult } from '../../../src/cekura/decode-result.ts'
import { parseJson } from '../../../src/cekura/json.ts'
import { createLargeResultReader } from '../../../src/cekura/large-result.ts'
import type { Result } from '../../../src/model/result.ts'
import { TransportError } from '../../../src/cekura/transport.ts'
import { resultTexts } from '../../support/wire-results.ts'

/** Reads the text, cut at these places; null if the reader says that it is not JSON. */
function readIn(text: string, cuts: readonly number[], untilInFlight = false) {
  const reader = createLargeResultReader(untilInFlight)
  const bytes = Buffer.from(text)
  const edges = [...cuts.map((cut) => cut % (bytes.length + 1)), 0, bytes.length]
  const sorted = edges.sort((a, b) => a - b)
  for (const [i, from] of sorted.entries()) {
    if (!reader.write(bytes.subarray(from, sorted[i + 1] ?? from))) return reader.end()
  }
  return reader.end()
}

/** Two Maps are equal whatever their order. */
function inOrder(result: Result | null): unknown {
  const runs = result?.runs && [...result.runs].map(([key, run]) => [key, run, [...run.scores]])
  return result && { ...result, runs }
}

const cutsArbitrary = fc.array(fc.nat(), { maxLength: 12 })

describe('reading a large result', () => {
  test('gives the same as parsing it whole, wherever it is cut', () => {
    fc.assert(
      fc.property(resultTexts, cutsArbitrary, (text, cuts) => {
        expect(inOrder(readIn(text, cuts))).toEqual(inOrder(decodeResult(parseJson(text))))
      }),
      { numRuns: 500, endOnFailure: true },
    )
  })
  test('gives the same if every byte comes alone', () => {
    fc.assert(
      fc.property(resultTexts, (text) => {
        const cuts = Array.from({ length: Buffer.byteLength(text) }, (_, i) => i)
        expect(inOrder(readIn(text, cuts))).toEqual(inOrder(decodeResult(parseJson(text))))
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
  test('refuses a body that breaks off at any byte, as an error that may pass', () => {
    const text =
      '{"status":"completed","runs":{"1":{"evaluation":{"metrics":[{"id":12,"score":-1.5e3}]},' +
      '"success":true,"transcript":"a\\u00e9\\"é"}},"success_rate":null}'
    const { length } = Buffer.from(text)
    for (let end = 0; end < length; end++) {
      const reader = createLargeResultReader(false)
      reader.write(Buffer.from(text).subarray(0, end))
      expect(() => reader.end()).toThrow(TransportError)
    }
    expect(readIn(text, [])).not.toBeNull()
  })
  test('refuses exactly the bodies that are not JSON, as an error that may pass', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '0', '-', 'e', '.', 'x')
    fc.assert(
      fc.property(resultTexts, fc.nat(), fc.nat({ max: 2 }), piece, (text, place, drop, put) => {
        const at = place % text.length
        const torn = text.slice(0, at) + put + text.slice(at + drop)
        // As UTF-8 would deliver it: without half surrogate pairs.
        const broken = Buffer.from(torn).toString('utf8')
        let whole: Result | null
        try {
          whole = decodeResult(parseJson(broken))
        } catch {
          expect(() => readIn(broken, [place])).toThrow(
            expect.objectContaining({ name: 'TransportError', transient: true }),
          )
          return
        }
        expect(inOrder(readIn(broken, [place]))).toEqual(inOrder(whole))
      }),
      { numRuns: 500, endOnFailure: true },
    )
  })
  test.each(['[]', '3', 'null', '{}', '{"status":5}', '[{"status":"completed"}]'])(
    'finds no result in %s',
    (text) => {
      expect(readIn(text, [])).toBeNull()
    },
  )
  test('keeps every digit of an ID', () => {
    const text = '{"id":9007199254740993,"status":"completed","runs":[{"id":9223372036854775807}]}'
    const result = readIn(text, [12, 70])
    expect(result?.id).toBe('9007199254740993')
    expect([...(result?.runs?.keys() ?? [])]).toEqual(['9223372036854775807'])
  })
  test('uses the last of duplicate fields, as JSON.parse does', () => {
    const text = '{"runs":{"1":{},"2":{}},"status":"failed","runs":{"__proto__":{}},"status":"x"}'
    expect(inOrder(readIn(text, []))).toEqual(inOrder(decodeResult(JSON.parse(text))))
  })
})

describe('reading a large result until it is known to be in flight', () => {
  const head = '{"overall_evaluation":{"runs":{}},"status":"evaluating","completed_runs_count":3,'
  test('stops at the runs, and never looks at what follows', () => {
    const result = readIn(`${head}"runs":{}}}}no JSON`, [head.length + 8], true)
    expect(result).toMatchObject({ status: 'evaluating', runs: null, counts: { completed: 3 } })
  })
  test.each([
    ['it is finished', '{"status":"completed","runs":{"1":{}}}'],
    ['the status comes last', '{"runs":{"1":{}},"status":"evaluating"}'],
    [
      'the status is that of something else',
      '{"x":{"status":"evaluating"},"runs":{"1":{}},"status":"failed"}',
    ],
  ])('reads the whole if %s', (_, text) => {
    expect(readIn(text, [], true)?.runs?.size).toBe(1)
  })
  test('reads on if everything is wanted', () => {
    expect(readIn(`${head}"runs":{"1":{}}}`, [])?.runs?.size).toBe(1)
  })
})

describe('a large body that is meant to do harm', () => {
  const start = Buffer.from('{"status":"completed",')
  function feed(first: string, again: string): void {
    const reader = createLargeResultReader(false)
    reader.write(start)
    reader.write(Buffer.from(first))
    const chunk = Buffer.from(again.repeat(65_536 / again.length))
    for (let i = 0; i < 100; i++) reader.write(chunk)
  }
  test.each([
    ['a key without an end', '"', 'k'],
    ['a number without an end', '"success_rate":', '1'],
    ['endless nesting', '"name":', '['],
    ['endless nesting of what is dropped', '"ai_summary":', '['],
  ])('ends with an error: %s', (_, first, again) => {
    expect(() => {
      feed(first, again)
    }).toThrow(TransportError)
  })
  test('is accepted if all of the harm is in dropped text', () => {
    expect(() => {
      feed('"ai_summary":"', 'abcdefgh')
    }).not.toThrow()
  })
})
