import { describe, expect, test } from '@jest/globals'
import { chooseMetrics } from '../../../src/plan/choose-metrics.ts'
import { chooseRuns, describeLeftOut } from '../../../src/plan/choose-runs.ts'
import { describePlan } from '../../../src/model/plan.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'

const polite = aBinary(true, { metricId: '7', metricName: 'Politeness' })
const books = aBinary(true, { metricId: '8', metricName: 'Books the slot' })
const result = aResult({
  runs: [
    aRun('1', { scores: [polite, books] }),
    aRun('2', { success: false, scores: [polite] }),
    aRun('3', { status: 'failed', success: null }),
    aRun('4', { status: 'cancelled', success: null }),
    aRun('5', { success: false, review: 'success' }),
  ],
})

describe('choosing runs', () => {
  test('all means every run that ended completed or failed', () => {
    expect(chooseRuns({ kind: 'all' }, result)).toEqual({ ok: true, value: ['1', '2', '3', '5'] })
  })
  test('failed means all of these that did not succeed, and a review overrides the metrics', () => {
    expect(chooseRuns({ kind: 'failed' }, result)).toEqual({ ok: true, value: ['2', '3'] })
  })
  test('the runs that all and failed leave out are named', () => {
    expect(describeLeftOut({ kind: 'all' }, result)).toBe(
      '1 run left out of “all”, as it did not end completed or failed: 4 (cancelled)',
    )
    expect(describeLeftOut({ kind: 'ids', ids: ['1'] }, result)).toBeNull()
    expect(describeLeftOut({ kind: 'all' }, aResult({ runs: [aRun('1')] }))).toBeNull()
  })
  test('failed can mean no run', () => {
    expect(chooseRuns({ kind: 'failed' }, aResult({ runs: [aRun('1')] }))).toEqual({
      ok: true,
      value: [],
    })
  })
  test('IDs are taken in the order given', () => {
    expect(chooseRuns({ kind: 'ids', ids: ['3', '1'] }, result)).toEqual({
      ok: true,
      value: ['3', '1'],
    })
  })
  test('unknown IDs are listed, with the existing IDs', () => {
    expect(chooseRuns({ kind: 'ids', ids: ['1', '9', '10'] }, result)).toEqual({
      ok: false,
      problems: ['the result has no run 9, 10; it has 1, 2, 3, 4, 5'],
    })
  })
  test('if the API lists no runs, IDs are sent as given and words cannot be resolved', () => {
    const blind = aResult({ runs: null })
    expect(chooseRuns({ kind: 'ids', ids: ['9'] }, blind)).toEqual({ ok: true, value: ['9'] })
    expect(chooseRuns({ kind: 'all' }, blind)).toMatchObject({ ok: false })
    expect(chooseRuns({ kind: 'failed' }, blind)).toMatchObject({ ok: false })
  })
  test('all is an error if the result has no runs', () => {
    expect(chooseRuns({ kind: 'all' }, aResult({ runs: [] }))).toMatchObject({ ok: false })
  })
})

describe('choosing metrics', () => {
  const choose = (...wanted: string[]) => chooseMetrics({ kind: 'listed', wanted }, result)

  test('all means every metric that the result shows', () => {
    expect(chooseMetrics({ kind: 'all' }, result)).toEqual({
      ok: true,
      value: [
        { id: '7', name: 'Politeness' },
        { id: '8', name: 'Books the slot' },
      ],
    })
  })
  test('names are matched ignoring case, and can be mixed with IDs', () => {
    expect(choose('POLITENESS', '8')).toEqual({
      ok: true,
      value: [
        { id: '7', name: 'Politeness' },
        { id: '8', name: 'Books the slot' },
      ],
    })
  })
  test('a metric named twice is evaluated once', () => {
    expect(choose('7', 'politeness')).toEqual({
      ok: true,
      value: [{ id: '7', name: 'Politeness' }],
    })
  })
  test('an ID that the result has not used is sent as given', () => {
    expect(choose('99')).toEqual({ ok: true, value: [{ id: '99', name: null }] })
  })
  test("a metric that the result has not used is found in the agent's list, by ID or by name", () => {
    const listed = [{ id: '99', name: 'Says goodbye', kind: 'binary' } as const]
    for (const wanted of ['99', 'says goodbye']) {
      expect(chooseMetrics({ kind: 'listed', wanted: [wanted] }, result, listed)).toEqual({
        ok: true,
        value: [{ id: '99', name: 'Says goodbye' }],
      })
    }
    expect(chooseMetrics({ kind: 'listed', wanted: ['98'] }, result, listed)).toEqual({
      ok: false,
      problems: [
        "the result and its agent have no metric '98'; known metrics: 'Politeness' (7), 'Books the slot' (8), 'Says goodbye' (99)",
      ],
    })
  })
  test('an unknown name is an error that lists the names and the nearest one', () => {
    expect(choose('Polightness')).toEqual({
      ok: false,
      problems: [
        "the result has no metric 'Polightness'; known metrics: 'Politeness' (7), 'Books the slot' (8). Did you mean 'Politeness'?",
      ],
    })
  })
  test('a name that is similar to no other gets no suggestion', () => {
    expect(choose('Xylophone')).toEqual({
      ok: false,
      problems: [
        "the result has no metric 'Xylophone'; known metrics: 'Politeness' (7), 'Books the slot' (8)",
      ],
    })
  })
  test('of thousands of unknown names the first are listed', () => {
    const names = Array.from({ length: 4_000 }, (_, index) => `Metric ${index}`)
    const chosen = choose(...names)
    const problems = chosen.ok ? [] : chosen.problems
    expect(problems).toHaveLength(11)
    expect(problems.at(-1)).toBe('3990 more like these')
  })
  test('every unknown name is reported', () => {
    expect(choose('a', 'b')).toMatchObject({
      ok: false,
      problems: [expect.any(String), expect.any(String)],
    })
  })
  test('an ambiguous name is an error that lists the IDs', () => {
    const twins = aResult({
      runs: [aRun('1', { scores: [polite, { ...books, metricName: 'politeness' }] })],
    })
    expect(chooseMetrics({ kind: 'listed', wanted: ['Politeness'] }, twins)).toEqual({
      ok: false,
      problems: ["'Politeness' is the name of several metrics; use an ID: 7, 8"],
    })
  })
  test('all is an error if the result has no scores', () => {
    expect(chooseMetrics({ kind: 'all' }, aResult({ runs: [aRun('1')] }))).toMatchObject({
      ok: false,
    })
  })
})

test('a plan says its size and about what it costs', () => {
  const runIds = Array.from({ length: 24 }, (_, i) => String(i))
  expect(describePlan(aPlan({ runIds, metrics: plannedMetrics('7', '8', '9') }))).toBe(
    'Re-evaluating 3 metrics on 24 runs: 72 evaluations, about 14.4 credits',
  )
  expect(describePlan(aPlan())).toBe(
    'Re-evaluating 1 metric on 1 run: 1 evaluation, about 0.2 credits',
  )
})

describe('a plan with confirmations', () => {
  const runIds = ['1', '2', '3']
  const metrics = plannedMetrics('7', '8')
  const described = (rounds: number, maxEvaluations: number | null) =>
    describePlan(aPlan({ runIds, metrics, confirmations: { rounds, maxEvaluations } }))

  test('says what they may cost at most', () => {
    expect(described(2, null)).toBe(
      'Re-evaluating 2 metrics on 3 runs: 6 evaluations, about 1.2 credits; to confirm flips, at most 12 more, about 2.4 credits',
    )
  })

  test('says less if max_evaluations allows less, in whole runs', () => {
    expect(described(2, 11)).toContain('; to confirm flips, at most 4 more, about 0.8 credits')
    expect(described(5, 100)).toContain('; to confirm flips, at most 30 more')
  })

  test('says that max_evaluations leaves no evaluations', () => {
    expect(described(2, 7)).toContain('; max_evaluations leaves no evaluations to confirm flips')
  })
})
