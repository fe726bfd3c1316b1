import type { ReportChoice } from '../inputs/inputs.ts'
import type { JobContext } from '../job.ts'
import type { Verdict } from '../model/verdict.ts'

const LIFETIME_MS = 7 * 24 * 60 * 60_000

/**
 * A link with which anybody can open the result, transcripts included, for 7 days. Null if the user
 * did not ask for a link, or if there is no judged result. Also null, with a warning, if the API
 * does not create a link.
 */
export async function shareResult(
  { api, clock, state, log }: JobContext,
  { shareLink }: ReportChoice,
  { outcome }: Verdict,
  signal: AbortSignal,
): Promise<string | null> {
  const isJudged = ['passed', 'gate_failed', 'evaluation_failed'].includes(outcome)
  if (!shareLink || state.resultId === null || !isJudged) return null
  const expiresAt = new Date(clock.date().getTime() + LIFETIME_MS)
  try {
    return await api.createShareLink(state.resultId, expiresAt, signal)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.warning(`The shareable link could not be created: ${why}`)
    return null
  }
}
