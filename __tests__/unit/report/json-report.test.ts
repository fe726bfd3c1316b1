import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { compare } from '../../../src/compare/compare.ts'
import { renderJson } from '../../../src/report/json-report.ts'
import type { Report } from '../../../src/report/report.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { hostileReport, report, REPORTS } from '../../support/report-fixtures.ts'
import { PLAN, resultArbitrary } from '../arbitrary-snapshots.ts'
import { aBinary, aResult, aRun } from '../snapshots.ts'

const ROOT = join(import.meta.dirname, '../../..')
const schema = JSON.parse(
  readFileSync(join(ROOT, 'docs/report.schema.json'), 'utf8'),
) as AnySchemaObject
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

function faultsOf(json: unknown): unknown {
  return validate(json) ? [] : validate.errors
}

function jsonOf(of: Report): Record<string, unknown> {
  return JSON.parse(renderJson(of)) as Record<string, unknown>
}

describe('renderJson', () => {
  test.each(Object.entries(REPORTS))('follows its schema for the report %s', (_, one) => {
    expect(faultsOf(jsonOf(one))).toEqual([])
  })

  test('follows its schema whatever the texts are, and keeps them', () => {
    fc.assert(
      fc.property(hostileText, (trick) => {
        const json = jsonOf(hostileReport(trick))
        expect(faultsOf(json)).toEqual([])
        expect(json['headline']).toBe(trick)
        expect(json['runs']).toMatchObject([{ id: trick, error_message: trick }, {}, {}])
      }),
    )
  })

  test('follows its schema whatever is missing from the results', () => {
    fc.assert(
      fc.property(
        resultArbitrary,
        fc.option(resultArbitrary, { nil: null }),
        (result, baseline) => {
          const comparison = baseline === null ? null : compare(baseline, result, PLAN)
          const json = jsonOf(report({ plan: PLAN, baseline, result, comparison }))
          expect(faultsOf(json)).toEqual([])
          expect(json['runs']).toHaveLength(PLAN.runIds.length)
        },
      ),
    )
  })

  test.each([
    ['a key that is not described', { ...jsonOf(REPORTS.small), more: 1 }],
    ['an ID that is a number', { ...jsonOf(REPORTS.small), result_id: 90211 }],
    ['a key that is missing', { schema_version: 1 }],
  ])('has a schema that refuses %s', (_, json) => {
    expect(faultsOf(json)).not.toEqual([])
  })

  test('has the whole verdict and comparison', () => {
    expect(jsonOf(REPORTS.small)).toMatchObject({
      schema_version: 1,
      outcome: 'gate_failed',
      passed: false,
      success_rate: 0.875,
      gates: [{ input: 'min_success_rate', margin: '2.5 points short', held: false }, {}, {}, {}],
      plan: { evaluations: 120 },
      comparison: { regressed_runs: 3, fixed_runs: 1, success_rate_after: 0.875, p_value: 0.625 },
      elapsed_seconds: 125,
    })
  })

  test('has the runs and metrics of a job that only waits, with nothing before', () => {
    const plan = { ...PLAN, runIds: ['1'], metrics: [{ id: '7', name: null }] }
    const result = aResult({ runs: [aRun({ id: '1', scores: [aBinary(true)] })] })
    expect(jsonOf(report({ plan, baseline: null, result }))).toMatchObject({
      comparison: null,
      metrics: [{ id: '7', before: null, after: { passed: 1 } }],
      runs: [{ id: '1', passed_before: null, passed_after: true, change: 'incomparable' }],
    })
  })

  test('has no runs while they are not what the evaluation came to', () => {
    expect(jsonOf(REPORTS['timed-out'])).toMatchObject({ runs: null, metrics: null })
  })
})
