import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { type Habit, withHabits } from '../../simulator/habits/with-habits.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { errorOf, messagesOf, runScenario, stepIn } from '../support/scenario.ts'
import { editStory, resultStory, type SmallStory, verdictStory } from '../support/verdict-story.ts'

function under(story: SmallStory, ...habits: Habit[]): SmallStory {
  return { ...story, world: withHabits(story.world, habits) }
}

const politeness = createMetric({ id: 51, name: 'Politeness' })
const ending = createMetric({ id: 52, name: 'How it ended', kind: 'enum' })

describe('whatever form a result has', () => {
  const story = resultStory({
    metrics: [politeness, ending],
    runs: [
      createRun({ id: 101, scores: { 51: true, 52: 'booked' } }),
      createRun({
        id: 102,
        scores: { 51: true, 52: 'booked' },
        rescores: { 51: false, 52: 'lost' },
      }),
    ],
  })

  test.concurrent.each([
    ['labels in score', { name: 'worded', labelField: 'score', form: 'v1' }],
    ['booleans in score', { name: 'worded', binaryScores: 'boolean', form: 'v1' }],
    ['flags and counts as words', { name: 'worded', flags: 'string', counts: 'string' }],
    ['null wherever it can be', { name: 'worded', nulls: 'many', failedReasons: 'array' }],
  ] satisfies [string, Habit][])('the verdict is the same: %s', async (_what, habit) => {
    const inputs = { metric_thresholds: '51 >= 50%' }
    const run = await runScenario({ story: under(story, habit), inputs })
    expect(run.outputs).toMatchObject({
      outcome: 'passed',
      success_rate: '0.5',
      regressed_run_ids: '["102"]',
    })
    expect(run.log).toMatch(/booked/)
  })
})

describe('a requested metric that is not scored', () => {
  test.concurrent('on any run fails the job without a gate, in every report', async () => {
    const story = under(editStory(), { name: 'never-scored', metric: 60 })
    const inputs = { metric_ids: '51, 60', json_file: 'report.json', junit_file: 'junit.xml' }
    const files = new Map<string, string>()
    const inspect = async (workspace: string) => {
      for (const name of ['report.json', 'junit.xml']) {
        files.set(name, await readFile(join(workspace, name), 'utf8'))
      }
    }
    const run = await runScenario({ story, inputs, inspect })
    expect(run.outputs).toMatchObject({ outcome: 'evaluation_failed', status: 'completed' })
    const words = 'has no score on any of 4 evaluated runs'
    expect(errorOf(run)).toContain(words)
    expect(run.summary).toContain(words)
    expect([...files.values()]).toEqual(Array(2).fill(expect.stringContaining(words)))
  })

  test.concurrent('on some runs is a warning that names them', async () => {
    const story = under(editStory(), { name: 'never-scored', metric: 60, share: 0.5 })
    const run = await runScenario({ story, inputs: { metric_ids: '51, 60' } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringMatching(/^Some requested scores are missing: .*60.* on 2 runs \(101, 102\)/),
    ])
  })

  test.concurrent.each(['gone', 'null', 'kept'] as const)(
    'again, because its run failed (its score is %s), makes its threshold uncheckable',
    async (as) => {
      const story = under(editStory(), { name: 'lost-scores', as })
      const run = await runScenario({ story, inputs: { metric_thresholds: 'Politeness >= 10%' } })
      expect(run.outputs['outcome']).toBe('gate_failed')
      expect(errorOf(run)).toContain('no score of it on 1 evaluated run (101)')
    },
  )
})

test.concurrent('with no failed run, the gates check the existing result', async () => {
  const inputs = {
    run_ids: 'failed',
    max_regressions: '0',
    metric_thresholds: 'Politeness >= 100%',
    min_success_rate: '100%',
  }
  const run = await runScenario({ story: verdictStory([true, true]), inputs })
  expect(run.outputs).toMatchObject({ outcome: 'passed', evaluations: '0' })
  expect(run.triggers).toEqual([])
  expect(run.summary).toContain('pass rate 100% over 2 runs')
})

describe('before anything is paid for', () => {
  test.concurrent.each(['reevaluate', 'dry run'])(
    'a gate that cannot be checked is refused: %s',
    async (how) => {
      const run = await runScenario({
        story: editStory(),
        inputs: {
          metric_thresholds: 'Politness >= 90%\nPoliteness mean >= 4',
          dry_run: String(how === 'dry run'),
        },
      })
      expect(run.outputs).toMatchObject({ outcome: 'invalid_input' })
      expect(run.requests.map(({ kind }) => kind)).toEqual(['read'])
      expect(errorOf(run)).toContain(
        "Politness >= 90%: the result and the plan have no metric 'Politness'",
      )
      expect(errorOf(run)).toContain('it is a binary metric, which has no mean')
    },
  )

  test.concurrent('a new metric is found by its name in the list of its agent', async () => {
    const run = await runScenario({
      story: editStory(),
      inputs: { metric_ids: '51, says GOODBYE' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.triggers[0]?.body).toMatchObject({ metric_ids: ['51', '60'] })
    expect(run.requests.slice(0, 3).map(({ kind }) => kind)).toEqual(['read', 'metrics', 'trigger'])
    expect(run.shown).toEqual(expect.arrayContaining(['  Politeness (51)', '  Says goodbye (60)']))
  })

  test.concurrent('an ID that neither the result nor its agent has is refused', async () => {
    const run = await runScenario({ story: editStory(), inputs: { metric_ids: '51, 61' } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.triggers).toEqual([])
    expect(errorOf(run)).toContain("the result and its agent have no metric '61'")
    expect(errorOf(run)).toContain("'Says goodbye' (60)")
  })

  test.concurrent('a list of anything but metrics is asked for again', async () => {
    const faults = [
      { name: 'not-json-object', onRequest: 'metrics', text: '[1, 2]', times: 1 },
    ] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults, inputs: { metric_ids: '60' } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/Cekura answer: .* Trying again/)
    expect(run.log).toContain('(60)')
  })

  test.concurrent.each(['not-found', 'forbidden'] as const)(
    'an ID is sent as given if the list cannot be read: %s',
    async (name) => {
      const faults = [{ name, onRequest: 'metrics' }] satisfies Fault[]
      const run = await runScenario({ story: editStory(), faults, inputs: { metric_ids: '60' } })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.triggers[0]?.body).toMatchObject({ metric_ids: ['60'] })
    },
  )
})

test.concurrent('the step that resumes names the runs if a stuck run was left out', async () => {
  const story = under(editStory(), { name: 'stuck-runs', share: 0.25 })
  const run = await runScenario({ story, inputs: { mode: 'start' } })
  expect(run.outputs['outcome']).toBe('started')
  expect(stepIn(run.shown.join('\n')).with).toMatchObject({
    run_ids: '102, 103, 104',
    mode: 'wait',
  })
})

describe('a success rate, counts and verdicts that disagree', () => {
  const stale: Habit = { name: 'worded', stale: 'rate' }
  const inputs = (minimum: string) => ({ min_success_rate: minimum })
  /** All runs passed before. A quarter of them fails now. */
  const story = verdictStory([true, true, true, true], [true, true, true, false])

  test.concurrent('make a gate uncheckable that depends on which of them is right', async () => {
    const run = await runScenario({ story: under(story, stale), inputs: inputs('90%') })
    expect(run.outputs['outcome']).toBe('gate_failed')
    expect(errorOf(run)).toContain('a success rate of 100%, but 3 of 4 runs succeed (75%)')
  })

  test.concurrent.each<[string, Habit, string]>([
    ['a stale rate, and a gate that both keep', stale, '70%'],
    ['counts of finished runs', { name: 'worded', successCount: 'finished' }, '75%'],
    ['no rate', { name: 'worded', rate: 'absent' }, '75%'],
    ['no rate and no verdict', { name: 'worded', rate: 'null', verdicts: 'absent' }, '75%'],
  ])('change nothing if no gate depends on them: %s', async (_what, habit, minimum) => {
    const run = await runScenario({ story: under(story, habit), inputs: inputs(minimum) })
    expect(run.outputs['outcome']).toBe('passed')
  })
})
