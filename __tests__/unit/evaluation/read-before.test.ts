import { describe, expect, test } from '@jest/globals'
import { readBefore } from '../../../src/evaluation/read-before.ts'
import { type GivenInputs, inputsFrom } from '../../support/inputs.ts'
import type { Run } from '../../../src/model/result.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'

const HOUR_MS = 3_600_000
const scored = { scores: [aBinary(true)] }

/** Reads a completed result of which the run 2 is in this state until a minute has passed. */
async function read(given: GivenInputs, second: Partial<Run>) {
  const busy = aResult({ runs: [aRun('1', scored), { ...aRun('2', scored), ...second }] })
  const atRest = aResult({ runs: [aRun('1', scored), aRun('2', scored)] })
  const { job, finish } = createVirtualJob(HOUR_MS, (_, atMs) => ({
    tookMs: 10,
    gets: atMs < 60_000 ? busy : atRest,
  }))
  const result = await finish(readBefore(job, inputsFrom(given), '4711'))
  return { isAtRest: result === atRest, endedAtMs: job.clock.nowMs() }
}

describe('a completed result of which a run is scored just now', () => {
  test.each(['all', 'failed', '2'])('is waited for before run_ids: %s', async (run_ids) => {
    const { isAtRest } = await read({ run_ids }, { status: 'evaluating' })
    expect(isAtRest).toBe(true)
  })
  test('is not waited for where that run is not asked for', async () => {
    const { endedAtMs } = await read({ run_ids: '1' }, { status: 'evaluating' })
    expect(endedAtMs).toBe(10)
  })
})

test('a call that never ended, and so has no score, is not waited for', async () => {
  const { endedAtMs } = await read({ run_ids: 'all' }, { status: 'in_progress', scores: new Map() })
  expect(endedAtMs).toBe(10)
})
