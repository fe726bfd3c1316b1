import { describe, expect, test } from '@jest/globals'
import { infrastructureFailure } from '../../simulator/stories/infrastructure-failure.js'
import { createMetric } from '../../simulator/world/metric.js'
import type { ResultDraft } from '../../simulator/world/result.js'
import { createRun, createUnconnectedRun } from '../../simulator/world/run.js'
import { renderedPage } from '../support/rendered-page.ts'
import { errorOf, runScenario } from '../support/scenario.ts'
import { editStory, resultStory, verdictStory } from '../support/verdict-story.ts'

/** A hundred runs. The first `successes` runs succeed. */
function hundred(successes: number, draft: Partial<ResultDraft>) {
  const passed = Array.from({ length: 100 }, (_, index) => index < successes)
  return verdictStory(passed, passed, { transcriptShape: 'absent', ...draft })
}

/** The success rate of a result that is already finished. */
async function rateOf(successes: number, draft: Partial<ResultDraft>, run_ids = 'all') {
  const run = await runScenario({
    story: hundred(successes, draft),
    inputs: { mode: 'wait', run_ids, metric_ids: '51' },
  })
  expect(run.outputs['outcome']).toBe('passed')
  return run.outputs['success_rate']
}

describe('success_rate is a decimal from 0 to 1', () => {
  const scales = ['decimal', 'percent'] as const
  const rates = [
    [1, '0.01'],
    [100, '1'],
  ] as const
  const cases = scales.flatMap((scale) =>
    rates.map(([successes, rate]) => [scale, successes, rate] as const),
  )

  test.concurrent.each(cases)('on the scale %s, with %i of 100', async (scale, successes, rate) => {
    expect(await rateOf(successes, { scale })).toBe(rate)
  })

  test.concurrent.each(cases)(
    'on the scale %s, with %i of 100, without counts',
    async (scale, successes, rate) => {
      expect(await rateOf(successes, { scale, counts: 'absent' })).toBe(rate)
    },
  )

  test.concurrent.each([
    ['decimal', 50, '0.5'],
    ['percent', 50, '0.5'],
    ['percent', 100, '1'],
  ] as const)(
    'on the scale %s, with %i of 100, without counts and runs',
    async (scale, successes, rate) => {
      const draft = { scale, counts: 'absent', runsShape: 'absent' } as const
      expect(await rateOf(successes, draft, '101')).toBe(rate)
    },
  )

  test.concurrent('where the counts and the rate come as strings', async () => {
    expect(await rateOf(1, { scale: 'percent', counts: 'string', rate: 'string' })).toBe('0.01')
  })

  test.concurrent.each(scales)(
    'with at most six decimal places, on the scale %s',
    async (scale) => {
      const run = await runScenario({
        story: verdictStory([true, true, false], undefined, { scale }),
      })
      expect(run.outputs).toMatchObject({ success_rate: '0.666667', success_rate_change: '0' })
    },
  )

  test.concurrent('after an evaluation that changes it, as the rate before is', async () => {
    const before = [true, ...Array.from({ length: 99 }, () => false)]
    const after = before.map(() => true)
    const draft = { scale: 'percent', transcriptShape: 'absent' } as const
    const run = await runScenario({ story: verdictStory(before, after, draft) })
    expect(run.outputs).toMatchObject({
      previous_success_rate: '0.01',
      success_rate: '1',
      success_rate_change: '0.99',
    })
  })

  test.concurrent.each(['null', 'absent'] as const)(
    'and comes from the counts if it is %s',
    async (rate) => {
      const run = await runScenario({ story: editStory({ rate }) })
      expect(run.outputs).toMatchObject({
        outcome: 'passed',
        success_rate: '0.75',
        success_runs: '3',
        total_runs: '4',
      })
    },
  )
})

test.concurrent('counts that come as strings are set as numbers', async () => {
  const run = await runScenario({ story: editStory({ counts: 'string' }) })
  expect(run.outputs).toMatchObject({ total_runs: '4', success_runs: '3', failed_runs: '1' })
})

test.concurrent('both forms of the scores lead to the same verdict', async () => {
  const runs = await Promise.all(
    (['v1', 'v2'] as const).map((form) => runScenario({ story: editStory({ form }) })),
  )
  for (const { outputs } of runs) {
    expect(outputs).toMatchObject({ regressed_run_ids: '["102"]', fixed_run_ids: '["103"]' })
  }
})

describe('an evaluation that does not complete fails the job', () => {
  test.concurrent('with the reasons that the API gives, and the outputs set', async () => {
    const story = infrastructureFailure()
    const run = await runScenario({ story, inputs: { run_ids: '86301 86302 86303 86304' } })
    expect(run.outputs).toMatchObject({
      outcome: 'evaluation_failed',
      status: 'failed',
      result_id: '23117',
      total_runs: '27',
      evaluations: '16',
    })
    expect(Number(run.outputs['success_rate'])).toBeGreaterThan(0)
    expect(errorOf(run)).toContain('Evaluation failed: Cekura ended it as failed')
    expect(errorOf(run)).toContain('The evaluation ended early: failed (2 runs)')
    expect(errorOf(run)).toContain('The call was not answered within 30 seconds (SIP 408) (3 runs)')
    expect(renderedPage(run.summary).text).toContain('SIP 408')
  })

  test.concurrent('half-way: what was not scored is counted, and not compared', async () => {
    const run = await runScenario({
      story: infrastructureFailure(),
      inputs: { max_regressions: '0', json_file: 'report.json' },
    })
    expect(errorOf(run)).toContain('Not scored: 14 of 27 evaluated runs (11 of them passed before)')
    expect(run.commands.map(({ name }) => name)).toEqual(['add-mask', 'add-mask', 'error'])
    for (const told of [run.log, run.summary]) {
      expect(told).not.toMatch(
        /chance|regressed,|compared with|same score|unchanged|passed before, fails/i,
      )
    }
    expect(run.log).not.toContain('27 of 27 runs')
    expect(run.outputs).not.toHaveProperty('regressed_run_ids')
  })

  test.concurrent.each([
    ['timeout', 'it ran into a time limit of Cekura'],
    ['cancelled', 'it was cancelled in Cekura'],
  ])('as %s', async (endStatus, why) => {
    const run = await runScenario({ story: editStory({ timeline: { endStatus } }) })
    expect(run.outputs).toMatchObject({ outcome: 'evaluation_failed', status: endStatus })
    expect(run.outputs).toHaveProperty('success_rate')
    expect(errorOf(run)).toContain(why)
    expect(errorOf(run)).toContain(`The evaluation ended early: ${endStatus}`)
  })

  test.concurrent('although every gate would hold', async () => {
    const run = await runScenario({
      story: editStory({ timeline: { endStatus: 'failed' } }),
      inputs: { min_success_rate: '0', max_regressions: '100' },
    })
    expect(run.outputs['outcome']).toBe('evaluation_failed')
  })
})

test.concurrent('a completed result with failed runs passes, and counts these runs', async () => {
  const metrics = [createMetric({ id: 51 })]
  const errorMessage = 'The line was busy.'
  const runs = [
    createRun({ id: 101, scores: { 51: true }, rescores: { 51: { value: true } } }),
    createUnconnectedRun({ id: 102, errorMessage }),
  ]
  const run = await runScenario({ story: resultStory({ metrics, runs }) })
  expect(run.outputs).toMatchObject({
    outcome: 'passed',
    total_runs: '2',
    success_runs: '1',
    failed_runs: '1',
    success_rate: '0.5',
  })
})
