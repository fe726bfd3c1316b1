import type {
  EvaluationShape,
  JobShape,
  PostFate,
  Scenario,
  Signal,
  StampShape,
} from './scenario.ts'

/** What a seed decides, in sentences. */
export function describeScenario(scenario: Scenario): readonly string[] {
  const { job, result, other, network, waitedForSinceMs } = scenario
  const { evaluation } = scenario
  return [
    ...describeJob(scenario),
    `The result has ${result.runIds.length} runs and ${result.metricIds.length} metrics, and is ${result.status} at first; runs are sent as ${result.runsForm}, rates as ${result.rateForm}, counts as ${result.countsForm}.`,
    ...(result.stuckRun === null
      ? []
      : [`One more run never ended: its status stays ${result.stuckRun.status}.`]),
    describeReplicas(scenario),
    `updated_at ${MOVES[scenario.stamps.moves]}${scenario.stamps.skewMs === 0 ? '' : `; the servers' clocks differ by up to ${time(scenario.stamps.skewMs)}`}.`,
    job.mode === 'wait'
      ? waitedForSinceMs === null
        ? 'No evaluation is under way.'
        : `The evaluation was triggered ${time(waitedForSinceMs)} before the job began. It ${course(evaluation)}.`
      : `The evaluation, once triggered, ${course(evaluation)}.`,
    ...(other === null
      ? []
      : [
          `Somebody else's evaluation (${other.kind}) is triggered at ${time(other.triggeredAtMs)}; it ${course(other.shape)}.`,
        ]),
    ...(job.mode === 'wait' || job.dryRun
      ? []
      : [`Triggers: ${scenario.posts.map(describePost).join('; then one ')}.`]),
    `Reads: ${network.faultRate === 0 ? 'none fails by chance' : `${Math.round(network.faultRate * 100)} of 100 meet one of ${[...new Set(network.faults)].join(', ')}`}; an answer takes up to ${time(network.latencyMs * 1.3)}.`,
    ...scenario.reviewsAfterPostMs.map(
      (afterMs) => `A person reviews a run ${time(afterMs)} after the first trigger.`,
    ),
    ...network.outages.map(({ fromMs, toMs, throttledForS }) =>
      throttledForS === null
        ? `The API restarts from ${time(fromMs)} to ${time(toMs)}.`
        : `From ${time(fromMs)} to ${time(toMs)} the API throttles, and asks to wait ${throttledForS} s each time.`,
    ),
    ...(network.denial === null
      ? []
      : [`From ${time(network.denial.fromMs)} on every read is denied: ${network.denial.how}.`]),
  ]
}

function describeJob({ job, result }: Scenario): readonly string[] {
  const asked = `${result.askedRuns.length} of the runs (given as ${job.runChoice}) and ${result.askedMetrics.length} of the metrics`
  const gates = [
    job.minSuccessRate === null ? '' : `, min_success_rate ${job.minSuccessRate}`,
    job.maxRegressions === null ? '' : `, max_regressions ${job.maxRegressions}`,
  ].join('')
  const poll = job.pollIntervalMs === null ? '' : `, poll_interval ${time(job.pollIntervalMs)}`
  const fault = job.inputFault === null ? [] : [`Its inputs have a fault: ${job.inputFault}.`]
  return [
    `The job runs in mode ${job.mode}${job.dryRun ? ' (dry run)' : ''} on ${asked}, with a timeout of ${time(job.timeoutMs)}${gates}${poll}.`,
    ...fault,
    ...describeFile(job),
    ...describeSignal(job.signal),
    ...(job.timers === 'exact' ? [] : [`Its machine's timers are ${job.timers}.`]),
  ]
}

function describeFile({ baseline, diskIsFull }: JobShape): readonly string[] {
  if (baseline === null) return []
  if (!baseline.update) return [`It compares with ${baseline.file}.`]
  const disk = diskIsFull ? ', but the disk is full' : ''
  return [`It compares with ${baseline.file}, and renews it${disk}.`]
}

function describeSignal(signal: Signal): readonly string[] {
  switch (signal.kind) {
    case 'none':
      return []
    case 'at':
      return [`The runner cancels it at ${time(signal.atMs)}.`]
    case 'after_post':
      return [`The runner cancels it ${time(signal.delayMs)} after its first trigger.`]
    case 'before_deadline':
      return [`The runner cancels it ${time(signal.aheadMs)} before its deadline.`]
  }
}

function describeReplicas({ replicas: { count, minLagMs, maxLagMs } }: Scenario): string {
  return count === 1
    ? 'There is one database.'
    : `There are ${count} databases; all but the first lag by ${time(minLagMs)} to ${time(maxLagMs)}.`
}

const MOVES: Readonly<Record<StampShape['moves'], string>> = {
  absent: 'is not sent',
  never: 'never moves',
  at_flip: 'moves when work begins to show',
  work: 'moves with all work that shows, and with the end',
  at_end: 'moves with the end alone',
  at_trigger: 'moves with the trigger alone',
  always: 'moves with the trigger, with all work that shows, and with the end',
}

function course(shape: EvaluationShape): string {
  const queue =
    shape.queueMs === 0
      ? ''
      : `waits ${time(shape.queueMs)} in a queue that ${shape.queueShows ? 'shows' : 'does not show'}, `
  const shows = { result: 'the result', runs: 'the runs', both: 'result and runs', nothing: '' }
  const shown =
    shape.shows === 'nothing'
      ? 'does not show while it works'
      : `shows in the status of ${shows[shape.shows]} (${shape.words.join(', ')})`
  const work = shape.workMs === null ? 'never ends' : `works for ${time(shape.workMs)}`
  const turn =
    shape.pauseMs === null
      ? ''
      : `, one run after another with pauses of ${time(shape.pauseMs)} while the result keeps its status`
  const blanks = shape.blanks === 'no' ? '' : `, its scores ${shape.blanks} until they are replaced`
  const late =
    shape.lateRunMs === 0 ? '' : `, with one run at work for ${time(shape.lateRunMs)} more`
  return `${queue}${work}${turn}, ${shown}${blanks}, changes ${shape.change}, ends as ${shape.end}${late}`
}

function describePost(fate: PostFate): string {
  switch (fate.kind) {
    case 'answered':
      return `is answered (${fate.by})`
    case 'lost_answer':
      return `takes effect ${time(fate.delayMs)} later, but its answer is lost (${fate.how})`
    case 'cut_answer':
      return `takes effect, but its answer breaks off (${fate.how})`
    case 'lost_request':
      return `is lost without effect (${fate.how})`
    case 'turned_away':
      return `is turned away without effect (${fate.how})`
    case 'denied':
      return `is refused for good (${fate.how})`
  }
}

function time(ms: number): string {
  return `${(ms / 1000).toFixed(Math.abs(ms) < 10_000 ? 1 : 0)} s`
}
