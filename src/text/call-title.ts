import { oneLine } from './one-line.ts'
import { cutTo } from './width.ts'

const TITLE_COLUMNS = 80

/**
 * What a call was about, for the log: `Books a cleaning · Impatient`. Empty if neither name is
 * known.
 */
export function callTitle(call: {
  readonly scenario: string | null
  readonly personality: string | null
}): string {
  const names = [call.scenario, call.personality].map((name) => oneLine(name ?? ''))
  return cutTo(names.filter((name) => name !== '').join(' · '), TITLE_COLUMNS)
}
