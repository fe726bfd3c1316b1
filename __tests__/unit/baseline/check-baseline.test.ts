import { describe, expect, test } from '@jest/globals'
import { baselineOf } from '../../../src/baseline/baseline-of.ts'
import { checkBaseline } from '../../../src/baseline/check-baseline.ts'
import { aBinary, aLabel, aRating, aResult, aRun } from '../../support/results.ts'
import { AT } from './arbitrary-baselines.ts'

const politeness = { id: '71', name: 'Politeness' }
const quality = { id: '72', name: 'Quality' }
const planOf = (
  runIds: readonly string[],
  metrics: readonly { id: string; name: string | null }[],
) => ({
  resultId: '900',
  resultName: null,
  runIds,
  metrics,
})
const polite = { metricId: '71', metricName: 'Politeness' }
const good = { metricId: '72', metricName: 'Quality' }
const result = aResult({
  runs: [aRun('1', { scores: [aBinary(true, polite)] }), aRun('2', { scores: [aRating(4, good)] })],
})
const baseline = baselineOf(null, result, planOf(['1', '2'], [politeness, quality]), AT)

describe('checkBaseline', () => {
  test('accepts a plan that the baseline covers, or a part of it', () => {
    expect(checkBaseline(baseline, planOf(['1', '2'], [politeness, quality]), result)).toEqual([])
    expect(checkBaseline(baseline, planOf(['1'], [politeness]), result)).toEqual([])
    expect(checkBaseline(baseline, planOf([], [politeness]), result)).toEqual([])
  })

  test('says only that it belongs to another result', () => {
    const plan = { ...planOf(['8'], [quality]), resultId: '901' }
    expect(checkBaseline(baseline, plan, result)).toEqual([
      'it is the baseline of result 900, but this job evaluates result 901: give the file of that result, or write this file again with update_baseline: true',
    ])
  })

  test('names the runs and metrics that it lacks', () => {
    const plan = planOf(
      ['1', '2', '3'],
      [politeness, { id: '73', name: 'Latency' }, { id: '74', name: null }],
    )
    expect(checkBaseline(baseline, plan, result)).toEqual([
      'it lacks 1 run of this evaluation: 3. Leave it out of run_ids, or add it with update_baseline: true',
      "it lacks 2 metrics of this evaluation: 'Latency' (73), 74. Leave them out of metric_ids, or add them with update_baseline: true",
    ])
  })

  test('lacks a metric that has scores only on runs that the job does not evaluate', () => {
    expect(checkBaseline(baseline, planOf(['1'], [politeness, quality]), result)).toEqual([
      expect.stringContaining("it lacks 1 metric of this evaluation: 'Quality' (72)"),
    ])
  })

  test('does not list metrics as missing because all runs are', () => {
    expect(checkBaseline(baseline, planOf(['8', '9'], [politeness, quality]), result)).toEqual([
      expect.stringContaining('it lacks 2 runs of this evaluation: 8, 9.'),
    ])
  })

  test('lists the first of thousands of runs', () => {
    const runIds = Array.from({ length: 5000 }, (_, i) => String(100 + i))
    const [problem = ''] = checkBaseline(baseline, planOf(runIds, [politeness]), result)
    expect(problem).toContain('it lacks 5,000 runs of this evaluation: 100, 101,')
    expect(problem).toContain(', 119 and 4980 more. Leave them out')
  })

  test('says that a metric has changed its kind, if the scores show that', () => {
    const now = (score: ReturnType<typeof aLabel>) =>
      aResult({ runs: [aRun('1', { scores: [score] })] })
    const plan = planOf(['1'], [politeness])
    expect(checkBaseline(baseline, plan, now(aRating(4, polite)))).toEqual([
      "the metric 'Politeness' (71) was of the kind binary and is of the kind rating now, so the scores cannot be compared: update them with update_baseline: true",
    ])
    expect(checkBaseline(baseline, plan, now(aLabel(null, polite)))).toEqual([])
    expect(checkBaseline(baseline, plan, aResult({ runs: null }))).toEqual([])
  })
})
