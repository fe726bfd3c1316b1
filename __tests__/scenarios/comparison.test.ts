import { describe, expect, test } from '@jest/globals'
import { hostile } from '../../simulator/stories/hostile.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { nothingChanged } from '../../simulator/stories/quiet.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { errorOf, messagesOf, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory, resultStory, unseenMetric } from '../support/verdict-story.ts'

/** The names of all commands except those that annotate a regressed run. */
function commandsOf({ commands }: Scenario): readonly string[] {
  const [others, annotations] = [false, true].map((wanted) =>
    commands.filter(({ properties }) => /regressed/i.test(properties['title'] ?? '') === wanted),
  )
  expect(annotations?.length).toBeLessThanOrEqual(10)
  return others?.map(({ name }) => name) ?? []
}

/** The lines from the line with this beginning to the next empty line. */
function block(shown: readonly string[], beginning: string): readonly string[] {
  const start = shown.findIndex((line) => line.startsWith(beginning))
  expect(start).toBeGreaterThanOrEqual(0)
  const length = shown.slice(start).indexOf('')
  return shown.slice(start, start + length)
}

describe('the log shows what a metric edit changed', () => {
  test.concurrent(
    'overall first, then the metrics, then what regressed, then what is fixed',
    async () => {
      const { shown } = await runScenario({ story: metricEdit() })
      const order = ['Success rate 83.3% → 87.5%', 'Metric ', 'Regressed (1 run', 'Fixed (2 runs']
      const at = order.map((start) => shown.findIndex((line) => line.startsWith(start)))
      expect(at).toEqual([...at].sort((a, b) => a - b))
      expect(at[0]).toBeGreaterThan(0)
      expect(shown[(at[0] ?? 0) + 1]).toContain('1 regressed, 2 fixed, 21 unchanged')
      expect(shown[(at[0] ?? 0) + 2]).toContain('too few to rule out chance')
    },
  )

  test.concurrent('with a row for each metric, of every kind', async () => {
    const { shown } = await runScenario({ story: metricEdit() })
    const rows = block(shown, 'Metric ')
    expect(rows).toHaveLength(5)
    expect(rows[1]).toMatch(
      /^Reads the appointment back +76\.2% pass +→ +81% pass +1 to fail, 2 to/,
    )
    expect(rows[2]).toMatch(/^Empathy +mean 3\.(75|8), .* → +mean 3\.(85|9)/)
    expect(rows[3]).toMatch(/^Response latency \(ms\) +mean .*100% \(24 of 24\)$/)
    expect(rows[4]).toMatch(/^Call ending +booked 15, rebooked 6, answered 3/)
  })

  test.concurrent("with the judge's explanation of each flip, cut where it is long", async () => {
    // Slow enough for five seconds to be time enough to read the labels.
    const { shown } = await runScenario({ story: metricEdit(), speed: 8 })
    const [, title, cause] = block(shown, 'Regressed (1 run')
    expect(title).toContain('Cancels and books again · Hard of hearing · run 86318')
    expect(cause).toMatch(
      /pass → fail \(towards the label\): What the agent reads back is not what was agreed: .* Agreed was Tuesday/,
    )
    expect(cause?.length).toBeLessThan(320)
    expect(
      block(shown, 'Fixed (2 runs').filter((line) => /^ {2}\S.* · run \d+$/.test(line)),
    ).toHaveLength(2)
  })

  test.concurrent('and that nothing changed, if nothing did', async () => {
    const run = await runScenario({ story: nothingChanged() })
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      success_rate_change: '0',
      regressed_run_ids: '[]',
      fixed_run_ids: '[]',
    })
    expect(run.log).toContain('0 regressed, 0 fixed, 24 unchanged')
    expect(run.log).not.toMatch(/^Regressed|^Fixed/m)
  })
})

test.concurrent('only the runs and metrics that were evaluated are compared', async () => {
  const run = await runScenario({ story: metricEdit(), inputs: { run_ids: '86318, 86305' } })
  expect(run.log).toContain('1 regressed, 1 fixed, 0 unchanged')
})

test.concurrent("a person's review stands above the metrics, and is shown as such", async () => {
  const metrics = [createMetric({ id: 51, name: 'Politeness' })]
  const runs = [
    createRun({ id: 101, review: 'success', scores: { 51: true }, rescores: { 51: false } }),
    createRun({ id: 102, scores: { 51: false }, rescores: { 51: true } }),
  ]
  const run = await runScenario({ story: resultStory({ metrics, runs }) })
  expect(run.outputs).toMatchObject({ regressed_run_ids: '[]', fixed_run_ids: '["102"]' })
  expect(run.summary).toContain('reviewed by a person')
})

test.concurrent('a metric that is not applicable is neither a pass nor a failure', async () => {
  const metrics = [createMetric({ id: 51, name: 'Politeness' })]
  const runs = [
    createRun({ id: 101, scores: { 51: true }, rescores: { 51: null } }),
    createRun({ id: 102, scores: { 51: null }, rescores: { 51: true } }),
    createRun({ id: 103, scores: { 51: true } }),
  ]
  const run = await runScenario({ story: resultStory({ metrics, runs }) })
  expect(run.outputs).toMatchObject({ regressed_run_ids: '[]', fixed_run_ids: '[]' })
  expect(run.log).toMatch(/^Politeness +100% pass +→ +100% pass +none/m)
})

test.concurrent('a metric that is new to the result is shown without a score before', async () => {
  const run = await runScenario({ story: editStory(), inputs: { metric_ids: unseenMetric.id } })
  expect(run.log).toMatch(/^Says goodbye +- +→ +100% pass/m)
})

describe('names and explanations that nobody should trust', () => {
  test.concurrent('do not act as workflow commands', async () => {
    const run = await runScenario({ story: hostile() })
    expect(run.outputs['outcome']).toBe('passed')
    expect(commandsOf(run)).toEqual(['add-mask', 'add-mask'])
    expect(JSON.parse(run.outputs['regressed_run_ids'] ?? '')).not.toHaveLength(0)
  })

  test.concurrent('do not act as workflow commands where gates fail because of them', async () => {
    const run = await runScenario({
      story: hostile(),
      inputs: { max_regressions: '0' },
    })
    expect(run.outputs['outcome']).toBe('gate_failed')
    expect(messagesOf(run, 'error')).toHaveLength(1)
  })

  test.concurrent('do not act as workflow commands where a gate names them', async () => {
    const run = await runScenario({
      story: hostile(),
      inputs: { metric_thresholds: 'Kindness > 1\n::error::x > 1' },
    })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(messagesOf(run, 'error')).toHaveLength(1)
    expect(errorOf(run)).toContain('Kindness')
  })

  test.concurrent('do not act as workflow commands where they are listed in an error', async () => {
    const run = await runScenario({ story: hostile(), inputs: { metric_ids: '::warning::x' } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(commandsOf(run)).toEqual(['add-mask', 'add-mask', 'error'])
  })

  test.concurrent('do not act as workflow commands where evaluations fail with them', async () => {
    const story = hostile()
    for (const result of story.world.results) {
      result.timeline = { ...result.timeline, endStatus: 'failed' }
    }
    const run = await runScenario({ story })
    expect(run.outputs['outcome']).toBe('evaluation_failed')
    expect(commandsOf(run)).toEqual(['add-mask', 'add-mask', 'error'])
  })

  test.concurrent('do not act as workflow commands where a status holds them', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [
        {
          name: 'unknown-status-word',
          word: 'odd\n::error::owned\r::error::owned ##[error]owned',
          after: 'trigger',
        },
      ],
      inputs: { timeout: '90' },
      speed: 20,
    })
    expect(run.outputs['outcome']).toBe('timed_out')
    expect(messagesOf(run, 'error')).toHaveLength(1)
    expect(messagesOf(run, 'warning')).toHaveLength(1)
  })

  test.concurrent('do not act as workflow commands where the API answers with them', async () => {
    const run = await runScenario({
      story: editStory(),
      faults: [
        {
          name: 'not-json-object',
          text: '"##[error]owned\\n::error::owned\\r::error::owned"',
          onRequest: 'read',
          times: 2,
        },
      ],
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toContain('owned')
    expect(commandsOf(run)).toEqual(['add-mask', 'add-mask'])
  })
})
