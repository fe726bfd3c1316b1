import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodeResult } from '../../../src/cekura/decode-result.ts'
import { decodeScore } from '../../../src/cekura/decode-score.ts'
import { explainBody } from '../../../src/cekura/explain-response.ts'
import { parseJson } from '../../../src/cekura/json.ts'

describe('decoding a result', () => {
  test('reads counts as numbers and as strings', () => {
    const counts = { total: 10, completed: 9, success: 8, failed: 1 }
    const wire = {
      status: 'completed',
      total_runs_count: '10',
      completed_runs_count: 9,
      success_runs_count: '8',
      failed_runs_count: 1,
    }
    expect(decodeResult(wire)?.counts).toEqual(counts)
  })
  test('reads runs as an object by ID and as an array, and keeps their order', () => {
    const run = { status: 'completed', success: true }
    const byId = decodeResult({ status: 'completed', runs: { '12': run, '11': run } })
    const listed = decodeResult({
      status: 'completed',
      runs: [
        { id: 12, ...run },
        { id: 11, ...run },
      ],
    })
    expect([...(byId?.runs?.keys() ?? [])]).toEqual(['11', '12'])
    expect([...(listed?.runs?.keys() ?? [])]).toEqual(['12', '11'])
  })
  test.each([undefined, null, 3, 'runs', [1, 2]])(
    'runs given as %j are not a list of runs',
    (runs) => {
      expect(decodeResult({ status: 'completed', runs })?.runs).toBeNull()
    },
  )
  test.each(['../9', "51\n    api_url: 'https://evil.example'", '1'.repeat(20), '-1', '1e3', ''])(
    'does not accept %j as an ID of a result, a run or a metric',
    (id) => {
      const metrics = [{ id, type: 'binary', score: 5 }]
      const decoded = decodeResult({
        id,
        status: 'completed',
        runs: { [id]: {}, '7': { evaluation: { metrics } } },
      })
      expect(decoded?.id).toBeNull()
      expect([...(decoded?.runs?.keys() ?? [])]).toEqual(['7'])
      expect(decoded?.runs?.get('7')?.scores.size).toBe(0)
    },
  )
  test('lets a review override the metrics', () => {
    const decoded = decodeResult({
      status: 'completed',
      runs: { '1': { success: false, evaluation_status: 'reviewed_success' } },
    })
    expect(decoded?.runs?.get('1')).toMatchObject({ success: false, review: 'success' })
  })
  test('reads success from evaluation_status if no other field has it', () => {
    const decoded = decodeResult({
      status: 'completed',
      runs: { '1': { success: null, evaluation_status: 'failure' } },
    })
    expect(decoded?.runs?.get('1')?.success).toBe(false)
  })
  test.each([null, [], 'completed', 3, {}, { status: 3 }, { status: '' }])(
    '%j is not a result',
    (value) => {
      expect(decodeResult(value)).toBeNull()
    },
  )
  test.each([
    ['in an object', { issues: [{ description: 'The line was busy.', affected_count: '2' }] }],
    ['in the list itself', [{ description: 'The line was busy.', affected_count: 2 }]],
  ])('reads the reasons of a failure %s', (_where, failed_reasons) => {
    expect(decodeResult({ status: 'failed', failed_reasons })?.failureReasons).toEqual([
      { description: 'The line was busy.', affectedRuns: 2 },
    ])
  })
  test('reads flags as words', () => {
    const decoded = decodeResult({ status: 'completed', runs: { '1': { success: 'False' } } })
    expect(decoded?.runs?.get('1')?.success).toBe(false)
  })
  test('accepts null in every field except the status', () => {
    const run = { status: null, success: null, evaluation_status: null, scenario: null }
    const decoded = decodeResult({
      id: null,
      name: null,
      agent_name: null,
      status: 'completed',
      success_rate: null,
      total_runs_count: null,
      created_at: null,
      updated_at: null,
      failed_reasons: null,
      runs: {
        '1': { ...run, evaluation: null },
        '2': { ...run, evaluation: { metrics: null } },
        '3': { ...run, evaluation: { metrics: [null, { id: 7, name: null, type: null }] } },
        '4': null,
      },
    })
    expect([...(decoded?.runs?.values() ?? [])].map(({ scores }) => scores.size)).toEqual([0, 0, 1])
  })
  test('never fails, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (runs) => {
        expect(decodeResult({ status: 'completed', runs })).toMatchObject({ status: 'completed' })
      }),
    )
  })
})

describe('decoding a score', () => {
  test.each([
    [{ type: 'binary_qualitative', score: 5 }, 'binary', true],
    [{ type: 'binary_workflow_adherence', score: 0 }, 'binary', false],
    [{ type: 'binary', score: null }, 'binary', null],
    [{ type: 'binary_qualitative', score: true }, 'binary', true],
    [{ type: 'binary_qualitative', score: false }, 'binary', false],
    [{ type: 'binary_qualitative', score: 'False' }, 'binary', false],
    [{ type: 'binary_qualitative', score: '5' }, 'binary', true],
    [{ type: 'brand_new', score: false }, 'binary', false],
    [{ eval_type: 'binary_qualitative', passed: 'True' }, 'binary', true],
    [{ eval_type: 'binary_qualitative', passed: 'maybe' }, 'binary', null],
    [{ type: 'enum', score: 'polite' }, 'enum', 'polite'],
    [{ type: 'enum', score: null, enum: null, value: null }, 'enum', null],
    [{ eval_type: 'binary_qualitative', passed: true }, 'binary', true],
    [{ eval_type: 'binary_qualitative', passed: false, score: 5 }, 'binary', false],
    [{ eval_type: 'binary_qualitative', passed: null }, 'binary', null],
    [{ type: 'continuous_qualitative', score: 82.5 }, 'rating', 82.5],
    [{ type: 'numeric', score: 1350 }, 'number', 1350],
    [{ type: 'numeric', score: '1350' }, 'number', 1350],
    [{ type: 'enum', enum: 'polite' }, 'enum', 'polite'],
    [{ type: 'enum', value: 'polite' }, 'enum', 'polite'],
    [{ type: 'brand_new', passed: true }, 'binary', true],
    [{ type: 'brand_new', score: 3 }, 'number', 3],
    [{ type: 'brand_new' }, 'enum', null],
  ])('%j is of kind %s with value %j', (wire, kind, value) => {
    expect(decodeScore({ id: 7, name: 'M', ...wire })).toMatchObject([
      { metricId: '7', kind, value },
    ])
  })
  test('joins an explanation that comes in parts', () => {
    expect(decodeScore({ id: 7, explanation: ['One.', 'Two.'] })[0]?.explanation).toBe('One.\nTwo.')
  })
})

describe('JSON with long IDs', () => {
  test('keeps every digit', () => {
    expect(parseJson('{"id": 9007199254740993, "runs": [{"id":18446744073709551615}]}')).toEqual({
      id: '9007199254740993',
      runs: [{ id: '18446744073709551615' }],
    })
  })
  test('does not change text in a string', () => {
    const text = 'he said "id": 9007199254740993'
    expect(parseJson(JSON.stringify({ text, id: 5 }))).toEqual({ text, id: 5 })
  })
  test('reads any other JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parseJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('explaining a refusal', () => {
  test.each([
    ['{"detail": "Invalid API key."}', 'Invalid API key'],
    [
      '{"metric_ids": ["Invalid pk 5.", "Invalid pk 6."]}',
      'metric_ids: Invalid pk 5. Invalid pk 6',
    ],
    ['<html><head><title>502 Bad\nGateway</title></head></html>', '502 Bad Gateway'],
    ['<!doctype html><p>Down', 'an HTML page'],
    ['Bad\r\nrequest', 'Bad request'],
    ['', ''],
  ])('%j says %j', (body, said) => {
    expect(explainBody(body)).toBe(said)
  })
  test('is cut where it is long', () => {
    const said = explainBody('word '.repeat(10_000))
    expect(said).toMatch(/word …$/)
    expect(said.length).toBeLessThanOrEqual(501)
  })
  test('is never cut inside a word, which could be a key', () => {
    expect(explainBody(`${'word '.repeat(98)}ck_live_0123456789abcdef`)).not.toContain('ck_live')
  })
})
