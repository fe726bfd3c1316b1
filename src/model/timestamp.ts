/**
 * Orders two ISO 8601 timestamps by all digits of their fractions; a `Date` keeps only three.
 * Negative if `a` is earlier, positive if `a` is later, null if either is not a timestamp.
 */
export function compareTimestamps(a: string, b: string): number | null {
  const [left, right] = [split(a), split(b)]
  if (left === null || right === null) return null
  if (left.secondMs !== right.secondMs) return left.secondMs - right.secondMs
  const digits = Math.max(left.fraction.length, right.fraction.length)
  const [x, y] = [left.fraction.padEnd(digits, '0'), right.fraction.padEnd(digits, '0')]
  if (x === y) return 0
  return x < y ? -1 : 1
}

function split(timestamp: string): { secondMs: number; fraction: string } | null {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      timestamp.trim(),
    )
  if (parts === null) return null
  const [, day, time, fraction = '', zone = 'Z'] = parts
  const secondMs = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(secondMs) ? null : { secondMs, fraction }
}
