import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { trigger } from '../support/raw-client.ts'
import {
  errorOf,
  runScenario,
  type Scenario,
  type ScenarioOptions,
  stepIn,
  STOPS_WITHIN_MS,
} from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

const TIMEOUT_S = 30
const SPEED = 20

/** Checks that the job ends soon after its deadline, and says so. */
async function timedOut(options: Omit<ScenarioOptions, 'speed'>): Promise<Scenario> {
  const inputs = { timeout: String(TIMEOUT_S), ...options.inputs }
  const run = await runScenario({ ...options, inputs, speed: SPEED })
  expect(run.outputs).toMatchObject({ outcome: 'timed_out', passed: 'false', result_id: '4711' })
  expect(run.activeMs).toBeLessThan((TIMEOUT_S * 1000) / SPEED + STOPS_WITHIN_MS)
  expect(errorOf(run)).toContain(`Timed out after ${TIMEOUT_S} s`)
  expect(run.summary).toContain('Timed out')
  return run
}

const endless = { timeline: { queueMs: 1_000, runMs: 3_600_000 } }

describe('the deadline ends the wait', () => {
  test.concurrent('for the evaluation, and the step that resumes it is printed', async () => {
    const run = await timedOut({ story: editStory(endless) })
    expect(run.outputs).toMatchObject({ status: 'evaluating', evaluations: '4' })
    expect(errorOf(run)).toContain('the evaluation goes on in Cekura')
    expect(stepIn(run.log).with).toMatchObject({ result_id: '4711', mode: 'wait' })
    expect(run.summary).toContain('mode: wait')
  })

  test.concurrent('for a result that is busy, with nothing triggered', async () => {
    const run = await timedOut({
      story: editStory(endless),
      prelude: (simulator) => trigger(simulator, '4711', ['101'], ['51']),
    })
    expect(run.triggers).toEqual([])
    expect(errorOf(run)).toContain('no evaluation was triggered')
    expect(run.log).not.toContain('mode: wait')
  })

  test.concurrent('for a fixed poll interval that is longer than what is left', async () => {
    await timedOut({ story: editStory(endless), inputs: { poll_interval: '3000' } })
  })
})

describe('the deadline ends a read', () => {
  const faults = {
    'that never answers': { name: 'stalled-headers', onRequest: 'read' },
    'whose body stops': { name: 'stalled-body', onRequest: 'read' },
    'whose body drips in for ever': {
      name: 'drip-body',
      onRequest: 'read',
      bytes: 1,
      everyMs: 1_000,
    },
    'that is about to be repeated': { name: 'unavailable', onRequest: 'read' },
  } as const satisfies Record<string, Fault>

  test.concurrent.each(Object.entries(faults))('%s', async (_which, fault) => {
    const run = await timedOut({ story: editStory(), faults: [fault] })
    expect(run.triggers).toEqual([])
    expect(errorOf(run)).toContain('no evaluation was triggered')
  })

  test.concurrent.each(Object.entries(faults))('%s, after the trigger', async (_which, fault) => {
    const faults = [{ ...fault, after: 'trigger' }] satisfies Fault[]
    const run = await timedOut({ story: editStory(), faults })
    expect(run.evaluations).toHaveLength(1)
    expect(errorOf(run)).toContain('the evaluation goes on in Cekura')
  })
})

describe('the deadline ends a trigger', () => {
  test.concurrent('that never answers, and says that it may have taken effect', async () => {
    const run = await timedOut({
      story: editStory(endless),
      faults: [{ name: 'stalled-headers', onRequest: 'trigger' }],
    })
    expect(errorOf(run)).toContain('an evaluation may have been started in Cekura')
    expect(stepIn(run.log).with).toMatchObject({ mode: 'wait' })
  })

  test.concurrent('that was turned away, and says that it took no effect', async () => {
    const run = await timedOut({
      story: editStory(),
      // A longer wait than what is left would end the job a moment before.
      faults: [{ name: 'rate-limited', onRequest: 'trigger', retryAfter: 0 }],
    })
    expect(run.evaluations).toEqual([])
    expect(errorOf(run)).toContain('no evaluation was triggered')
    expect(run.log).not.toContain('mode: wait')
  })

  test.concurrent('that is being looked up, and says that it may have taken effect', async () => {
    const run = await timedOut({
      story: editStory(),
      faults: [{ name: 'trigger-lost', how: '504' }],
    })
    expect(run.triggers).toHaveLength(1)
    expect(errorOf(run)).toContain('an evaluation may have been started in Cekura')
  })
})
