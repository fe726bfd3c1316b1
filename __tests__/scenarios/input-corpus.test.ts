import { describe, expect, test } from '@jest/globals'
import { INPUT_DEFAULTS } from '../../src/inputs/input-names.ts'
import { errorOf, messagesOf, runScenario } from '../support/scenario.ts'
import { verdictStory } from '../support/verdict-story.ts'

// Every scenario checks that no stack trace and no key is printed.

const story = verdictStory([true, true, true])

/** Accepts every text, so that only wrong types and shapes are reported. */
const FREE = ['api_key', 'api_url', 'comment_key', 'github_token']
const NAMES = Object.keys(INPUT_DEFAULTS).filter((name) => !FREE.includes(name))

const oddities = {
  blanks: ' \t\r\n ',
  'no-break spaces': '\u00a0\u2003\u3000',
  'a zero': '0',
  'a negative zero': '-0',
  'a plus sign': '+4711',
  'Arabic digits': '٤٧١١',
  'fullwidth digits': '４７１１',
  'mathematical digits': '𝟒𝟕𝟏𝟏',
  'an exponent': '4711e0',
  'a point': '4711.0',
  hexadecimal: '0x1267',
  'a thousands separator': '4_711',
  'more than 64 bits': '99999999999999999999999',
  NaN: 'NaN',
  Infinity: '-Infinity',
  null: 'null',
  undefined: 'undefined',
  'a JSON array of exponents': '[1e3, -1]',
  'a JSON array in an array': '[["4711"]]',
  'a JSON array of objects': '[{"id": 4711}]',
  'a JSON array that ends early': '["4711"',
  'a JSON array with a comma at its end': '[4711,]',
  'an empty JSON array': '[]',
  'a JSON object': '{"__proto__": {"id": 4711}}',
  'a JSON string': '"4711"',
  'the name of a prototype': '__proto__',
  commas: ',,,',
  'a path that climbs': '../../../../etc/passwd',
  'a workflow command': '4711\n::error title=x::y\r::set-output name=passed::true',
  'an expression': '${{ secrets.CEKURA_API_KEY }}',
  'a right-to-left override': '\u202e1174',
  'a zero-width space': '47\u200b11',
  'control characters': '\u0001\u001b[31m4711\u0007',
  emoji: '🙂'.repeat(50),
  'a quote': `'"\`\\`,
  huge: '4711 '.repeat(15_000),
  'huge, in lines': '4711\n'.repeat(15_000),
  'huge, and one word': 'x'.repeat(75_000),
  'huge, and nothing but brackets': '['.repeat(75_000),
} as const

describe('in every input, a text that no input accepts is reported before any request:', () => {
  test.concurrent.each(Object.entries(oddities))('%s', async (_name, text) => {
    const inputs = Object.fromEntries(NAMES.map((name) => [name, text]))
    const run = await runScenario({ story, inputs })
    expect(run.outputs).toEqual({ outcome: 'invalid_input', passed: 'false' })
    expect(run.requests).toEqual([])
    const error = errorOf(run)
    expect(error.length).toBeLessThan(20_000)
    if (text.trim() !== '') expect(error).toContain('mode: ')
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
