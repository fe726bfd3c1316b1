import { describe, expect, test } from '@jest/globals'
import { readBaseline } from '../../../src/baseline/read-baseline.ts'

const METRIC = { id: '71', name: 'Politeness', kind: 'binary', version: null }
const RUN = {
  id: '9',
  scenario: 'Books a slot',
  personality: null,
  verdict: 'success',
  scores: { Politeness: true },
  since: '2026-11-24T09:30:00Z',
}
const FILE = {
  format: 'cekura-baseline',
  schema_version: 1,
  result_id: '900',
  metrics: [METRIC],
  runs: [RUN],
}

function problemsOf(text: string): readonly string[] {
  const outcome = readBaseline(text)
  return outcome.ok ? [] : outcome.problems
}

const without = (json: object, name: string) =>
  Object.fromEntries(Object.entries(json).filter(([key]) => key !== name))

describe('readBaseline', () => {
  test('accepts entries in any order and layout, as a merge or a formatter leaves them', () => {
    const runs = [{ ...RUN, id: '10' }, RUN]
    const outcome = readBaseline(
      JSON.stringify({ ...FILE, runs }, null, 4).replaceAll('\n', '\r\n'),
    )
    expect(outcome.ok && [...outcome.value.runs.keys()]).toEqual(['10', '9'])
  })

  test.each([
    ['an empty file', '\n', 'it is empty'],
    [
      'a merge conflict',
      '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n>>>>>>> main\n}',
      "it has a merge conflict that is not resolved ('<<<<<<<' in line 2)",
    ],
    ['a conflict half resolved', '{\n=======\r\n}', "('=======' in line 2)"],
    ['a conflict with its ancestor', '{\n||||||| 1a2b3c4\n}', "('|||||||' in line 2)"],
    [
      'a pointer of Git LFS',
      'version https://git-lfs.github.com/spec/v1\noid',
      'pointer of Git LFS',
    ],
    ['a missing comma', '{\n"a": [\n1\n2]}', 'the mistake is in line 4, or in the line before'],
    ['a string without an end', '{\n"a": "x\n}', 'the mistake is in line 3, or in the line before'],
    ['a file cut short', '{\n"a": 1,', 'the mistake is in line 2, or in the line before'],
    ['two values', '{}\n{}', 'the mistake is in line 2, or in the line before'],
    ['a number that is none', '{\n"a": NaN}', 'the mistake is in line 2, or in the line before'],
  ])('says for %s what is wrong, and what to do', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)])
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/; repair it, or write the file again with update_baseline: true$/),
    ])
  })

  test.each([
    ['a list', []],
    ['null', null],
    ['the JSON report of a job', { schema_version: 1, outcome: 'passed', result_id: '900' }],
    ['another format', { ...FILE, format: 'other' }],
  ])('does not accept %s as a baseline', (_, json) => {
    expect(problemsOf(JSON.stringify(json))).toEqual([
      'it is not a baseline: it lacks "format": "cekura-baseline". Name a file that update_baseline wrote, or write the file again with update_baseline: true',
    ])
  })

  test('leaves a file of a later version to that version', () => {
    expect(problemsOf(JSON.stringify({ ...FILE, schema_version: 2, more: [] }))).toEqual([
      'a later version of this action wrote it (schema_version 2, and this version reads 1); use that version of the action',
    ])
  })

  test.each([0, '1', null, -1, 0.5, { toString: null }])(
    'does not know a version %j',
    (version) => {
      expect(problemsOf(JSON.stringify({ ...FILE, schema_version: version }))).toEqual([
        expect.stringContaining('there is no such version'),
      ])
    },
  )

  test.each([
    ['an ID that is a number', { ...FILE, result_id: 900 }, 'the file: "result_id" is \'900\''],
    ['no runs', without(FILE, 'runs'), 'the file: it lacks "runs"'],
    ['runs by ID', { ...FILE, runs: {} }, 'the file: "runs" is \'{}\', not an array'],
    ['a key that is not known', { ...FILE, note: 'x' }, "the file: a key 'note' is not known"],
    [
      'a metric that is null',
      { ...FILE, metrics: [null] },
      "metric no. 1: 'null' is not an object",
    ],
    [
      'a kind that is not known',
      { ...FILE, metrics: [{ ...METRIC, kind: 'text' }] },
      'metric 71: "kind" is \'text\', not one of binary, rating, number, enum',
    ],
    [
      'a metric that is there twice',
      { ...FILE, metrics: [METRIC, { ...METRIC, name: 'Other' }] },
      'metric 71 is there twice; keep one of them',
    ],
    [
      'a run that is there twice, as a merge leaves it',
      { ...FILE, runs: [RUN, { ...RUN, verdict: 'failure' }] },
      'run 9 is there twice; keep one of them',
    ],
    [
      'an ID with a space',
      { ...FILE, runs: [{ ...RUN, id: ' 9' }] },
      'run no. 1: "id" is \' 9\', not a positive whole number of at most 19 digits',
    ],
    [
      'a run without a verdict',
      { ...FILE, runs: [without(RUN, 'verdict')] },
      'run 9: it lacks "verdict"',
    ],
    [
      'a verdict that is not known',
      { ...FILE, runs: [{ ...RUN, verdict: 'pass' }] },
      'run 9: "verdict" is \'pass\', not one of success, failure, reviewed_success, reviewed_failure',
    ],
    [
      'a scenario that is a number',
      { ...FILE, runs: [{ ...RUN, scenario: 7 }] },
      'run 9: "scenario" is \'7\', not a string or null',
    ],
    [
      'scores in a list',
      { ...FILE, runs: [{ ...RUN, scores: [] }] },
      'run 9: "scores" is not an object',
    ],
    [
      'a score of no metric',
      { ...FILE, runs: [{ ...RUN, scores: { Warmth: true } }] },
      'run 9: "metrics" lists no metric \'Warmth\'',
    ],
    [
      'a score of another kind than its metric',
      { ...FILE, runs: [{ ...RUN, scores: { Politeness: 'yes' } }] },
      "run 9: 'yes' is not a score of 'Politeness', whose kind is binary",
    ],
    [
      'a score that is an object',
      { ...FILE, runs: [{ ...RUN, scores: { Politeness: {} } }] },
      "run 9: '{}' is not a score of 'Politeness'",
    ],
    [
      'a time in another zone',
      { ...FILE, runs: [{ ...RUN, since: '2026-11-24T09:30:00+01:00' }] },
      'run 9: "since" is',
    ],
    [
      'a day that does not exist',
      { ...FILE, runs: [{ ...RUN, since: '2026-02-30T09:30:00Z' }] },
      'run 9: "since" is',
    ],
  ])('refuses %s', (_, json, problem) => {
    expect(problemsOf(JSON.stringify(json))).toEqual([expect.stringContaining(problem)])
  })

  test('refuses a number that is too large for a float', () => {
    const json = JSON.stringify({
      ...FILE,
      metrics: [{ ...METRIC, kind: 'number' }],
      runs: [{ ...RUN, scores: { Politeness: 5 } }],
    })
    expect(problemsOf(json)).toEqual([])
    expect(problemsOf(json.replace('"Politeness":5', '"Politeness":5e999'))).toEqual([
      expect.stringContaining("is not a score of 'Politeness', whose kind is number"),
    ])
  })

  test('reports the first ten of many mistakes, one for each entry', () => {
    const runs = Array.from({ length: 30 }, (_, i) => ({
      ...RUN,
      id: String(i + 1),
      verdict: 1,
      since: 1,
    }))
    const problems = problemsOf(JSON.stringify({ ...FILE, runs }))
    expect(problems).toHaveLength(11)
    expect(problems[0]).toMatch(/^run 1: "verdict"/)
    expect(problems[10]).toBe('20 more like these')
  })

  test('shows little of a long text, on one line', () => {
    const runs = [{ ...RUN, verdict: `\n::error::${'x'.repeat(5000)}` }]
    const [problem = ''] = problemsOf(JSON.stringify({ ...FILE, runs }))
    expect(problem.length).toBeLessThan(300)
    expect(problem).not.toContain('\n')
  })
})
