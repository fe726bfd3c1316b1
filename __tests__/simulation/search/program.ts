import { runAction } from '../../../src/action.ts'
import { TransportError } from '../../../src/cekura/transport.ts'
import { createRedaction } from '../../../src/text/redact.ts'
import type { Program } from '../play-job.ts'

/** The code under test. In the bundle of a planted mistake, it is the code with the mistake. */
export const program: Program = { runAction, TransportError, createRedaction: keptRedaction }

const kept = new Map<string, (text: string) => string>()

/** Node compiles the expressions of a redaction when they are used first, which takes milliseconds. */
function keptRedaction(secrets: readonly string[]): (text: string) => string {
  const key = JSON.stringify(secrets)
  const redact = kept.get(key) ?? createRedaction(secrets)
  kept.set(key, redact)
  return redact
}
