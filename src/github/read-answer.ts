import { fieldsOf, isObject } from '../cekura/fields.ts'
import { parseRetryAfterMs } from '../cekura/retry-after.ts'
import type { Comment } from './comments-api.ts'
import type { PullRequestHead } from './event.ts'
import { GitHubError } from './github-error.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * @throws {GitHubError} if the data is not a comment: another server answered, or the answer is
 * incomplete
 */
export function readComment(data: unknown): Comment {
  const comment = fieldsOf<Json>(data)
  const id = comment.raw('id')
  const url = comment.text('html_url')
  if (typeof id !== 'number' || url === null) throw malformed('a comment')
  const author = fieldsOf<Json>(comment.raw('user')).text('login') ?? ''
  return { id, body: comment.text('body') ?? '', author, url }
}

export function readComments(data: unknown): Comment[] {
  if (!Array.isArray(data)) throw malformed('a list of comments')
  return data.map(readComment)
}

export function readViewer(data: unknown): string {
  const login = fieldsOf<Json>(fieldsOf<Json>(data).raw('viewer')).text('login')
  if (login === null) throw malformed('the login of the token')
  return login
}

/** The number of the pull request that still has this commit as its head; null if there is none. */
export function readPullRequest(data: unknown, { sha }: PullRequestHead): number | null {
  if (!Array.isArray(data)) throw malformed('a list of pull requests')
  const pull = (data as unknown[]).find(
    (one) => fieldsOf<Json>(fieldsOf<Json>(one).raw('head')).raw('sha') === sha,
  )
  return fieldsOf<Json>(pull).number('number')
}

/** Makes a `GitHubError` of what Octokit throws, with the facts of the answer, if there was one. */
export function readFailure(error: unknown, now: Date): GitHubError {
  if (error instanceof GitHubError) return error
  const thrown = innermostMessage(error)
  const response = isObject(error) ? error['response'] : undefined
  const status = fieldsOf<Json>(response).number('status')
  if (status === null) return new GitHubError(thrown, { status: null })
  const headers = fieldsOf<Json>(fieldsOf<Json>(response).raw('headers'))
  const message = messageOf(fieldsOf<Json>(response).raw('data')) ?? thrown
  const isSpent = headers.raw('x-ratelimit-remaining') === '0'
  const retryAfterMs = parseRetryAfterMs(headers.text('retry-after') ?? undefined, now)
  const isRateLimit =
    status === 429 ||
    (status === 403 && (isSpent || retryAfterMs !== null || /rate limit/i.test(message)))
  const resetMs = isSpent ? untilReset(headers.number('x-ratelimit-reset'), now) : null
  return new GitHubError(message, {
    status,
    isRateLimit,
    retryAfterMs: retryAfterMs ?? resetMs,
  })
}

/** GitHub's own message, with the details of what is invalid, if there are any. */
function messageOf(data: unknown): string | null {
  const message = fieldsOf<Json>(data).text('message')
  const details = fieldsOf<Json>(data)
    .list('errors')
    .map((detail) => {
      const { text } = fieldsOf<Json>(detail)
      return text('message') ?? [text('field'), text('code')].filter(Boolean).join(' ')
    })
  return message === null ? null : [message, ...details.filter(Boolean)].join(': ')
}

/**
 * The message of the innermost cause, or its code. The outer message is often only "fetch failed".
 */
function innermostMessage(error: unknown): string {
  const { message, code, cause } = isObject(error) ? error : { message: String(error) }
  const inner = cause === undefined ? '' : innermostMessage(cause)
  const isTold = (text: unknown): text is string => typeof text === 'string' && text !== ''
  return [inner, message, code].find(isTold) ?? ''
}

function untilReset(resetAtSeconds: number | null, now: Date): number | null {
  return resetAtSeconds === null ? null : Math.max(0, resetAtSeconds * 1000 - now.getTime())
}

function malformed(wanted: string): GitHubError {
  return new GitHubError(`an answer that is not ${wanted}`, { status: null })
}
