import type { Result } from '../cekura/result.ts'
import { type Plan, describePlan } from '../plan/plan.ts'
import { counted } from '../text/counted.ts'
import type { Verdict } from './verdict.ts'

/** A dry run: planned, nothing triggered. */
export function judgePlanned(plan: Plan): Verdict {
  return {
    outcome: 'planned',
    headline: `Dry run, nothing was triggered: ${describePlan(plan)}`,
    reasons: [],
    gates: [],
    remedy: null,
    resumeStep: null,
  }
}

/** Mode `start`: triggered, and left to itself. */
export function judgeStarted(plan: Plan, resumeStep: string): Verdict {
  return {
    outcome: 'started',
    headline: `Started, not waited for: ${counted(plan.metrics.length, 'metric')} on ${counted(plan.runIds.length, 'run')}`,
    reasons: [],
    gates: [],
    remedy: 'To wait for it and judge it, run this step later:',
    resumeStep,
  }
}

/** `run_ids: failed`, and there is none: the result stands as it is. */
export function judgeStanding(result: Result, standing: Verdict): Verdict {
  const which = result.id === null ? 'the result' : `result ${result.id}`
  return {
    ...standing,
    headline: `No run of ${which} has failed, so nothing was triggered. ${standing.headline}`,
  }
}
