import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { baselineOf } from '../../../src/baseline/baseline-of.ts'
import { type Baseline, standsSince } from '../../../src/model/baseline.ts'
import type { Plan } from '../../../src/model/plan.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from '../../support/results.ts'
import { AT, LATER, evaluationArbitrary, plain } from './arbitrary-baselines.ts'

function planOf(runIds: readonly string[], metricIds: readonly string[]): Plan {
  const metrics = metricIds.map((id) => ({ id, name: null }))
  return { resultId: '900', resultName: null, runIds, metrics }
}

const polite = { metricId: '71', metricName: 'Politeness' }
const quality = { metricId: '72', metricName: 'Quality' }

/** Runs 1 and 2. Both passed, and have scores of both metrics. */
const pinned = baselineOf(
  null,
  aResult({
    updatedAt: '2026-11-24T09:30:00Z',
    runs: ['1', '2'].map((id) =>
      aRun(id, {
        scenario: `Scenario ${id}`,
        scores: [aBinary(true, polite), aRating(4, quality)],
      }),
    ),
  }),
  planOf(['1', '2'], ['71', '72']),
  AT,
  new Map([
    ['71', 'v1'],
    ['72', 'v1'],
  ]),
)

const scoresOf = (baseline: Baseline, id: string) =>
  [...(baseline.runs.get(id)?.scores ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe('baselineOf', () => {
  test('has only runs and metrics that the job evaluated', () => {
    const run = (id: string) => aRun(id, { scores: [aBinary(true, polite), aRating(4, quality)] })
    const result = aResult({ runs: [run('1'), run('2')] })
    const baseline = baselineOf(null, result, planOf(['2', '2', '3'], ['72', '99']), AT)
    expect([...baseline.runs.keys()]).toEqual(['2'])
    expect([...baseline.metrics.keys()]).toEqual(['72'])
    expect(scoresOf(baseline, '2')).toEqual([['72', 4]])
  })

  test('keeps the entries of runs that the job did not evaluate, and updates the others', () => {
    const result = aResult({
      updatedAt: LATER.toISOString(),
      runs: [
        aRun('1', { success: false, scores: [aBinary(false, polite)] }),
        aRun('2', { success: false, scores: [aBinary(false, polite), aRating(1, quality)] }),
      ],
    })
    const next = baselineOf(pinned, result, planOf(['2'], ['71']), LATER)
    expect(next.runs.get('1')).toEqual(pinned.runs.get('1'))
    expect(next.runs.get('2')).toMatchObject({ verdict: 'failure', since: '2026-12-01T10:00:00Z' })
    expect(scoresOf(next, '2')).toEqual([
      ['71', false],
      ['72', 4],
    ])
  })

  test('keeps every entry outside of the plan, whatever the evaluation says', () => {
    fc.assert(
      fc.property(evaluationArbitrary, evaluationArbitrary, fc.nat(), (first, second, salt) => {
        const before = baselineOf(null, first.result, first.plan, AT)
        const metrics = second.plan.metrics.filter((_, i) => (salt >> i) % 2 === 0)
        const plan = { ...second.plan, metrics }
        const after = baselineOf(before, second.result, plan, LATER)
        const [planned, evaluated] = [new Set(metrics.map(({ id }) => id)), new Set(plan.runIds)]
        for (const [id, metric] of before.metrics) {
          if (!planned.has(id)) expect(after.metrics.get(id)).toEqual(metric)
        }
        for (const [id, run] of before.runs) {
          const kept = after.runs.get(id)
          if (!evaluated.has(id))
            expect(kept).toMatchObject({ verdict: run.verdict, since: run.since })
          for (const [metricId, value] of run.scores) {
            if (!planned.has(metricId)) expect(kept?.scores.get(metricId)).toBe(value)
          }
        }
      }),
    )
  })

  test('keeps a score that the evaluation lost, so that a later job still sees the loss', () => {
    const result = aResult({ runs: [aRun('1', { scores: [aRating(4, quality)] })] })
    const next = baselineOf(pinned, result, planOf(['1'], ['71', '72']), LATER)
    expect(scoresOf(next, '1')).toEqual(scoresOf(pinned, '1'))
    expect(next.metrics.get('71')).toEqual(pinned.metrics.get('71'))
  })

  test('moves the time of a run only when its verdict or a score changes', () => {
    const nextOf = (run: Parameters<typeof aRun>[1]) => {
      const scores = [aBinary(true, polite), aRating(4, quality)]
      const runs = [aRun('1', { scenario: 'Renamed', scores, ...run })]
      const plan = planOf(['1'], ['71', '72'])
      return baselineOf(pinned, aResult({ runs }), plan, LATER).runs.get('1')
    }
    expect(nextOf({})).toMatchObject({ scenario: 'Renamed', since: '2026-11-24T09:30:00Z' })
    const moved = { since: '2026-12-01T10:00:00Z' }
    expect(nextOf({ success: null })).toMatchObject({ verdict: null, ...moved })
    expect(nextOf({ review: 'success' })).toMatchObject({ verdict: 'reviewed_success', ...moved })
    expect(nextOf({ scores: [aRating(4.5, quality)] })).toMatchObject(moved)
    expect(nextOf({ scores: [aRating(null, quality)] })).toMatchObject(moved)
  })

  test('drops the scores of a metric whose kind has changed, in every run', () => {
    const asLabel = aLabel('polite', polite)
    const result = aResult({ runs: [aRun('1', { scores: [asLabel] })] })
    const next = baselineOf(pinned, result, planOf(['1'], ['71']), LATER)
    expect(next.metrics.get('71')?.kind).toBe('enum')
    expect(scoresOf(next, '1')).toEqual([
      ['71', 'polite'],
      ['72', 4],
    ])
    expect(scoresOf(next, '2')).toEqual([['72', 4]])
  })

  test('uses the most common kind of the scores that apply, and drops the others', () => {
    const none = aLabel(null, polite)
    const odd = [none, none, none, aNumber(3, polite), aBinary(true, polite)]
    const runs = [...odd, aNumber(4, polite)].map((score, i) =>
      aRun(String(i + 1), { scores: [score] }),
    )
    const ids = runs.map(({ id }) => id)
    const baseline = baselineOf(null, aResult({ runs }), planOf(ids, ['71']), AT)
    expect(baseline.metrics.get('71')?.kind).toBe('number')
    expect(ids.map((id) => scoresOf(baseline, id)[0]?.[1])).toEqual([
      null,
      null,
      null,
      3,
      undefined,
      4,
    ])
  })

  test('takes the name of a metric from the first of its runs by ID, whatever their order', () => {
    const run = (id: string, metricName: string) =>
      aRun(id, { scores: [aBinary(true, { metricId: '71', metricName })] })
    const runs = [run('10', 'New name'), run('9', 'Old name')]
    const name = (ids: readonly string[], listed: typeof runs) =>
      baselineOf(null, aResult({ runs: listed }), planOf(ids, ['71']), AT).metrics.get('71')?.name
    expect(name(['10', '9'], runs)).toBe('Old name')
    expect(name(['9', '10'], runs.toReversed())).toBe('Old name')
  })

  test('has the version of each metric that was scored, and does not guess one', () => {
    const alone = { ...pinned, runs: new Map([...pinned.runs].filter(([id]) => id === '1')) }
    const scores = [aBinary(true, polite), aRating(4, quality)]
    const result = aResult({ runs: [aRun('1', { scores })] })
    const versions = (known: readonly [string, string][], metricIds: readonly string[]) => {
      const plan = planOf(['1'], metricIds)
      const { metrics } = baselineOf(alone, result, plan, LATER, new Map(known))
      return [metrics.get('71')?.version, metrics.get('72')?.version]
    }
    expect(versions([['71', 'v2']], ['71'])).toEqual(['v2', 'v1'])
  })

  test('keeps the version from before, if another is not known, while no score changes', () => {
    const versionAfter = (...runs: ReturnType<typeof aRun>[]) => {
      const plan = planOf(['1', '2', '3'], ['71'])
      return baselineOf(pinned, aResult({ runs }), plan, LATER).metrics.get('71')?.version
    }
    const run = (id: string, passed: boolean) => aRun(id, { scores: [aBinary(passed, polite)] })
    expect(versionAfter(run('1', true), run('2', true))).toBe('v1')
    expect(versionAfter(run('1', true), run('2', false))).toBeNull()
    expect(versionAfter(run('1', true), run('3', true))).toBeNull()
  })

  test('has no version if scores of another version stay in the file', () => {
    const result = aResult({ runs: [aRun('1', { scores: [aBinary(true, polite)] })] })
    const versionAfter = (version: string) => {
      const versions = new Map([['71', version]])
      const { metrics } = baselineOf(pinned, result, planOf(['1'], ['71']), LATER, versions)
      return metrics.get('71')?.version
    }
    expect(versionAfter('v2')).toBeNull()
    expect(versionAfter('v1')).toBe('v1')
  })

  test('takes nothing from the baseline of another result', () => {
    const other = { ...pinned, resultId: '901' }
    const result = aResult({ runs: [aRun('3')] })
    const next = baselineOf(other, result, planOf(['3'], ['71']), AT)
    expect([next.resultId, [...next.runs.keys()], next.metrics.size]).toEqual(['900', ['3'], 0])
  })

  test.each([
    ['2026-11-24T09:30:00.987654Z', '2026-11-24T09:30:00Z'],
    ['2026-11-24 10:30:00+01:00', '2026-11-24T09:30:00Z'],
    ['2026-11-24T09:30:00', '2026-11-24T09:30:00Z'],
    ['yesterday', '2026-11-24T10:00:00Z'],
    ['2026-11-24', '2026-11-24T10:00:00Z'],
    [null, '2026-11-24T10:00:00Z'],
  ])('dates a result that was updated at %s from %s', (updatedAt, since) => {
    const result = aResult({ updatedAt, runs: [aRun('1')] })
    expect(baselineOf(null, result, planOf(['1'], []), AT).runs.get('1')?.since).toBe(since)
  })

  test('has no -0, which JSON does not distinguish from 0', () => {
    const result = aResult({ runs: [aRun('1', { scores: [aNumber(-0, polite)] })] })
    expect(scoresOf(baselineOf(null, result, planOf(['1'], ['71']), AT), '1')).toEqual([['71', 0]])
  })

  test('cannot be made from a result that lists no evaluated run', () => {
    const none = 'the result lists none of the evaluated runs, so there is nothing to keep'
    const made = (runs: null | []) => () =>
      baselineOf(pinned, aResult({ runs }), planOf(['1'], ['71']), AT)
    expect(made(null)).toThrow(none)
    expect(made([])).toThrow(none)
  })

  test('cannot be made from IDs that are not digits, which could not be read again', () => {
    const result = aResult({ runs: [aRun('a1')] })
    expect(() => baselineOf(null, result, planOf(['a1'], []), AT)).toThrow(
      "a baseline holds IDs of digits only, and 'a1' is not one",
    )
  })

  test('loses nothing when an evaluation is taken in two halves', () => {
    fc.assert(
      fc.property(evaluationArbitrary, fc.nat(), ({ plan, result }, salt) => {
        const halves = [0, 1].map((half) => plan.runIds.filter((_, i) => (salt >> i) % 2 === half))
        fc.pre(halves.every(({ length }) => length > 0))
        const [first = [], second = []] = halves
        const one = baselineOf(null, result, { ...plan, runIds: first }, AT)
        const both = baselineOf(one, result, { ...plan, runIds: second }, AT)
        const whole = baselineOf(null, result, plan, AT)
        expect(plain(both).runs).toEqual(plain(whole).runs)
      }),
    )
  })
})

describe('standsSince', () => {
  test('is the time when the last of the given runs changed', () => {
    const result = aResult({ runs: [aRun('2', { success: false })] })
    const next = baselineOf(pinned, result, planOf(['2'], []), LATER)
    expect(standsSince(next, ['1', '2', '3'])).toBe('2026-12-01T10:00:00Z')
    expect(standsSince(next, ['1'])).toBe('2026-11-24T09:30:00Z')
    expect(standsSince(next, ['3'])).toBeNull()
  })
})
