import type { OpenedComment } from '../github/open-comment.ts'
import type { Plan } from '../model/plan.ts'
import type { Annotation, Runner } from '../world.ts'
import { commentMarker, renderComment, renderProgressComment } from './markdown/comment.ts'
import { redactTexts } from './redact-texts.ts'
import type { Report } from './report.ts'

/** The pull request's comment: what goes on while it does, then how it ended. */
export interface KeptComment {
  /** Writes in the background, so that nothing waits for GitHub. */
  readonly announce: (plan: Plan, signal: AbortSignal) => void
  /** Never rejects. */
  readonly conclude: (report: Report, signal: AbortSignal) => Promise<ConcludedComment>
}

export type ConcludedComment =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: Annotation }

/**
 * @param open finds the pull request, once
 * @param key tells the comments of several jobs apart
 */
export function keepComment(
  runner: Pick<Runner, 'redact'>,
  key: string,
  open: (marker: string, signal: AbortSignal) => Promise<OpenedComment>,
): KeptComment {
  let opened: Promise<OpenedComment> | null = null
  let announced: Promise<unknown> = Promise.resolve()
  const outOfTime = new AbortController()

  async function write(body: string, signal: AbortSignal): Promise<ConcludedComment> {
    opened ??= open(commentMarker(key), signal)
    const comment = await opened
    if (!comment.ok) return failed(comment.level, comment.message)
    const written = await comment.write(body, signal)
    return written.ok ? written : failed('warning', written.warning)
  }

  return {
    announce: (plan, signal) => {
      const body = renderProgressComment(redactTexts(plan, runner.redact), key)
      announced = write(body, AbortSignal.any([signal, outOfTime.signal]))
    },
    conclude: async (report, signal) => {
      // What the announcement met with, the conclusion meets with again, and tells. It may still be
      // under way when the evaluation is over, and has no more time than the conclusion itself.
      const abandon = () => {
        outOfTime.abort(signal.reason)
      }
      if (signal.aborted) abandon()
      signal.addEventListener('abort', abandon, { once: true })
      await announced
      signal.removeEventListener('abort', abandon)
      return write(renderComment(report, key), signal)
    },
  }
}

function failed(level: Annotation['level'], message: string): ConcludedComment {
  return { ok: false, problem: { level, title: '', message } }
}
