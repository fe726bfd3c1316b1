import { formatDuration } from '../text/duration.ts'
import { oneLine } from '../text/one-line.ts'
import { GitHubError } from './github-error.ts'

/** Where the job tries to write the comment. */
export interface Destination {
  readonly eventName: string
  readonly isFromFork: boolean
  /** `owner/name`. */
  readonly repository: string
  readonly pullRequest: number | null
}

const LONGEST_MESSAGE = 200

/** Why there is no comment, and what to do about it: the text of a warning. */
export function explainRefusal(error: unknown, destination: Destination): string {
  return `The pull-request comment could not be written: ${causeOf(error, destination)}`
}

function causeOf(error: unknown, destination: Destination): string {
  if (!(error instanceof GitHubError)) return `${messageOf(error)}.`
  const { status } = error
  const answer = `GitHub answered ${String(status)} (${messageOf(error)}).`
  if (status === null) return `GitHub gave no usable answer (${messageOf(error)}).`
  if (error.isRateLimit) return `${answer} ${rateLimit(error)}`
  if (status === 401) {
    return `${answer} It does not know the token: leave \`github_token\` out to use the job's own, or give one that has not expired.`
  }
  if (status === 403) return `${answer} ${forbidden(error, destination)}`
  if (status === 404 || status === 410) return `${answer} ${notFound(destination)}`
  if (status === 422) return `${answer} It does not accept the text of the comment.`
  return answer
}

function forbidden(error: GitHubError, destination: Destination): string {
  if (/\block(ed)?\b/i.test(error.message)) {
    return 'The conversation is locked: unlock it, so that the job can comment.'
  }
  if (/personal access token/i.test(error.message)) {
    return 'Give the token of `github_token` the permission "Pull requests: Read and write" for this repository.'
  }
  return readOnlyToken(destination)
}

function readOnlyToken({ eventName, isFromFork }: Destination): string {
  if (isFromFork && eventName !== 'pull_request_target') {
    return (
      'This pull request comes from a fork, where the token can only read, whatever the workflow says. ' +
      'To comment there, run this action in a workflow that starts on `workflow_run`, after this one, ' +
      'or on `pull_request_target`. Both run with secrets and a token that can write: ' +
      'make sure that they never check out or run code of the fork.'
    )
  }
  return (
    'The token may not write comments. Add to the job:\n' +
    'permissions:\n' +
    '  pull-requests: write\n' +
    'The token loses every permission that is not listed there: list what other steps need, too ' +
    '(`contents: read` for a checkout).'
  )
}

function notFound(destination: Destination): string {
  const { repository, pullRequest } = destination
  const wanted =
    pullRequest === null ? repository : `pull request #${String(pullRequest)} of ${repository}`
  return (
    `Either there is no ${wanted}, or the token may not see it: a job's own token needs ` +
    '`permissions: pull-requests: write`; a personal one, access to the repository.'
  )
}

function rateLimit({ retryAfterMs }: GitHubError): string {
  return retryAfterMs === null
    ? 'It limits how much may be written at a time: run this later, or with fewer jobs at once.'
    : `It limits how much may be written at a time, and asks to wait ${formatDuration(retryAfterMs)}.`
}

/** A short message on one line. Servers between the job and GitHub can answer with whole pages. */
function messageOf(error: unknown): string {
  const line = oneLine(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
  if (line.length <= LONGEST_MESSAGE) return line
  // The cut is between words, because the mask would not recognise a part of a secret.
  return `${line.slice(0, Math.max(0, line.lastIndexOf(' ', LONGEST_MESSAGE)))}…`
}
