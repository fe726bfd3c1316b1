import type { BaselineChoice } from '../inputs/inputs.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import { quote } from '../model/checked.ts'
import type { Pin } from '../model/pin.ts'
import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { checkBaseline } from './check-baseline.ts'

/** The checked baseline file, and a remark about it for the log. */
export interface CheckedPin {
  readonly pin: Pin
  /** Null if there is nothing to say. */
  readonly remark: { readonly level: 'info' | 'warning'; readonly text: string } | null
}

/**
 * Reads the baseline file. A missing or broken file is accepted only if the job writes the file
 * itself. A file that the job may not read is never accepted.
 * @throws {InvalidInput} if the file cannot be used
 */
export async function readPin(
  { file, update }: BaselineChoice,
  readFile: (path: string) => Promise<string | null>,
): Promise<CheckedPin> {
  const none: Pin = { file, update, found: null, isCompared: false }
  const text = await readFile(file).catch((error: unknown) => {
    throw refusal(file, [error instanceof Error ? error.message : String(error)])
  })
  if (text === null) {
    if (!update) throw refusal(file, [MISSING])
    return anew(none, 'info', 'does not exist yet')
  }
  // Loaded on demand: the parser that finds the line of a mistake is 60 kB, and jobs without a file
  // need not compile it.
  const { readBaseline } = await import('./read-baseline.ts')
  const read = readBaseline(text)
  if (read.ok) {
    const pin = { ...none, found: { text, baseline: read.value }, isCompared: true }
    return { pin, remark: null }
  }
  if (!update) throw refusal(file, read.problems)
  return anew(none, 'warning', 'is not a baseline that this version of the action can read')
}

/**
 * Checks that the job can compare the plan with the baseline. If the job updates the baseline, the
 * baseline may lack runs and metrics, because the update adds them.
 * @param result the result before the evaluation
 * @throws {InvalidInput} if the job cannot compare them
 */
export function checkPin(pin: Pin, plan: Plan, result: Result): CheckedPin {
  const { file, update, found } = pin
  if (found === null) return { pin, remark: null }
  const problems = checkBaseline(found.baseline, plan, result)
  if (problems.length === 0) return { pin, remark: null }
  if (!update) throw refusal(file, problems)
  const { resultId } = found.baseline
  if (resultId !== plan.resultId) {
    const none = { ...pin, found: null, isCompared: false }
    return anew(none, 'warning', `is the baseline of another result (${resultId})`)
  }
  const text = `The baseline_file ${file} does not have all runs and metrics of this evaluation. The missing ones are not compared this time, and the evaluation adds them to the file`
  return { pin, remark: { level: 'warning', text } }
}

const MISSING =
  'there is no such file. Check the path, and that an earlier step checks out the repository or downloads the file; or create it with update_baseline: true'

function refusal(file: string, problems: readonly string[]): InvalidInput {
  return new InvalidInput(
    problems.map((problem) => ({
      input: 'baseline_file',
      message: `${quote(file)} cannot be used: ${problem}`,
    })),
  )
}

function anew(pin: Pin, level: 'info' | 'warning', why: string): CheckedPin {
  const text = `The baseline_file ${pin.file} ${why}: it is written once the evaluation has completed. This time there is no pinned baseline to compare with`
  return { pin, remark: { level, text } }
}
