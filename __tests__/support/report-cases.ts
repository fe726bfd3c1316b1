import { createCekuraApi } from '../../src/cekura/api.ts'
import { Stopped } from '../../src/job.ts'
import type { DefinitionChange, DifferenceLine } from '../../src/model/definition.ts'
import type { Label } from '../../src/model/label.ts'
import type { Report } from '../../src/report/report.ts'
import { aCall, callId, politeness, resultOf, scoresOf } from './calls.ts'
import { aPlan } from './plans.ts'
import {
  failedReport,
  finishedReport,
  interruptedReport,
  pinnedReport,
  invalidInputReport,
  plannedReport,
  standingReport,
  startedReport,
} from './reports.ts'
import { aBinary, aLabel, aRun } from './results.ts'

const FOUND_AT = '2026-11-20T09:58:12Z'

/** Somebody edited the metric Politeness: some runs regress, one is fixed, one is new. */
const GATE_FAILED = finishedReport({
  given: {
    min_success_rate: '90%',
    max_regressions: '1',
    metric_thresholds: 'Empathy mean >= 3.5\nResponse latency (ms) p95 < 1500',
  },
  before: resultOf(
    [
      aCall(0, scoresOf(0)),
      aCall(1, scoresOf(1)),
      aCall(2, scoresOf(2, { empathy: 4.5 })),
      aCall(3, scoresOf(3, { books: false, ending: 'refused' })),
      aCall(4, [], { success: null }),
      aCall(5, scoresOf(5, { polite: null })),
    ],
    { updatedAt: FOUND_AT },
  ),
  after: resultOf([
    aCall(0, scoresOf(0, { empathy: 4.5 })),
    aCall(1, scoresOf(1, { polite: false })),
    aCall(2, scoresOf(2, { polite: false, books: false, empathy: 2, ending: 'hung up' }), {
      review: 'failure',
    }),
    aCall(3, scoresOf(3)),
    aCall(4, scoresOf(4, { books: false, latencyMs: 1_412 })),
    aCall(5, scoresOf(5, { polite: null })),
  ]),
  shareLink: 'https://dashboard.cekura.ai/shared/results/90211?token=abc&v=2',
})

function politenessOf(...verdicts: readonly (boolean | null)[]) {
  return verdicts.map((polite, index) => aCall(index, [politeness(polite)]))
}

const ALL_REGRESSED = finishedReport({
  given: { min_success_rate: '90%', metric_ids: 'Politeness' },
  before: resultOf(politenessOf(true, true, true, true, true, true), { updatedAt: FOUND_AT }),
  after: resultOf(politenessOf(false, false, false, false, false, false)),
})

const PASSED = finishedReport({
  given: { min_success_rate: '66%', max_regressions: '0', metric_thresholds: 'Politeness >= 66%' },
  before: resultOf(politenessOf(false, true, false), { updatedAt: FOUND_AT }),
  after: resultOf(politenessOf(true, true, false)),
})

/** Four runs flip. After up to two confirmations, one flip is left. */
const UNSTABLE = finishedReport({
  given: { max_regressions: '0', confirm_flips: '2' },
  before: resultOf(politenessOf(true, true, true, false, true), { updatedAt: FOUND_AT }),
  after: resultOf(politenessOf(true, false, true, false, true)),
  scorings: new Map([
    [callId(1), [false, false, false]],
    [callId(2), [false, true]],
    [callId(3), [true, true, false]],
    [callId(4), [false, false, true]],
  ]),
})

const NOTHING_CHANGED = finishedReport({
  before: resultOf(politenessOf(true, true), { updatedAt: FOUND_AT }),
  after: resultOf(politenessOf(true, true)),
})

const NOTHING_FAILED = standingReport(
  { run_ids: 'failed', min_success_rate: '90%' },
  resultOf(politenessOf(true, true)),
)

/** Compared with a pinned baseline, which a re-run does not change. */
const PINNED = pinnedReport({
  given: {
    baseline_file: '.cekura/baseline-90211.json',
    update_baseline: 'true',
    max_regressions: '0',
  },
  pinned: resultOf(politenessOf(true, true, false), { updatedAt: '2026-11-02T16:41:07Z' }),
  after: resultOf(politenessOf(true, false, false)),
})

/**
 * Mode `wait`: there are no scores from before. One score is missing, so that a gate cannot be
 * checked.
 */
const WAITED = finishedReport({
  given: { mode: 'wait', min_success_rate: '50%', metric_thresholds: 'Politeness >= 90%' },
  before: null,
  after: resultOf([
    ...politenessOf(true, false),
    aCall(2, [], { success: null, errorMessage: 'The judge gave no answer' }),
  ]),
})

const BEFORE = resultOf(
  [0, 1, 2, 3].map((index) => aCall(index, scoresOf(index))),
  { updatedAt: FOUND_AT },
)

const EVALUATION_FAILED = finishedReport({
  before: resultOf(politenessOf(true, true, true), { updatedAt: FOUND_AT }),
  after: resultOf(
    [
      ...politenessOf(true),
      ...[1, 2].map((index) =>
        aCall(index, [], { status: 'failed', success: null, errorMessage: 'Out of credits.' }),
      ),
    ],
    {
      status: 'failed',
      rawSuccessRate: null,
      failureReasons: [
        { description: 'The judge model refused the request', affectedRuns: 2 },
        { description: 'The metric Empathy has no prompt', affectedRuns: null },
      ],
    },
  ),
})

/** Half of the runs are scored. The last run has a status that this action does not know. */
const UNDER_WAY = resultOf(
  ['completed', 'completed', 'evaluating', 'warming_up'].map((status, index) =>
    status === 'completed'
      ? aCall(index, scoresOf(index), { status })
      : aCall(index, [], { status, success: null }),
  ),
  { status: 'evaluating', rawSuccessRate: null },
)
const ANSWER = resultOf([], { status: 'in_queue', rawSuccessRate: null, updatedAt: null })

const GATES = {
  result_id: '90211',
  min_success_rate: '90%',
  max_regressions: '0',
  metric_thresholds: 'Empathy mean >= 3.5',
}

/** The error of a read that the API refuses. */
async function refusal(status: number, body: string): Promise<Error> {
  const api = createCekuraApi(
    () =>
      Promise.resolve({
        status,
        headers: { 'content-type': 'application/json' },
        body: new Blob([body]).stream(),
      }),
    { nowMs: () => 0, date: () => new Date(0), after: () => () => undefined, random: () => 0 },
  )
  const read = api.readResult('90211', new AbortController().signal)
  return read.then(
    () => new Error('The read was not refused'),
    (error: unknown) => error as Error,
  )
}

const API_ERROR = failedReport(
  await refusal(403, '{"detail": "You do not have permission to perform this action."}'),
  '90211',
)

function editedTo(text: string, savedAt: string): DefinitionChange {
  const lines: DifferenceLine[] = [
    { kind: 'gap', text: '' },
    { kind: 'same', text: 'Listen to the whole call.' },
    { kind: 'removed', text: 'Pass if the agent thanks the caller.' },
    { kind: 'added', text },
  ]
  return {
    kind: 'edited',
    savedAt,
    fields: ['prompt', 'llm_provider'],
    difference: { field: 'prompt', lines },
  }
}

/** The metric Politeness was edited, and people labelled twelve of the calls for it. */
const EDITED = finishedReport({
  given: { metric_ids: 'Politeness, Empathy', metric_thresholds: 'Politeness agreement >= 95%' },
  before: resultOf(
    Array.from({ length: 14 }, (_, index) =>
      aCall(index, scoresOf(index, { polite: index > 3 }).slice(0, 3)),
    ),
    { updatedAt: FOUND_AT },
  ),
  after: resultOf(
    Array.from({ length: 14 }, (_, index) =>
      aCall(index, scoresOf(index, { polite: index > 0 && index !== 9, empathy: 3 }).slice(0, 3)),
    ),
  ),
  insight: {
    labels: new Map([
      ['411', new Map(Array.from({ length: 12 }, (_, at) => [callId(at), at > 0 ? 5 : 0]))],
    ]),
    definitions: new Map<string, DefinitionChange>([
      [
        '411',
        editedTo('Pass if the agent neither interrupts nor lectures.', '2026-11-24T08:30:00Z'),
      ],
      ['413', { kind: 'not_edited', savedAt: '2026-08-02T12:00:00Z' }],
    ]),
    versions: new Map(),
  },
})

/**
 * A report whose names, explanations, errors and IDs are all hostile text. The gate is hostile
 * text, too.
 */
export function hostileReport(trick: string): Report {
  const metric = { metricId: trick, metricName: trick, explanation: trick }
  const label = { ...metric, metricId: `${trick}2` }
  const run = (id: string, passed: readonly [boolean, boolean], scored = true) =>
    passed.map((success, side) =>
      aRun(id, {
        success,
        scenario: trick,
        personality: trick,
        errorMessage: trick,
        // A run that never completed needs no score.
        status: scored ? 'completed' : 'failed',
        scores: scored
          ? [aBinary(success, metric), aLabel(side === 0 ? 'fine' : trick, label)]
          : [],
      }),
    )
  const pairs = [
    run(trick, [true, false]),
    run(`${trick}3`, [false, true]),
    run(`${trick}4`, [false, false], false),
    run(`${trick}5`, [true, true]),
  ]
  const side = (index: 0 | 1) =>
    resultOf(
      pairs.flatMap((pair) => pair[index] ?? []),
      {
        id: trick,
        name: trick,
        agentName: trick,
        failureReasons: [{ description: trick, affectedRuns: 1 }],
      },
    )
  const threshold = { metric: trick, statistic: null, operator: '>=', bound: 0.9 } as const
  return finishedReport({
    before: side(0),
    after: side(1),
    gates: {
      minSuccessRate: null,
      maxRegressions: null,
      metricThresholds: [{ ...threshold, isPercentage: false, asGiven: trick }],
    },
    plan: aPlan({
      resultId: trick,
      resultName: trick,
      runIds: [trick, `${trick}3`, `${trick}4`, `${trick}5`],
      metrics: [
        { id: trick, name: trick },
        { id: `${trick}2`, name: null },
      ],
    }),
    scorings: new Map([[`${trick}5`, [false, true]]]),
    insight: {
      labels: new Map<string, ReadonlyMap<string, Label>>([
        [trick, new Map([[trick, false]])],
        [`${trick}2`, new Map([[trick, trick]])],
      ]),
      definitions: new Map([
        [trick, editedTo(trick, trick)],
        [`${trick}2`, { kind: 'not_edited', savedAt: trick }],
      ]),
      versions: new Map(),
    },
    warnings: [trick],
    shareLink: `https://app.example/${trick}`,
  })
}

/**
 * Like `hostileReport`, with a verdict of hostile text, as if other people had written each of its
 * words.
 */
export function hostileVerdictReport(trick: string): Report {
  const report = hostileReport(trick)
  const gates = report.verdict.gates.map((gate) => ({ ...gate, found: trick, margin: trick }))
  const words = { headline: trick, reasons: [trick], remedy: `${trick}\n${trick}` }
  return { ...report, verdict: { ...report.verdict, ...words, gates } }
}

/** Some hostile text that people can read in one line. */
const TRICK =
  '</td></details> | `x` @octocat #1 <!-- --> ![x](https://evil.example/x.png)\n::error::x ]]> \u202e'

/** A result of `runCount` runs. Every ninth run regressed, with a long explanation. */
export function largeReport(runCount: number, metrics: 'all' | 'Politeness' = 'all'): Report {
  const long = '\nThe agent does not confirm the date with the caller before it books the slot.'
  const side = (isAfter: boolean) =>
    resultOf(
      Array.from({ length: runCount }, (_, index) => {
        const regressed = isAfter && index % 9 === 0
        const [, ...others] = scoresOf(index, { latencyMs: 850 + (index % 600) })
        const polite = politeness(!regressed, long.repeat(12))
        return aCall(index, metrics === 'all' ? [polite, ...others] : [polite])
      }),
    )
  return finishedReport({
    given: { min_success_rate: '90%', max_regressions: '0' },
    before: side(false),
    after: side(true),
    elapsedMs: 4_210_000,
  })
}

/** The ways in which a job can end, by name. Each has golden files. */
export const REPORTS = {
  'gate-failed': GATE_FAILED,
  'all-regressed': ALL_REGRESSED,
  edited: EDITED,
  passed: PASSED,
  unstable: UNSTABLE,
  'nothing-changed': NOTHING_CHANGED,
  'nothing-failed': NOTHING_FAILED,
  pinned: PINNED,
  waited: WAITED,
  hostile: hostileReport(TRICK),
  'evaluation-failed': EVALUATION_FAILED,
  'timed-out': interruptedReport(new Stopped('deadline'), 'ours', {
    given: GATES,
    before: BEFORE,
    last: UNDER_WAY,
    elapsedMs: 3_600_000,
  }),
  cancelled: interruptedReport(new Stopped('cancel'), 'unknown', {
    given: { ...GATES, run_ids: [0, 1].map(callId).join(', ') },
    before: BEFORE,
    last: BEFORE,
    elapsedMs: 1_900,
  }),
  started: startedReport({ mode: 'start' }, BEFORE, ANSWER),
  planned: plannedReport({ dry_run: 'true' }, BEFORE),
  'invalid-input': invalidInputReport({ min_success_rate: '90', metric_ids: '' }),
  'api-error': API_ERROR,
} as const satisfies Record<string, Report>
