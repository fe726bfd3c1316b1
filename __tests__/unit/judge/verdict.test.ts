import { expect, test } from '@jest/globals'
import { isGreen, type Outcome } from '../../../src/model/verdict.ts'

const GREEN: Readonly<Record<Outcome, boolean>> = {
  passed: true,
  started: true,
  planned: true,
  gate_failed: false,
  evaluation_failed: false,
  timed_out: false,
  api_error: false,
  invalid_input: false,
  cancelled: false,
}

test.each(Object.entries(GREEN))('whether %s leaves the job green: %s', (outcome, green) => {
  expect(isGreen(outcome as Outcome)).toBe(green)
})
