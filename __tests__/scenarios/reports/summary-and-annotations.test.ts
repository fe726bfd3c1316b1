import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { hostile } from '../../../simulator/stories/hostile.js'
import { createMetric } from '../../../simulator/world/metric.js'
import { createRun } from '../../../simulator/world/run.js'
import { GITHUB_PATTERNS, renderedPage } from '../../support/rendered-page.ts'
import { messagesOf, runScenario, type Scenario } from '../../support/scenario.ts'
import { editStory, resultStory, type SmallStory } from '../../support/verdict-story.ts'

function textOf({ summary }: Scenario): string {
  return renderedPage(summary).text.replace(/\s+/g, ' ')
}

function regressionsIn({ commands }: Scenario) {
  return commands.filter(({ properties }) => /regressed/i.test(properties['title'] ?? ''))
}

/** Runs that passed before and fail now, with an explanation of two lines. */
function regressedStory(count: number): SmallStory {
  const explanation = 'Says: "Who cares?"\n100% rude, and\tshort'
  const runs = Array.from({ length: count }, (_, i) =>
    createRun({
      id: 101 + i,
      scores: { 51: true },
      rescores: { 51: { value: false, explanation } },
    }),
  )
  return resultStory({ metrics: [createMetric({ id: 51, name: 'Politeness' })], runs })
}

describe('the job summary', () => {
  test.concurrent(
    'shows rate, change, gates, regressed and fixed runs of a failed gate',
    async () => {
      const run = await runScenario({ story: editStory(), inputs: { max_regressions: '0' } })
      expect(run.outputs['outcome']).toBe('gate_failed')
      expect(run.summary).toMatch(/^## ❌ /)
      const text = textOf(run)
      for (const part of [
        '75%',
        '1 regressed run',
        'run 102',
        '1 too many',
        '1 fixed run',
        '103',
      ]) {
        expect(text).toContain(part)
      }
    },
  )

  test.concurrent('is written where the evaluation passed', async () => {
    const run = await runScenario({ story: editStory() })
    expect(run.summary).toMatch(/^## ✅ /)
    expect(textOf(run)).toContain('4 evaluations')
  })

  test.concurrent('is written where an input is wrong', async () => {
    const run = await runScenario({ story: editStory(), inputs: { timeout: 'long' } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(textOf(run)).toContain('timeout')
  })

  test.concurrent('is written if the API refuses, with the message of the API', async () => {
    const run = await runScenario({ story: editStory(), faults: [{ name: 'forbidden' }] })
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.summary).toMatch(/^## ❌ /)
    expect(textOf(run)).toContain('403')
  })

  test.concurrent('is written where the evaluation itself failed', async () => {
    const run = await runScenario({ story: editStory({ timeline: { endStatus: 'failed' } }) })
    expect(run.outputs['outcome']).toBe('evaluation_failed')
    expect(run.summary).toMatch(/^## ❌ /)
  })

  test.concurrent(
    'is not written where `job_summary` is false, on success or failure',
    async () => {
      const off = { job_summary: 'false' }
      const runs = await Promise.all([
        runScenario({ story: editStory(), inputs: off }),
        runScenario({ story: editStory(), inputs: { ...off, max_regressions: '0' } }),
      ])
      expect(runs.map(({ outputs }) => outputs['outcome'])).toEqual(['passed', 'gate_failed'])
      expect(runs.map(({ summary }) => summary)).toEqual(['', ''])
    },
  )

  test.concurrent.each([
    ['its file is gone', join(tmpdir(), 'gone', 'summary.md')],
    ['its file is a directory', tmpdir()],
    ['the runner names no file', ''],
  ])('that cannot be written as %s is a warning, and the verdict stands', async (_why, file) => {
    const env = { GITHUB_STEP_SUMMARY: file }
    const run = await runScenario({ story: editStory(), env })
    expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '0.75' })
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringContaining('The job summary could not be written: '),
    ])
    expect(regressionsIn(run)).toHaveLength(1)
  })
})

describe('a regressed run', () => {
  test.concurrent('is annotated with the metric and its whole explanation', async () => {
    const run = await runScenario({ story: regressedStory(1) })
    expect(regressionsIn(run)).toEqual([
      {
        name: 'warning',
        properties: { title: 'Regressed: Asks for the opening hours (run 101)' },
        message:
          'Run 101 passed before, fails now\nPoliteness: pass → fail\nSays: "Who cares?"\n100% rude, and\tshort',
      },
    ])
  })

  test.concurrent('is not annotated where `annotations` is false; the failure is', async () => {
    const inputs = { annotations: 'false', max_regressions: '0' }
    const run = await runScenario({ story: regressedStory(3), inputs })
    expect(regressionsIn(run)).toEqual([])
    expect(messagesOf(run, 'error')).toHaveLength(1)
  })

  test.concurrent('is not annotated twice, nor are those that are fixed or as before', async () => {
    const run = await runScenario({ story: editStory() })
    expect(regressionsIn(run).map(({ properties }) => properties['title'])).toEqual([
      expect.stringContaining('(run 102)'),
    ])
  })
})

describe('many regressed runs are annotated up to the number that GitHub shows', () => {
  test.concurrent('with a count of the rest', async () => {
    const run = await runScenario({ story: regressedStory(24) })
    const titles = regressionsIn(run).map(({ properties }) => properties['title'])
    expect(titles).toHaveLength(10)
    expect(titles.at(-1)).toBe('15 more runs regressed')
    expect(new Set(titles.slice(0, -1)).size).toBe(9)
    expect(textOf(run)).toContain('24 regressed runs')
  })

  test.concurrent('beside a warning about the evaluation', async () => {
    const run = await runScenario({
      story: regressedStory(24),
      inputs: { share_link: 'true' },
      faults: [{ name: 'forbidden', onRequest: 'share' }],
    })
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringContaining('shareable link could not be created'),
    ])
    expect(run.commands.filter(({ name }) => name === 'warning')).toHaveLength(10)
  })

  test.concurrent('beside warnings about reports that could not be delivered', async () => {
    const run = await runScenario({
      story: regressedStory(24),
      inputs: { json_file: 'report.json' },
      env: { GITHUB_STEP_SUMMARY: tmpdir(), GITHUB_WORKSPACE: '/nowhere' },
    })
    expect(messagesOf(run, 'warning')).toHaveLength(2)
    expect(run.commands.filter(({ name }) => name === 'warning')).toHaveLength(10)
  })
})

test.concurrent(
  'hostile names and explanations stay text in log, annotations and summary',
  async () => {
    const story = hostile()
    const run = await runScenario({ story })
    // Every scenario checks the names of the log's commands. This checks that their messages are
    // complete.
    const known = new Set(['add-mask', 'warning', 'error'])
    expect(run.commands.filter(({ name }) => !known.has(name))).toEqual([])
    expect(run.commands.filter(({ name }) => name === 'add-mask').length).toBeLessThanOrEqual(2)
    expect(run.commands.filter(({ properties }) => properties['title'] === 'Owned')).toEqual([])
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    expect(run.shown.join('\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/)
    const page = renderedPage(run.summary)
    for (const name of ['script', 'style', 'img']) expect(page.elements).not.toContain(name)
    expect(page.comments).toEqual([])
    expect(page.addresses).toEqual([])
    for (const pattern of GITHUB_PATTERNS) {
      expect(page.plainTexts.filter((text) => pattern.test(text))).toEqual([])
    }
    expect(page.text).toContain('alert(1)')
    expect(run.outputs['regressed_run_ids']).toContain('18014398509481985')
  },
)
