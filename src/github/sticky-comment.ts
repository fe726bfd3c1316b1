import type { Clock } from '../clock/clock.ts'
import { CommentNotWritten } from './comment-not-written.ts'
import { type Comment, type CommentsApi, PAGE_SIZE } from './comments-api.ts'
import { GitHubError, mayPass } from './github-error.ts'
import { withRetries } from './with-retries.ts'
import { compareWriters, type WorkflowRun, writerLine, writerOf } from './workflow-run.ts'

/** More than enough: a pull request has at most 2,500 comments. */
const MAX_PAGES = 30

/** The comment of a pull request that jobs keep up to date. */
export interface StickyComment {
  /**
   * Makes `text` the text of the comment, and returns its address. Calls run one after the other.
   * @throws {GitHubError} if GitHub refuses
   * @throws {CommentNotWritten} if a newer run has written the comment
   * @throws the signal's reason as soon as the signal aborts
   */
  readonly write: (text: string, signal: AbortSignal) => Promise<string>
}

/**
 * The comment that begins with the line `marker` and was written by the account of the token. No
 * other comment is ever changed, because anybody can quote a marker.
 *
 * Two jobs may both find no comment and both create one. So each job looks again afterwards, and
 * only the oldest comment stays. All jobs see the same order, so that no two jobs delete each
 * other's comment. A younger comment is deleted only after its text was written to the oldest, and
 * only if its marker and its author are ours.
 *
 * The text of a newer run stays. GitHub has no request that writes only if the comment has not
 * changed, so each job looks right before it writes, and once more afterwards.
 * @param run null if not known; then the job cannot tell which run is newer
 */
export function stickyComment(
  api: CommentsApi,
  marker: string,
  run: WorkflowRun | null,
  clock: Clock,
): StickyComment {
  let known: Comment | null = null
  let author: string | null = null
  let unansweredAuthors = 0
  let before: Promise<unknown> = Promise.resolve()

  async function write(text: string, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted()
    const body = headed(text, marker, run)
    // Each retry looks for the comment first, because the answer to a successful creation can get
    // lost.
    known = await withRetries(clock, signal, () => put(body, signal))
    try {
      known = await withRetries(clock, signal, () => settle(body, signal))
    } catch (error) {
      if (error instanceof CommentNotWritten) throw error
      // The text is written. If a second comment is left, the next write finds it.
    }
    return known.url
  }

  async function put(body: string, signal: AbortSignal): Promise<Comment> {
    // After a cancellation, there is time for little more than these two requests.
    const current = known === null ? null : await unlessGone(api.read(known.id, signal))
    const comments = current === null ? await ours(signal) : [current]
    leaveToNewer(comments)
    const updated = await updateFirst(comments, body, signal)
    if (updated !== null) return updated
    known = null
    if (current !== null) return put(body, signal)
    const created = await api.create(body, signal)
    author = created.author
    return created
  }

  /** If there are several comments, keeps one, with the text of the newest run. */
  async function settle(body: string, signal: AbortSignal): Promise<Comment> {
    const written = known
    if (written === null) throw new Error('settled before anything was written')
    const all = await ours(signal)
    const others = all.filter(({ id }) => id !== written.id)
    if (others.some(isByNewerRun)) await unlessGone(api.remove(written.id, signal))
    leaveToNewer(all)
    const older = others.filter(({ id }) => id < written.id)
    const overwritten = all.filter(({ id, body: now }) => id === written.id && isByOlderRun(now))
    const kept = (await updateFirst([...older, ...overwritten], body, signal)) ?? written
    known = kept
    const surplus = new Set([...all, written].map(({ id }) => id).filter((id) => id > kept.id))
    for (const id of surplus) await unlessGone(api.remove(id, signal))
    return kept
  }

  function leaveToNewer(comments: readonly Comment[]): void {
    if (!comments.some(isByNewerRun)) return
    throw new CommentNotWritten(
      'notice',
      'The comment on the pull request is by a newer workflow run: it is left as it is',
    )
  }

  function isByNewerRun({ body }: Comment): boolean {
    const writer = writerOf(body)
    return run !== null && writer !== null && compareWriters(writer, run) > 0
  }

  function isByOlderRun(body: string): boolean {
    const writer = writerOf(body)
    return run !== null && writer !== null && compareWriters(writer, run) < 0
  }

  /**
   * Our comments, the oldest first. Empty if GitHub does not name our account. The answer to a
   * creation names it.
   */
  async function ours(signal: AbortSignal): Promise<Comment[]> {
    const marked = (await listAll(api, signal)).filter(({ body }) => beginsWith(body, marker))
    if (marked.length === 0) return []
    author ??= await askAuthor(signal)
    return marked.filter((comment) => comment.author === author).sort((a, b) => a.id - b.id)
  }

  async function askAuthor(signal: AbortSignal): Promise<string | null> {
    try {
      return await api.author(signal)
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error
      unansweredAuthors += 1
      if (mayPass(error) && unansweredAuthors === 1) throw error
      return null
    }
  }

  /** Updates the first comment that still exists; null if none does. */
  async function updateFirst(
    comments: readonly Comment[],
    body: string,
    signal: AbortSignal,
  ): Promise<Comment | null> {
    for (const { id } of comments) {
      const updated = await unlessGone(api.update(id, body, signal))
      if (updated !== null) return updated
    }
    return null
  }

  return {
    write: (text, signal) => {
      const turn = before.then(() => write(text, signal))
      before = turn.catch(() => undefined)
      return turn
    },
  }
}

async function listAll(api: CommentsApi, signal: AbortSignal): Promise<Comment[]> {
  const comments: Comment[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const found = await api.list(page, signal)
    comments.push(...found)
    if (found.length < PAGE_SIZE) break
  }
  return comments
}

/** Null if the comment is gone: anybody may delete a comment at any time. */
async function unlessGone<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 410)) return null
    throw error
  }
}

/** The text below the marker and the line that names the run. */
function headed(text: string, marker: string, run: WorkflowRun | null): string {
  const rest = beginsWith(text, marker) ? text.slice(text.indexOf('\n') + 1) : text
  return [marker, ...(run === null ? [] : [writerLine(run)]), rest].join('\n')
}

function beginsWith(body: string, marker: string): boolean {
  return body.split('\n', 1)[0]?.trim() === marker
}
