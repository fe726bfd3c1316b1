import { failureStreakMs } from './check-requests.ts'
import { isStanding } from './check-verdict.ts'
import type { BrokenPromise } from './promises.ts'
import type { Story } from '../simulate.ts'

const GRACE_MS = 2_000
/** A timer may be early by less than this. */
const TIMER_MS = 2
const GIVE_UP_MS = 5 * 60_000
const MOST_AMBIGUOUS = 3
/** The longest patience with a finished status, a poll on either side of it, and slow answers. */
const LATEST_JUDGED_MS = 60_000 + 2 * 40_000 + 20_000

/** Whether the job ended when it should, and by the name of what ended it. */
export function checkEnd(story: Story): readonly BrokenPromise[] {
  const { scenario, startMs, endMs, outcome, fault, timersLeft, recorded } = story
  const { job } = scenario
  const found: BrokenPromise[] = []
  const elapsedMs = endMs - startMs
  if (elapsedMs > job.timeoutMs + GRACE_MS) {
    found.push({ promise: 'deadline', message: `${Math.round(elapsedMs)} ms of ${job.timeoutMs}` })
  }
  if (story.signalledAtMs !== null && endMs - story.signalledAtMs > GRACE_MS) {
    found.push({ promise: 'signal', message: `ended ${endMs - story.signalledAtMs} ms after it` })
  }
  if (fault !== null) found.push({ promise: 'rest', message: fault })
  if (timersLeft > 0) found.push({ promise: 'rest', message: `${timersLeft} timers left` })
  const own = recorded.lines.find((line) => line.includes('fault of its own'))
  if (own !== undefined) found.push({ promise: 'rest', message: own })
  if (outcome !== null) {
    const objection = objectionTo(story)
    if (objection !== null) {
      found.push({ promise: 'outcome', message: `${outcome}, though ${objection}` })
    }
  }
  if (outcome === 'timed_out' && isOverdue(story)) {
    found.push({ promise: 'liveness', message: 'timed out on an evaluation that was long over' })
  }
  return found
}

/** Why the outcome cannot be this one; null if it can. */
function objectionTo(story: Story): string | null {
  const { scenario, startMs, endMs, outcome, signalledAtMs, service, record } = story
  const { job, result } = scenario
  const elapsedMs = endMs - startMs
  if (signalledAtMs !== null && outcome !== 'cancelled' && outcome !== 'invalid_input') {
    const isTie = outcome === 'timed_out' && signalledAtMs >= startMs + job.timeoutMs - TIMER_MS
    if (!isTie) return 'a signal had come'
  }
  switch (outcome) {
    case 'cancelled':
      return signalledAtMs === null ? 'no signal came' : null
    case 'timed_out':
      return elapsedMs < job.timeoutMs - TIMER_MS ? 'the deadline was not there yet' : null
    case 'api_error':
      return apiFailed(story) ? null : 'the API did not fail so'
    case 'started':
      return job.mode === 'start' && service.effectsAtMs.length === 1 ? null : 'nothing was started'
    case 'planned':
      return job.dryRun ? null : 'it was no dry run'
    case 'invalid_input': {
      const hidesRuns = result.runsForm === 'absent'
      return job.inputFault === null && !hidesRuns && !job.dryRun ? 'the inputs were good' : null
    }
    case 'gate_failed':
      return job.minSuccessRate === null ? 'there was no gate' : finishedObjection(story)
    case 'passed':
    case 'evaluation_failed':
      return finishedObjection(story)
    case null:
      return null
  }
  function finishedObjection({ scenario }: Story): string | null {
    if (scenario.job.dryRun) return 'it was a dry run'
    if (isStanding(story)) return null
    if (scenario.job.mode === 'start') return 'it was to start only'
    return record.requests.some(({ shown }) => shown !== null) ? null : 'nothing was read'
  }
}

/** It refused for good, or failed for five minutes, or asks for more time than there is, or may have. */
function apiFailed({ scenario, startMs, record }: Story): boolean {
  const { requests } = record
  const last = requests.at(-1)
  if (last === undefined) return false
  const ambiguous = requests.filter(({ method, end }) => method === 'POST' && end === 'passing')
  if (last.end === 'usable') return ambiguous.length >= MOST_AMBIGUOUS
  if (last.end === 'final') return true
  const deadlineMs = startMs + scenario.job.timeoutMs
  if (last.retryNotBeforeMs !== null && last.retryNotBeforeMs >= deadlineMs - GRACE_MS) return true
  return failureStreakMs(requests) >= GIVE_UP_MS - TIMER_MS
}

/** The evaluation was over long before the deadline, and nothing kept the job from seeing it. */
function isOverdue({ scenario, startMs, service }: Story): boolean {
  const { job, network, posts, replicas, other } = scenario
  const isCalm = network.faultRate === 0 && network.outages.length === 0 && network.denial === null
  const isPlain = posts.length === 1 && other === null
  const { state, atMs } = service.newest()
  const pollMs = job.pollIntervalMs ?? 0
  const judgedMs = atMs + replicas.maxLagMs + 2 * pollMs + LATEST_JUDGED_MS
  const isKnown = scenario.evaluation.end !== 'unknown_word'
  return isCalm && isPlain && isKnown && state.hasEnded && judgedMs < startMs + job.timeoutMs
}
