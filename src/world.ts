import type { Transport } from './cekura/transport.ts'
import type { Clock } from './clock/clock.ts'
import type { OpenedComment } from './github/open-comment.ts'
import type { Runner } from './runner.ts'

/** What the job runs in: the real thing in `index.ts`, models in simulations. */
export interface World {
  readonly runner: Runner
  readonly clock: Clock
  /** Aborted when the runner tells the step to end. */
  readonly cancelled: AbortSignal
  readonly connect: (apiUrl: string, apiKey: string) => Transport
  /** Finds the pull request that the workflow runs for, and the comment on it. */
  readonly openComment: (
    token: string,
    marker: string,
    signal: AbortSignal,
  ) => Promise<OpenedComment>
  /**
   * Writes a file of the workspace.
   * @throws if it cannot be written, with the reason
   */
  readonly writeFile: (path: string, text: string) => Promise<void>
}
