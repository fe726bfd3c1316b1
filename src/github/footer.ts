import type { WorkflowRun } from './workflow-run.ts'

/**
 * The most that the footer and the line that names the run can take away from the length of a
 * comment.
 */
export const FOOTER_LIMIT_CHARACTERS = 1_000

/**
 * The commit that the comment is about, and the run that wrote the comment. Empty if neither is
 * known.
 */
export function footerOf(run: WorkflowRun | null, commit: string | null): string {
  const parts = [
    ...(commit === null ? [] : [`Commit <code>${commit.slice(0, 7)}</code>`]),
    ...(run === null ? [] : [`<a href="${run.url}">${nameOf(run)}</a>`]),
  ]
  const footer = parts.length === 0 ? '' : `<sub>${parts.join(' · ')}</sub>`
  return footer.length > FOOTER_LIMIT_CHARACTERS / 2 ? '' : footer
}

/** `Log and summary of run 12`, `Log and summary of run 12, attempt 2`. */
function nameOf({ number, attempt }: WorkflowRun): string {
  const name = `Log and summary of ${number === '' ? 'the workflow run' : `run ${number}`}`
  return attempt === 1 ? name : `${name}, attempt ${String(attempt)}`
}
