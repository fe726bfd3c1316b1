import { expect, test } from '@jest/globals'
import { formatDuration } from '../../../src/text/duration.ts'

test.each([
  [0, '0 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_499, '59 min 59 s'],
  [3_600_000, '1 h'],
  [3_840_000, '1 h 4 min'],
  [86_400_000, '24 h'],
])('a duration of %d ms is %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text)
})
