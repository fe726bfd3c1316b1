const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `24 Nov 2026, 09:30 UTC`. Null if the text is not a time with a time zone. */
export function utcTimeText(timestamp: string | null): string | null {
  if (timestamp === null || !/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(timestamp)) {
    return null
  }
  const timeMs = Date.parse(timestamp)
  if (Number.isNaN(timeMs)) return null
  const [, year, month, day, time] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(new Date(timeMs).toISOString()) ?? []
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? null : `${Number(day)} ${name} ${year}, ${time} UTC`
}
