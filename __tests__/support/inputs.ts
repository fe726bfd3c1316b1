import type { InputName } from '../../src/inputs/input-names.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { readInputs, type ReadInputs } from '../../src/inputs/read-inputs.ts'
import type { Gates } from '../../src/model/gates.ts'

/** The inputs that a workflow step gives, by their names in `action.yml`. */
export type GivenInputs = Readonly<Partial<Record<InputName, string>>>

const REQUIRED: GivenInputs = {
  api_key: 'key-0123456789',
  result_id: '4711',
  run_ids: 'all',
  metric_ids: 'all',
}

/**
 * The inputs as the action reads them, valid or not. Required inputs that a test does not give are
 * valid.
 */
export function readGiven(given: GivenInputs = {}): ReadInputs {
  const all = { ...REQUIRED, ...given }
  return readInputs((name) => all[name], '')
}

/** The inputs of a step with these given inputs, which must be valid. */
export function inputsFrom(given: GivenInputs = {}): Inputs {
  const read = readGiven(given)
  if (read.inputs !== null) return read.inputs
  throw new Error(read.problems.map(({ input, message }) => `${input}: ${message}`).join('\n'))
}

export function gatesFrom(given?: GivenInputs): Gates {
  return inputsFrom(given).gates
}
