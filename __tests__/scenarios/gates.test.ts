import { describe, expect, test } from '@jest/globals'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { renderedPage } from '../support/rendered-page.ts'
import { errorOf, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory, resultStory, type SmallStory, verdictStory } from '../support/verdict-story.ts'

/**
 * Three of four runs succeed afterwards, and one regressed. There are also a rating, a measure and
 * labels.
 */
function rich(): SmallStory {
  const metrics = [
    createMetric({ id: 51, name: 'Politeness' }),
    createMetric({ id: 52, name: 'Empathy', kind: 'rating' }),
    createMetric({ id: 53, name: 'Latency (ms)', kind: 'numeric' }),
    createMetric({ id: 54, name: 'Ending', kind: 'enum' }),
    createMetric({ id: 55, name: 'Spells names', kind: 'binary' }),
  ]
  const runs = [0, 1, 2, 3].map((index) =>
    createRun({
      id: 101 + index,
      scores: { 51: index !== 2, 52: 50, 53: 900, 54: 'booked', 55: null },
      rescores: {
        51: index !== 1,
        52: [70, 80, 90, 100][index] ?? 0,
        53: [400, 500, 600, 1_300][index] ?? 0,
        54: 'booked',
        55: null,
      },
    }),
  )
  return resultStory({ metrics, runs })
}

async function held(inputs: Record<string, string>, story = rich()): Promise<Scenario> {
  const run = await runScenario({ story, inputs })
  expect({ ...run.outputs, log: run.log }).toMatchObject({ outcome: 'passed', passed: 'true' })
  return run
}

async function missed(inputs: Record<string, string>, story = rich()): Promise<Scenario> {
  const run = await runScenario({ story, inputs })
  expect({ ...run.outputs, log: run.log }).toMatchObject({
    outcome: 'gate_failed',
    passed: 'false',
    status: 'completed',
    success_rate: '0.75',
  })
  return run
}

/** Checks that the step's error has a line with these words for each threshold. */
function expectReasons(run: Scenario, thresholds: Readonly<Record<string, string>>): void {
  const lines = errorOf(run).split('\n').slice(1)
  for (const [index, [threshold, words]] of Object.entries(thresholds).entries()) {
    expect(lines[index]).toContain(`metric_thresholds asks for ${threshold}; `)
    expect(lines[index]).toContain(words)
  }
  expect(lines).toHaveLength(Object.keys(thresholds).length)
}

describe('min_success_rate', () => {
  test.concurrent.each(['0.75', '75.0 %'])('%s holds at 3 of 4', async (rate) => {
    const run = await held({ min_success_rate: rate })
    expect(run.log).toContain(`✓ success rate >= ${rate}: 75% (3 of 4 runs)`)
  })

  test.concurrent.each([
    ['75.1%', '0.1 points short'],
    ['1', '25 points short'],
  ])('%s is missed at 3 of 4', async (rate, margin) => {
    const run = await missed({ min_success_rate: rate })
    expect(errorOf(run)).toContain(`min_success_rate asks for success rate >= ${rate}`)
    expect(errorOf(run)).toContain(`found 75% (3 of 4 runs), ${margin}`)
  })

  test.concurrent('is exact at two thirds, on both scales', async () => {
    for (const scale of ['decimal', 'percent'] as const) {
      const story = verdictStory([true, true, false], undefined, { scale })
      await held({ min_success_rate: '66.66%' }, story)
      const run = await runScenario({ story, inputs: { min_success_rate: '66.67%' } })
      expect(run.outputs['outcome']).toBe('gate_failed')
    }
  })

  test.concurrent('goes by the counts where the API names no rate', async () => {
    const run = await runScenario({
      story: editStory({ rate: 'null' }),
      inputs: { min_success_rate: '100%' },
    })
    expect(run.outputs['outcome']).toBe('gate_failed')
    expect(errorOf(run)).toContain('found 75% (3 of 4 runs), 25 points short')
  })
})

describe('max_regressions', () => {
  test.concurrent.each(['1', '2'])('%s holds at one regression', async (max_regressions) => {
    const run = await held({ max_regressions })
    expect(run.outputs['regressed_run_ids']).toBe('["102"]')
  })

  test.concurrent('0 is missed at one regression, which is named', async () => {
    const run = await missed({ max_regressions: '0' })
    expect(errorOf(run)).toContain(
      'max_regressions asks for at most 0 regressed runs; found 1 regressed run, 1 too many',
    )
  })

  test.concurrent('fails in mode wait if the job only creates the baseline', async () => {
    const making = { baseline_file: 'baseline.json', update_baseline: 'true' }
    const run = await missed({ max_regressions: '4', mode: 'wait', ...making }, editStory())
    expect(errorOf(run)).toContain('cannot be checked: there is no baseline to compare with')
  })
})

describe('metric_thresholds', () => {
  test.concurrent('hold for every statistic of every kind, up to the boundary', async () => {
    const thresholds = [
      'Politeness >= 0.75',
      'Politeness >= 75%',
      '51 pass_rate == 75%',
      'politeness < 75.01%',
      'Empathy >= 85',
      'Empathy mean == 85',
      'Empathy min > 69.99',
      'Empathy max <= 100',
      'Latency (ms) <= 700',
      'Latency (ms) p50 == 550',
      '53 p95 < 1300',
    ]
    const run = await held({ metric_thresholds: thresholds.join('\n') })
    for (const threshold of thresholds) expect(run.log).toContain(`✓ ${threshold}: `)
  })

  test.concurrent('that are missed say what was found, and by how much', async () => {
    const thresholds = {
      'Politeness > 0.75': 'at the bound, which is not enough',
      'Politeness >= 76%': 'found pass rate 75% over 4 runs, 1 point short',
      'Empathy > 85': 'found mean 85 over 4 runs',
      'Empathy min >= 71': 'found min 70 over 4 runs, 1 short',
      'Latency (ms) <= 699.5': 'found mean 700 over 4 runs, 0.5 too much',
      'Latency (ms) max < 1300': 'found max 1300 over 4 runs',
      '53 == 699': 'found mean 700 over 4 runs',
    }
    const run = await missed({ metric_thresholds: Object.keys(thresholds).join('\n') })
    expectReasons(run, thresholds)
  })

  test.concurrent('ignores the rounding errors of binary fractions', async () => {
    const metrics = [createMetric({ id: 53, name: 'Seconds', kind: 'numeric' })]
    const runs = [0.1, 0.2, 0.3].map((value, index) =>
      createRun({ id: 101 + index, scores: { 53: value } }),
    )
    await held({ metric_thresholds: 'Seconds == 0.2' }, resultStory({ metrics, runs }))
  })

  test.concurrent('that cannot be checked fail, and say why', async () => {
    const thresholds = {
      'Spells names >= 0': 'it does not apply to any of the evaluated runs',
    }
    const run = await missed({ metric_thresholds: Object.keys(thresholds).join('\n') })
    expectReasons(run, thresholds)
    expect(errorOf(run)).toContain('it cannot be checked')
  })

  test.concurrent('that can be seen not to be checkable are refused for nothing', async () => {
    const thresholds = {
      'Kindness >= 0': "the result and the plan have no metric 'Kindness'; known metrics:",
      'Ending >= 0': 'its scores are labels',
      'Politeness mean >= 0': 'which has no mean',
      'Empathy >= 1%': 'a % is for shares only',
    }
    const inputs = { metric_thresholds: Object.keys(thresholds).join('\n') }
    const run = await runScenario({ story: rich(), inputs })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.triggers).toEqual([])
    for (const words of Object.values(thresholds)) expect(errorOf(run)).toContain(words)
  })

  test.concurrent('of a metric without any score is not even looked at', async () => {
    const metrics = [createMetric({ id: 51, name: 'Politeness' })]
    const runs = [createRun({ id: 101, status: 'failed', errorMessage: 'The line was busy.' })]
    const run = await runScenario({
      story: resultStory({ metrics, runs }),
      inputs: { metric_ids: '51', metric_thresholds: '51 >= 0' },
    })
    expect(run.outputs['outcome']).toBe('evaluation_failed')
    expect(errorOf(run)).toContain("'Politeness' (51) has no score on the evaluated run")
  })

  test.concurrent('is about the runs that were evaluated, not about all', async () => {
    await held({ run_ids: '101, 103', metric_thresholds: 'Politeness >= 100%' })
  })
})

test.concurrent('all gates are checked and reported, those that hold too', async () => {
  const asked = ['Politeness >= 80%', 'Empathy >= 80', 'Spells names >= 1']
  const run = await missed({
    min_success_rate: '80%',
    max_regressions: '0',
    metric_thresholds: asked.join('\n'),
  })
  expect(errorOf(run)).toContain('4 of 5 gates failed')
  const shown = run.shown.filter((line) => /^ {2}[✓✗] /.test(line))
  expect(shown.map((line) => line.slice(2, 25))).toEqual([
    '✗ success rate >= 80%: ',
    '✗ at most 0 regressed r',
    '✗ Politeness >= 80%: pa',
    '✓ Empathy >= 80: mean 8',
    '✗ Spells names >= 1: ca',
  ])
  const { text } = renderedPage(run.summary)
  for (const gate of ['success rate >= 80%', 'at most 0 regressed runs', ...asked]) {
    expect(text).toContain(gate)
  }
})

test.concurrent('the gates judge the standing result where no run has failed', async () => {
  const run = await runScenario({
    story: verdictStory([true, true]),
    inputs: { run_ids: 'failed', min_success_rate: '100%' },
  })
  expect(run.outputs['outcome']).toBe('passed')
  expect(run.log).toContain('✓ success rate >= 100%: 100% (2 of 2 runs)')
})
