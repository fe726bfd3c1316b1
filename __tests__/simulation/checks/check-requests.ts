import type { BrokenPromise } from './promises.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import type { RequestRecord } from '../model/record.ts'
import type { Story } from '../play-job.ts'

const MINUTE_MS = 60_000
/** An evaluation that is younger is polled quickly: a small one takes seconds. */
const QUICK_MS = 10 * MINUTE_MS
const READS_IN_TEN_MINUTES = 100
/** Two a minute, and some more when the end is near. */
const READS_AN_HOUR = 120 + 30
const GIVE_UP_MS = 5 * MINUTE_MS
/** A timer may be early by less than this. */
const TIMER_MS = 2
const LONGEST_BACKOFF_MS = 30_000

/** What was asked of the API, how often, and how soon after a failure. */
export function checkRequests(story: Story): readonly BrokenPromise[] {
  return [...checkTriggers(story), ...checkReads(story), ...checkPatience(story)]
}

function checkTriggers({ scenario, service, record, outcome }: Story): readonly BrokenPromise[] {
  const { job, result } = scenario
  const found: BrokenPromise[] = []
  const confirms = confirmationsAsked(scenario) !== null
  const triggers = record.requests.filter(({ method }) => method === 'POST')
  if (service.effectsAtMs.length > 1 && job.mode !== 'wait' && !confirms) {
    found.push({ promise: 'once', message: `${service.effectsAtMs.length} evaluations` })
  }
  const first = triggers.findIndex(({ effect }) => effect === 'taken')
  if (first !== -1 && triggers.length > first + 1 && !confirms) {
    found.push({ promise: 'once', message: 'triggered again after a trigger that took effect' })
  }
  const mayTrigger =
    job.mode !== 'wait' && !job.dryRun && outcome !== 'invalid_input' && outcome !== 'planned'
  if (triggers.length > 0 && !mayTrigger) {
    found.push({ promise: 'once', message: `triggered, though the end is ${String(outcome)}` })
  }
  for (const { body, path } of triggers) {
    const given = body as { run_ids: unknown[]; metric_ids: unknown[] }
    const runIds = result.askedRuns.map((index) => result.runIds[index])
    const metricIds = result.askedMetrics.map((index) => result.metricIds[index])
    if (job.inputFault === 'unknown_run') continue
    const isRight =
      path === `/test_framework/v1/results/${result.id}/evaluate_metrics/` &&
      sameItems(given.metric_ids, metricIds) &&
      (job.runChoice === 'ids' && !confirms
        ? sameItems(given.run_ids, runIds)
        : given.run_ids.length > 0 &&
          given.run_ids.every((id) => result.runIds.includes(id as string)))
    if (!isRight) found.push({ promise: 'once', message: `asked for ${JSON.stringify(body)}` })
  }
  return found
}

function sameItems(given: readonly unknown[], expected: readonly unknown[]): boolean {
  return JSON.stringify([...given].sort()) === JSON.stringify([...expected].sort())
}

/** Polls are frugal: failures, which have their own patience, are not counted. */
function checkReads({ scenario, startMs, record }: Story): readonly BrokenPromise[] {
  if (scenario.job.pollIntervalMs !== null) return []
  const times = record.requests
    .filter(({ method, end }) => method === 'GET' && end === 'usable')
    .map(({ sentAtMs }) => sentAtMs)
  const triggeredAtMs =
    record.requests.findLast(({ method }) => method === 'POST')?.sentAtMs ?? startMs
  const inTenMinutes = mostWithin(QUICK_MS, times)
  const inAnHour = mostWithin(
    60 * MINUTE_MS,
    times.filter((atMs) => atMs > triggeredAtMs + QUICK_MS),
  )
  const found: BrokenPromise[] = []
  if (inTenMinutes > READS_IN_TEN_MINUTES) {
    found.push({ promise: 'budget', message: `${inTenMinutes} reads in ten minutes` })
  }
  if (inAnHour > READS_AN_HOUR) {
    found.push({ promise: 'budget', message: `${inAnHour} reads in an hour` })
  }
  return found
}

function mostWithin(windowMs: number, times: readonly number[]): number {
  let [from, most] = [0, 0]
  for (const [index, atMs] of times.entries()) {
    while (atMs - (times[from] ?? atMs) > windowMs) from++
    most = Math.max(most, index - from + 1)
  }
  return most
}

/**
 * After each failure in a row, twice the wait or at least half of that; never sooner than was asked;
 * and no more after five minutes of failure.
 */
function checkPatience({ record }: Story): readonly BrokenPromise[] {
  const found: BrokenPromise[] = []
  let failures = 0
  let firstFailureMs = 0
  /** What `Retry-After` asked for is no failure. */
  let askedMs = 0
  // What is asked about metrics is asked once, a few requests at a time.
  const requests = record.requests.filter(({ path }) => !/\/metrics\/\d+\//.test(path))
  for (const [index, request] of requests.entries()) {
    const next = requests[index + 1]
    if (request.end !== 'passing' || request.endedAtMs === null) failures = 0
    else if (++failures === 1) [firstFailureMs, askedMs] = [request.endedAtMs, 0]
    if (next === undefined || failures === 0 || request.endedAtMs === null) continue
    const waitedMs = next.sentAtMs - request.endedAtMs
    if (next.method !== request.method) failures = 0
    const leastMs = failures === 0 ? 900 : Math.min(LONGEST_BACKOFF_MS, 1_000 * 2 ** failures) / 2
    if (waitedMs < leastMs - TIMER_MS) {
      found.push({
        promise: 'budget',
        message: `request ${next.number} came ${Math.round(waitedMs)} ms after failure ${failures}`,
      })
    }
    const failingMs = request.endedAtMs - firstFailureMs - askedMs
    askedMs += askedOf(request)
    if (failures > 0 && failingMs > GIVE_UP_MS) {
      found.push({
        promise: 'budget',
        message: `request ${next.number} came after ${Math.round(failingMs)} ms of failure`,
      })
    }
    if (request.retryNotBeforeMs !== null && next.sentAtMs < request.retryNotBeforeMs - TIMER_MS) {
      const earlyMs = Math.round(request.retryNotBeforeMs - next.sentAtMs)
      found.push({
        promise: 'budget',
        message: `request ${next.number} came ${earlyMs} ms sooner than Retry-After allows`,
      })
    }
  }
  return found
}

/** How long requests have failed without a break at the end, less what `Retry-After` asked for. */
export function failureStreakMs(requests: readonly RequestRecord[]): number {
  const last = requests.at(-1)
  let first = last
  let askedMs = 0
  for (const request of requests.toReversed()) {
    if (request.end === 'usable' || request.method !== last?.method) break
    first = request
    if (request !== last) askedMs += askedOf(request)
  }
  return (last?.endedAtMs ?? 0) - (first?.endedAtMs ?? 0) - askedMs
}

function askedOf({ retryNotBeforeMs, endedAtMs }: RequestRecord): number {
  return Math.max(0, (retryNotBeforeMs ?? 0) - (endedAtMs ?? 0))
}
