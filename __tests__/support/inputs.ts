import type { InputName } from '../../src/inputs/input-names.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { readInputs, type ReadInputs } from '../../src/inputs/read-inputs.ts'
import type { Gates } from '../../src/model/gates.ts'

/** What a workflow step gives, by the names of `action.yml`. */
export type GivenInputs = Readonly<Partial<Record<InputName, string>>>

const REQUIRED: GivenInputs = {
  api_key: 'key-0123456789',
  result_id: '4711',
  run_ids: 'all',
  metric_ids: 'all',
}

/** The inputs as the action reads them, good or not; those that are required are good unless given. */
export function readGiven(given: GivenInputs = {}): ReadInputs {
  const all = { ...REQUIRED, ...given }
  return readInputs((name) => all[name], '')
}

/** The inputs of a step that gives these, which must be good. */
export function inputsFrom(given: GivenInputs = {}): Inputs {
  const read = readGiven(given)
  if (read.inputs !== null) return read.inputs
  throw new Error(read.problems.map(({ input, message }) => `${input}: ${message}`).join('\n'))
}

export function gatesFrom(given?: GivenInputs): Gates {
  return inputsFrom(given).gates
}
