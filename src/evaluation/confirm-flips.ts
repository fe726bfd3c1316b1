import { sleep } from '../clock/clock.ts'
import { flipsOf, unsettledRuns, withScoring } from '../compare/scorings.ts'
import type { JobContext } from '../job.ts'
import type { Scorings } from '../model/comparison.ts'
import { type Confirmations, evaluationsOf, type Plan, planCostText } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { counted, firstFew } from '../text/counted.ts'
import { grouped } from '../text/figures.ts'
import { oneLine } from '../text/one-line.ts'
import { LONGEST_LAG_MS } from './evidence.ts'
import { trigger } from './trigger.ts'
import { waitForEvaluation } from './wait-for-evaluation.ts'

export interface Confirmed {
  /** The result after the last scoring. */
  readonly result: Result
  /** Every scoring of the runs whose verdict flipped, by run ID. */
  readonly scorings: ReadonlyMap<string, Scorings>
  /** The result after the first scoring. */
  readonly first: Result
}

/**
 * Scores the runs with a flipped verdict again, as often as the plan allows. A run is left out
 * after one scoring has taken its flip back. Every confirmation is a trigger like the first. A
 * confirmation that does not end as completed is the last.
 * @param before the result that the verdicts are compared with
 * @param finished the result at the end of the evaluation
 */
export async function confirmFlips(
  job: JobContext,
  plan: Plan,
  before: Result,
  finished: Result,
): Promise<Confirmed> {
  const { rounds, maxEvaluations } = plan.confirmations ?? NO_CONFIRMATIONS
  const most = maxEvaluations ?? Infinity
  let result = finished
  let scorings = flipsOf(before, finished, plan.runIds)
  for (let round = 1; round <= rounds && result.status === 'completed'; round++) {
    const runIds = unsettledRuns(before, scorings)
    if (runIds.length === 0) break
    const again = { ...plan, runIds }
    if (job.state.evaluations + evaluationsOf(again) > most) {
      job.log.warning(describeTooMuch(again, round, most))
      break
    }
    job.log.info(describeRound(again, round, rounds))
    // Before that, a lagging replica may show scores from before the last scoring. They would look
    // new.
    await sleep(job.clock, LONGEST_LAG_MS, job.signal)
    result = await waitForEvaluation(job, again, await trigger(job, again, result))
    if (result.status === 'completed') scorings = withScoring(scorings, result, runIds)
  }
  return { result, scorings, first: finished }
}

const NO_CONFIRMATIONS: Confirmations = { rounds: 0, maxEvaluations: null }

/** `Confirmation 1 of 2: 3 runs flipped (101, 102, 103); scoring them again: 6 evaluations, …`. */
function describeRound(plan: Plan, round: number, rounds: number): string {
  const runs = counted(plan.runIds.length, 'run')
  const flipped = round === 1 ? `${runs} flipped` : `${runs} still flipped`
  return `Confirmation ${round} of ${rounds}: ${flipped} (${idsOf(plan)}); scoring again: ${planCostText(plan)}`
}

function describeTooMuch(plan: Plan, round: number, most: number): string {
  const cost = counted(evaluationsOf(plan), 'evaluation')
  return `Confirmation ${round} is not triggered: its ${cost} would exceed max_evaluations (${grouped(most)}). These flips count without it: ${idsOf(plan)}`
}

const RUNS_NAMED = 10

function idsOf({ runIds }: Plan): string {
  return firstFew(runIds.map(oneLine), RUNS_NAMED)
}
