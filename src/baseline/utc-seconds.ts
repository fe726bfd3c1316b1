/**
 * An ISO 8601 timestamp in the form `2026-11-24T09:30:00Z`, without fractions of a second. A
 * timestamp without a time zone is in UTC, as everywhere in this action. Texts in this form sort by
 * time. Null if the text is not a timestamp.
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
