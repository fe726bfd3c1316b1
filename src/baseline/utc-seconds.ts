/**
 * An ISO 8601 timestamp as `2026-11-24T09:30:00Z`, cut to the second; one without a zone is in UTC,
 * as elsewhere. Texts of this form are in the order of their times. Null for what is no timestamp.
 */
export function utcSecondsOf(timestamp: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(
    timestamp.trim(),
  )
  const [, day = '', time = '', zone = 'Z'] = parts ?? []
  const timeMs = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(timeMs) ? null : utcSeconds(new Date(timeMs))
}

export function utcSeconds(time: Date): string {
  return `${time.toISOString().replace(/\.\d+Z$/, '')}Z`
}
