import { safeForLog } from '../text/log-text.ts'
import { createMask } from '../text/redact.ts'
import type { Runner } from '../world.ts'

/**
 * A runner that is not GitHub's, such as another CI or a terminal. Nothing there reads workflow
 * commands, so the command that masks a secret would print the secret. So the log has plain lines,
 * and there are no outputs and no job summary. The exit code shows whether the job failed.
 * An annotation with a title belongs to a run on GitHub's pages. It is not printed here, because the
 * log says the same.
 */
export function createPlainRunner(env: NodeJS.ProcessEnv): Runner {
  const { addSecret, redact } = createMask()
  const print = (text: string) => {
    process.stdout.write(`${safeForLog(redact(text))}\n`)
  }
  return {
    env,
    input: (name) => env[`INPUT_${name.toUpperCase()}`],
    mask: addSecret,
    redact,
    info: print,
    debug: (text) => {
      if (env['RUNNER_DEBUG'] === '1') print(text)
    },
    annotate: ({ level, title, message }) => {
      if (title === '') print(`${LABELS[level]}: ${message}`)
    },
    setOutput: () => undefined,
    writeSummary: () => Promise.resolve(),
    fail: (message) => {
      process.exitCode = 1
      print(`Error: ${message}`)
    },
  }
}

const LABELS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const
