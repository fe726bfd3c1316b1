import { describe, expect, test } from '@jest/globals'
import { runLines } from '../../../src/plan/run-lines.ts'
import { aResult, aRun } from '../../support/results.ts'

const plan = (runIds: readonly string[]) => ({
  resultId: '4711',
  resultName: null,
  runIds,
  metrics: [],
})

describe('the runs of a dry run', () => {
  test('are listed by ID, with what the call was about and whether it passes', () => {
    const before = aResult({
      runs: [
        aRun('101', { scenario: 'Books a cleaning', personality: 'Impatient' }),
        aRun('102', { scenario: null, success: false }),
        aRun('103', { scenario: '::error::\u001b[31mRed', success: null }),
      ],
    })
    expect(runLines(plan(['101', '102', '103', '104']), before)).toEqual([
      '  101  Books a cleaning · Impatient  passes',
      '  102  fails',
      '  103  ::error::Red  no verdict',
      '  104',
    ])
  })

  test('are cut short if there are too many for a log', () => {
    const runIds = Array.from({ length: 201 }, (_, index) => String(index + 1))
    const lines = runLines(plan(runIds), aResult({ runs: null }))
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toBe('  and 1 more run')
  })
})
