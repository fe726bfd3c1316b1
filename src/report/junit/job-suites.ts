import { type GateResult, type Verdict, isGreen } from '../../model/verdict.ts'
import { oneLine } from '../../text/one-line.ts'
import { classNameOf } from './metric-suite.ts'
import type { TestCase, TestSuite } from './test-suite.ts'

export const GATES_TITLE = 'Gates'
export const ENDING_TITLE = 'Re-evaluation'

/**
 * A suite with a case for each gate. Only gates judge ratings, numbers and rates, so without this
 * suite the report could look green.
 */
export function gatesSuite(gates: readonly GateResult[], timestamp: string | null): TestSuite {
  const names = distinct(gates.map(({ input, asked }) => `${input}: ${oneLine(asked)}`))
  const cases = gates.map((gate, index) => gateCase(gate, names[index] ?? gate.input))
  return { name: GATES_TITLE, timestamp, properties: {}, cases }
}

function gateCase({ input, asked, found, margin, held }: GateResult, name: string): TestCase {
  const answer = margin === null ? found : `found ${found}, ${margin}`
  const message = oneLine(answer)
  return {
    name,
    className: classNameOf(GATES_TITLE),
    seconds: null,
    trouble: held ? null : { tag: 'failure', type: 'gate_missed', message, details: answer },
    properties: { input, asked, found, margin },
    output: held ? answer : '',
  }
}

/** Numbers a gate that the user set twice. */
function distinct(names: readonly string[]): string[] {
  return names.map((name, index) => {
    const earlier = names.slice(0, index).filter((other) => other === name).length
    return earlier === 0 ? name : `${name} (${earlier + 1})`
  })
}

/**
 * A suite with one case, for a job that has no scores to show. The case is an error, or skipped if
 * the job was meant to end like this. It never passes.
 */
export function endingSuite(verdict: Verdict, timestamp: string | null): TestSuite {
  const { outcome, headline, reasons, remedy } = verdict
  const green = isGreen(outcome)
  const details = [headline, ...reasons, ...(remedy === null ? [] : ['', remedy])].join('\n')
  return {
    name: ENDING_TITLE,
    timestamp,
    properties: {},
    cases: [
      {
        name: 'The evaluation comes to its end',
        className: classNameOf(ENDING_TITLE),
        seconds: null,
        trouble: {
          tag: green ? 'skipped' : 'error',
          type: outcome,
          message: oneLine(headline),
          details: green ? '' : details,
        },
        properties: { outcome },
        output: green ? details : '',
      },
    ],
  }
}
