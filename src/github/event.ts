import { fieldsOf } from '../cekura/fields.ts'

/**
 * What an event says about its pull request: its number, or the head to search for (`owner:branch`,
 * and the commit that it must have), or why there is no pull request, for a notice.
 */
export type PullRequestOfEvent = number | PullRequestHead | { readonly none: string }

export interface PullRequestHead {
  readonly head: string
  readonly sha: string
}

/** Reads the payload without trusting its shape. */
export function pullRequestOf(eventName: string, payload: unknown): PullRequestOfEvent {
  switch (eventName) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return numberOf(at(payload, 'pull_request')) ?? missing(eventName)
    case 'issue_comment':
      return ofIssue(at(payload, 'issue'))
    case 'merge_group':
      return ofMergeGroup(at(payload, 'merge_group', 'head_ref')) ?? missing(eventName)
    case 'check_run':
    case 'check_suite':
      return newestOf(payload, at(payload, eventName)) ?? missing(eventName)
    case 'workflow_run':
      return newestOf(payload, at(payload, 'workflow_run')) ?? ofFork(payload) ?? missing(eventName)
    default:
      return { none: `The event ${named(eventName)} does not belong to a pull request` }
  }
}

/**
 * Whether the event is a pull request from another repository. In a `pull_request` run for such a
 * pull request, the job's token is read-only.
 */
export function isFromFork(payload: unknown): boolean {
  const base = at(payload, 'pull_request', 'base', 'repo', 'id')
  return base !== undefined && at(payload, 'pull_request', 'head', 'repo', 'id') !== base
}

/**
 * The commit that the workflow tests, for people. In most events, `GITHUB_SHA` is a different
 * commit: a trial merge, or the newest commit of the default branch. Null if the payload does not
 * say.
 */
export function commitOf(eventName: string, payload: unknown): string | null {
  const sha = eventName.startsWith('pull_request')
    ? at(payload, 'pull_request', 'head', 'sha')
    : at(payload, eventName, 'head_sha')
  return typeof sha === 'string' && /^[0-9a-f]{7,64}$/.test(sha) ? sha : null
}

/** GitHub sends comments on issues and on pull requests as the same event. */
function ofIssue(issue: unknown): PullRequestOfEvent {
  if (at(issue, 'pull_request') === undefined) {
    return { none: 'The comment that started this workflow is on an issue, not on a pull request' }
  }
  return numberOf(issue) ?? missing('issue_comment')
}

/**
 * A merge queue names its branches `gh-readonly-queue/<base branch>/pr-<number>-<SHA of the base>`.
 */
function ofMergeGroup(headRef: unknown): number | null {
  if (typeof headRef !== 'string') return null
  const match = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(headRef)
  return asNumber(Number(match?.[1]))
}

/**
 * The newest pull request in the list of the run. The list has every pull request whose head is the
 * commit, including pull requests in forks of this repository, which do not count.
 */
function newestOf(payload: unknown, run: unknown): number | null {
  const repository = at(payload, 'repository', 'id')
  const numbers = fieldsOf<{ pull_requests: unknown }>(run)
    .list('pull_requests')
    .filter((pull) => at(pull, 'base', 'repo', 'id') === repository)
    .flatMap((pull) => numberOf(pull) ?? [])
  return numbers.length === 0 ? null : Math.max(...numbers)
}

/**
 * The head of a pull request from a fork. For such a pull request, the list of the run is empty.
 */
function ofFork(payload: unknown): PullRequestHead | null {
  const run = at(payload, 'workflow_run')
  const owner = at(run, 'head_repository', 'owner', 'login')
  const branch = at(run, 'head_branch')
  const sha = at(run, 'head_sha')
  const isFork = at(run, 'head_repository', 'id') !== at(payload, 'repository', 'id')
  if (!isFork || !isText(owner) || !isText(branch) || !isText(sha)) return null
  return { head: `${owner}:${branch}`, sha }
}

function missing(eventName: string): { none: string } {
  return { none: `This ${named(eventName)} event names no pull request` }
}

function named(eventName: string): string {
  return eventName === '' ? '(GITHUB_EVENT_NAME is empty)' : `\`${eventName}\``
}

function numberOf(object: unknown): number | null {
  return asNumber(at(object, 'number'))
}

function asNumber(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) => fieldsOf<Record<string, unknown>>(inner).raw(name),
    value,
  )
}
