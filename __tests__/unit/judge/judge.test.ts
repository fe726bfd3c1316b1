import { describe, expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { compare } from '../../../src/compare/compare.ts'
import { withLabels } from '../../../src/compare/labels.ts'
import type { Gates } from '../../../src/model/gates.ts'
import type { Plan } from '../../../src/model/plan.ts'
import { judgeFinished } from '../../../src/judge/judge.ts'
import { successRateOf } from '../../../src/compare/success-rate.ts'
import { isGreen } from '../../../src/model/verdict.ts'
import { aPlan } from '../../support/plans.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'

const NO_GATES: Gates = { minSuccessRate: null, maxRegressions: null, metricThresholds: [] }
const NINETY = { minimum: 0.9, asGiven: '90%' }

/** 24 runs. The given runs failed. */
function ofTwentyFour(failed: readonly number[], rest: Partial<Result> = {}): Result {
  const runs = Array.from({ length: 24 }, (_, i) =>
    aRun(String(i + 1), { success: !failed.includes(i + 1) }),
  )
  return { ...aResult({ runs, rawSuccessRate: (24 - failed.length) / 24 }), ...rest }
}

function judge(
  baseline: Result | null,
  result: Result,
  gates: Partial<Gates> = {},
  planned: Partial<Plan> = {},
) {
  const runIds = [...(result.runs?.keys() ?? [])]
  const plan = aPlan({ runIds, metrics: [], ...planned })
  const comparison = baseline === null ? null : compare(baseline, result, plan)
  const successRate = successRateOf(result)
  const held = { ...NO_GATES, ...gates }
  return judgeFinished({ baseline, result, successRate, comparison, gates: held, plan })
}

describe('A completed evaluation', () => {
  test('passes without gates, and says what changed', () => {
    expect(judge(ofTwentyFour([1, 2, 3]), ofTwentyFour([3, 4]))).toEqual({
      outcome: 'passed',
      headline: 'Passed: 22 of 24 runs succeed (91.7%), up from 87.5%; 2 fixed, 1 regressed',
      reasons: [],
      gates: [],
      remedy: null,
      resumeStep: null,
    })
  })

  test('passes if every gate holds', () => {
    const verdict = judge(ofTwentyFour([1]), ofTwentyFour([1]), {
      minSuccessRate: NINETY,
      maxRegressions: 0,
    })
    expect(verdict.outcome).toBe('passed')
    expect(verdict.headline).toBe(
      'Passed: 23 of 24 runs succeed (95.8%), as before; no run changed',
    )
    expect(verdict.gates.map(({ held }) => held)).toEqual([true, true])
  })

  test('fails if any gate is missed, with a reason for each of them', () => {
    const verdict = judge(ofTwentyFour([1]), ofTwentyFour([1, 2, 3]), {
      minSuccessRate: NINETY,
      maxRegressions: 0,
      metricThresholds: [],
    })
    expect(verdict).toMatchObject({
      outcome: 'gate_failed',
      headline:
        '2 of 2 gates failed: 21 of 24 runs succeed (87.5%), down from 95.8%; 0 fixed, 2 regressed',
      reasons: [
        'min_success_rate asks for success rate >= 90%; found 87.5% (21 of 24 runs), 2.5 points short',
        'max_regressions asks for at most 0 regressed runs; found 2 regressed runs, 2 too many',
      ],
    })
    expect(verdict.remedy).toContain('Read why the runs regressed')
  })

  test('fails for a gate that cannot be checked, and says that it cannot', () => {
    const verdict = judge(null, ofTwentyFour([]), { maxRegressions: 0 })
    expect(verdict.outcome).toBe('gate_failed')
    expect(verdict.headline).toBe('Gate failed: 24 of 24 runs succeed (100%)')
    expect(verdict.reasons).toEqual([
      'max_regressions asks for at most 0 regressed runs; it cannot be checked: there is no baseline to compare with',
    ])
    expect(verdict.remedy).toContain('max_regressions')
  })

  test.each([
    [{ rawSuccessRate: null, runs: null }, 'the API names no success rate'],
    [{ rawSuccessRate: 0.5, runs: null }, '50% of the runs succeed'],
    [{ rawSuccessRate: -1 }, '24 of 24 runs succeed'],
    [{ rawSuccessRate: null }, '24 of 24 runs succeed'],
    [{ rawSuccessRate: 0.5 }, '24 of 24 runs succeed, the success rate is 50%'],
  ])('shows the rate and counts that are known (%#)', (rest, summary) => {
    expect(judge(null, ofTwentyFour([], rest)).headline).toBe(`Passed: ${summary}`)
  })
})

describe('What to do about a missed gate', () => {
  const remedyOf = (...args: Parameters<typeof judge>) => judge(...args).remedy

  const gates = { minSuccessRate: NINETY }

  test('is to read why runs regressed, if some did', () => {
    expect(remedyOf(ofTwentyFour([]), ofTwentyFour([1, 2, 3, 4, 5, 6, 7]), gates)).toBe(
      'Read why the runs regressed: the transcripts are the same, so the metric or its judge made the difference',
    )
  })

  test('is also to confirm the flips if they may be chance, unless that was done', () => {
    const [before, after] = [ofTwentyFour([1, 2, 3]), ofTwentyFour([1, 2, 3, 4])]
    const read =
      'Read why the run regressed: the transcripts are the same, so the metric or its judge made the difference'
    expect(remedyOf(before, after, gates)).toBe(
      `${read}. To rule out chance, set confirm_flips: a run counts as regressed then only if it fails when it is scored again, too`,
    )
    const confirmations = { rounds: 1, maxEvaluations: null }
    expect(remedyOf(before, after, gates, { confirmations })).toBe(read)
  })

  test("is to read the judge's explanations, if none regressed or that is not known", () => {
    const failing = ofTwentyFour([1, 2, 3, 4])
    for (const baseline of [failing, null]) {
      expect(remedyOf(baseline, failing, { minSuccessRate: NINETY })).toBe(
        "Read the judge's explanations of the failed runs. If the judge is right, change the agent. If the judge is wrong, change the metric",
      )
    }
  })

  test('is to set a gate that can be checked, if none could be', () => {
    const thresholds = [1, 2].map((bound) => ({
      metric: 'Nobody',
      statistic: null,
      operator: '>=' as const,
      bound,
      isPercentage: false,
      asGiven: `Nobody >= ${bound}`,
    }))
    const gates = { maxRegressions: 0, metricThresholds: thresholds }
    expect(remedyOf(null, ofTwentyFour([]), gates)).toBe(
      'Give max_regressions and metric_thresholds something that can be checked, or leave it out: a gate that cannot be checked fails',
    )
  })
})

describe('The headline says what changed', () => {
  const headline = (...args: Parameters<typeof judge>) => judge(...args).headline

  test.each([
    ['without a trend, where the rate was not known before', -1, 1, ''],
    ['without a trend, where it is not known now', 1, -1, ''],
    ['as up', 0.5, 1, ', up from 50%'],
    ['as down', 1, 0.5, ', down from 100%'],
    ['as before', 1, 1, ', as before'],
  ])('%s', (_how, before, after, trend) => {
    const counts = { total: null, success: null, completed: null, failed: null }
    const baseline = ofTwentyFour([], { rawSuccessRate: before, counts })
    const told = headline(baseline, ofTwentyFour([], { rawSuccessRate: after, counts }))
    expect(told).toMatch(new RegExp(`succeed[^:]*${trend}; no run changed$`))
    if (trend === '') expect(told).not.toMatch(/up from|down from|as before/)
  })

  test('but not for a result that was not evaluated', () => {
    const standing = ofTwentyFour([1, 2])
    expect(headline(standing, standing)).toBe('Passed: 22 of 24 runs succeed (91.7%)')
  })

  test('on the runs that can be compared', () => {
    const verdicts = (...all: (boolean | null)[]) =>
      aResult({ runs: all.map((success, i) => aRun(String(i), { success })) })
    const told = (before: Result, after: Result) => headline(before, after).split('; ').at(-1)
    expect(told(verdicts(null), verdicts(true))).toBe('no run can be compared')
    expect(told(verdicts(true, null), verdicts(true, true))).toBe(
      'no run changed that can be compared',
    )
    expect(told(verdicts(true), verdicts(true))).toBe('no run changed')
    expect(told(verdicts(false, true), verdicts(true, true))).toBe('1 fixed, 0 regressed')
  })
})

describe('An evaluation that did not complete', () => {
  test.each([
    [
      'failed',
      'Cekura ended it as failed',
      'Look at the result in Cekura, fix what failed there, then start again',
    ],
    [
      'timeout',
      'it ran into a time limit of Cekura',
      'Start it again, with fewer runs or metrics if that happens again',
    ],
    [
      'cancelled',
      'it was cancelled in Cekura',
      'Start it again unless it was cancelled on purpose',
    ],
    [
      'con\nstructor',
      'its status is "con structor", which is not known to be a success',
      'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation',
    ],
  ])('as %j says how it ended and what to do', (status, how, remedy) => {
    expect(judge(null, aResult({ status }))).toEqual({
      outcome: 'evaluation_failed',
      headline: `Evaluation failed: ${how}`,
      reasons: [],
      gates: [],
      remedy,
      resumeStep: null,
    })
  })

  test.each(['failed', 'timeout', 'cancelled', 'evaluating', 'COMPLETED', '', 'new_word'])(
    'is never green: %j',
    (status) => {
      const verdict = judge(ofTwentyFour([]), ofTwentyFour([], { status }))
      expect(verdict.outcome).toBe('evaluation_failed')
      expect(isGreen(verdict.outcome)).toBe(false)
      expect(verdict.headline).toMatch(/^Evaluation failed: .+/)
      expect(verdict.remedy).not.toBeNull()
    },
  )

  test("says why in the API's words, each text once, with the number of runs", () => {
    const errors = ['No answer', 'No answer', 'Line busy\n::error::x', null]
    const runs = errors.map((errorMessage, i) => aRun(String(i), { errorMessage }))
    const failureReasons = [{ description: 'Calls did not connect.', affectedRuns: 3 }]
    const result = aResult({ status: 'failed', runs, failureReasons })
    expect(judge(null, result).reasons).toEqual([
      'Not scored: 4 of 4 evaluated runs',
      'Calls did not connect (3 runs)',
      'No answer (2 runs)',
      'Line busy ::error::x (1 run)',
    ])
  })
})

describe('What to do about regressions', () => {
  const run = (id: string, passed: boolean) =>
    aRun(id, { success: passed, scores: [aBinary(passed, { metricId: '51' })] })
  const side = (passed: boolean) => aResult({ runs: [run('1', passed), run('2', passed)] })
  const metrics = [{ id: '51', name: 'Politeness' }]
  const remedyOf = (isPinned: boolean, ...labels: readonly (readonly [string, boolean])[]) => {
    const plan = aPlan({ runIds: ['1', '2'], metrics })
    const byMetric = new Map([['51', new Map(labels)]])
    return judgeFinished({
      baseline: side(true),
      result: side(false),
      successRate: 0,
      comparison: withLabels(compare(side(true), side(false), plan), byMetric),
      gates: { ...NO_GATES, maxRegressions: 0 },
      plan,
      isPinned,
    }).remedy
  }
  const ACCEPT = 'If the new verdicts are right, accept them: renew the baseline on this branch'

  test('is also to accept them, where a baseline is pinned', () => {
    expect(remedyOf(true)).toContain(ACCEPT)
    expect(remedyOf(false)).not.toContain(ACCEPT)
    const other = judge(ofTwentyFour([]), ofTwentyFour([1]), { minSuccessRate: { minimum: 1, asGiven: '1' } }) // prettier-ignore
    expect(other.remedy).not.toContain(ACCEPT)
  })

  test('says on how many runs people labelled what the metrics say now', () => {
    expect(remedyOf(true, ['1', false], ['2', true])).toContain(
      'What people labelled agrees with the new verdict on 1 of 2 runs. ',
    )
    expect(remedyOf(true, ['1', true])).not.toContain('labelled')
  })
})
