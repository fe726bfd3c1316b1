import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import type { ResultDraft } from '../../simulator/world/result.js'
import { trigger } from '../support/raw-client.ts'
import { errorOf, messagesOf, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory, verdictStory } from '../support/verdict-story.ts'

/**
 * Checks that the job waited for the new scores. The scores from before show neither a regression
 * nor a fix.
 */
function expectNewScores(run: Scenario): void {
  expect(run.outputs).toMatchObject({
    outcome: 'passed',
    regressed_run_ids: '["102"]',
    fixed_run_ids: '["103"]',
  })
  expect(run.triggers).toHaveLength(1)
}

const slowly: Partial<ResultDraft> = { timeline: { queueMs: 5_000, runMs: 25_000 } }

describe('the job waits while the status says that work is going on', () => {
  test.concurrent.each([
    'running',
    'evaluating',
    'pending',
    'in_queue',
    'in_progress',
    'scaling_up',
  ])('%s', async (word) => {
    const timeline = { ...slowly.timeline, statuses: [word] }
    const run = await runScenario({ story: editStory({ timeline }) })
    expectNewScores(run)
    expect(run.log).toContain(` s  ${word}`)
    expect(messagesOf(run, 'warning')).toEqual([])
  })
})

describe('the job fails if the status is final and not a success', () => {
  test.concurrent.each(['failed', 'timeout', 'cancelled'])('%s', async (endStatus) => {
    const run = await runScenario({ story: editStory({ timeline: { endStatus } }) })
    expect(run.outputs).toMatchObject({ outcome: 'evaluation_failed', status: endStatus })
  })
})

describe('an unknown status word', () => {
  const timeline = { ...slowly.timeline, statuses: ['reindexing', 'evaluating'] }

  test.concurrent('makes the job wait as for work in progress, with one warning', async () => {
    const run = await runScenario({ story: editStory({ timeline }) })
    expectNewScores(run)
    const warnings = messagesOf(run, 'warning')
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('“reindexing”')
  })

  test.concurrent('is never a success, and is in the message of a timeout', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [{ name: 'unknown-status-word', word: 'all_done', after: 'trigger' }],
      inputs: { timeout: '90' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', status: 'all_done' })
    expect(errorOf(run)).toContain('“all_done” is a status that this action does not know')
    expect(messagesOf(run, 'warning')).toHaveLength(1)
  })

  test.concurrent('of a run keeps the result open', async () => {
    const story = editStory({
      timeline: { queueMs: 0, runMs: 20_000, statuses: ['polishing'], stragglerMs: 60_000 },
    })
    const run = await runScenario({ story, inputs: { poll_interval: '3' } })
    expectNewScores(run)
    expect(messagesOf(run, 'warning').join()).toContain('“polishing”')
  })
})

describe('the state from before does not count as the end', () => {
  const faults = {
    'where a replica lags behind for some reads': { name: 'stale-reads', times: 3 },
    'where a replica lags behind for some time': { name: 'stale-reads', forMs: 20_000 },
    'where every other read is of a replica that lags behind': { name: 'flapping-reads' },
    'where the trigger is answered with it': { name: 'trigger-answers-completed' },
  } as const satisfies Record<string, Fault>

  test.concurrent.each(Object.entries(faults))('%s', async (_where, fault) => {
    const run = await runScenario({ story: editStory(slowly), faults: [fault] })
    expectNewScores(run)
    expect(messagesOf(run, 'warning')).toEqual([])
  })

  test.concurrent('if the queue shows nothing for a while', async () => {
    const timeline = { queueMs: 20_000, runMs: 10_000, statuses: [] }
    for (const updatedAt of ['moves', 'frozen', 'absent'] as const) {
      const run = await runScenario({ story: editStory({ timeline, updatedAt }) })
      expectNewScores(run)
    }
  })

  const forms: Record<string, Partial<ResultDraft>> = {
    'updated_at moves at the end only': { updatedAt: 'moves_at_end' },
    'updated_at moves with each run': { updatedAt: 'moves_with_each_run' },
    'updated_at never moves': { updatedAt: 'frozen' },
    'updated_at is not sent': { updatedAt: 'absent' },
    'runs come as an array': { runsShape: 'array' },
    'runs show no progress': { timeline: { ...slowly.timeline, flipsRuns: false } },
  }
  test.concurrent.each(Object.entries(forms))('where %s', async (_form, draft) => {
    const run = await runScenario({
      story: editStory({ ...slowly, ...draft }),
      faults: [
        { name: 'trigger-answers-completed' },
        { name: 'stale-reads', times: 2 },
        { name: 'flapping-reads' },
      ],
    })
    expectNewScores(run)
  })
})

test.concurrent('a requested run that is still in flight keeps the result open', async () => {
  const timeline = { queueMs: 0, runMs: 4_000, stragglerMs: 30_000 }
  const regressesLast = verdictStory([true, true], [true, false], { timeline })
  const run = await runScenario({ story: regressesLast })
  expect(run.outputs['regressed_run_ids']).toBe('["102"]')
  expect(run.log).toContain('completed: 1 of 2 runs finished')
})

test.concurrent('a run in flight that was not requested does not', async () => {
  const story = editStory({ timeline: { queueMs: 0, runMs: 4_000 } })
  const run = await runScenario({
    story,
    inputs: { run_ids: '102' },
    // Somebody else's evaluation of another run, which takes minutes.
    prelude: (simulator) => {
      for (const result of story.world.results) {
        result.timeline = { ...result.timeline, statuses: [], runMs: 100_000, flipsRuns: true }
      }
      return trigger(simulator, '4711', ['104'], ['51']).then(() => {
        for (const result of story.world.results) {
          result.timeline = { ...result.timeline, statuses: ['evaluating'], runMs: 4_000 }
        }
      })
    },
  })
  expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
  const [evaluation] = run.evaluations
  expect(run.elapsedMs).toBeLessThan(60_000)
  expect(evaluation?.runIds).toEqual(['102'])
})

test.concurrent(
  'an end that looks like the state before is accepted after a minute, with a warning',
  async () => {
    const story = verdictStory([true, true], [true, true], {
      updatedAt: 'frozen',
      timeline: { statuses: [], flipsRuns: false },
    })
    const run = await runScenario({
      story,
      faults: [{ name: 'trigger-answers-completed' }],
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(messagesOf(run, 'warning').join()).toContain('for a whole minute: it is accepted')
    expect(run.summary).toContain('Warnings')
    const [triggeredAt = 0, endedAt = 0] = [run.triggers[0]?.atMs, run.reads.at(-1)?.atMs]
    expect(endedAt - triggeredAt).toBeGreaterThan(60_000)
  },
)

test.concurrent(
  'a result that is busy makes the job wait before it triggers anything',
  async () => {
    const story = editStory({ timeline: { queueMs: 5_000, runMs: 90_000 } })
    const run = await runScenario({
      story,
      prelude: (simulator) => trigger(simulator, '4711', ['101', '102', '103', '104'], ['51']),
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toContain('still busy')
    const kinds = run.requests.map(({ kind }) => kind)
    expect(kinds.indexOf('trigger')).toBeGreaterThan(2)
    // The previous evaluation changed the scores.
    expect(run.outputs['regressed_run_ids']).toBe('[]')
    expect(run.outputs['previous_success_rate']).toBe('0.75')
  },
)
