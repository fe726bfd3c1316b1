import { type Result, type Run, runPassed, type Score } from '../../src/model/result.ts'
import { aBinary, aLabel, aNumber, aRating, aResult, aRun } from './results.ts'

/*
 * The calls in the reports of the tests: patients call the front desk of a dentist, and a metric of
 * each kind scores the calls.
 */

/** What the metrics say about one call; null if a metric does not apply. */
export interface Opinion {
  readonly polite?: boolean | null
  readonly books?: boolean | null
  /** 0 to 5. */
  readonly empathy?: number | null
  readonly latencyMs?: number
  readonly ending?: 'booked' | 'refused' | 'hung up'
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

/** The call with this index, from 0. It passed if no binary metric failed it. */
export function aCall(
  index: number,
  scores: readonly Score[],
  rest: Partial<Omit<Run, 'id' | 'scores'>> = {},
): Run {
  return aRun(callId(index), {
    success: scores.every(({ kind, value }) => kind !== 'binary' || value !== false),
    scenario: SCENARIOS[index % SCENARIOS.length] ?? null,
    personality: PERSONALITIES[index % PERSONALITIES.length] ?? null,
    durationSeconds: 95 + 7 * (index % 10),
    ...rest,
    scores,
  })
}

export function callId(index: number): string {
  return String(86_368 + index)
}

/** The scores of every metric. The call is good, except for what the opinion says. */
export function scoresOf(index: number, opinion: Opinion = {}): Score[] {
  const { books = true, empathy = 4, latencyMs = 850 + 20 * index, ending = 'booked' } = opinion
  return [
    politeness(opinion.polite),
    aBinary(books, {
      metricId: '412',
      metricName: 'Books the right appointment',
      explanation: books === false ? 'Books 3 pm; the caller said 4 pm.' : 'The slot is right.',
    }),
    aRating(empathy, { metricId: '413', metricName: 'Empathy' }),
    aNumber(latencyMs, { metricId: '414', metricName: 'Response latency (ms)' }),
    aLabel(ending, { metricId: '415', metricName: 'How the call ended' }),
  ]
}

const IMPOLITE =
  'The agent interrupts the caller at 00:41 and does not apologise.\nIt then repeats the question in a harsher tone:\n"As I said, Tuesday or Thursday?"'

/** The score of the metric Politeness alone. */
export function politeness(value: boolean | null = true, more = ''): Score {
  const polite = 'The agent greets the caller and thanks them at the end.'
  const explanation = value === null ? 'Nobody speaks.' : value ? polite : IMPOLITE + more
  return aBinary(value, { metricId: '411', metricName: 'Politeness', explanation })
}

/** The result of such calls, with the counts and the rate that the API would send. */
export function resultOf(runs: readonly Run[], rest: Partial<Omit<Result, 'runs'>> = {}): Result {
  const success = runs.filter((run) => runPassed(run) === true).length
  return aResult({
    id: '90211',
    name: 'Nightly regression',
    agentName: 'Dental front desk',
    updatedAt: '2026-11-20T10:15:00Z',
    rawSuccessRate: success / runs.length,
    counts: {
      total: runs.length,
      completed: runs.length,
      success,
      failed: runs.length - success,
    },
    ...rest,
    runs,
  })
}
