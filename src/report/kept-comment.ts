import type { Clock } from '../clock/clock.ts'
import { TimeLimitError } from '../clock/time-limit.ts'
import type { PullRequestComment } from '../github/pull-request-comment.ts'
import type { Plan } from '../model/plan.ts'
import type { Runner } from '../world.ts'
import { commentMarker, renderComment, renderProgressComment } from './markdown/comment.ts'
import { redactTexts } from './redact-texts.ts'
import type { Report } from './report.ts'

/** A minute for both, however slow GitHub is, or however long it asks to wait. */
const ANNOUNCEMENT_LIMIT_MS = 20_000
const CONCLUSION_LIMIT_MS = 40_000

/** The pull request's comment: what goes on while it does, then how it ended. */
export interface KeptComment {
  /** Writes in the background, so that nothing waits for GitHub. */
  readonly announce: (plan: Plan, signal: AbortSignal) => void
  /**
   * Gives the address of the comment.
   * @throws {CommentNotWritten}
   */
  readonly conclude: (report: Report, signal: AbortSignal) => Promise<string>
}

/**
 * @param find finds the comment's place, once
 * @param key tells the comments of several jobs apart
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
      // The conclusion tries again what the announcement had no luck with.
      found = null
      throw error
    })
    return comment.write(body, signal)
  }

  return {
    announce: (plan, signal) => {
      const body = renderProgressComment(redactTexts(plan, runner.redact), key)
      const either = AbortSignal.any([signal, outOfTime.signal])
      // What the announcement met with, the conclusion meets with again, and tells.
      announced = within(clock, ANNOUNCEMENT_LIMIT_MS, either, (limited) =>
        write(body, limited),
      ).catch(() => undefined)
    },
    conclude: (report, signal) =>
      within(clock, CONCLUSION_LIMIT_MS, signal, async (limited) => {
        // The announcement may still be under way when the evaluation is over, and has no more time
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

/** The signal is aborted when `outer` is, or when the time is up: what went wrong last can be told. */
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
