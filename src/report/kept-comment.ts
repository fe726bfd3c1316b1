import type { Clock } from '../clock/clock.ts'
import { TimeLimitError } from '../clock/time-limit.ts'
import type { PullRequestComment } from '../github/pull-request-comment.ts'
import type { Plan } from '../model/plan.ts'
import type { Runner } from '../world.ts'
import { commentMarker, renderComment, renderProgressComment } from './markdown/comment.ts'
import { redactTexts } from './redact-texts.ts'
import type { Report } from './report.ts'

/** Together a minute, however slow GitHub is or however long it asks to wait. */
const ANNOUNCEMENT_LIMIT_MS = 20_000
const CONCLUSION_LIMIT_MS = 40_000

/** The comment on the pull request: first that the evaluation is running, then how it ended. */
export interface KeptComment {
  /** Writes in the background, so that nothing waits for GitHub. */
  readonly announce: (plan: Plan, signal: AbortSignal) => void
  /**
   * Writes the outcome, and returns the address of the comment.
   * @throws {CommentNotWritten}
   */
  readonly conclude: (report: Report, signal: AbortSignal) => Promise<string>
}

/**
 * @param find finds the place of the comment; called again only after a failure
 * @param key distinguishes the comments of several jobs
 */
export function keepComment(
  { runner, clock }: { readonly runner: Pick<Runner, 'redact'>; readonly clock: Clock },
  key: string,
  find: (marker: string, signal: AbortSignal) => Promise<PullRequestComment>,
): KeptComment {
  let found: Promise<PullRequestComment> | null = null
  let announced: Promise<unknown> = Promise.resolve()
  const outOfTime = new AbortController()

  async function write(body: string, signal: AbortSignal): Promise<string> {
    found ??= find(commentMarker(key), signal)
    const comment = await found.catch((error: unknown) => {
      // If this fails for the announcement, the conclusion tries again.
      found = null
      throw error
    })
    return comment.write(body, signal)
  }

  return {
    announce: (plan, signal) => {
      const body = renderProgressComment(redactTexts(plan, runner.redact), key)
      const either = AbortSignal.any([signal, outOfTime.signal])
      // This error is ignored, because the conclusion meets the same error again and reports it.
      announced = within(clock, ANNOUNCEMENT_LIMIT_MS, either, (limited) =>
        write(body, limited),
      ).catch(() => undefined)
    },
    conclude: (report, signal) =>
      within(clock, CONCLUSION_LIMIT_MS, signal, async (limited) => {
        // The announcement may still be running when the evaluation is over. It gets no more time
        // than the conclusion itself.
        const abandon = () => {
          outOfTime.abort(limited.reason)
        }
        if (limited.aborted) abandon()
        limited.addEventListener('abort', abandon, { once: true })
        await announced
        limited.removeEventListener('abort', abandon)
        return write(renderComment(report, key), limited)
      }),
  }
}

/**
 * Runs `work` with a signal that aborts when `outer` aborts or the time is up. It waits for `work`
 * to end, so that the work can report its last error.
 */
async function within<T>(
  clock: Clock,
  limitMs: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const callOff = clock.after(limitMs, () => {
    limit.abort(new TimeLimitError(limitMs))
  })
  try {
    return await work(AbortSignal.any([outer, limit.signal]))
  } finally {
    callOff()
  }
}
