import type { Result } from '../model/result.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Gates } from '../model/gates.ts'
import type { Labels } from '../model/label.ts'
import type { Plan, PlannedMetric } from '../model/plan.ts'
import { counted, firstFew } from '../text/counted.ts'
import { oneLine } from '../text/one-line.ts'
import { failureCausesOf } from './failure-causes.ts'
import { checkGates } from './gates.ts'
import { summaryOf } from './headline.ts'
import { metricWords, unscoredMetrics } from './missing-scores.ts'
import type { GateResult, Verdict } from '../model/verdict.ts'

export interface Finished {
  /** Null: there is none. */
  readonly baseline: Result | null
  readonly result: Result
  /** From 0 to 1; null if the result carries none. */
  readonly successRate: number | null
  /** Null: there is no baseline. */
  readonly comparison: Comparison | null
  readonly gates: Gates
  readonly plan: Plan
  /** What people expect, for each metric of which that was read; absent: of none. */
  readonly labels?: Labels
}

/** The verdict on an evaluation that came to its end; green only if it completed and all gates hold. */
export function judgeFinished(finished: Finished): Verdict {
  const { baseline, result, successRate, comparison, gates, plan } = finished
  if (result.status !== 'completed') return evaluationFailed(result)
  const unscored = unscoredMetrics(finished)
  if (unscored.length > 0) return notScored(unscored, plan)

  const summary = summaryOf(result, successRate, comparison)
  const { runIds } = plan
  const { labels = NO_LABELS } = finished
  const checked = checkGates(gates, { baseline, result, comparison, successRate, runIds, labels })
  const missed = checked.filter(({ held }) => !held)
  if (missed.length > 0) return gateFailed(summary, checked, missed, comparison)
  return {
    outcome: 'passed',
    headline: `Passed: ${summary}`,
    reasons: [],
    gates: checked,
    remedy: null,
    resumeStep: null,
  }
}

const NO_LABELS: Labels = new Map()

function gateFailed(
  summary: string,
  gates: readonly GateResult[],
  missed: readonly GateResult[],
  comparison: Comparison | null,
): Verdict {
  const which = gates.length === 1 ? 'Gate' : `${missed.length} of ${counted(gates.length, 'gate')}`
  return {
    outcome: 'gate_failed',
    headline: `${which} failed: ${summary}`,
    reasons: missed.map(reasonOf),
    gates,
    remedy: gateRemedy(missed, comparison),
    resumeStep: null,
  }
}

function reasonOf({ input, asked, found, margin }: GateResult): string {
  const answer = margin === null ? `it ${found}` : `found ${found}, ${margin}`
  return `${input} asks for ${oneLine(asked)}; ${answer}`
}

function gateRemedy(missed: readonly GateResult[], comparison: Comparison | null): string {
  const uncheckable = missed.filter(({ margin }) => margin === null)
  if (uncheckable.length === missed.length) {
    const inputs = [...new Set(uncheckable.map(({ input }) => input))].join(' and ')
    return `Give ${inputs} something that can be checked, or leave it out: what cannot be checked does not pass`
  }
  const regressed = comparison?.runs.filter(({ change }) => change === 'regressed') ?? []
  if (regressed.length === 0) {
    return "Read the judge's explanations of the failed runs: where it is right, the agent needs the change; where it is wrong, the metric does"
  }
  const ids = firstFew(
    regressed.map(({ runId }) => runId),
    5,
  )
  const they = regressed.length === 1 ? `run ${ids} regressed` : `runs ${ids} regressed`
  return `Read why ${they}: the transcripts are the same, so the metric or its judge made the difference`
}

const METRICS_NAMED = 10

/** The evaluation says that it completed, but not all of what was asked for came of it. */
function notScored(metrics: readonly PlannedMetric[], { runIds }: Plan): Verdict {
  const which = runIds.length === 1 ? 'the evaluated run' : `any of ${runIds.length} evaluated runs`
  const have = metrics.length === 1 ? 'has' : 'have'
  const reasons = metrics
    .slice(0, METRICS_NAMED)
    .map((metric) => `${metricWords(metric)} has no score on ${which}`)
  const more = metrics.length - METRICS_NAMED
  return {
    outcome: 'evaluation_failed',
    headline: `Evaluation failed: ${counted(metrics.length, 'metric')} that should have been scored ${have} no score on ${which}`,
    reasons:
      more > 0 ? [...reasons, `And ${counted(more, 'more metric')} without a score`] : reasons,
    gates: [],
    remedy:
      'Check in Cekura that the metric exists, is enabled for this agent and can score these calls; or take it out of metric_ids',
    resumeStep: null,
  }
}

function evaluationFailed(result: Result): Verdict {
  const { how, remedy } = ENDINGS.get(result.status) ?? unknownEnding(result.status)
  return {
    outcome: 'evaluation_failed',
    headline: `Evaluation failed: ${how}`,
    reasons: failureCausesOf(result),
    gates: [],
    remedy,
    resumeStep: null,
  }
}

interface Ending {
  readonly how: string
  readonly remedy: string
}

/** By the status of the result. */
const ENDINGS: ReadonlyMap<string, Ending> = new Map([
  [
    'failed',
    {
      how: 'Cekura ended it as failed',
      remedy: 'Look at the result in Cekura, fix what failed there, then start again',
    },
  ],
  [
    'timeout',
    {
      how: 'it ran into a time limit of Cekura',
      remedy: 'Start it again, with fewer runs or metrics if that happens again',
    },
  ],
  [
    'cancelled',
    {
      how: 'it was cancelled in Cekura',
      remedy: 'Start it again unless it was cancelled on purpose',
    },
  ],
])

function unknownEnding(status: string): Ending {
  return {
    how: `its status is "${oneLine(status)}", which is not known to be a success`,
    remedy:
      'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation',
  }
}
