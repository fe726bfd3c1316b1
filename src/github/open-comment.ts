import type { Clock } from '../clock/clock.ts'
import { stickyComment } from './comment.ts'
import type { CommentsApi } from './comments-api.ts'
import { isFromFork, pullRequestOf, type PullRequestHead } from './event.ts'
import { persistently } from './persist.ts'
import { type Destination, explainRefusal } from './refusal.ts'

/** What the workflow runs for, as GitHub tells the step. */
export interface Occasion {
  readonly eventName: string
  /** The event's payload, of whatever shape. */
  readonly payload: unknown
  /** `owner/name`. */
  readonly repository: string
}

/** GitHub's API, as far as it is used; `adapters/github-comments.ts` is the real one. */
export interface GitHub {
  readonly commentsOf: (pullRequest: number) => CommentsApi
  /** The open pull request that has this head; null if none has. */
  readonly findPullRequest: (head: PullRequestHead, signal: AbortSignal) => Promise<number | null>
}

export type OpenedComment =
  | { readonly ok: true; readonly write: WriteComment }
  /** A notice where there is no pull request; a warning where there is one out of reach. */
  | { readonly ok: false; readonly level: 'notice' | 'warning'; readonly message: string }

/** Creates the comment or replaces its text. Never rejects. */
export type WriteComment = (body: string, signal: AbortSignal) => Promise<WrittenComment>

export type WrittenComment =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly warning: string }

/**
 * Finds the pull request that the workflow runs for; writes nothing yet. Connects only if there may
 * be one. Never rejects.
 * @param marker the line by which the comment is found again, and with which its text begins
 */
export async function openCommentOn(
  occasion: Occasion,
  marker: string,
  connect: (repository: string) => Promise<GitHub>,
  clock: Clock,
  signal: AbortSignal,
): Promise<OpenedComment> {
  const found = pullRequestOf(occasion.eventName, occasion.payload)
  if (typeof found === 'object' && 'none' in found) return noPullRequest(found.none)
  const destination: Destination = {
    eventName: occasion.eventName,
    isFromFork: isFromFork(occasion.payload),
    repository: occasion.repository,
    pullRequest: typeof found === 'number' ? found : null,
  }
  try {
    const github = await connect(occasion.repository)
    const search = () =>
      typeof found === 'number' ? Promise.resolve(found) : github.findPullRequest(found, signal)
    const pullRequest = await persistently(clock, signal, search)
    if (pullRequest === null) {
      return noPullRequest('No open pull request has the commit of this workflow run as its head')
    }
    const comment = stickyComment(github.commentsOf(pullRequest), marker, clock)
    return { ok: true, write: writer(comment.write, { ...destination, pullRequest }) }
  } catch (error) {
    return { ok: false, level: 'warning', message: explain(error, destination, signal) }
  }
}

function writer(
  write: (body: string, signal: AbortSignal) => Promise<string>,
  destination: Destination,
): WriteComment {
  return async (body, signal) => {
    try {
      return { ok: true, url: await write(body, signal) }
    } catch (error) {
      return { ok: false, warning: explain(error, destination, signal) }
    }
  }
}

function noPullRequest(reason: string): OpenedComment {
  return { ok: false, level: 'notice', message: `${reason}: no comment is written` }
}

function explain(error: unknown, destination: Destination, signal: AbortSignal): string {
  return explainRefusal(signal.aborted ? new Error('no time was left') : error, destination)
}
