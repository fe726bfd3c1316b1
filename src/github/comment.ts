import type { Clock } from '../clock/clock.ts'
import { type Comment, type CommentsApi, PAGE_SIZE } from './comments-api.ts'
import { GitHubError } from './github-error.ts'
import { persistently } from './persist.ts'

/** A pull request holds no more than 2,500 comments. */
const MAX_PAGES = 30

export interface StickyComment {
  /**
   * Makes `body` the text of the one comment, and returns its address. Calls are served in turn.
   * @throws {GitHubError} if GitHub refuses; the signal's reason as soon as it is aborted
   */
  readonly write: (body: string, signal: AbortSignal) => Promise<string>
}

/**
 * The one comment of a pull request that begins with the line `marker` and was written by our
 * account. No other comment is ever changed, whatever it holds: anybody can quote a marker.
 *
 * Two jobs may find no comment and both create one. So each looks again afterwards, and the oldest
 * comment stays: all see the same order, so that no two can delete each other's. A younger one is
 * deleted only after its text was written to the oldest, and only if it is ours, marker and author.
 */
export function stickyComment(api: CommentsApi, marker: string, clock: Clock): StickyComment {
  let known: Comment | null = null
  let author: string | null = null
  let before: Promise<unknown> = Promise.resolve()

  async function write(text: string, signal: AbortSignal): Promise<string> {
    signal.throwIfAborted()
    const body = beginsWith(text, marker) ? text : `${marker}\n${text}`
    // Begun anew, it looks first: an answer to a creation can get lost after it took effect.
    known = await persistently(clock, signal, () => put(body, signal))
    try {
      known = await persistently(clock, signal, () => settle(body, signal))
    } catch {
      // The text is there. A double that stays is found by the next write.
    }
    return known.url
  }

  async function put(body: string, signal: AbortSignal): Promise<Comment> {
    // After a cancel there is time for little more than this one request.
    const updated = known === null ? null : await updateFirst([known], body, signal)
    if (updated !== null) return updated
    known = null
    const found = await updateFirst(await ours(signal), body, signal)
    if (found !== null) return found
    const created = await api.create(body, signal)
    author = created.author
    return created
  }

  /** Leaves one comment of several. */
  async function settle(body: string, signal: AbortSignal): Promise<Comment> {
    const written = known
    if (written === null) throw new Error('settled before anything was written')
    const all = await ours(signal)
    const older = all.filter(({ id }) => id < written.id)
    const kept = (await updateFirst(older, body, signal)) ?? written
    known = kept
    const doubles = new Set([...all, written].map(({ id }) => id).filter((id) => id > kept.id))
    for (const id of doubles) await unlessGone(api.remove(id, signal))
    return kept
  }

  /** The oldest first. */
  async function ours(signal: AbortSignal): Promise<Comment[]> {
    const marked = (await listAll(api, signal)).filter(({ body }) => beginsWith(body, marker))
    if (marked.length === 0) return []
    author ??= await api.author(signal)
    return marked.filter((comment) => comment.author === author).sort((a, b) => a.id - b.id)
  }

  /** Updates the first that is still there; null if none is. */
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
    write: (body, signal) => {
      const turn = before.then(() => write(body, signal))
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

/** Somebody may delete a comment at any time. */
async function unlessGone<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 410)) return null
    throw error
  }
}

function beginsWith(body: string, marker: string): boolean {
  return body.split('\n', 1)[0]?.trim() === marker
}
