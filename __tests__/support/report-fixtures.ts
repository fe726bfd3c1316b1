import type { Result } from '../../src/cekura/result.ts'
import type { Verdict } from '../../src/judge/verdict.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Report } from '../../src/report/report.ts'
import { sketchedComparison } from './comparison-fixtures.ts'
import type { MetricSketch, RunSketch } from './comparison-fixtures.ts'
import { HOSTILE_FRAGMENTS } from './hostile-text.ts'

const POLITE = { id: '411', name: 'Politeness', kind: 'binary' } as const
const BOOKING = { id: '412', name: 'Books the right appointment', kind: 'binary' } as const
const EMPATHY = { id: '413', name: 'Empathy', kind: 'rating' } as const
const LATENCY = { id: '414', name: 'Response latency (ms)', kind: 'number' } as const
const ENDING = { id: '415', name: 'How the call ended', kind: 'enum' } as const
const METRICS = [POLITE, BOOKING, EMPATHY, LATENCY, ENDING] as const

const PASSED: Verdict = {
  outcome: 'passed',
  headline: 'Every gate held: 91.7% of 24 runs pass',
  reasons: [],
  gates: [],
  remedy: null,
  resumeStep: null,
}

export function plan(overrides: Partial<Plan> = {}): Plan {
  return {
    resultId: '90211',
    resultName: 'Nightly regression',
    runIds: Array.from({ length: 24 }, (_, index) => String(86368 + index)),
    metrics: METRICS.map(({ id, name }) => ({ id, name })),
    ...overrides,
  }
}

export function result(overrides: Partial<Result> = {}): Result {
  return {
    id: '90211',
    name: 'Nightly regression',
    agentName: 'Dental front desk',
    status: 'completed',
    updatedAt: '2026-11-20T10:15:00Z',
    rawSuccessRate: 0.875,
    counts: { total: 24, completed: 24, success: 21, failed: 0 },
    runs: new Map(),
    failureReasons: [],
    ...overrides,
  }
}

export function report(overrides: Partial<Report> = {}): Report {
  return {
    verdict: PASSED,
    resultId: '90211',
    plan: plan(),
    triggered: 'yes',
    baseline: result(),
    result: result(),
    comparison: null,
    successRate: null,
    warnings: [],
    elapsedMs: 125_000,
    shareLink: null,
    ...overrides,
  }
}

const SCENARIOS = [
  'Books a cleaning for next week',
  'Reschedules because of a conflict',
  'Asks about prices before booking',
  'Emergency: broken tooth on a Sunday',
  'Cancels and wants to know the fee',
  'Speaks over the agent all the time',
]
const PERSONALITIES = ['Calm', 'In a hurry', 'Hard of hearing', 'Suspicious']

/** A run that passes before and after; overrides say what else happened. */
function run(index: number, overrides: Partial<RunSketch> = {}): RunSketch {
  return {
    id: String(86368 + index),
    scenario: SCENARIOS[index % SCENARIOS.length] ?? null,
    personality: PERSONALITIES[index % PERSONALITIES.length] ?? null,
    passed: [true, true],
    scores: [
      { metric: POLITE, before: true, after: true, why: 'Greets, thanks and says goodbye.' },
      { metric: BOOKING, before: true, after: true, why: 'The slot matches what was asked for.' },
      { metric: EMPATHY, before: 70 + (index % 7), after: 72 + (index % 7) },
      { metric: LATENCY, before: 850 + 10 * index, after: 850 + 10 * index },
      { metric: ENDING, before: 'booked', after: 'booked' },
    ],
    ...overrides,
  }
}

const IMPOLITE = {
  metric: POLITE,
  before: true,
  after: false,
  why: 'The agent interrupts the caller at 00:41 and does not apologise.\nIt then repeats the question in a harsher tone:\n"As I said, Tuesday or Thursday?"',
  whyBefore: 'The agent greets the caller and thanks them at the end.',
} as const

const SMALL_RUNS: readonly RunSketch[] = Array.from({ length: 24 }, (_, index) => {
  if (index === 3 || index === 11) {
    const [, ...others] = run(index).scores
    return run(index, { passed: [true, false], scores: [IMPOLITE, ...others] })
  }
  if (index === 17) {
    return run(index, {
      passed: [true, false],
      review: 'failure',
      scores: [
        IMPOLITE,
        { metric: BOOKING, before: true, after: false, why: 'Books 3 pm; the caller said 4 pm.' },
        { metric: EMPATHY, before: 81, after: 40 },
        { metric: ENDING, before: 'booked', after: 'hung up' },
      ],
    })
  }
  if (index === 5) {
    return run(index, {
      passed: [false, true],
      scores: [{ metric: BOOKING, before: false, after: true, why: 'The slot is the right one.' }],
    })
  }
  if (index === 8) return run(index, { passed: [null, true], scores: [] })
  return run(index)
})

const SMALL = report({
  verdict: {
    outcome: 'gate_failed',
    headline: '2 of 4 gates missed: 87.5% of 24 runs pass, 3 runs regressed',
    reasons: [
      'The success rate of 87.5% is 2.5 points short of 90%',
      '3 runs passed before and fail now; 1 is allowed',
    ],
    gates: [
      {
        input: 'min_success_rate',
        asked: 'success rate >= 90%',
        found: '87.5%',
        margin: '2.5 points short',
        held: false,
      },
      {
        input: 'max_regressions',
        asked: 'regressions <= 1',
        found: '3',
        margin: '2 too many',
        held: false,
      },
      {
        input: 'metric_thresholds',
        asked: 'Empathy mean >= 70',
        found: '73.4',
        margin: '3.4 to spare',
        held: true,
      },
      {
        input: 'metric_thresholds',
        asked: 'Response latency (ms) p95 < 1500',
        found: '1,060',
        margin: '440 to spare',
        held: true,
      },
    ],
    remedy: 'Read the explanations of the regressed runs: the metric or the agent is to be mended',
    resumeStep: null,
  },
  comparison: sketchedComparison(METRICS, SMALL_RUNS, {
    successRateBefore: 0.958333,
    successRateAfter: 0.875,
    pValue: 0.625,
    successRateInterval: { low: 0.69, high: 0.957 },
  }),
  successRate: 0.875,
  shareLink: 'https://dashboard.cekura.ai/shared/results/90211?token=abc&v=2',
})

function largeRuns(count: number): RunSketch[] {
  const long = 'The agent did not confirm the date with the caller before it booked the slot. '
  return Array.from({ length: count }, (_, index) => {
    const fails = index % 9 === 0
    const [, ...others] = run(index).scores
    const flipped = { ...IMPOLITE, why: `${IMPOLITE.why}\n${long.repeat(12)}` }
    return fails ? run(index, { passed: [true, false], scores: [flipped, ...others] }) : run(index)
  })
}

function largeReport(count: number): Report {
  const runs = largeRuns(count)
  return report({
    ...SMALL,
    plan: plan({ runIds: runs.map(({ id }) => id) }),
    comparison: sketchedComparison(METRICS, runs, {
      pValue: 1e-9,
      successRateInterval: { low: 0.88, high: 0.9 },
    }),
    elapsedMs: 4_210_000,
  })
}

const ALL_REGRESSED = report({
  verdict: {
    outcome: 'gate_failed',
    headline: 'The gate was missed: none of 6 runs passes, 6 runs regressed',
    reasons: ['The success rate of 0% is 90 points short of 90%'],
    gates: [
      {
        input: 'min_success_rate',
        asked: 'success rate >= 90%',
        found: '0%',
        margin: '90 points short',
        held: false,
      },
    ],
    remedy: null,
    resumeStep: null,
  },
  plan: plan({ runIds: ['1', '2', '3', '4', '5', '6'], metrics: [POLITE] }),
  comparison: sketchedComparison(
    [POLITE],
    Array.from({ length: 6 }, (_, index) =>
      run(index, { passed: [true, false], scores: [IMPOLITE] }),
    ),
    { pValue: 0.03125, successRateInterval: { low: 0, high: 0.39 } },
  ),
  successRate: 0,
})

const NOTHING_CHANGED = report({
  verdict: { ...PASSED, headline: 'Nothing changed: all 6 runs pass as before' },
  plan: plan({ runIds: ['1', '2', '3', '4', '5', '6'] }),
  comparison: sketchedComparison(
    METRICS,
    Array.from({ length: 6 }, (_, index) => {
      const { scores } = run(index)
      return run(index, { scores: scores.map((score) => ({ ...score, after: score.before })) })
    }),
    { successRateInterval: { low: 0.61, high: 1 } },
  ),
  successRate: 1,
})

/** Every text that is not ours holds every trick at once. */
export function hostileReport(trick: string): Report {
  const metric: MetricSketch = { id: trick, name: trick, kind: 'binary' }
  const label: MetricSketch = { id: `${trick}2`, name: trick, kind: 'enum' }
  const scores = (after: boolean) => [
    { metric, before: !after, after, why: trick, whyBefore: trick },
    { metric: label, before: 'fine', after: trick, why: trick },
  ]
  const name = { scenario: trick, personality: trick, error: trick }
  const runs: RunSketch[] = [
    { id: trick, ...name, passed: [true, false], scores: scores(false) },
    { id: `${trick}3`, ...name, passed: [false, true], scores: scores(true) },
    { id: `${trick}4`, ...name, passed: [false, false], scores: [] },
  ]
  const gate = { input: 'metric_thresholds', asked: trick, found: trick, margin: trick } as const
  return report({
    verdict: {
      outcome: 'gate_failed',
      headline: trick,
      reasons: [trick],
      gates: [{ ...gate, held: false }],
      remedy: `${trick}\n${trick}`,
      resumeStep: null,
    },
    resultId: trick,
    plan: {
      resultId: trick,
      resultName: trick,
      runIds: runs.map(({ id }) => id),
      metrics: [
        { id: trick, name: trick },
        { id: trick, name: null },
      ],
    },
    result: result({
      agentName: trick,
      status: trick,
      failureReasons: [{ description: trick, affectedRuns: 1 }],
    }),
    comparison: sketchedComparison([metric, label], runs, {}),
    successRate: 1 / 3,
    warnings: [trick],
    shareLink: `https://app.example/${trick}`,
  })
}

const EVALUATION_FAILED = report({
  verdict: {
    outcome: 'evaluation_failed',
    headline: 'The evaluation ended as failed',
    reasons: ['Cekura ended it with the status failed after 2 min 5 s'],
    gates: [],
    remedy: 'Look at the result in Cekura, then run the job again',
    resumeStep: null,
  },
  result: result({
    status: 'failed',
    rawSuccessRate: null,
    failureReasons: [
      { description: 'The telephone provider refused the calls', affectedRuns: 18 },
      { description: 'Two agents shared one number', affectedRuns: null },
    ],
  }),
})

const UNDER_WAY: Result = result({
  status: 'evaluating',
  rawSuccessRate: null,
  runs: new Map(
    plan().runIds.map((id, index) => [
      id,
      {
        id,
        status: index < 15 ? 'completed' : 'evaluating',
        success: null,
        review: null,
        scenario: null,
        personality: null,
        errorMessage: null,
        durationSeconds: null,
        scores: new Map(),
      },
    ]),
  ),
})

const RESUME = [
  '- uses: acme/cekura-reevaluate-metrics@v1',
  '  with:',
  '    api_key: ${{ secrets.CEKURA_API_KEY }}',
  "    result_id: '90211'",
  "    run_ids: 'all'",
  "    metric_ids: '411, 412, 413, 414, 415'",
  '    mode: wait',
].join('\n')

const TIMED_OUT = report({
  verdict: {
    outcome: 'timed_out',
    headline: 'The evaluation was not finished after 3,600 s',
    reasons: ['The last status was evaluating'],
    gates: [],
    remedy: 'To wait for the evaluation without paying again, run this step:',
    resumeStep: RESUME,
  },
  result: UNDER_WAY,
  warnings: ['The API sent the status warming_up, which this version does not know'],
  elapsedMs: 3_600_000,
})

const CANCELLED = report({
  verdict: {
    outcome: 'cancelled',
    headline: 'The job was cancelled',
    reasons: [],
    gates: [],
    remedy: 'To wait for the evaluation without paying again, run this step:',
    resumeStep: RESUME,
  },
  result: UNDER_WAY,
  triggered: 'unknown',
  elapsedMs: 41_000,
})

const STARTED = report({
  verdict: {
    outcome: 'started',
    headline: 'The evaluation was started; this job does not wait for it',
    reasons: [],
    gates: [],
    remedy: 'To wait for the evaluation without paying again, run this step:',
    resumeStep: RESUME,
  },
  result: null,
  elapsedMs: 1_900,
})

const PLANNED = report({
  verdict: {
    outcome: 'planned',
    headline: 'Dry run: nothing was triggered',
    reasons: [],
    gates: [],
    remedy: null,
    resumeStep: null,
  },
  triggered: 'no',
  result: null,
  elapsedMs: 640,
})

const INVALID_INPUT = report({
  verdict: {
    outcome: 'invalid_input',
    headline: '2 inputs cannot be used',
    reasons: [
      'min_success_rate is 90, which is above 1; was 90% meant?',
      'metric_ids is empty; give IDs, names, or all',
    ],
    gates: [],
    remedy: 'Mend the inputs under with: in the workflow',
    resumeStep: null,
  },
  resultId: null,
  plan: null,
  triggered: 'no',
  baseline: null,
  result: null,
  elapsedMs: 31,
})

const API_ERROR = report({
  verdict: {
    outcome: 'api_error',
    headline: 'Cekura refused the request with 403',
    reasons: ['GET /test_framework/v1/results/90211/: the key may not read this result'],
    gates: [],
    remedy: 'Check that api_key belongs to the project of the result',
    resumeStep: null,
  },
  plan: null,
  triggered: 'no',
  baseline: null,
  result: null,
  elapsedMs: 420,
})

/** The reports that have golden files, by name. */
export const REPORTS = {
  small: SMALL,
  large: largeReport(5000),
  'all-regressed': ALL_REGRESSED,
  'nothing-changed': NOTHING_CHANGED,
  hostile: hostileReport(HOSTILE_FRAGMENTS.join(' ')),
  'evaluation-failed': EVALUATION_FAILED,
  'timed-out': TIMED_OUT,
  cancelled: CANCELLED,
  started: STARTED,
  planned: PLANNED,
  'invalid-input': INVALID_INPUT,
  'api-error': API_ERROR,
} as const satisfies Record<string, Report>
