import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { holmAdjusted } from '../../../src/compare/holm.ts'

/** A p-value, often one that appears several times, or null. */
const pValue = fc.oneof(
  fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true }),
  fc.constantFrom(0.001, 0.01, 0.05, 1),
)
const pValues = fc.array(fc.option(pValue), { maxLength: 9 })

/**
 * Holm's method is the closure of Bonferroni's test: the adjusted p-value of a test is the largest
 * Bonferroni p-value of all sets of tests that contain it.
 */
function byClosure(values: readonly number[]): number[] {
  return values.map((_, index) => {
    let largest = 0
    for (let set = 0; set < 2 ** values.length; set += 1) {
      if ((set & (1 << index)) === 0) continue
      const members = values.filter((_, member) => (set & (1 << member)) !== 0)
      largest = Math.max(largest, Math.min(1, members.length * Math.min(...members)))
    }
    return largest
  })
}

describe("Holm's adjustment", () => {
  test('rejects exactly what the usual textbook example rejects at 0.05', () => {
    // 0.01, 0.04, 0.03 and 0.005: the first and the last are rejected.
    const adjusted = holmAdjusted([0.01, 0.04, 0.03, 0.005])
    expect(adjusted.map((p) => (p ?? 1) <= 0.05)).toEqual([true, false, false, true])
    for (const [index, expected] of [0.03, 0.06, 0.06, 0.02].entries())
      expect(adjusted[index]).toBeCloseTo(expected, 12)
  })

  test('multiplies the smallest by their number, each next by one less, and never decreases', () => {
    const adjusted = holmAdjusted([0.01, 0.02, 0.03, 0.04, 0.05])
    for (const [index, expected] of [0.05, 0.08, 0.09, 0.09, 0.09].entries())
      expect(adjusted[index]).toBeCloseTo(expected, 12)
  })

  test('leaves a single p-value alone', () => {
    expect(holmAdjusted([0.03])).toEqual([0.03])
    expect(holmAdjusted([])).toEqual([])
  })

  test('keeps a missing p-value missing, and does not count it', () => {
    expect(holmAdjusted([null, 0.02, null, 0.5])).toEqual([null, 0.04, null, 0.5])
    expect(holmAdjusted([null, null])).toEqual([null, null])
  })

  test('never lowers a p-value, never goes above 1, and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const adjusted = holmAdjusted(values)
        expect(adjusted.map((p) => p === null)).toEqual(values.map((p) => p === null))
        const pairs = values.flatMap((raw, index) => {
          const own = adjusted[index] ?? null
          return raw === null || own === null ? [] : [{ raw, own }]
        })
        for (const { raw, own } of pairs) {
          expect(own).toBeGreaterThanOrEqual(raw)
          expect(own).toBeLessThanOrEqual(1)
          for (const other of pairs)
            if (raw <= other.raw) expect(own).toBeLessThanOrEqual(other.own)
        }
      }),
    )
  })

  test('gives each p-value the same result, whatever their order', () => {
    const shuffled = fc
      .array(pValue, { minLength: 1, maxLength: 9 })
      .chain((values) =>
        fc.tuple(
          fc.constant(values),
          fc.shuffledSubarray([...values.keys()], { minLength: values.length }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([values, order]) => {
        const adjusted = holmAdjusted(values)
        expect(holmAdjusted(order.map((index) => values[index] ?? NaN))).toEqual(
          order.map((index) => adjusted[index]),
        )
      }),
    )
  })

  test("is the closure of Bonferroni's test", () => {
    fc.assert(
      fc.property(fc.array(pValue, { maxLength: 6 }), (values) => {
        expect(holmAdjusted(values)).toEqual(byClosure(values))
      }),
    )
  })
})
