import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { baselineOf } from '../../../src/baseline/baseline-of.ts'
import type { Baseline } from '../../../src/model/baseline.ts'
import { readBaseline } from '../../../src/baseline/read-baseline.ts'
import { renderBaseline, renderUpdate } from '../../../src/baseline/render-baseline.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'
import { AT, LATER, baselineArbitrary, evaluationArbitrary, plain } from './arbitrary-baselines.ts'

const SCHEMA = join(import.meta.dirname, '../../../docs/baseline.schema.json')
const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as AnySchemaObject
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
  schema,
)

function faultsOf(json: unknown): unknown {
  return validate(json) ? [] : validate.errors
}

function read(text: string): Baseline {
  const baseline = readBaseline(text)
  if (!baseline.ok) throw new Error(baseline.problems.join('\n'))
  return baseline.value
}

/** The lines that only `b` has, and the lines that only `a` has. */
function changedLines(a: string, b: string): { removed: string[]; added: string[] } {
  const [before, after] = [a.split('\n'), b.split('\n')]
  return {
    removed: before.filter((line) => !after.includes(line)),
    added: after.filter((line) => !before.includes(line)),
  }
}

const metrics = [
  { id: '71', name: 'Politeness' },
  { id: '72', name: 'Quality' },
  { id: '103', name: 'Latency (ms)' },
  { id: '104', name: 'Ending' },
]
const words = metrics.map(({ id, name }) => ({ metricId: id, metricName: name }))
const plan = { resultId: '900', resultName: null, runIds: ['10', '9'], metrics }
const small = aResult({
  updatedAt: '2026-11-24T09:30:00.5Z',
  runs: [
    aRun('10', {
      success: false,
      scenario: 'Cancels',
      personality: 'Hasty',
      scores: [aLabel('refused', words[3]), aBinary(false, words[0]), aNumber(812.5, words[2])],
    }),
    aRun('9', {
      scenario: 'Books a slot',
      review: 'success',
      scores: [aRating(null, words[1])],
    }),
  ],
})

describe('The file of a baseline', () => {
  test('has a line for each metric and each run, in the order of their IDs', () => {
    expect(renderBaseline(baselineOf(null, small, plan, AT))).toBe(`{
  "format": "cekura-baseline",
  "schema_version": 1,
  "result_id": "900",
  "metrics": [
    {"id": "71", "name": "Politeness", "kind": "binary", "version": null},
    {"id": "72", "name": "Quality", "kind": "rating", "version": null},
    {"id": "103", "name": "Latency (ms)", "kind": "number", "version": null},
    {"id": "104", "name": "Ending", "kind": "enum", "version": null}
  ],
  "runs": [
    {"id": "9", "scenario": "Books a slot", "personality": null, "verdict": "reviewed_success", "scores": {"Quality": null}, "since": "2026-11-24T09:30:00Z"},
    {"id": "10", "scenario": "Cancels", "personality": "Hasty", "verdict": "failure", "scores": {"Politeness": false, "Latency (ms)": 812.5, "Ending": "refused"}, "since": "2026-11-24T09:30:00Z"}
  ]
}
`)
  })

  test('reads back the same as written, whatever the names, IDs and scores are', () => {
    fc.assert(
      fc.property(baselineArbitrary, (baseline) => {
        expect(plain(read(renderBaseline(baseline)))).toEqual(plain(baseline))
      }),
    )
  })

  test('reads back from any evaluation with the scores of the evaluation', () => {
    fc.assert(
      fc.property(evaluationArbitrary, ({ plan, result }) => {
        const baseline = baselineOf(null, result, plan, AT)
        expect(plain(read(renderBaseline(baseline)))).toEqual(plain(baseline))
        for (const run of result.runs?.values() ?? []) {
          const kept = baseline.runs.get(run.id)
          expect(kept).toMatchObject({ scenario: run.scenario, personality: run.personality })
          const values = [...run.scores].map(([id, { value }]) => [id, value])
          expect(new Map(kept?.scores)).toEqual(new Map(values as [string, never][]))
        }
      }),
    )
  })

  test('follows its schema', () => {
    fc.assert(
      fc.property(baselineArbitrary, (baseline) => {
        expect(faultsOf(JSON.parse(renderBaseline(baseline)))).toEqual([])
      }),
    )
  })

  test('has one line for each entry, with nothing misleading on it', () => {
    fc.assert(
      fc.property(baselineArbitrary, (baseline) => {
        const text = renderBaseline(baseline)
        expect(text.split('\n')).toHaveLength(10 + baseline.metrics.size + baseline.runs.size)
        // Control characters, line ends of all editors, characters that reverse the text, half
        // characters.
        expect(text.replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
        )
      }),
    )
  })

  test('keeps a name of 10 kB on its line', () => {
    const scenario = '漢字\n"\u2028{}'.repeat(1500)
    const run = aRun('9', { scenario })
    const text = renderBaseline(baselineOf(null, aResult({ runs: [run] }), plan, AT))
    expect(text.split('\n')).toHaveLength(11)
    expect(read(text).runs.get('9')?.scenario).toBe(scenario)
  })

  test('is the same, byte by byte, whatever the order of runs and scores in the API', () => {
    fc.assert(
      fc.property(evaluationArbitrary, ({ plan, result }) => {
        const turned = aResult({
          ...result,
          runs: [...(result.runs?.values() ?? [])]
            .toReversed()
            .map((run) => aRun(run.id, { ...run, scores: [...run.scores.values()].toReversed() })),
        })
        const turnedPlan = {
          ...plan,
          runIds: plan.runIds.toReversed(),
          metrics: plan.metrics.toReversed(),
        }
        const text = renderBaseline(baselineOf(null, result, plan, AT))
        expect(renderBaseline(baselineOf(null, turned, turnedPlan, AT))).toBe(text)
      }),
    )
  })

  test('stays the same, byte by byte, when an evaluation gives the same scores again', () => {
    fc.assert(
      fc.property(evaluationArbitrary, ({ plan, result }) => {
        const text = renderBaseline(baselineOf(null, result, plan, AT))
        const again = { ...result, updatedAt: LATER.toISOString() }
        expect(renderBaseline(baselineOf(read(text), again, plan, LATER))).toBe(text)
      }),
    )
  })

  test('changes in one line when one run flips', () => {
    fc.assert(
      fc.property(evaluationArbitrary, fc.nat(), ({ plan, result }, which) => {
        const runs = [...(result.runs?.values() ?? [])]
        const flipped = runs[which % runs.length]
        fc.pre(flipped?.review === null)
        const after = aResult({
          ...result,
          updatedAt: LATER.toISOString(),
          runs: runs.map((run) =>
            aRun(run.id, {
              ...run,
              success: run === flipped ? run.success !== true : run.success,
              scores: [...run.scores.values()],
            }),
          ),
        })
        const before = renderBaseline(baselineOf(null, result, plan, AT))
        const { removed, added } = changedLines(
          before,
          renderBaseline(baselineOf(read(before), after, plan, LATER)),
        )
        expect([removed.length, added.length]).toEqual([1, 1])
        expect(added[0]).toContain(`{"id": "${flipped.id}", `)
      }),
    )
  })

  test('changes for a flip only in verdict, score and time', () => {
    const before = renderBaseline(baselineOf(null, small, plan, AT))
    const [ten, nine] = [...(small.runs?.values() ?? [])]
    const fixed = aRun(ten?.id ?? '', { ...ten, success: true, scores: [aBinary(true, words[0])] })
    const later = '2026-12-01T08:00:00+01:00'
    const after = aResult({
      updatedAt: later,
      runs: [fixed, aRun(nine?.id ?? '', { ...nine, scores: [...(nine?.scores.values() ?? [])] })],
    })
    expect(
      changedLines(before, renderBaseline(baselineOf(read(before), after, plan, LATER))),
    ).toEqual({
      removed: [expect.stringContaining('"verdict": "failure", "scores": {"Politeness": false,')],
      added: [
        '    {"id": "10", "scenario": "Cancels", "personality": "Hasty", "verdict": "success", "scores": {"Politeness": true, "Latency (ms)": 812.5, "Ending": "refused"}, "since": "2026-12-01T07:00:00Z"}',
      ],
    })
  })

  test('distinguishes metrics of the same name by their IDs', () => {
    const alike = [
      { id: '71', name: 'Politeness' },
      { id: '72', name: 'Politeness' },
      { id: '73', name: 'Politeness (71)' },
    ]
    const scores = alike.map(({ id, name }) =>
      aBinary(id === '71', { metricId: id, metricName: name }),
    )
    const result = aResult({ runs: [aRun('9', { scores })] })
    const text = renderBaseline(baselineOf(null, result, { ...plan, metrics: alike }, AT))
    expect(text).toContain(
      '"scores": {"Politeness (71)": true, "Politeness (72)": false, "Politeness (71) (73)": false}',
    )
  })

  test('does not replace a file that says the same in another layout', () => {
    fc.assert(
      fc.property(baselineArbitrary, fc.constantFrom(' ', '\r\n', 2), (baseline, layout) => {
        const written = JSON.parse(renderBaseline(baseline)) as unknown
        const text =
          typeof layout === 'number'
            ? JSON.stringify(written, null, layout)
            : renderBaseline(baseline).replaceAll('\n', `${layout}\n`)
        expect(renderUpdate(baseline, { text, baseline: read(text) })).toBe(text)
      }),
    )
  })

  test('is written if it says something else, or if there is no file', () => {
    const baseline = baselineOf(null, small, plan, AT)
    const other = { ...baseline, runs: new Map() }
    const file = { text: renderBaseline(other), baseline: other }
    expect(renderUpdate(baseline, file)).toBe(renderBaseline(baseline))
    expect(renderUpdate(baseline, null)).toBe(renderBaseline(baseline))
  })

  test('is not written if it would be too large to be read again', () => {
    const scenario = 'x'.repeat(16 * 1024 * 1024)
    const runs = [aRun('9', { scenario }), aRun('10', { scenario })]
    const baseline = baselineOf(null, aResult({ runs }), plan, AT)
    expect(() => renderBaseline(baseline)).toThrow(/^the baseline would have \d+ bytes, more than/)
  })
})

describe('readBaseline', () => {
  /** A JSON value with any part replaced by any other value. */
  function replaced(json: unknown, path: readonly number[], by: unknown): unknown {
    const [index, ...rest] = path
    if (index === undefined || typeof json !== 'object' || json === null) return by
    const keys = Object.keys(json)
    const key = keys[index % keys.length]
    if (key === undefined) return by
    if (Array.isArray(json)) {
      return json.map((item, i) =>
        String(i) === key ? replaced(item, rest, by) : (item as unknown),
      )
    }
    return Object.fromEntries(
      Object.entries(json).map(([name, item]) => [
        name,
        name === key ? replaced(item, rest, by) : (item as unknown),
      ]),
    )
  }

  test('accepts nothing that the schema refuses, and never throws', () => {
    const path = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(baselineArbitrary, path, fc.jsonValue({ maxDepth: 2 }), (baseline, at, value) => {
        const json = replaced(JSON.parse(renderBaseline(baseline)), at, value)
        const outcome = readBaseline(JSON.stringify(json))
        if (outcome.ok) expect(faultsOf(json)).toEqual([])
        else expect(outcome.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  test('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(
        baselineArbitrary,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.string(),
        (baseline, at, cut, by) => {
          const text = renderBaseline(baseline)
          const index = at % text.length
          const broken = text.slice(0, index) + by + text.slice(index + cut)
          expect(typeof readBaseline(broken).ok).toBe('boolean')
        },
      ),
    )
  })
})
