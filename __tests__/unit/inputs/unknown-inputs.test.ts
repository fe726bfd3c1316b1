import { expect, test } from '@jest/globals'
import { unknownInputs } from '../../../src/inputs/unknown-inputs.ts'

const env = { INPUT_MIN_SUCESS_RATE: '85%', INPUT_RUN_IDS: 'all', INPUTRC: 'x', PATH: '/bin' }

test('a variable that is misspelt is named, and others are not', () => {
  expect(unknownInputs(env)).toEqual([
    'INPUT_MIN_SUCESS_RATE is not an input of this action, and does nothing: check its spelling',
  ])
})

test("nothing is said on GitHub's runner, which warns of it itself", () => {
  expect(unknownInputs({ ...env, GITHUB_ACTIONS: 'true' })).toEqual([])
})
