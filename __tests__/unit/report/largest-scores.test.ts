import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { renderComment } from '../../../src/report/markdown/comment.ts'
import { renderJson } from '../../../src/report/json/json-report.ts'
import { renderJunit } from '../../../src/report/junit/junit-report.ts'
import { logLines } from '../../../src/report/log/log-lines.ts'
import { renderSummary } from '../../../src/report/markdown/summary.ts'
import { aPlan } from '../../support/plans.ts'
import { finishedReport } from '../../support/reports.ts'
import { aNumber, aResult, aRun } from '../../support/results.ts'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/report.schema.json'), 'utf8'),
) as AnySchemaObject
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

const LARGEST = Number.MAX_VALUE
const score = fc.constantFrom(LARGEST, -LARGEST, LARGEST / 2, 1e300, -1e21, 5e-324, 0, 1)

function resultOf(scores: readonly number[]) {
  const runs = scores.map((value, i) => aRun(String(101 + i), { scores: [aNumber(value)] }))
  return aResult({ runs })
}

test('scores near the largest float become neither null nor infinite, and every report shows them', () => {
  const some = fc.array(score, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(some, some, (before, after) => {
      const [baseline, result] = [resultOf(before), resultOf(after)]
      const plan = aPlan({ runIds: ['101', '102', '103'] })
      const of = finishedReport({ before: baseline, after: result, plan })
      const json: unknown = JSON.parse(renderJson(of))
      expect(validate(json) ? [] : validate.errors).toEqual([])
      expect(json).toMatchObject({
        metrics: [
          { after: { mean: expect.any(Number), p50: expect.any(Number), p95: expect.any(Number) } },
        ],
      })
      expect(renderJunit(of)).not.toMatch(/Infinity|NaN/)
      const texts = [renderSummary(of), renderComment(of, ''), ...logLines(of)]
      expect(texts.join('\n')).not.toContain('NaN')
    }),
  )
})
