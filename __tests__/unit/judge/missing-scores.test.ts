import { describe, expect, test } from '@jest/globals'
import { checkGates } from '../../../src/judge/gates.ts'
import { judgeFinished } from '../../../src/judge/judge.ts'
import {
  describePartlyScored,
  lacksScore,
  unscoredMetrics,
} from '../../../src/judge/missing-scores.ts'
import type { Run, Score } from '../../../src/model/result.ts'
import { gatesFrom } from '../../support/inputs.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aResult, aRun, binary } from '../../support/results.ts'

function resultOf(...scores: readonly (readonly Score[])[]) {
  return aResult({ runs: scores.map((given, i) => aRun(String(i + 1), { scores: given })) })
}

const plan = aPlan({ runIds: ['1', '2'], metrics: plannedMetrics('7', '8') })
const seven = aBinary(true)
const eight = binary('8', false)

describe('a requested metric', () => {
  test.each([
    ['has a score on each run', resultOf([seven, eight], [seven, eight]), []],
    ['has a score on one run', resultOf([seven, eight], [seven]), []],
    ['has no score at all', resultOf([seven], [seven]), ['8']],
    ['does not apply anywhere', resultOf([seven, binary('8', null)], [seven]), []],
    ['has scores on other runs only', resultOf([seven], [seven], [eight]), ['8']],
  ])('%s', (_what, result, ids) => {
    const found = unscoredMetrics({ baseline: null, result, plan })
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  test('that applied before and applies nowhere now has no scores left', () => {
    const result = resultOf([seven, binary('8', null)], [seven, binary('8', null)])
    const found = (before: typeof result) => unscoredMetrics({ baseline: before, result, plan })
    expect(found(resultOf([seven, eight], [seven]))).toMatchObject([{ id: '8' }])
    expect(found(result)).toEqual([])
  })

  test('is not missing if the API lists no runs, because then nothing is known', () => {
    const result = aResult({ runs: null })
    expect(unscoredMetrics({ baseline: null, result, plan })).toEqual([])
    expect(describePartlyScored({ baseline: null, result, plan })).toBeNull()
  })

  test('and was never scored fails the job without any gate, by its name', () => {
    const result = resultOf([seven], [seven])
    const gates = gatesFrom()
    const seen = { baseline: null, result, successRate: 1, comparison: null }
    const verdict = judgeFinished({ ...seen, gates, plan })
    expect(verdict).toMatchObject({
      outcome: 'evaluation_failed',
      headline:
        'Evaluation failed: 1 metric that should have been scored has no score on any of 2 evaluated runs',
      reasons: ["'Metric 8' (8) has no score on any of 2 evaluated runs"],
    })
  })

  test('is named with the runs that lack a score, if only some do', () => {
    const runIds = Array.from({ length: 30 }, (_, i) => String(i + 1))
    const result = resultOf(...runIds.map((_, i) => (i < 2 ? [seven, eight] : [seven])))
    const evaluated = { baseline: null, result, plan: { ...plan, runIds } }
    expect(describePartlyScored(evaluated)).toContain(
      "Some requested scores are missing: 'Metric 8' (8) on 28 runs (3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 18 more).",
    )
    const whole = { baseline: null, result, plan: aPlan({ runIds: ['1', '2'] }) }
    expect(describePartlyScored(whole)).toBeNull()
  })
})

describe('a run lacks a score', () => {
  const scored = { scores: [seven] }
  test.each<[string, Run | undefined, Run | undefined, boolean]>([
    ['that is gone from the result', undefined, undefined, true],
    ['that completed without one', aRun('1'), undefined, true],
    ['that completed with one', aRun('1', scored), undefined, false],
    ['that never completed', aRun('1', { status: 'failed' }), undefined, false],
    ['that failed and lost it', aRun('1', { status: 'failed' }), aRun('1', scored), true],
    [
      'that failed, and whose score is null now',
      aRun('1', { status: 'timeout', scores: [aBinary(null)] }),
      aRun('1', { status: 'timeout', ...scored }),
      true,
    ],
    [
      'that was cancelled, and still shows the old one',
      aRun('1', { status: 'cancelled', ...scored }),
      aRun('1', scored),
      true,
    ],
    [
      'of a call that had failed and has a score, before and now',
      aRun('1', { status: 'failed', ...scored }),
      aRun('1', { status: 'failed', ...scored }),
      false,
    ],
  ])('%s: %#', (_what, run, before, lacks) => {
    expect(lacksScore(run, before, '7')).toBe(lacks)
  })

  test('which makes a threshold on the metric uncheckable', () => {
    const baseline = resultOf([seven], [seven])
    const result = aResult({
      runs: [aRun('1', { scores: [seven] }), aRun('2', { status: 'failed', success: null })],
    })
    const finished = { baseline, result, comparison: null, successRate: 1, runIds: ['1', '2'] }
    expect(checkGates(gatesFrom({ metric_thresholds: '7 >= 50%' }), finished)).toMatchObject([
      { held: false, found: 'cannot be checked: no score of it on 1 evaluated run (2)' },
    ])
  })
})
