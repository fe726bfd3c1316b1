import type { Random } from '../random.ts'
import type { JobShape, ResultShape, Signal } from './scenario.ts'

const KEY_PARTS = ['1n4dq0x', '9zk3vt', 'b7w2ymh', 'e05ruc8']

/** The job as a workflow would ask for it, and the machine that it runs on. */
export function scheduleJob(random: Random, result: ResultShape): JobShape {
  const timeoutS = Math.round(
    random.chance(0.12) ? random.magnitude(1, 60) : random.magnitude(60, 7_200),
  )
  const mode = random.weighted({ reevaluate: 10, start: 1, wait: 2 })
  const runChoice = random.weighted({ all: 4, failed: 1, ids: 5 })
  const inputFault = random.chance(0.95)
    ? null
    : random.pick(['syntax', 'unknown_run', 'unknown_metric', 'guard'] as const)
  const pollIntervalS = random.chance(0.85) ? null : random.pick([1, 2, 5, 15, 60, 600])
  const minSuccessRate = random.chance(0.7) ? null : random.pick([0, 0.5, 0.9, 1])
  const dryRun = random.chance(0.03)
  const apiKey = scheduleApiKey(random)

  const inputs: Record<string, string> = {
    api_key: apiKey,
    result_id: result.id,
    run_ids: runIdsInput(random, result, runChoice, inputFault === 'unknown_run'),
    metric_ids: metricIdsInput(random, result, inputFault === 'unknown_metric'),
    mode,
    timeout: inputFault === 'syntax' ? 'an hour' : String(timeoutS),
    dry_run: String(dryRun),
    job_summary: String(random.chance(0.15)),
    annotations: String(random.chance(0.5)),
    github_token: `ghs_${apiKey}`,
  }
  if (random.chance(0.08)) Object.assign(inputs, { result_id: 'latest', agent_id: '11' })
  if (pollIntervalS !== null) inputs['poll_interval'] = String(pollIntervalS)
  if (minSuccessRate !== null) inputs['min_success_rate'] = `${minSuccessRate * 100}%`
  if (inputFault === 'guard') inputs['max_evaluations'] = '1'
  return {
    inputs,
    apiKey,
    mode,
    dryRun,
    runChoice,
    timeoutMs: timeoutS * 1000,
    pollIntervalMs: pollIntervalS === null ? null : pollIntervalS * 1000,
    minSuccessRate,
    inputFault,
    signal: scheduleSignal(random, timeoutS * 1000),
    summaryFails: random.chance(0.05),
    timers: random.weighted({ exact: 4, rough: 4, busy_machine: 2 }),
    clockAheadMs: random.chance(0.7) ? 0 : random.between(-120_000, 120_000),
    attempt: 1,
    maxRegressions: null,
    baseline: null,
    diskIsFull: false,
  }
}

/** Few keys: what masks one takes longer to build than most jobs to play, and is then kept. */
export function scheduleApiKey(random: Random): string {
  return `ck_${KEY_PARTS[random.integer(0, 3)]}+/${KEY_PARTS[random.integer(0, 3)]}`
}

export function runIdsInput(
  random: Random,
  result: ResultShape,
  choice: JobShape['runChoice'],
  isUnknown: boolean,
): string {
  const ids = result.askedRuns.map((index) => result.runIds[index])
  if (isUnknown) ids.push('77777777')
  else if (choice !== 'ids') return choice
  return random.chance(0.5) ? ids.join(', ') : JSON.stringify(ids)
}

export function metricIdsInput(random: Random, result: ResultShape, isUnknown: boolean): string {
  const asked = result.askedMetrics
  if (isUnknown) return 'No such metric'
  if (asked.length === result.metricIds.length && random.chance(0.5)) return 'all'
  const byName = result.runsForm !== 'absent' && random.chance(0.3)
  return asked.map((i) => (byName ? result.metricNames[i] : result.metricIds[i])).join('\n')
}

export function scheduleSignal(random: Random, timeoutMs: number): Signal {
  const kind = random.weighted({ none: 8, early: 0.5, any: 1, after_post: 1, before_deadline: 0.3 })
  if (kind === 'none') return { kind }
  if (kind === 'early')
    return { kind: 'at', atMs: random.pick([-1, 0, random.magnitude(1, 5_000)]) }
  if (kind === 'any') return { kind: 'at', atMs: random.magnitude(100, timeoutMs) }
  if (kind === 'after_post') return { kind, delayMs: random.pick([0, random.magnitude(1, 90_000)]) }
  return { kind, aheadMs: random.between(-1_000, 3_000) }
}
