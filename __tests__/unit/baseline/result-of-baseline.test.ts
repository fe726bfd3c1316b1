import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { baselineOf } from '../../../src/baseline/baseline-of.ts'
import { resultOfBaseline } from '../../../src/baseline/result-of-baseline.ts'
import type { Result } from '../../../src/model/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import { successRateOf } from '../../../src/compare/success-rate.ts'
import { PLAN, resultArbitrary } from '../../support/arbitrary-results.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'
import { AT, evaluationArbitrary } from './arbitrary-baselines.ts'

/** A comparison without explanations, durations and errors, which a baseline does not have. */
function told({ runs, metrics, overall }: ReturnType<typeof compare>) {
  return {
    metrics,
    pValue: overall.pValue,
    runs: runs.map(({ runId, change, passedBefore, passedAfter, scores }) => ({
      runId,
      change,
      passedBefore,
      passedAfter,
      scores: scores.map(({ before, after, flip }) => [
        before?.value,
        before?.kind,
        after?.value,
        flip,
      ]),
    })),
  }
}

function withoutMinusZero(result: Result): Result {
  const runs = [...(result.runs?.values() ?? [])].map((run) => {
    const scores = [...run.scores.values()].map((score) =>
      score.kind === 'number' && score.value === 0 ? { ...score, value: 0 } : score,
    )
    return aRun(run.id, { ...run, scores })
  })
  return aResult({ ...result, runs })
}

function withVerdicts(verdicts: readonly (boolean | null)[], rest: Partial<Result> = {}): Result {
  const runs = verdicts.map((success, i) => aRun(String(i + 1), { success }))
  return { ...aResult({ runs }), ...rest }
}

function planOf(...runIds: string[]) {
  return { resultId: '900', resultName: null, runIds, metrics: [] }
}

function rateBefore(pinned: Result, now: Result, ...runIds: string[]): number | null {
  const baseline = baselineOf(null, pinned, planOf(...runIds), AT)
  return successRateOf(resultOfBaseline(baseline, planOf(...runIds), now))
}

const countsOf = (success: number, total: number) => ({
  success,
  total,
  completed: null,
  failed: null,
})

describe('The result of a baseline', () => {
  test('gives the same comparison as the result from which the baseline was made', () => {
    fc.assert(
      fc.property(resultArbitrary.map(withoutMinusZero), resultArbitrary, (pinned, now) => {
        fc.pre((pinned.runs?.size ?? 0) > 0)
        const before = resultOfBaseline(baselineOf(null, pinned, PLAN, AT), PLAN, now)
        expect(told(compare(before, now, PLAN))).toEqual(told(compare(pinned, now, PLAN)))
      }),
    )
  })

  test('shows no change compared with the result from which it was made', () => {
    fc.assert(
      fc.property(
        evaluationArbitrary,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (made, raw) => {
          const { plan } = made
          const result = { ...made.result, rawSuccessRate: raw }
          const before = resultOfBaseline(baselineOf(null, result, plan, AT), plan, result)
          const { runs, overall } = compare(before, result, plan)
          expect(
            runs.every(({ change }) => change === 'unchanged' || change === 'incomparable'),
          ).toBe(true)
          if (overall.successRateBefore !== null) {
            expect(overall.successRateBefore).toBe(overall.successRateAfter)
          }
        },
      ),
    )
  })

  test('has the scenario, the personality, the result and the time of the last change', () => {
    const pinned = aResult({
      updatedAt: '2026-11-24T09:30:00Z',
      runs: [aRun('1', { scenario: 'Books a slot', personality: 'Hasty', review: 'failure' })],
    })
    const now = aResult({ name: 'Nightly', agentName: 'Dental clinic', runs: [] })
    const before = resultOfBaseline(baselineOf(null, pinned, planOf('1'), AT), planOf('1'), now)
    expect(before).toMatchObject({
      id: '900',
      name: 'Nightly',
      agentName: 'Dental clinic',
      status: 'completed',
      updatedAt: '2026-11-24T09:30:00Z',
    })
    expect(before.runs?.get('1')).toMatchObject({
      scenario: 'Books a slot',
      personality: 'Hasty',
      review: 'failure',
    })
  })

  test('distinguishes a score that does not apply from a missing score', () => {
    const metrics = ['7', '8'].map((id) => ({ id, name: null }))
    const pinned = aResult({
      runs: [aRun('1', { scores: [aBinary(null)] }), aRun('2', { scores: [aBinary(true)] })],
    })
    const plan = { ...planOf('1', '2'), metrics }
    const run = resultOfBaseline(baselineOf(null, pinned, plan, AT), plan, aResult()).runs?.get('1')
    expect(run?.scores.get('7')).toMatchObject({ kind: 'binary', value: null })
    expect(run?.scores.has('8')).toBe(false)
  })
})

describe('The success rate of a baseline', () => {
  const now = withVerdicts([true, false, true, true], {
    rawSuccessRate: 75,
    counts: countsOf(3, 4),
  })

  test('is the rate of the whole result with the pinned verdicts', () => {
    expect(rateBefore(withVerdicts([true, true, true, true]), now, '1', '2')).toBe(1)
    expect(rateBefore(withVerdicts([false, false, true, true]), now, '1', '2')).toBe(0.5)
    expect(rateBefore(withVerdicts([false, true, false, false]), now, '1', '2', '3', '4')).toBe(
      0.25,
    )
  })

  test('is exactly the current rate if flips cancel out, rounded as the API rounded', () => {
    const third = withVerdicts([true, false, false], {
      rawSuccessRate: 33.33,
      counts: countsOf(1, 3),
    })
    expect(rateBefore(withVerdicts([false, true, false]), third, '1', '2', '3')).toBe(0.3333)
    expect(rateBefore(withVerdicts([true, true, false]), third, '1', '2', '3')).toBe(2 / 3)
  })

  test('follows the rate if it is a share of the completed runs, or of all that succeeded', () => {
    const ofCompleted = withVerdicts([true, false, null], {
      rawSuccessRate: 0.5,
      counts: { total: 3, completed: 2, success: 1, failed: null },
    })
    expect(rateBefore(withVerdicts([true, true]), ofCompleted, '1', '2')).toBe(1)
    // This API counts all ended runs as success_runs_count.
    const countsEnded = withVerdicts([true, false], { rawSuccessRate: 0.5, counts: countsOf(2, 2) })
    expect(rateBefore(withVerdicts([true, true]), countsEnded, '1', '2')).toBe(1)
  })

  test('is not known if the current rate is not known, or does not follow from any count', () => {
    const pinned = withVerdicts([true, true])
    const unknown = { rawSuccessRate: -1, counts: countsOf(1, 2) }
    expect(rateBefore(pinned, withVerdicts([true, false], unknown), '1', '2')).toBeNull()
    const odd = { rawSuccessRate: 0.9, counts: countsOf(1, 2) }
    expect(rateBefore(pinned, withVerdicts([true, false], odd), '1', '2')).toBeNull()
    const impossible = { rawSuccessRate: 1, counts: countsOf(2, 2) }
    expect(rateBefore(pinned, withVerdicts([true, false], impossible), '1', '2')).toBeNull()
  })

  test('does not count a lost verdict as a success, as the API does', () => {
    const lost = withVerdicts([true, null], { rawSuccessRate: 0.5, counts: countsOf(1, 2) })
    expect(rateBefore(withVerdicts([true, true]), lost, '1', '2')).toBe(1)
  })

  test('does not read 1% as 100% if the baseline has one run', () => {
    const verdicts = Array.from({ length: 100 }, (_, i) => i === 0)
    const percent = withVerdicts(verdicts, { rawSuccessRate: 1 })
    expect(rateBefore(withVerdicts([true]), percent, '1')).toBe(0.01)
  })
})
