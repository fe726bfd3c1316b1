import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareTimestamps } from '../../../src/model/timestamp.ts'

describe('comparing timestamps', () => {
  test('orders them by their digits beyond milliseconds', () => {
    expect(
      compareTimestamps('2026-08-01T12:00:00.123456Z', '2026-08-01T12:00:00.123457Z'),
    ).toBeLessThan(0)
    expect(compareTimestamps('2026-08-01T12:00:00.1Z', '2026-08-01T12:00:00.100000Z')).toBe(0)
    expect(compareTimestamps('2026-08-01T12:00:00Z', '2026-08-01T12:00:00.000Z')).toBe(0)
    expect(compareTimestamps('2026-08-01T12:00:00Z', '2026-08-01T12:00:00.001Z')).toBeLessThan(0)
  })
  test('knows time zones', () => {
    expect(compareTimestamps('2026-08-01T14:00:00+02:00', '2026-08-01T12:00:00Z')).toBe(0)
    expect(compareTimestamps('2026-08-01T12:00:00-0100', '2026-08-01T12:00:00Z')).toBeGreaterThan(0)
  })
  test('reads a missing zone as UTC, wherever it runs, and a space as the T', () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'Asia/Kathmandu'
    try {
      expect(compareTimestamps('2026-08-01T12:00:00', '2026-08-01T12:00:00Z')).toBe(0)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
    expect(compareTimestamps('2026-08-01 12:00:00', '2026-08-01T12:00:00Z')).toBe(0)
  })
  test('does not order texts that are not timestamps', () => {
    expect(compareTimestamps('yesterday', '2026-08-01T12:00:00Z')).toBeNull()
    expect(compareTimestamps('2026-08-01T12:00:00Z', '2026-99-01T12:00:00Z')).toBeNull()
  })
  test('agrees with Date for any two dates', () => {
    const dates = fc.date({
      noInvalidDate: true,
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-01-01'),
    })
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const order = compareTimestamps(a.toISOString(), b.toISOString())
        expect(Math.sign(order ?? NaN)).toBe(Math.sign(a.getTime() - b.getTime()))
      }),
    )
  })
})
