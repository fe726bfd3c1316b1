import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hostileText } from '../support/hostile-text.ts'
import { KEY_SPELLINGS } from '../support/key-spellings.ts'
import { API_KEY, errorOf, runScenario } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'

const spelledKeys = Object.values(KEY_SPELLINGS).map((spell) => spell(API_KEY))

/**
 * A run of the action whose first read is refused with this body. Every scenario checks that no key
 * is printed.
 */
function refusedWith(text: string, contentType = 'text/plain') {
  return runScenario({
    story: editStory(),
    faults: [{ name: 'refused-with', status: 400, text, contentType }],
  })
}

/** A run of the action whose first read finds this result. */
function reading(result: object) {
  const text = JSON.stringify(result)
  return runScenario({
    story: editStory(),
    faults: [{ name: 'not-json-object', onRequest: 'read', text }],
  })
}

describe('the body of a refusal', () => {
  test.concurrent.each([
    ['titles that never end', '<title'.repeat(200_000)],
    ['blanks', ` ${'\u2028 '.repeat(600_000)}x`],
    ['brackets', '['.repeat(1_200_000)],
    ['one word', 'x'.repeat(1_200_000)],
  ])('stalls nothing, although it is 1.2 MB of %s', async (_what, text) => {
    const run = await refusedWith(text)
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.activeMs).toBeLessThan(10_000)
    expect(errorOf(run).length).toBeLessThan(700)
  })

  test.concurrent('shows the key in no spelling', async () => {
    const run = await refusedWith(`The key is wrong: ${spelledKeys.slice(0, 6).join(' ')}`)
    expect(errorOf(run)).toContain('The key is wrong: *** ***')
    const rest = await refusedWith(`The key is wrong: ${spelledKeys.slice(6).join(' ')}`)
    expect(errorOf(rest)).toContain('The key is wrong: *** ***')
  })

  test.concurrent.each([
    ['text', `${'word '.repeat(94)}${API_KEY} and more`, 'text/plain'],
    ['JSON', JSON.stringify({ detail: `${'word '.repeat(95)}${API_KEY}` }), 'application/json'],
    ['a page', `<html><title>${'word '.repeat(94)}${API_KEY}</title>`, 'text/html'],
  ])('shows no fragment of the key where it is cut, in %s', async (_form, text, type) => {
    const run = await refusedWith(text, type)
    expect(run.outputs['outcome']).toBe('api_error')
    expect(errorOf(run)).not.toContain('ck_live')
  })
})

describe('a status word of the API', () => {
  test.concurrent.each(['\u0085::error::owned', '\u2028::stop-commands::x', '##[error]owned'])(
    'does not act as a command, although it is %j',
    async (word) => {
      const run = await runScenario({
        story: editStory(),
        faults: [{ name: 'unknown-status-word', word, times: 3 }],
      })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.log).toContain('which this action does not know')
    },
  )
})

describe('an ID that is not a number', () => {
  const run = (metricId: unknown) => ({
    status: 'completed',
    success: true,
    evaluation: { metrics: [{ id: metricId, name: 'Politeness', type: 'binary', score: 5 }] },
  })

  test.concurrent('of a metric is not pasted into the step that resumes', async () => {
    const id = "51\n    api_url: 'https://evil.example'"
    const ended = await reading({ id: 1, status: 'completed', runs: { '101': run(id) } })
    expect(ended.outputs['outcome']).toBe('invalid_input')
    expect(ended.triggers).toEqual([])
    expect(ended.log).not.toContain('evil.example')
  })

  test.concurrent('of a run is not sent back', async () => {
    const runs = { '../../admin': run(51), '101\n102': run(51) }
    const ended = await reading({ id: 1, status: 'completed', runs })
    expect(ended.outputs['outcome']).toBe('invalid_input')
    expect(ended.triggers).toEqual([])
  })

  test.concurrent('of the newest result is never requested', async () => {
    const page = { count: 1, next: null, results: [{ id: '../../../admin', status: 'completed' }] }
    const ended = await runScenario({
      story: editStory(),
      faults: [{ name: 'not-json-object', onRequest: 'list', text: JSON.stringify(page) }],
      inputs: { result_id: 'latest', agent_id: '5' },
    })
    expect(ended.outputs['outcome']).toBe('invalid_input')
    expect(ended.requests.map(({ path }) => path).join()).not.toContain('admin')
  })
})

test('whatever the API answers, the job ends soon, shows no key, and obeys no text', async () => {
  const answer = fc
    .tuple(
      fc.constantFrom('', '<html><title>', '{"detail": "', '["', '\r\n', '\u0085'),
      fc.array(fc.oneof(hostileText, fc.constantFrom(...spelledKeys)), { maxLength: 5 }),
      fc.integer({ min: 1, max: 3_000 }),
    )
    .map(([start, parts, times]) => start + parts.join(' ').repeat(times).slice(0, 300_000))
  await fc.assert(
    fc.asyncProperty(answer, async (text) => {
      const run = await refusedWith(text)
      expect(run.outputs['outcome']).toBe('api_error')
      expect(run.activeMs).toBeLessThan(10_000)
    }),
    { numRuns: 12 },
  )
}, 60_000)
