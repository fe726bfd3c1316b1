import { describe, expect, test } from '@jest/globals'
import { trigger } from '../support/raw-client.ts'
import { errorOf, inSimulation, runScenario, stepIn } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

const minutes = { timeline: { queueMs: 2_000, runMs: 120_000 } }

/** Somebody else's evaluation of the whole result. */
const underWay: NonNullable<Parameters<typeof runScenario>[0]['prelude']> = (simulator) =>
  trigger(simulator, '4711', ['101', '102', '103', '104'], ['51'])

describe('start', () => {
  test.concurrent('triggers and ends, with the step that waits for the evaluation', async () => {
    const run = await runScenario({ story: editStory(minutes), inputs: { mode: 'start' } })
    expect(run.outputs).toMatchObject({
      outcome: 'started',
      passed: 'false',
      result_id: '4711',
      status: 'in_queue',
      evaluations: '4',
    })
    // The counts in the answer are from an evaluation that has only begun.
    expect(run.outputs['total_runs']).toBe('4')
    for (const unknown of ['success_rate', 'success_runs', 'failed_runs']) {
      expect(run.outputs).not.toHaveProperty(unknown)
    }
    expect(run.requests.map(({ kind }) => kind)).toEqual(['read', 'trigger'])
    expect(run.evaluations).toHaveLength(1)
    expect(stepIn(run.log)).toEqual({
      uses: 'acme/cekura-reevaluate-metrics@v1',
      with: {
        api_key: '${{ secrets.CEKURA_API_KEY }}',
        result_id: '4711',
        run_ids: 'all',
        metric_ids: '51',
        mode: 'wait',
        api_url: expect.stringContaining('http://127.0.0.1:'),
      },
    })
  })

  test.concurrent('looks at the result if the answer is lost, and triggers once', async () => {
    const run = await runScenario({
      story: editStory(minutes),
      faults: [{ name: 'trigger-answer-lost', how: 'reset' }],
      inputs: { mode: 'start' },
    })
    expect(run.outputs['outcome']).toBe('started')
    expect(run.outputs).not.toHaveProperty('status')
    expect(run.triggers).toHaveLength(1)
  })
})

describe('wait', () => {
  test.concurrent('triggers nothing, and judges the evaluation that is under way', async () => {
    const run = await runScenario({
      story: editStory(minutes),
      prelude: underWay,
      inputs: { mode: 'wait' },
    })
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      success_rate: '0.75',
      status: 'completed',
    })
    expect(run.triggers).toEqual([])
    expect(run.reads.length).toBeGreaterThan(1)
    expect(run.log).toContain('Waiting for the evaluation of result 4711 that is under way')
  })

  test.concurrent(
    'looks again, because replicas lag, and judges a finished evaluation',
    async () => {
      const run = await runScenario({ story: editStory(), inputs: { mode: 'wait' } })
      expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '0.75' })
      expect(run.reads.length).toBeGreaterThan(1)
      expect(run.requests).toHaveLength(run.reads.length)
    },
  )

  test.concurrent(
    'waits for a run that is still in flight although the result is completed',
    async () => {
      const timeline = { queueMs: 0, runMs: 4_000, stragglerMs: 120_000 }
      const run = await runScenario({
        story: editStory({ timeline }),
        prelude: underWay,
        inputs: { mode: 'wait' },
      })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.reads.length).toBeGreaterThan(1)
    },
  )

  test.concurrent('fails on an evaluation that fails', async () => {
    const run = await runScenario({
      story: editStory({ timeline: { ...minutes.timeline, endStatus: 'failed' } }),
      prelude: underWay,
      inputs: { mode: 'wait' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'evaluation_failed', status: 'failed' })
  })

  test.concurrent('has no limit on evaluations, because it triggers none', async () => {
    const inputs = { mode: 'wait', max_evaluations: '1' }
    const run = await runScenario({ story: editStory(), inputs })
    expect(run.outputs['outcome']).toBe('passed')
  })

  test.concurrent('resumes a job that timed out, with the step that this job printed', async () => {
    const story = editStory({ timeline: { queueMs: 2_000, runMs: 90_000 } })
    await inSimulation({ story, speed: 20 }, async (run) => {
      const gates = {
        min_success_rate: '80%',
        metric_thresholds: 'Politeness >= 0.9\n51 pass_rate < 99%',
      }
      const first = await run({ inputs: { ...gates, run_ids: '104, 102', timeout: '60' } })
      expect(first.outputs['outcome']).toBe('timed_out')
      const { api_key, ...printed } = stepIn(first.log).with
      expect(printed).toMatchObject({ run_ids: '104, 102', api_url: expect.any(String) })
      expect(api_key).toBe('${{ secrets.CEKURA_API_KEY }}')

      const second = await run({ inputs: printed })
      expect(second.triggers).toEqual([])
      expect(second.outputs).toMatchObject({ outcome: 'gate_failed', status: 'completed' })
      for (const asked of ['success rate >= 80%', ...gates.metric_thresholds.split('\n')]) {
        expect(second.log).toContain(asked)
      }
    })
  })
})

describe('dry_run', () => {
  test.concurrent('reads, prints the plan with its price, and triggers nothing', async () => {
    const run = await runScenario({ story: editStory(), inputs: { dry_run: 'true' } })
    expect(run.outputs).toMatchObject({ outcome: 'planned', passed: 'false', evaluations: '4' })
    expect(run.requests.map(({ kind }) => kind)).toEqual(['read'])
    expect(run.log).toContain(
      'Dry run: would re-evaluate 1 metric on 4 runs: 4 evaluations, about 0.8 credits',
    )
    expect(run.summary).toContain('4 evaluations')
  })

  test.concurrent('does not wait for a result that is busy', async () => {
    const run = await runScenario({
      story: editStory(minutes),
      prelude: underWay,
      inputs: { dry_run: 'true', run_ids: '101', metric_ids: '51' },
    })
    expect(run.outputs['outcome']).toBe('planned')
    expect(run.requests.map(({ kind }) => kind)).toEqual(['read'])
  })

  test.concurrent('finds the mistakes that the real run would find', async () => {
    const run = await runScenario({
      story: editStory(),
      inputs: { dry_run: 'true', run_ids: '999' },
    })
    expect(run.outputs['outcome']).toBe('invalid_input')
  })
})

describe('max_evaluations', () => {
  test.concurrent('refuses a plan that is larger, before anything is triggered', async () => {
    const run = await runScenario({ story: editStory(), inputs: { max_evaluations: '3' } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.requests.map(({ kind }) => kind)).toEqual(['read'])
    expect(errorOf(run)).toContain('4 runs × 1 metrics = 4 evaluations, more than the 3 allowed')
  })

  test.concurrent('accepts a plan of exactly that size', async () => {
    const run = await runScenario({ story: editStory(), inputs: { max_evaluations: '4' } })
    expect(run.outputs['outcome']).toBe('passed')
  })
})

test.concurrent(
  'a dry run triggers nothing, and lists metrics and runs with their IDs',
  async () => {
    const run = await runScenario({ story: editStory(), inputs: { dry_run: 'true' } })
    expect(run.outputs).toMatchObject({ outcome: 'planned', evaluations: '4' })
    expect(run.triggers).toEqual([])
    expect(run.log).toMatch(/^ {2}.+ \(51\)$/mu)
    for (const runId of ['101', '102', '103', '104']) {
      expect(run.log).toMatch(new RegExp(`^ {2}${runId} .+(passes|fails)$`, 'mu'))
    }
  },
)
