/** The attempt of a workflow run that writes a comment. */
export interface WorkflowRun {
  /** In one repository, a run that began later has a greater ID, also across workflows. */
  readonly id: string
  /** Counts from 1. A re-run keeps the ID of the run. */
  readonly attempt: number
  /** Counts the runs of one workflow, for people. Empty if it is not known. */
  readonly number: string
  /** Its page on GitHub. */
  readonly url: string
}

/**
 * The run from the variables that GitHub sets; null if they are missing, such as outside of a
 * workflow.
 */
export function workflowRunOf(
  env: Readonly<Record<string, string | undefined>>,
): WorkflowRun | null {
  const id = env['GITHUB_RUN_ID'] ?? ''
  const attempt = env['GITHUB_RUN_ATTEMPT'] ?? ''
  const number = env['GITHUB_RUN_NUMBER'] ?? ''
  if (!/^\d{1,19}$/.test(id) || !/^\d{1,9}$/.test(attempt)) return null
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com'
  return {
    id,
    attempt: Number(attempt),
    number: /^\d{1,19}$/.test(number) ? number : '',
    url: `${server}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${id}/attempts/${attempt}`,
  }
}

type Writer = Pick<WorkflowRun, 'id' | 'attempt'>

/** The line below the marker. It tells later runs which run wrote the comment. */
export function writerLine({ id, attempt }: Writer): string {
  return `<!-- run ${id}, attempt ${String(attempt)} -->`
}

/** The run that wrote the comment; null if the comment does not say. */
export function writerOf(body: string): Writer | null {
  const line = body.split('\n', 2)[1] ?? ''
  const match = /^<!-- run (\d{1,19}), attempt (\d{1,9}) -->$/.exec(line.trim())
  return match === null ? null : { id: match[1] ?? '', attempt: Number(match[2]) }
}

/**
 * Negative if `one` is older than `other`, 0 if they are the same. The run decides first, then the
 * attempt. A re-run of an old run tests an old commit, so it does not replace the text of a newer
 * run.
 */
export function compareWriters(one: Writer, other: Writer): number {
  const [a, b] = [BigInt(one.id), BigInt(other.id)]
  return a === b ? one.attempt - other.attempt : a < b ? -1 : 1
}
