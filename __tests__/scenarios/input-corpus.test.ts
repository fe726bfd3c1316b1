import { describe, expect, test } from '@jest/globals'
import { ODD_TEXTS, oddInputs } from '../support/odd-inputs.ts'
import { errorOf, messagesOf, runScenario } from '../support/scenario.ts'
import { verdictStory } from '../support/verdict-story.ts'

// Every scenario checks that no stack trace and no key is printed.

const story = verdictStory([true, true, true])

/** Those that a shell, a log or a page could be the first to stumble over; the unit tests try all. */
const HARD = [
  'blanks',
  'a workflow command',
  'a right-to-left override',
  'control characters',
  'a quote',
  'huge, in lines',
  'huge, and nothing but brackets',
] as const

describe('in every input, a text that no input accepts is reported before any request:', () => {
  test.concurrent.each(HARD)('%s', async (name) => {
    const run = await runScenario({ story, inputs: oddInputs(ODD_TEXTS[name]) })
    expect(run.outputs).toEqual({ outcome: 'invalid_input', passed: 'false' })
    expect(run.requests).toEqual([])
    const error = errorOf(run)
    expect(error.length).toBeLessThan(20_000)
    // The line of a problem begins with the name of the input.
    for (const line of error.split('\n').slice(1)) expect(line).toMatch(/^[a-z_]+: ./)
  })
})

test.concurrent.each([
  ['a huge name', 'x'.repeat(100_000)],
  ['thousands of names', Array.from({ length: 5_000 }, (_, index) => `Metric ${index}`).join()],
  ['a name that means something to a log', '@everyone \u202e</td>::error::'],
])(
  '%s of metrics that the result does not have are reported briefly',
  async (_what, metric_ids) => {
    const run = await runScenario({ story, inputs: { metric_ids } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.triggers).toEqual([])
    const [headline = '', ...problems] = errorOf(run).split('\n')
    expect(headline).toMatch(/cannot be used, so nothing was triggered$/)
    expect(problems.length).toBeLessThanOrEqual(11)
    for (const problem of problems) expect(problem).toMatch(/^metric_ids: .{10,200}$/)
    expect(problems.join()).not.toContain('Did you mean')
  },
)

describe('thousands of run IDs', () => {
  const runs = Array.from({ length: 2_000 }, () => true)
  const ids = runs.map((_, index) => String(101 + index))
  const large = verdictStory(runs, runs, { transcriptShape: 'absent' })

  test.concurrent('with duplicates, in any form, are each requested once', async () => {
    const forms = [ids.concat(ids).join(','), `[${ids.join()},${ids.join()}]`, ids.join('\r\n')]
    for (const run_ids of forms) {
      const run = await runScenario({ story: large, inputs: { run_ids, metric_ids: '51' } })
      expect(run.triggers.map(({ body }) => body)).toEqual([{ run_ids: ids, metric_ids: ['51'] }])
      expect(run.outputs['evaluations']).toBe('2000')
    }
  })

  test.concurrent('that the result does not have are named by the first few', async () => {
    const strange = ids.map((id) => `9${id}`).join(' ')
    const run = await runScenario({ story: large, inputs: { run_ids: strange } })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(run.triggers).toEqual([])
    expect(errorOf(run)).toContain('9101')
    expect(errorOf(run).length).toBeLessThan(1_000)
    expect(messagesOf(run, 'warning')).toEqual([])
  })
})
