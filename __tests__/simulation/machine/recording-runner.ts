import type { Annotation, Runner } from '../../../src/world.ts'
import type { JobShape } from '../scenario/scenario.ts'

/** What the job said to the runner. Everything went through the redaction, as in the real adapter. */
export interface Recorded {
  readonly lines: string[]
  readonly annotations: Annotation[]
  readonly outputs: [name: string, value: string][]
  readonly summaries: string[]
  readonly failures: string[]
  /** Something was printed before every secret was masked. */
  saidBeforeMask: boolean
}

export function createRecordingRunner(
  job: JobShape,
  createRedaction: (secrets: readonly string[]) => (text: string) => string,
  trace: (line: () => string) => void,
): { readonly runner: Runner; readonly recorded: Recorded } {
  const recorded: Recorded = {
    lines: [],
    annotations: [],
    outputs: [],
    summaries: [],
    failures: [],
    saidBeforeMask: false,
  }
  const secrets: string[] = []
  let redact = (text: string) => text
  const say = (text: string, where = 'job') => {
    if (!secrets.includes(job.apiKey)) recorded.saidBeforeMask = true
    const clean = redact(text)
    trace(() => `${where}: ${clean}`)
    return clean
  }
  const runner: Runner = {
    input: (name) => job.inputs[name],
    env: { GITHUB_RUN_ATTEMPT: '1' },
    mask: (secret) => {
      secrets.push(secret)
      redact = createRedaction(secrets)
    },
    redact: (text) => redact(text),
    info: (text) => {
      recorded.lines.push(say(text))
    },
    // Stack traces name files and lines, which are not the same everywhere.
    debug: (text) => {
      recorded.lines.push(redact(text))
    },
    annotate: ({ level, title, message }) => {
      recorded.annotations.push({ level, title: redact(title), message: say(message, level) })
    },
    setOutput: (name, value) => {
      recorded.outputs.push([name, say(value, `output ${name}`)])
    },
    writeSummary: (markdown) => {
      if (job.summaryFails) return Promise.reject(new Error('ENOSPC: no space left on device'))
      recorded.summaries.push(say(markdown, 'summary'))
      return Promise.resolve()
    },
    fail: (message) => {
      recorded.failures.push(say(message, 'the step fails'))
    },
  }
  return { runner, recorded }
}
