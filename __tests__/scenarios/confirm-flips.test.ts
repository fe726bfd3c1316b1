import { describe, expect, test } from '@jest/globals'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noisy } from '../../simulator/stories/noisy-judge.js'
import { createMetric } from '../../simulator/world/metric.js'
import type { ResultDraft } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import {
  errorOf,
  inSimulation,
  messagesOf,
  runScenario,
  type Scenario,
  type Step,
  stepIn,
} from '../support/scenario.ts'
import { resultStory, type SmallStory } from '../support/verdict-story.ts'

/** For each run: whether it passed before, then its verdict after each evaluation. */
function judged(runs: readonly (readonly boolean[])[], draft: Partial<ResultDraft> = {}) {
  const metrics = [createMetric({ id: 51, name: 'Politeness' })]
  return resultStory({
    metrics,
    runs: runs.map(([before = true, ...says], index) =>
      createRun({
        id: 101 + index,
        scores: { 51: before },
        rescores: says.map((passed) => ({ 51: passed })),
      }),
    ),
    ...draft,
  })
}

/** 101 passes; 102 flips once; 103 regressed; 104 is fixed; 105 is fixed by chance. */
function mixed(draft?: Partial<ResultDraft>): SmallStory {
  return judged(
    [
      [true, true],
      [true, false, true],
      [true, false],
      [false, true],
      [false, true, true, false],
    ],
    draft,
  )
}

const GATED = { max_regressions: '0', confirm_flips: '2' }

function runsTriggered({ triggers }: Scenario): unknown[] {
  return triggers.map(({ body }) => (body as { run_ids: string[] }).run_ids.join(' '))
}

describe('confirm_flips', () => {
  test.concurrent('a flip that is taken back is unstable, and the gate is green', async () => {
    const run = await runScenario({
      story: judged([
        [true, true],
        [true, false, true],
      ]),
      inputs: GATED,
    })
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      regressed_run_ids: '[]',
      fixed_run_ids: '[]',
      unstable_run_ids: '["102"]',
      evaluations: '3',
      success_rate: '1',
    })
    expect(runsTriggered(run)).toEqual(['101 102', '102'])
    expect(run.evaluations).toHaveLength(2)
    expect(run.log).toContain('2 evaluations, about 0.4 credits; to confirm flips, at most 4 more')
    expect(run.log).toContain('Confirmation 1 of 2: 1 run flipped (102); scoring again')
    expect(run.log).toContain('0 regressed, 0 fixed, 1 unstable, 1 unchanged')
    expect(run.log).toContain('    pass → fail, pass')
    expect(run.summary).toContain('1 unstable run')
    expect(run.commands.filter(({ name }) => name === 'notice')).toHaveLength(1)
  })

  test.concurrent(
    'a flip that all scorings confirm is regressed, and the gate is red',
    async () => {
      const run = await runScenario({ story: mixed(), inputs: GATED })
      expect(run.outputs).toMatchObject({
        outcome: 'gate_failed',
        regressed_run_ids: '["103"]',
        fixed_run_ids: '["104"]',
        unstable_run_ids: '["102","105"]',
        evaluations: '12',
        total_runs: '5',
        success_runs: '3',
      })
      expect(runsTriggered(run)).toEqual(['101 102 103 104 105', '102 103 104 105', '103 104 105'])
      expect(errorOf(run)).toContain('found 1 regressed run, 1 too many')
    },
  )

  test.concurrent('0 is the same as no confirmation', async () => {
    const [without, zero] = await Promise.all(
      [{}, { confirm_flips: '0' }].map((inputs) => runScenario({ story: mixed(), inputs })),
    )
    expect(zero?.outputs).toEqual(without?.outputs)
    expect(zero?.evaluations).toHaveLength(1)
    expect(zero?.log).not.toContain('onfirm')
  })

  test.concurrent('run_ids: failed confirms what is fixed, and nothing else', async () => {
    const inputs = { run_ids: 'failed', confirm_flips: '2' }
    const run = await runScenario({ story: mixed(), inputs })
    expect(runsTriggered(run)).toEqual(['104 105', '104 105', '104 105'])
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      fixed_run_ids: '["104"]',
      unstable_run_ids: '["105"]',
    })
  })

  test.concurrent(
    'max_evaluations bounds the sum: what it forbids is not triggered, and the flips count',
    async () => {
      const inputs = { ...GATED, max_evaluations: '10' }
      const run = await runScenario({ story: mixed(), inputs })
      expect(run.log).toContain('to confirm flips, at most 5 more')
      expect(runsTriggered(run)).toEqual(['101 102 103 104 105', '102 103 104 105'])
      expect(run.outputs).toMatchObject({
        outcome: 'gate_failed',
        evaluations: '9',
        regressed_run_ids: '["103"]',
        fixed_run_ids: '["104","105"]',
      })
      expect(messagesOf(run, 'warning')).toEqual([
        'Confirmation 2 is not triggered: its 3 evaluations would exceed max_evaluations (10). These flips count without it: 103, 104, 105',
      ])
    },
  )

  test.concurrent.each(['start', 'wait'])(
    'is refused with mode %s before the first request',
    async (mode) => {
      const run = await runScenario({ story: mixed(), inputs: { mode, confirm_flips: '1' } })
      expect(run.outputs['outcome']).toBe('invalid_input')
      expect(run.requests).toEqual([])
      expect(errorOf(run)).toContain(`confirm_flips: mode ${mode}`)
    },
  )

  test.concurrent(
    'works on runs that are scored one after another, and on lagging reads',
    async () => {
      const run = await runScenario({
        story: mixed({ timeline: { statuses: [], atWorkMs: 0 } }),
        inputs: { confirm_flips: '2' },
        faults: [{ name: 'flapping-reads', times: 6 }],
      })
      expect(run.outputs).toMatchObject({
        regressed_run_ids: '["103"]',
        fixed_run_ids: '["104"]',
        unstable_run_ids: '["102","105"]',
      })
      expect(run.evaluations).toHaveLength(3)
    },
  )
})

/** A step that compares with a baseline. `pinned` makes the baseline of the current scores. */
function steps() {
  let text = ''
  const file = { baseline_file: 'baseline.json' }
  const pinning: Step = {
    inputs: { ...file, mode: 'wait', update_baseline: 'true' },
    inspect: async (workspace) => {
      text = await readFile(join(workspace, file.baseline_file), 'utf8')
    },
  }
  const compared = (inputs: Record<string, string>, env: Record<string, string> = {}): Step => ({
    inputs: { ...file, ...inputs },
    env,
    prepare: (workspace) => writeFile(join(workspace, file.baseline_file), text),
  })
  return { pinning, compared }
}

describe('confirm_flips with a pinned baseline', () => {
  // Before each of these jobs, another job has scored the result, and all three runs fail.
  const drifted = () =>
    judged([
      [true, false, false, true],
      [true, false, false],
      [true, false, true],
    ])

  test.concurrent(
    'confirms what flipped from the baseline, and not from the scores that it found',
    async () => {
      await inSimulation({ story: drifted() }, async (run) => {
        const { pinning, compared } = steps()
        await run(pinning)
        await run({})
        const job = await run(compared(GATED))
        // Run 103 passes again, as in the baseline. The job found it failing, so it is fixed, but it
        // did not flip.
        expect(runsTriggered(job)).toEqual(['101 102 103', '101 102', '102'])
        expect(job.outputs).toMatchObject({
          outcome: 'gate_failed',
          evaluations: '6',
          regressed_run_ids: '["102"]',
          fixed_run_ids: '[]',
          unstable_run_ids: '["101"]',
        })
        expect(job.log).toContain('Compared with the baseline baseline.json')

        const again = await run(compared(GATED, { GITHUB_RUN_ATTEMPT: '2' }))
        expect(again.outputs).toMatchObject({
          outcome: 'gate_failed',
          regressed_run_ids: '["102"]',
          unstable_run_ids: '[]',
        })
        expect(runsTriggered(again)).toEqual(['101 102 103', '102', '102'])
      })
    },
  )

  test.concurrent('confirms the regressions among the runs that failed', async () => {
    await inSimulation({ story: drifted() }, async (run) => {
      const { pinning, compared } = steps()
      await run(pinning)
      await run({})
      const job = await run(compared({ ...GATED, run_ids: 'failed', confirm_flips: '1' }))
      expect(runsTriggered(job)).toEqual(['101 102 103', '101 102'])
      expect(job.outputs).toMatchObject({
        regressed_run_ids: '["102"]',
        unstable_run_ids: '["101"]',
      })
    })
  })

  test.concurrent('writes the scores of the last scoring into the baseline', async () => {
    let lines: string[] = []
    const run = await runScenario({
      story: mixed(),
      inputs: { ...GATED, baseline_file: 'baseline.json', update_baseline: 'true' },
      inspect: async (workspace) => {
        lines = (await readFile(join(workspace, 'baseline.json'), 'utf8')).split('\n')
      },
    })
    expect(run.outputs['unstable_run_ids']).toBe('["102","105"]')
    const passed = ['101', '102', '103', '104', '105'].map((id) =>
      lines.find((line) => line.includes(`"${id}"`))?.includes('true'),
    )
    expect(passed).toEqual([true, true, false, true, false])
  })
})

describe('the gates, if flips are confirmed', () => {
  const gates = {
    max_regressions: '0',
    min_success_rate: '100%',
    metric_thresholds: 'Politeness == 100%\nEmpathy mean >= 4',
  }

  /**
   * The first scoring says that run 102 is impolite and cold. The second scoring says the same as
   * before.
   */
  function moody(later: boolean): SmallStory {
    const scores = (polite: boolean) => ({ 51: polite, 52: polite ? 5 : 1 })
    return resultStory({
      metrics: [
        createMetric({ id: 51, name: 'Politeness' }),
        createMetric({ id: 52, name: 'Empathy', kind: 'rating' }),
      ],
      runs: [101, 102].map((id) =>
        createRun({
          id,
          scores: scores(true),
          rescores: id === 101 ? [scores(true)] : [scores(false), scores(later)],
        }),
      ),
    })
  }

  test.concurrent('judge the last scoring, each of them', async () => {
    const [without, confirmed, lasting] = await Promise.all([
      runScenario({ story: moody(true), inputs: gates }),
      runScenario({ story: moody(true), inputs: { ...gates, confirm_flips: '1' } }),
      runScenario({ story: moody(false), inputs: { ...gates, confirm_flips: '1' } }),
    ])
    expect(errorOf(without)).toContain('4 of 4 gates failed')
    expect(confirmed.outputs).toMatchObject({ outcome: 'passed', evaluations: '6' })
    expect(confirmed.log.match(/✓/g)).toHaveLength(4)
    expect(errorOf(lasting)).toContain('4 of 4 gates failed')
  })

  test.concurrent.each([
    ['the sum to the last evaluation', '6', 'passed', '6'],
    ['no confirmation', '5', 'gate_failed', '4'],
  ])('max_evaluations allows %s', async (_, max_evaluations, outcome, evaluations) => {
    const inputs = { ...gates, confirm_flips: '1', max_evaluations }
    const run = await runScenario({ story: moody(true), inputs })
    expect(run.outputs).toMatchObject({ outcome, evaluations })
    const paid = run.evaluations.length
    expect(paid).toBe(outcome === 'passed' ? 2 : 1)
  })

  test.concurrent('max_evaluations refuses the plan before anything is paid', async () => {
    const inputs = { ...gates, confirm_flips: '1', max_evaluations: '3' }
    const run = await runScenario({ story: moody(true), inputs })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.triggers).toEqual([])
  })
})

describe('a confirmation that goes wrong', () => {
  test.concurrent('is paid once, although the answer to its trigger is lost', async () => {
    const run = await runScenario({
      story: mixed(),
      inputs: GATED,
      faults: [{ name: 'trigger-answer-lost', how: '503', after: 1 }],
    })
    expect(run.evaluations).toHaveLength(3)
    expect(run.outputs).toMatchObject({ evaluations: '12', unstable_run_ids: '["102","105"]' })
  })

  test.concurrent('ends the job if its trigger is refused', async () => {
    const run = await runScenario({
      story: mixed(),
      inputs: GATED,
      faults: [{ name: 'forbidden', onRequest: 'trigger', after: 1 }],
    })
    expect(run.outputs).toMatchObject({ outcome: 'api_error', evaluations: '5' })
    expect(run.evaluations).toHaveLength(1)
    expect(run.log).not.toContain('- uses:')
  })

  test.concurrent('ends the job at its deadline, with the step that waits for it', async () => {
    const run = await runScenario({
      story: mixed({ timeline: { runMs: 60_000 } }),
      inputs: { ...GATED, timeout: '100' },
      speed: 20,
    })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', evaluations: '9' })
    expect(run.outputs).not.toHaveProperty('regressed_run_ids')
    const step = stepIn(run.log).with
    expect(step).toMatchObject({ mode: 'wait', run_ids: 'all' })
    expect(step).not.toHaveProperty('confirm_flips')
  })

  test.concurrent('ends the job on a cancel', async () => {
    const run = await runScenario({
      story: mixed({ timeline: { runMs: 40_000 } }),
      inputs: GATED,
      interrupt: { signal: 'SIGINT', when: ({ evaluations }) => evaluations.length === 2 },
    })
    expect(run.outputs['outcome']).toBe('cancelled')
    expect(stepIn(run.log).with).toMatchObject({ mode: 'wait' })
  })
})

test.concurrent('a noisy judge fails without confirmations and passes with them', async () => {
  const [without, confirmed] = await Promise.all(
    ['0', '2'].map((confirm_flips) =>
      runScenario({
        story: noisy({ flipRate: 0.1, seed: 3 }),
        inputs: { max_regressions: '0', confirm_flips },
      }),
    ),
  )
  expect(without?.outputs['outcome']).toBe('gate_failed')
  expect(confirmed?.outputs['outcome']).toBe('passed')
  // The judge flips the same runs in both jobs, because both have the same seed.
  expect(without?.outputs['regressed_run_ids']).not.toBe('[]')
  expect(confirmed?.outputs['unstable_run_ids']).toBe(without?.outputs['regressed_run_ids'])
})
