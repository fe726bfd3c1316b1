import type { Clock } from '../clock/clock.ts'
import { TimeLimitError } from '../clock/time-limit.ts'
import { CommentNotWritten } from './comment-not-written.ts'
import type { CommentsApi } from './comments-api.ts'
import { commitOf, isFromFork, pullRequestOf, type PullRequestHead } from './event.ts'
import { footerOf } from './footer.ts'
import { type Destination, explainRefusal } from './refusal.ts'
import { type StickyComment, stickyComment } from './sticky-comment.ts'
import { withRetries } from './with-retries.ts'
import type { WorkflowRun } from './workflow-run.ts'

/** The event and the workflow run that the job belongs to. */
export interface Occasion {
  readonly eventName: string
  /** The event's payload, which can have any shape. */
  readonly payload: unknown
  /** `owner/name`. */
  readonly repository: string
  /** Null if it is not known. */
  readonly run: WorkflowRun | null
}

/** The part of GitHub's API that is used here. `adapters/github-comments.ts` is the real API. */
export interface GitHub {
  readonly commentsOf: (pullRequest: number) => CommentsApi
  /** The number of the open pull request with this head; null if there is none. */
  readonly findPullRequest: (head: PullRequestHead, signal: AbortSignal) => Promise<number | null>
}

/** The comment of this job on the pull request that the workflow runs for. */
export interface PullRequestComment {
  /**
   * Creates the comment or replaces its text. Returns the address of the comment.
   * @throws {CommentNotWritten}
   */
  readonly write: (body: string, signal: AbortSignal) => Promise<string>
}

/**
 * Finds the pull request that the workflow runs for. It writes nothing yet. It connects to GitHub
 * only if the event can belong to a pull request.
 * @param marker the first line of the comment, by which later jobs find it
 * @throws {CommentNotWritten}
 */
export async function findPullRequestComment(
  occasion: Occasion,
  marker: string,
  connect: (repository: string) => Promise<GitHub>,
  clock: Clock,
  signal: AbortSignal,
): Promise<PullRequestComment> {
  const { eventName, payload, repository, run } = occasion
  const found = pullRequestOf(eventName, payload)
  if (typeof found === 'object' && 'none' in found) throw noPullRequest(found.none)
  const destination: Destination = {
    eventName,
    isFromFork: isFromFork(payload),
    repository,
    pullRequest: typeof found === 'number' ? found : null,
  }
  const { comment, pullRequest } = await explained(destination, signal, async () => {
    const github = await connect(repository)
    const search = () =>
      typeof found === 'number' ? Promise.resolve(found) : github.findPullRequest(found, signal)
    const number = await withRetries(clock, signal, search)
    if (number === null) {
      throw noPullRequest('No open pull request has the commit of this workflow run as its head')
    }
    const sticky = stickyComment(github.commentsOf(number), marker, run, clock)
    return { comment: sticky, pullRequest: number }
  })
  return signedComment(comment, footerOf(run, commitOf(eventName, payload)), {
    ...destination,
    pullRequest,
  })
}

function signedComment(
  comment: StickyComment,
  footer: string,
  destination: Destination,
): PullRequestComment {
  return {
    write: (body, signal) =>
      explained(destination, signal, () =>
        comment.write(footer === '' ? body : `${body.trimEnd()}\n\n${footer}\n`, signal),
      ),
  }
}

/** @throws {CommentNotWritten} for every error that prevents the comment */
async function explained<T>(
  destination: Destination,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CommentNotWritten) throw error
    throw new CommentNotWritten('warning', explainRefusal(causeOf(error, signal), destination))
  }
}

function causeOf(error: unknown, signal: AbortSignal): unknown {
  if (error !== signal.reason) return error
  return error instanceof TimeLimitError ? error : new Error('no time was left')
}

function noPullRequest(reason: string): CommentNotWritten {
  return new CommentNotWritten('notice', `${reason}: no comment is written`)
}
