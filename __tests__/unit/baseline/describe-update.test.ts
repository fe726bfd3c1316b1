import { expect, test } from '@jest/globals'
import { describeUpdate } from '../../../src/baseline/describe-update.ts'
import type { Baseline, BaselineRun, RunVerdict } from '../../../src/model/baseline.ts'

function baselineOf(...verdicts: readonly (readonly [RunVerdict, since: string])[]): Baseline {
  const runs = verdicts.map(([verdict, since], index): BaselineRun => ({
    id: String(101 + index),
    scenario: null,
    personality: null,
    verdict,
    scores: new Map([['51', 4]]),
    since: `2026-11-${since}T00:00:00Z`,
  }))
  return {
    resultId: '900',
    metrics: new Map([['51', { id: '51', name: 'Empathy', kind: 'rating', version: null }]]),
    runs: new Map(runs.map((run) => [run.id, run])),
  }
}

const BEFORE = baselineOf(
  ['success', '01'],
  ['failure', '01'],
  ['success', '01'],
  ['success', '01'],
)

test('a new file is told with what it holds', () => {
  expect(describeUpdate(null, BEFORE)).toBe('4 runs, 1 metric; 3 pass')
  expect(describeUpdate({ ...BEFORE, resultId: '901' }, BEFORE)).toBe('4 runs, 1 metric; 3 pass')
})

test('a renewed one is told with what changed', () => {
  expect(describeUpdate(BEFORE, BEFORE)).toBe('no run changed')
  const next = baselineOf(
    ['reviewed_failure', '02'],
    ['success', '02'],
    ['success', '02'],
    ['success', '01'],
    ['success', '02'],
  )
  expect(describeUpdate(BEFORE, next)).toBe(
    '4 runs changed: 1 regressed, 1 fixed, 1 added, 1 with other scores',
  )
})
