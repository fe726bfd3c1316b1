import type { RawInputs } from './inputs/input-names.ts'
import type { Transport } from './cekura/transport.ts'
import type { Clock } from './clock/clock.ts'
import type { PullRequestComment } from './github/pull-request-comment.ts'

/** What the job runs in: the real thing in `index.ts`, models in simulations. */
export interface World {
  readonly runner: Runner
  readonly clock: Clock
  /** Aborted when the runner tells the step to end. */
  readonly cancelled: AbortSignal
  readonly connect: (apiUrl: string, apiKey: string) => Transport
  /**
   * Finds the pull request that the workflow runs for, and the comment on it.
   * @throws {CommentNotWritten}
   */
  readonly openComment: (
    token: string,
    marker: string,
    signal: AbortSignal,
  ) => Promise<PullRequestComment>
  /**
   * Reads a text file of the workspace; null if there is none.
   * @throws if it cannot be read, with the reason
   */
  readonly readFile: (path: string) => Promise<string | null>
  /**
   * Writes a file of the workspace.
   * @throws if it cannot be written, with the reason
   */
  readonly writeFile: (path: string, text: string) => Promise<void>
}

/** GitHub's runner, as the job sees it; `adapters/actions-toolkit.ts` is the real one. */
export interface Runner {
  readonly input: RawInputs
  /** The variables of the step's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** From now on, the secret is kept out of everything that is printed or written. */
  readonly mask: (secret: string) => void
  /** The text without the secrets that were masked, in any spelling. */
  readonly redact: (text: string) => string
  readonly info: (text: string) => void
  /** Diagnostics that show only where the workflow was run with debug logging. */
  readonly debug: (text: string) => void
  readonly annotate: (annotation: Annotation) => void
  readonly setOutput: (name: string, value: string) => void
  /** @throws if the summary cannot be written */
  readonly writeSummary: (markdown: string) => Promise<void>
  /** Makes the step fail, with this as its error. */
  readonly fail: (message: string) => void
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}
