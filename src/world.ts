import type { RawInputs } from './inputs/input-names.ts'
import type { Transport } from './cekura/transport.ts'
import type { Clock } from './clock/clock.ts'
import type { PullRequestComment } from './github/pull-request-comment.ts'

/** What the job runs in. `index.ts` passes the real world, the simulation passes a model of it. */
export interface World {
  readonly runner: Runner
  readonly clock: Clock
  /** Aborts when the runner tells the step to end. */
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
   * Reads a text file of the workspace; null if the file does not exist.
   * @throws an error with the reason, if the file cannot be read
   */
  readonly readFile: (path: string) => Promise<string | null>
  /**
   * Writes a file of the workspace.
   * @throws an error with the reason, if the file cannot be written
   */
  readonly writeFile: (path: string, text: string) => Promise<void>
}

/** GitHub's runner, as the job sees it. `adapters/actions-toolkit.ts` is the real runner. */
export interface Runner {
  readonly input: RawInputs
  /** The variables of the step's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Keeps the secret out of everything that is printed or written from now on. */
  readonly mask: (secret: string) => void
  /** The text without the masked secrets, in any spelling. */
  readonly redact: (text: string) => string
  readonly info: (text: string) => void
  /** Prints diagnostics, which show only if debug logging is enabled. */
  readonly debug: (text: string) => void
  readonly annotate: (annotation: Annotation) => void
  readonly setOutput: (name: string, value: string) => void
  /** @throws if the summary cannot be written */
  readonly writeSummary: (markdown: string) => Promise<void>
  /** Makes the step fail with this error. */
  readonly fail: (message: string) => void
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}
