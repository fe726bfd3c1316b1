import { expect, test } from '@jest/globals'
import { utcTimeText } from '../../../src/text/utc-time.ts'

test.each([
  ['2026-11-24T09:30:00Z', '24 Nov 2026, 09:30 UTC'],
  ['2026-01-01T00:30:12.123456+02:00', '31 Dec 2025, 22:30 UTC'],
])('%s is shown as %s', (timestamp, text) => {
  expect(utcTimeText(timestamp)).toBe(text)
})

test.each([null, '', 'yesterday', '2026-11-24', '2026-11-24T09:30:00', '2026-13-24T09:30:00Z'])(
  '%j is not a time that people can read',
  (timestamp) => {
    expect(utcTimeText(timestamp)).toBeNull()
  },
)
