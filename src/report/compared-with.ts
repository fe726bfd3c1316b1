import type { JobState } from '../model/job-state.ts'
import { utcTimeText } from '../text/utc-time.ts'

export type Compared = Readonly<Pick<JobState, 'pin' | 'baseline' | 'comparison'>>

/** Which scores the job compared with, and when they were made. Null if no run was compared. */
export function comparedWith({ pin, baseline, comparison }: Compared): ComparedWith | null {
  if (baseline === null || comparison === null || comparison.runs.length === 0) return null
  const newest = baseline.updatedAt
  if (pin?.isCompared !== true) return { file: null, since: newest, newest }
  const runs = comparison.runs.flatMap(({ runId }) => pin.found?.baseline.runs.get(runId) ?? [])
  const [oldest] = runs.map(({ since }) => since).sort()
  return { file: pin.file, since: oldest ?? newest, newest }
}

export interface ComparedWith {
  /** The file of the pinned baseline; null for the scores from before the job. */
  readonly file: string | null
  /** Since when the oldest of the scores is what it is. ISO 8601; null if it is not known. */
  readonly since: string | null
  /** The same of the newest. */
  readonly newest: string | null
}

/** The same, as a sentence without its full stop. */
export function comparedWithText(compared: Compared): string | null {
  const before = comparedWith(compared)
  if (before === null) return null
  const [time, newest] = [utcTimeText(before.since), utcTimeText(before.newest)]
  if (before.file !== null) {
    const range =
      time === newest ? `unchanged since ${time}` : `with scores from ${time} to ${newest}`
    return `Compared with the baseline ${before.file}${time === null ? '' : `, ${range}`}`
  }
  return time === null
    ? 'Compared with the scores from before this job'
    : `Compared with the scores of ${time}, from before this job`
}
