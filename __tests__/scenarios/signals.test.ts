import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import type { Simulator } from '../../simulator/server.js'
import {
  errorOf,
  type Interrupt,
  runScenario,
  type Scenario,
  type ScenarioOptions,
  stepIn,
  STOPS_WITHIN_MS,
} from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

/** In real time. */
async function stopped(
  options: Omit<ScenarioOptions, 'interrupt' | 'story'>,
  when: Interrupt['when'],
  signal: NodeJS.Signals = 'SIGINT',
): Promise<Scenario> {
  const story = editStory({ timeline: { queueMs: 500, runMs: 3_600_000 } })
  const run = await runScenario({ story, speed: 1, ...options, interrupt: { signal, when } })
  expect(run.stoppedAfterMs).not.toBeNull()
  expect(run.stoppedAfterMs).toBeLessThan(STOPS_WITHIN_MS)
  expect(run.outputs).toMatchObject({ outcome: 'cancelled', passed: 'false', result_id: '4711' })
  expect(errorOf(run)).toContain('Cancelled')
  expect(run.summary).toContain('Cancelled')
  return run
}

function hasReceived(kind: string, count = 1) {
  return ({ requests }: Simulator) => requests.filter((r) => r.kind === kind).length >= count
}

function expectResumable(run: Scenario, what: string): void {
  expect(errorOf(run)).toContain(what)
  expect(stepIn(run.log).with).toMatchObject({
    result_id: '4711',
    run_ids: 'all',
    metric_ids: '51',
    mode: 'wait',
  })
  expect(run.summary).toContain('mode: wait')
}

const silent = { name: 'stalled-headers' } as const
const may = 'an evaluation may have been started in Cekura'
const goesOn = 'the evaluation goes on in Cekura'

describe.each(['SIGINT', 'SIGTERM'] as const)('%s ends the job at once', (signal) => {
  test.concurrent('before the first answer, with nothing triggered', async () => {
    const faults = [{ ...silent, onRequest: 'read' }] satisfies Fault[]
    const run = await stopped({ faults }, hasReceived('read'), signal)
    expect(errorOf(run)).toContain('no evaluation was triggered')
    expect(run.log).not.toContain('mode: wait')
    expect(run.triggers).toEqual([])
  })

  test.concurrent('during the trigger, which may have taken effect', async () => {
    const faults = [{ ...silent, onRequest: 'trigger' }] satisfies Fault[]
    const run = await stopped({ faults }, hasReceived('trigger'), signal)
    expectResumable(run, may)
    expect(run.triggers).toHaveLength(1)
  })

  test.concurrent('while the evaluation is waited for', async () => {
    const run = await stopped({}, (_, log) => log.includes(' s  evaluating'), signal)
    expectResumable(run, goesOn)
    expect(run.outputs).toMatchObject({ status: 'evaluating', evaluations: '4' })
  })
})

describe('a signal ends the job at once', () => {
  test.concurrent('during the pause before a read is repeated', async () => {
    const faults = [{ name: 'rate-limited', onRequest: 'read', retryAfter: 60 }] satisfies Fault[]
    const run = await stopped({ faults }, (_, log) => log.includes('Trying again in'))
    expect(run.requests).toHaveLength(1)
  })

  test.concurrent('during a body that stops', async () => {
    const faults = [{ name: 'stalled-body', onRequest: 'read', after: 'trigger' }] satisfies Fault[]
    const run = await stopped({ faults }, hasReceived('read', 2))
    expectResumable(run, goesOn)
  })

  test.concurrent('during a body that drips in', async () => {
    const faults = [
      { name: 'drip-body', onRequest: 'read', after: 'trigger', bytes: 1 },
    ] satisfies Fault[]
    const run = await stopped({ faults }, hasReceived('read', 2))
    expectResumable(run, goesOn)
  })

  test.concurrent(
    'during the pause before a trigger is repeated, which took no effect',
    async () => {
      const faults = [
        { name: 'rate-limited', onRequest: 'trigger', retryAfter: 60 },
      ] satisfies Fault[]
      const run = await stopped({ faults }, (_, log) => log.includes('Trying again in'))
      expect(errorOf(run)).toContain('no evaluation was triggered')
      expect(run.evaluations).toEqual([])
    },
  )

  test.concurrent('while the job looks for the effect of a trigger without answer', async () => {
    const faults = [{ name: 'trigger-lost', how: '504' }] satisfies Fault[]
    const run = await stopped({ faults }, hasReceived('read', 3))
    expectResumable(run, may)
    expect(run.triggers).toHaveLength(1)
  })

  test.concurrent('while no connection can be made', async () => {
    const run = await stopped({ inputs: { api_url: 'http://127.0.0.1:9' } }, (_, log) =>
      log.includes('Trying again in'),
    )
    expect(run.requests).toEqual([])
  })
})
