import { expect, test } from '@jest/globals'
import { changedMetricIds } from '../../../src/compare/changed-metrics.ts'
import { runChanges } from '../../../src/compare/run-changes.ts'
import type { Score } from '../../../src/model/result.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aRating, aResult, aRun } from '../../support/results.ts'

type Scores = readonly Score[]

function changed(...runs: (readonly [before: Scores, after: Scores])[]): string[] {
  const side = (at: 0 | 1) =>
    aResult({ runs: runs.map((scores, index) => aRun(String(index), { scores: [...scores[at]] })) })
  const runIds = runs.map((_, index) => String(index))
  return changedMetricIds(
    runChanges(side(0), side(1), aPlan({ runIds, metrics: plannedMetrics('7', '8') })),
  )
}

const [pass, fail, none] = [aBinary(true), aBinary(false), aBinary(null)]
const rating = { metricId: '8', metricName: 'Empathy' }

test('a metric changed if a run has both scores and they differ', () => {
  expect(changed([[pass], [fail]])).toEqual(['7'])
  expect(changed([[pass], [none]])).toEqual(['7'])
  expect(changed([[pass], [aRating(1, { metricId: '7' })]])).toEqual(['7'])
  expect(changed([[pass], [pass]])).toEqual([])
  expect(changed([[], [pass]])).toEqual([])
})

test('the metric with the most changes is the first', () => {
  const [low, high] = [aRating(1, rating), aRating(4, rating)]
  expect(
    changed(
      [
        [pass, low],
        [fail, high],
      ],
      [
        [pass, low],
        [pass, high],
      ],
    ),
  ).toEqual(['8', '7'])
})
