import type { CekuraApi } from '../cekura/api.ts'
import type { Verdict } from '../judge/verdict.ts'

const LIFETIME_MS = 7 * 24 * 60 * 60_000

/** A link is of use once there is a judged result behind it. */
export function deservesLink({ outcome }: Verdict): boolean {
  return outcome === 'passed' || outcome === 'gate_failed' || outcome === 'evaluation_failed'
}

/**
 * A link with which anybody reads the result, transcripts included, for 7 days.
 * @throws {RequestError} if the API makes none
 */
export function createShareLink(
  api: CekuraApi,
  resultId: string,
  now: Date,
  signal: AbortSignal,
): Promise<string> {
  return api.createShareLink(resultId, new Date(now.getTime() + LIFETIME_MS), signal)
}
