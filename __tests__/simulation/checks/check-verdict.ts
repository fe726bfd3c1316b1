import type { BrokenPromise } from './promises.ts'
import type { Story } from '../play-job.ts'
import { signsOfLast } from './check-confirmations.ts'
import type { CourseRecord } from '../model/service-record.ts'
import { successesOf } from '../model/truth.ts'
import { runCountOf } from '../model/wire-form.ts'

/** No sign for so long, and a finished status is accepted with a warning. */
const UNPROVEN_AFTER_MS = 60_000
const UNPROVEN = 'Nothing tells the status'
/** Said where the only sign of a trigger whose answer was lost may be somebody else's doing. */
export const MAYBE_FOREIGN = 'Somebody else may have caused that'
/** Said in mode `wait` where no work was seen. */
const AS_FOUND = 'judged as it was found'
/** Said in place of it where the job only pins what stands. */
const AS_THEY_STAND = 'its scores are taken as they stand'

/** Whether a verdict on scores is one on the scores of the evaluation that was asked for. */
export function checkVerdict(story: Story): readonly BrokenPromise[] {
  const { outcome, service } = story
  if (outcome === 'started' && service.effectsAtMs.length !== 1 && !isMarked(story)) {
    return [{ promise: 'truth', message: 'started, though nothing was started' }]
  }
  if (outcome !== 'passed' && outcome !== 'gate_failed' && outcome !== 'evaluation_failed') {
    return []
  }
  if (isStanding(story)) return ratesOf(story, false).concat(statusOf(story))
  if (isMarked(story)) return ratesOf(story, false)
  const { state } = service.newest()
  const wrong: string[] = []
  const isExcused = isUnproven(story)
  if (service.effectsAtMs.length === 0) {
    wrong.push(`${outcome}, though no evaluation took effect`)
  } else if (!service.hasEnded(state) && !isExcused) {
    wrong.push(`${outcome}, though the evaluation goes on`)
  } else if (!isExcused) {
    const ends = new Set([
      ...service.asked.map(({ end }) => end),
      // Where another ended later, the result has its status.
      ...service.others.filter((other) => isLater(other, service.asked)).map(({ end }) => end),
    ])
    const isTrue =
      outcome === 'evaluation_failed'
        ? [...ends].some((end) => end !== 'completed' && end !== 'unknown_word')
        : ends.has('completed')
    if (!isTrue) wrong.push(`${outcome}, though the evaluation ended as ${[...ends].join()}`)
  }
  return [
    ...wrong.map((message) => ({ promise: 'truth' as const, message })),
    ...ratesOf(story, !isExcused),
  ]
}

function isLater({ endedAtMs }: CourseRecord, asked: readonly CourseRecord[]): boolean {
  return asked.some((own) => endedAtMs > own.triggeredAtMs)
}

/** Nothing was to be evaluated, so that the verdict is on the result as it stands. */
export function isStanding({ scenario, record }: Story): boolean {
  const { mode, runChoice } = scenario.job
  const posted = record.requests.some(({ method }) => method === 'POST')
  return mode !== 'wait' && runChoice === 'failed' && !posted
}

/**
 * No evaluation took effect, and the job says that it cannot tell: a result at rest in mode `wait`, or
 * a lost trigger beside somebody's review. The warning is in every report.
 */
export function isMarked(story: Story): boolean {
  const { scenario, service, recorded } = story
  if (service.effectsAtMs.length > 0) return false
  const { job, waitedForSinceMs, reviewsAfterPostMs } = scenario
  if (job.mode === 'wait') return waitedForSinceMs === null && saysAsFound(story)
  return reviewsAfterPostMs.length > 0 && warns(recorded, MAYBE_FOREIGN)
}

/** The job says that the result was at rest: as a warning, unless it pins the scores and has no gate. */
export function saysAsFound({ scenario, recorded }: Story): boolean {
  const { inputs } = scenario.job
  const hasGate = 'max_regressions' in inputs || 'min_success_rate' in inputs
  return inputs['update_baseline'] === 'true' && !hasGate
    ? recorded.lines.some((line) => line.includes(AS_THEY_STAND))
    : warns(recorded, AS_FOUND)
}

export function warns({ annotations }: Story['recorded'], words: string): boolean {
  return annotations.some(({ level, message }) => level === 'warning' && message.includes(words))
}

/**
 * The one exception: accepted with a warning, where none of the answers that were served in a whole
 * minute and more since the trigger showed a sign.
 */
function isUnproven(story: Story): boolean {
  const { recorded, record, endMs } = story
  const warned = recorded.annotations.some(({ message }) => message.startsWith(UNPROVEN))
  const trigger = record.requests.findLast(({ method }) => method === 'POST')
  const since = trigger?.endedAtMs ?? null
  const signs = signsOfLast(story)
  return warned && since !== null && endMs - since >= UNPROVEN_AFTER_MS && signs.length === 0
}

/** `success_rate` is that of a state which the result was in once the evaluation had ended. */
function ratesOf(story: Story, mustBeNew: boolean): readonly BrokenPromise[] {
  const { scenario, service, recorded, outcome } = story
  const output = recorded.outputs.find(([name]) => name === 'success_rate')?.[1]
  const total = runCountOf(scenario.result)
  const rates = service.versions
    .filter(({ state }) => !mustBeNew || service.hasEnded(state))
    .map(({ state }) => successesOf(state.scores) / total)
  const broken = (message: string) => [{ promise: 'truth' as const, message }]
  const { rateForm, countsForm } = scenario.result
  // Where the API sends no rate, its counts give it.
  if (rateForm === 'absent' && countsForm === 'absent') {
    return output === undefined ? [] : broken(`a rate of ${output}, which the API never told`)
  }
  if (output === undefined) return broken(`${String(outcome)} without a success rate`)
  const rate = Number(output)
  if (!rates.some((true_) => Math.abs(true_ - rate) < 1e-5)) {
    return broken(`a rate of ${output}, where it is ${rates.join(' or ')}`)
  }
  const { minSuccessRate, maxRegressions } = scenario.job
  if (outcome === 'passed' && minSuccessRate !== null && rate < minSuccessRate - 1e-5) {
    return broken(`passed with ${output}, where ${minSuccessRate} was asked for`)
  }
  const isMet = minSuccessRate === null || rate >= minSuccessRate
  if (outcome === 'gate_failed' && isMet && maxRegressions === null) {
    return broken(`gate_failed with ${output}, where ${String(minSuccessRate)} was asked for`)
  }
  return []
}

function statusOf({ outcome, service, record }: Story): readonly BrokenPromise[] {
  const shown = record.requests.flatMap((request) => request.shown ?? [])
  const known = shown.length > 0 ? shown : service.versions
  const completed = known.some(({ state }) => state.status === 'completed')
  const other = known.some(({ state }) => state.status !== 'completed')
  const isTrue = outcome === 'evaluation_failed' ? other : completed
  return isTrue
    ? []
    : [{ promise: 'truth', message: `${String(outcome)} for a result that is not` }]
}
