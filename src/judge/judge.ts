import type { FinishedStatus } from '../cekura/status.ts'
import { directionOf } from '../compare/labels.ts'
import { SIGNIFICANCE } from '../compare/mcnemar.ts'
import type { Result } from '../model/result.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Gates } from '../model/gates.ts'
import type { Labels } from '../model/label.ts'
import type { Plan, PlannedMetric } from '../model/plan.ts'
import { counted } from '../text/counted.ts'
import { oneLine } from '../text/one-line.ts'
import { failureCausesOf } from './failure-causes.ts'
import { checkGates } from './gates.ts'
import { summaryOf } from './headline.ts'
import { describeUnscoredRuns, metricWords, unscoredMetrics } from './missing-scores.ts'
import type { GateResult, Verdict } from '../model/verdict.ts'

export interface Finished {
  /** Null: the job has no baseline. */
  readonly baseline: Result | null
  readonly result: Result
  /** From 0 to 1; null if the result has no success rate. */
  readonly successRate: number | null
  /** Null: there is no baseline. */
  readonly comparison: Comparison | null
  readonly gates: Gates
  readonly plan: Plan
  /** What people expect, for each metric whose labels were read. Absent: no labels were read. */
  readonly labels?: Labels
  /** Whether the comparison is with a pinned baseline, which people can renew. */
  readonly isPinned?: boolean
}

/**
 * The verdict on a finished evaluation. It is green only if the evaluation completed and all gates
 * hold.
 */
export function judgeFinished(finished: Finished): Verdict {
  const { baseline, result, successRate, comparison, gates, plan } = finished
  if (result.status !== 'completed') return evaluationFailed(finished)
  const unscored = unscoredMetrics(finished)
  if (unscored.length > 0) return notScored(unscored, plan)

  // If nothing was evaluated, the comparison is with the result itself and shows no change.
  const summary = summaryOf(result, successRate, baseline === result ? null : comparison)
  const { runIds } = plan
  const { labels = NO_LABELS } = finished
  const checked = checkGates(gates, { baseline, result, comparison, successRate, runIds, labels })
  const missed = checked.filter(({ held }) => !held)
  if (missed.length > 0) return gateFailed(summary, checked, missed, finished)
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
  finished: Finished,
): Verdict {
  const which = gates.length === 1 ? 'Gate' : `${missed.length} of ${counted(gates.length, 'gate')}`
  return {
    outcome: 'gate_failed',
    headline: `${which} failed: ${summary}`,
    reasons: missed.map(reasonOf),
    gates,
    remedy: gateRemedy(missed, finished),
    resumeStep: null,
  }
}

function reasonOf({ input, asked, found, margin }: GateResult): string {
  const answer = margin === null ? `it ${found}` : `found ${found}, ${margin}`
  return `${input} asks for ${oneLine(asked)}; ${answer}`
}

function gateRemedy(missed: readonly GateResult[], finished: Finished): string {
  const { comparison, plan, isPinned = false } = finished
  const uncheckable = missed.filter(({ margin }) => margin === null)
  if (uncheckable.length === missed.length) {
    const inputs = [...new Set(uncheckable.map(({ input }) => input))].join(' and ')
    return `Give ${inputs} something that can be checked, or leave it out: a gate that cannot be checked fails`
  }
  const regressed = comparison?.overall.regressedRuns ?? 0
  if (regressed === 0) {
    return "Read the judge's explanations of the failed runs. If the judge is right, change the agent. If the judge is wrong, change the metric"
  }
  const read = `Read why ${regressed === 1 ? 'the run' : 'the runs'} regressed: the transcripts are the same, so the metric or its judge made the difference`
  const mayBeChance = (comparison?.overall.pValue ?? 0) >= SIGNIFICANCE
  const isConfirmed = !mayBeChance || plan.confirmations !== undefined
  const isAccepted = isPinned && missed.some(({ input }) => input === 'max_regressions')
  return [
    read,
    ...agreeingText(comparison),
    ...(isConfirmed ? [] : [CONFIRM]),
    ...(isAccepted ? [ACCEPT] : []),
  ].join('. ')
}

const CONFIRM =
  'To rule out chance, set confirm_flips: a run counts as regressed then only if it fails when it is scored again, too'

const ACCEPT =
  'If the new verdicts are right, accept them: renew the baseline on this branch (update_baseline, as examples/renew-baseline.yml does), and merge the lines that change'

/** Whether people labelled the runs as the metrics score them now; a regression may be right. */
function agreeingText(comparison: Comparison | null): string[] {
  const regressed = (comparison?.runs ?? []).filter(({ change }) => change === 'regressed')
  const agreeing = regressed.filter(({ scores }) => {
    const directions = scores.filter(({ flip }) => flip === 'to_fail').map(directionOf)
    return directions.includes('towards') && !directions.includes('away')
  })
  if (agreeing.length === 0) return []
  const where = regressed.length === 1 ? '' : ` on ${agreeing.length} of ${regressed.length} runs`
  return [`What people labelled agrees with the new verdict${where}`]
}

const METRICS_NAMED = 10

/** The evaluation says that it completed, but requested metrics have no score. */
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

function evaluationFailed(finished: Finished): Verdict {
  const { result } = finished
  const unscored = describeUnscoredRuns(finished)
  const { how, remedy } = ENDING_BY_STATUS.get(result.status) ?? unknownEnding(result.status)
  return {
    outcome: 'evaluation_failed',
    headline: `Evaluation failed: ${how}`,
    reasons: [...(unscored === null ? [] : [unscored]), ...failureCausesOf(result)],
    gates: [],
    remedy,
    resumeStep: null,
  }
}

interface Ending {
  readonly how: string
  readonly remedy: string
}

/** A new final status of the contract does not compile until it has its text here. */
const ENDINGS: Readonly<Record<Exclude<FinishedStatus, 'completed'>, Ending>> = {
  failed: {
    how: 'Cekura ended it as failed',
    remedy: 'Look at the result in Cekura, fix what failed there, then start again',
  },
  timeout: {
    how: 'it ran into a time limit of Cekura',
    remedy: 'Start it again, with fewer runs or metrics if that happens again',
  },
  cancelled: {
    how: 'it was cancelled in Cekura',
    remedy: 'Start it again unless it was cancelled on purpose',
  },
}

const ENDING_BY_STATUS: ReadonlyMap<string, Ending> = new Map(Object.entries(ENDINGS))

function unknownEnding(status: string): Ending {
  return {
    how: `its status is "${oneLine(status)}", which is not known to be a success`,
    remedy:
      'Look at the result in Cekura; once it is finished, `mode: wait` judges it without a new evaluation',
  }
}
