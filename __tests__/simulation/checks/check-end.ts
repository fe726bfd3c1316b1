import { failureStreakMs } from './check-requests.ts'
import { isStanding } from './check-verdict.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import { refusalOf } from './pinned.ts'
import type { BrokenPromise } from './promises.ts'
import type { Story } from '../play-job.ts'

const GRACE_MS = 2_000
/** A timer may be early by less than this. */
const TIMER_MS = 2
const GIVE_UP_MS = 5 * 60_000
const MOST_AMBIGUOUS = 3
/** The longest patience with a finished status, a poll on either side of it, and slow answers. */
const LATEST_JUDGED_MS = 60_000 + 2 * 40_000 + 20_000

/** The last look is sent so long before the deadline, at most; a busy machine's timers are late. */
const LAST_LOOK_MS = 5_000 + 1_000 + 500
const JUDGED: ReadonlySet<Story['outcome']> = new Set([
  'passed',
  'gate_failed',
  'evaluation_failed',
])
/** Too short a wait leaves no room for a look at its end. */
const LONG_ENOUGH_MS = 15_000

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
  const own = recorded.lines.find((line) => line.includes('error of its own'))
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
  if (outcome === 'timed_out' && looksTooEarly(story)) {
    found.push({ promise: 'liveness', message: 'timed out without a look shortly before the end' })
  }
  if (outcome === 'timed_out' && isShownInTime(story)) {
    found.push({ promise: 'liveness', message: 'timed out on an end that its last look showed' })
  }
  return found
}

/** Why the outcome cannot be this one; null if it can. */
function objectionTo(story: Story): string | null {
  const { scenario, startMs, endMs, outcome, signalledAtMs, record } = story
  const { job, result } = scenario
  const elapsedMs = endMs - startMs
  if (signalledAtMs !== null && outcome !== 'cancelled' && outcome !== 'invalid_input') {
    const isTie = outcome === 'timed_out' && signalledAtMs >= startMs + job.timeoutMs - TIMER_MS
    // When the verdict is known, what explains it is still looked for.
    const lastRead = record.requests.findLast(({ shown }) => shown !== null)
    const isJudged = JUDGED.has(outcome) && (lastRead?.endedAtMs ?? Infinity) <= signalledAtMs
    if (!isTie && !isJudged) return 'a signal had come'
  }
  switch (outcome) {
    case 'cancelled':
      return signalledAtMs === null ? 'no signal came' : null
    case 'timed_out':
      return elapsedMs < job.timeoutMs - TIMER_MS ? 'the deadline was not there yet' : null
    case 'api_error':
      return apiFailed(story) ? null : 'the API did not fail so'
    case 'started':
      return job.mode === 'start' ? null : 'it was to wait'
    case 'planned':
      return job.dryRun ? null : 'it was no dry run'
    case 'invalid_input': {
      const hidesRuns = result.runsForm === 'absent'
      const isGood = job.inputFault === null && refusalOf(story) === null
      return isGood && !hidesRuns && !job.dryRun ? 'the inputs were good' : null
    }
    case 'gate_failed': {
      const hasGate = job.minSuccessRate !== null || job.maxRegressions !== null
      return hasGate ? finishedObjection(story) : 'there was no gate'
    }
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
  const isPlain = posts.length === 1 && other === null
  const { state, atMs } = service.newest()
  const isAtRest = job.mode === 'wait' && service.effectsAtMs.length === 0
  const pollMs = job.pollIntervalMs ?? 0
  const judgedMs = Math.max(atMs, startMs) + replicas.maxLagMs + 2 * pollMs + LATEST_JUDGED_MS
  const isKnown = scenario.evaluation.end !== 'unknown_word'
  const isOver = service.hasEnded(state) || isAtRest
  return isCalm(network) && isPlain && isKnown && isOver && judgedMs < startMs + job.timeoutMs
}

function isCalm({ faultRate, outages, denial }: Story['scenario']['network']): boolean {
  return faultRate === 0 && outages.length === 0 && denial === null
}

/** It waited for an evaluation, could read, and did not do so shortly before its deadline. */
function looksTooEarly({ scenario, startMs, record, service }: Story): boolean {
  const { job, network } = scenario
  const deadlineMs = startMs + job.timeoutMs
  const { requests } = record
  const post = requests.findLast(({ method }) => method === 'POST')
  const isWaiting =
    job.timeoutMs > LONG_ENOUGH_MS &&
    (post === undefined ||
      (post.end === 'usable' && (post.endedAtMs ?? Infinity) < deadlineMs - LONG_ENOUGH_MS))
  const lastMs = requests.findLast(({ method }) => method === 'GET')?.sentAtMs ?? -Infinity
  // Before a confirmation, the job waits for nothing that a look would show.
  const isOver = confirmationsAsked(scenario) !== null && service.hasEnded(service.newest().state)
  return (
    isCalm(network) &&
    isWaiting &&
    !isOver &&
    lastMs < deadlineMs - LAST_LOOK_MS - 2 * network.latencyMs
  )
}

/** Every score had changed, replicas agreed, and there was time for the last look. */
function isShownInTime({ scenario, startMs, service, record }: Story): boolean {
  const { job, result, network, posts, other, evaluation, stamps, replicas } = scenario
  const { state, atMs } = service.newest()
  const isTold = evaluation.change !== 'none' && result.runsForm !== 'absent' && stamps.skewMs === 0
  const confirms = confirmationsAsked(scenario) !== null
  const isPlain = posts.length === 1 && other === null && job.mode === 'reevaluate' && !confirms
  const isKnown = evaluation.end !== 'unknown_word'
  const post = record.requests.find(({ method }) => method === 'POST')
  const lastLookMs = startMs + job.timeoutMs - LAST_LOOK_MS
  const isWaiting =
    post?.end === 'usable' && (post.endedAtMs ?? Infinity) < lastLookMs - LAST_LOOK_MS
  return (
    isCalm(network) &&
    isPlain &&
    isTold &&
    isKnown &&
    isWaiting &&
    network.latencyMs < 1_000 &&
    service.hasEnded(state) &&
    atMs + replicas.maxLagMs < lastLookMs
  )
}
