import type { OpenedComment, WrittenComment } from '../github/open-comment.ts'
import type { Plan } from '../plan/plan.ts'
import type { Runner } from '../runner.ts'
import { commentMarker, renderComment, renderProgressComment } from './comment-body.ts'
import { redactTexts } from './redact-texts.ts'
import type { Report } from './report.ts'

/** The pull request's comment: what goes on while it does, then how it ended. */
export interface KeptComment {
  /** Writes in the background, so that nothing waits for GitHub. */
  readonly announce: (plan: Plan, signal: AbortSignal) => void
  /** The comment's address; null if there is none. Never rejects. */
  readonly conclude: (report: Report, signal: AbortSignal) => Promise<string | null>
}

/**
 * @param open finds the pull request, once
 * @param key tells the comments of several jobs apart
 */
export function keepComment(
  runner: Runner,
  key: string,
  open: (marker: string, signal: AbortSignal) => Promise<OpenedComment>,
): KeptComment {
  let opened: Promise<OpenedComment> | null = null
  let announced: Promise<unknown> = Promise.resolve()

  async function write(body: string, signal: AbortSignal): Promise<WrittenComment | null> {
    opened ??= open(commentMarker(key), signal)
    const comment = await opened
    return comment.ok ? comment.write(body, signal) : null
  }

  return {
    announce: (plan, signal) => {
      announced = write(renderProgressComment(redactTexts(plan, runner.redact), key), signal)
    },
    conclude: async (report, signal) => {
      // What the announcement met with, the conclusion meets with again, and tells.
      await announced
      const written = await write(renderComment(report, key), signal)
      const comment = await opened
      if (comment?.ok === false) {
        runner.annotate({ level: comment.level, title: '', message: comment.message })
      }
      if (written?.ok === false) {
        runner.annotate({ level: 'warning', title: '', message: written.warning })
      }
      return written?.ok === true ? written.url : null
    },
  }
}
