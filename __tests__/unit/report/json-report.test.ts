import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { renderJson } from '../../../src/report/json/json-report.ts'
import type { Report } from '../../../src/report/report.ts'
import { PLAN, resultArbitrary } from '../../support/arbitrary-results.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { hostileVerdictReport, REPORTS } from '../../support/report-cases.ts'
import { finishedReport } from '../../support/reports.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'

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
        const json = jsonOf(hostileVerdictReport(trick))
        expect(faultsOf(json)).toEqual([])
        expect(json['headline']).toBe(trick)
        expect(json['runs']).toMatchObject([{ id: trick, error_message: trick }, {}, {}, {}])
      }),
    )
  })

  test('follows its schema whatever is missing from the results', () => {
    fc.assert(
      fc.property(
        resultArbitrary,
        fc.option(resultArbitrary, { nil: null }),
        (result, baseline) => {
          const json = jsonOf(finishedReport({ before: baseline, after: result, plan: PLAN }))
          expect(faultsOf(json)).toEqual([])
          expect(json['runs']).toHaveLength(PLAN.runIds.length)
        },
      ),
    )
  })

  test.each([
    ['a key that is not described', { ...jsonOf(REPORTS['gate-failed']), more: 1 }],
    ['an ID that is a number', { ...jsonOf(REPORTS['gate-failed']), result_id: 90211 }],
    ['a key that is missing', { schema_version: 1 }],
  ])('has a schema that refuses %s', (_, json) => {
    expect(faultsOf(json)).not.toEqual([])
  })

  test('has the whole verdict and comparison', () => {
    expect(jsonOf(REPORTS['gate-failed'])).toMatchObject({
      schema_version: 1,
      outcome: 'gate_failed',
      passed: false,
      success_rate: 0.5,
      gates: [{ input: 'min_success_rate', margin: '40 points short', held: false }, {}, {}, {}],
      plan: { evaluations: 30 },
      comparison: { regressed_runs: 2, fixed_runs: 1, success_rate_after: 0.5, p_value: 1 },
      elapsed_seconds: 125,
    })
  })

  test('has the runs and metrics of a job that only waits, without scores before', () => {
    const after = aResult({ runs: [aRun('1', { scores: [aBinary(true)] })] })
    expect(jsonOf(finishedReport({ before: null, after }))).toMatchObject({
      comparison: null,
      metrics: [{ id: '7', before: null, after: { passed: 1 } }],
      runs: [{ id: '1', passed_before: null, passed_after: true, change: 'incomparable' }],
    })
  })

  test('has no runs and metrics unless the evaluation ended', () => {
    expect(jsonOf(REPORTS['timed-out'])).toMatchObject({ runs: null, metrics: null })
  })
})
