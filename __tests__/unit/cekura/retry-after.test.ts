import { expect, test } from '@jest/globals'
import { parseRetryAfterMs } from '../../../src/cekura/retry-after.ts'

const NOW = new Date('2026-08-01T12:00:00Z')

test.each([
  ['0', 0],
  ['7', 7_000],
  [' 120 ', 120_000],
  ['Sat, 01 Aug 2026 12:00:30 GMT', 30_000],
  ['Saturday, 01-Aug-26 12:00:30 GMT', 30_000],
  ['Sat, 01 Aug 2026 11:00:00 GMT', 0],
])('Retry-After %j asks to wait %d ms', (header, expectedMs) => {
  expect(parseRetryAfterMs(header, NOW)).toBe(expectedMs)
})

test.each([undefined, '', '-5', 'soon', 'NaN', 'e3', '1e3'])(
  'Retry-After %j asks for nothing',
  (header) => {
    expect(parseRetryAfterMs(header, NOW)).toBeNull()
  },
)
