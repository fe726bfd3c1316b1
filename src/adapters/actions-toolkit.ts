import * as core from '@actions/core'
import type { InputName } from '../inputs/input-names.ts'
import { safeForLog } from '../text/log-text.ts'
import { createMask } from '../text/redact.ts'
import type { Annotation, Runner } from '../world.ts'

const ANNOTATE: Readonly<Record<Annotation['level'], typeof core.error>> = {
  error: core.error,
  warning: core.warning,
  notice: core.notice,
}

/**
 * GitHub's runner, through its toolkit. It never prints or writes a masked secret, in any spelling.
 */
export function createActionsRunner(env: NodeJS.ProcessEnv): Runner {
  const { addSecret, redact } = createMask()
  const printable = (text: string) => safeForLog(redact(text))
  return {
    env,
    input: (name) => inputOf(env, name),
    mask: (secret) => {
      core.setSecret(secret)
      addSecret(secret)
    },
    redact,
    info: (text) => {
      core.info(printable(text))
    },
    debug: (text) => {
      core.debug(printable(text))
    },
    annotate: ({ level, title, message }) => {
      ANNOTATE[level](printable(message), title === '' ? {} : { title: printable(title) })
    },
    setOutput: (name, value) => {
      core.setOutput(name, redact(value))
    },
    writeSummary: async (markdown) => {
      await core.summary.addRaw(redact(markdown)).write()
    },
    fail: (message) => {
      core.setFailed(printable(message))
    },
  }
}

/**
 * Not `core.getInput` alone: it returns the empty string for a missing input, and trims keys by
 * default.
 */
function inputOf(env: NodeJS.ProcessEnv, name: InputName): string | undefined {
  const isGiven = env[`INPUT_${name.toUpperCase()}`] !== undefined
  return isGiven ? core.getInput(name, { trimWhitespace: false }) : undefined
}
