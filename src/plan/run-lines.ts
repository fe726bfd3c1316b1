import type { Plan } from '../model/plan.ts'
import { type Result, type Run, runPassed } from '../model/result.ts'
import { callTitle } from '../text/call-title.ts'
import { counted } from '../text/counted.ts'
import { oneLine } from '../text/one-line.ts'

const MOST_LISTED = 200

/**
 * The planned runs for the log of a dry run, so that nobody has to look up IDs elsewhere. The line
 * of a run has its ID, what the call was about, and whether the run passes now.
 */
export function runLines({ runIds }: Plan, before: Result): string[] {
  const lines = runIds.slice(0, MOST_LISTED).map((runId) => {
    const run = before.runs?.get(runId)
    return `  ${[oneLine(runId), ...(run === undefined ? [] : aboutRun(run))].join('  ')}`
  })
  const more = runIds.length - MOST_LISTED
  return more > 0 ? [...lines, `  and ${counted(more, 'more run')}`] : lines
}

function aboutRun(run: Run): string[] {
  const title = callTitle(run)
  const passed = runPassed(run)
  const verdict = passed === null ? 'no verdict' : passed ? 'passes' : 'fails'
  return title === '' ? [verdict] : [title, verdict]
}
