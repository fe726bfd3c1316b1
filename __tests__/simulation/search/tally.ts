import { DENIALS, LOSSES, READ_FAULTS } from '../scenario/scenario.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import { MAYBE_FOREIGN, saysAsFound, warns } from '../checks/check-verdict.ts'
import type { Story } from '../play-job.ts'

/** What the schedules of a search have covered. */
export interface Tally {
  schedules: number
  requests: number
  virtualMs: number
  /** How often each kind of trouble was met, in all schedules. */
  readonly faults: Map<string, number>
  /** In how many schedules each of these was so. */
  readonly traits: Map<string, number>
}

export function emptyTally(): Tally {
  return { schedules: 0, requests: 0, virtualMs: 0, faults: new Map(), traits: new Map() }
}

export function countStory(tally: Tally, story: Story): void {
  tally.schedules++
  tally.requests += story.record.requests.length
  tally.virtualMs += story.endMs - story.startMs
  for (const [kind, count] of story.record.faults) add(tally.faults, kind, count)
  for (const trait of traitsOf(story)) add(tally.traits, trait, 1)
}

export function addTally(sum: Tally, more: Tally): void {
  sum.schedules += more.schedules
  sum.requests += more.requests
  sum.virtualMs += more.virtualMs
  for (const [kind, count] of more.faults) add(sum.faults, kind, count)
  for (const [trait, count] of more.traits) add(sum.traits, trait, count)
}

export function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function traitsOf(story: Story): readonly string[] {
  const { scenario, outcome, record, recorded, service, signalledAtMs } = story
  const { job, stamps, result, replicas } = scenario
  const posts = record.requests.filter(({ method }) => method === 'POST')
  const traits = [
    `outcome: ${String(outcome)}`,
    `mode: ${job.dryRun ? 'dry run' : job.mode}`,
    `updated_at: ${stamps.moves}`,
    `runs: ${result.runsForm}`,
    `triggers: ${posts.length > 3 ? 'more' : posts.length}`,
  ]
  const { evaluation } = scenario
  const isTriggered = service.effectsAtMs.length > 0
  if (isTriggered && evaluation.pauseMs !== null) {
    traits.push(`runs one after another: updated_at ${stamps.moves}`)
  }
  if (isTriggered && evaluation.blanks !== 'no') traits.push(`blanks: ${evaluation.blanks}`)
  if (result.stuckRun !== null) traits.push(`a stuck run: ${job.mode}`)
  if (job.mode === 'wait' && !isTriggered) traits.push('wait: nothing under way')
  if (job.inputs['result_id'] === 'latest') traits.push(`latest: ${job.mode}`)
  if (posts.length > 0 && scenario.reviewsAfterPostMs.length > 0) {
    traits.push(`a review: ${isTriggered ? 'trigger took effect' : 'trigger was lost'}`)
  }
  if ((job.pollIntervalMs ?? 0) > job.timeoutMs) traits.push('poll_interval above timeout')
  if (warns(recorded, MAYBE_FOREIGN)) traits.push("a sign that may be somebody else's")
  if (saysAsFound(story)) traits.push('judged as found')
  if (stamps.skewMs > 0) traits.push("servers' clocks differ")
  if (job.clockAheadMs !== 0) traits.push("runner's clock differs")
  if (replicas.maxLagMs > 10_000) traits.push('lag over 10 s')
  if (scenario.other !== null) traits.push(`another evaluation: ${scenario.other.kind}`)
  if (signalledAtMs !== null) traits.push(`signal: ${job.signal.kind}`)
  if (record.requests.some(({ retryNotBeforeMs }) => retryNotBeforeMs !== null)) {
    traits.push('Retry-After')
  }
  if (recorded.annotations.some(({ message }) => message.startsWith('Nothing tells'))) {
    traits.push('accepted without a sign')
  }
  if (recorded.annotations.some(({ message }) => message.includes('does not know'))) {
    traits.push('an unknown word')
  }
  if (service.asked.some(({ phase }) => phase !== 'ended')) traits.push('left behind unfinished')
  if (job.timers === 'busy_machine') traits.push('a busy machine')
  traits.push(...confirmationTraits(story))
  return traits
}

function confirmationTraits({ scenario, service, record, recorded }: Story): readonly string[] {
  if (confirmationsAsked(scenario) === null) return []
  const traits = [`confirmations: ${Math.max(0, service.effectsAtMs.length - 1)}`]
  const posts = record.requests.filter(({ method }) => method === 'POST')
  const isAmbiguous = ({ end }: (typeof posts)[number]) => end === 'passing'
  const first = posts.findIndex(({ effect }) => effect === 'taken')
  if (posts.slice(first + 1).some(isAmbiguous)) traits.push('a confirmation whose answer is lost')
  if (warns(recorded, 'is not triggered')) traits.push('a confirmation above max_evaluations')
  for (const change of ['regressed', 'fixed', 'unstable']) {
    const ids = recorded.outputs.find(([name]) => name === `${change}_run_ids`)?.[1] ?? '[]'
    if (traits[0] !== 'confirmations: 0' && ids !== '[]') traits.push(`confirmed: ${change}`)
  }
  return traits
}

/** Everything that a search which is worth its name has met; a fault that never happens tests nothing. */
export const MUST_BE_MET: readonly string[] = [
  ...READ_FAULTS.map((fault) => `read:${fault}`),
  ...DENIALS.map((how) => `denial:${how}`),
  ...LOSSES.map((how) => `post:lost_answer:${how}`),
  ...LOSSES.filter((how) => how !== 'truncated').map((how) => `post:lost_request:${how}`),
  ...['cut', 'stall'].map((how) => `post:cut_answer:${how}`),
  ...['unconnected', '429', '503'].map((how) => `post:turned_away:${how}`),
  ...['400', '401', '402', '403', '404', 'redirect'].map((how) => `post:denied:${how}`),
  ...['primary', 'replica', 'before', 'claimed', 'empty_object'].map((by) => `post:answered:${by}`),
  'outage',
  'throttled for long',
  ...['absent', 'never', 'at_flip', 'work', 'at_end', 'at_trigger', 'always'].map(
    (moves) => `runs one after another: updated_at ${moves}`,
  ),
  ...['null', 'gone'].map((how) => `blanks: ${how}`),
  ...['reevaluate', 'wait'].flatMap((mode) => [`a stuck run: ${mode}`, `latest: ${mode}`]),
  'wait: nothing under way',
  'a review: trigger took effect',
  'a review: trigger was lost',
  'poll_interval above timeout',
  "a sign that may be somebody else's",
  'judged as found',
  'replica:behind',
  'replica:back in time',
  ...[
    'passed',
    'gate_failed',
    'evaluation_failed',
    'timed_out',
    'api_error',
    'invalid_input',
    'cancelled',
    'started',
    'planned',
  ].map((outcome) => `outcome: ${outcome}`),
  ...['dry run', 'reevaluate', 'start', 'wait'].map((mode) => `mode: ${mode}`),
  ...['absent', 'never', 'at_flip', 'work', 'at_end', 'at_trigger', 'always'].map(
    (moves) => `updated_at: ${moves}`,
  ),
  ...['object', 'array', 'absent'].map((form) => `runs: ${form}`),
  ...['0', '1', '2', '3', 'more'].map((count) => `triggers: ${count}`),
  "servers' clocks differ",
  "runner's clock differs",
  'lag over 10 s',
  ...['before', 'busy', 'overlapping'].map((kind) => `another evaluation: ${kind}`),
  ...['at', 'after_post', 'before_deadline'].map((kind) => `signal: ${kind}`),
  'Retry-After',
  'accepted without a sign',
  'an unknown word',
  'left behind unfinished',
  'a busy machine',
  ...['0', '1', '2'].map((count) => `confirmations: ${count}`),
  ...['regressed', 'fixed', 'unstable'].map((change) => `confirmed: ${change}`),
  'a confirmation whose answer is lost',
  'a confirmation above max_evaluations',
]

export function notMet({ faults, traits }: Tally, mustBeMet: readonly string[]): readonly string[] {
  return mustBeMet.filter((kind) => !faults.has(kind) && !traits.has(kind))
}

/** A table of what was met, the commonest first. */
export function describeTally(tally: Tally): string {
  const hours = Math.round(tally.virtualMs / 3_600_000)
  const lines = [
    `${count(tally.schedules)} schedules, ${count(tally.requests)} requests, ${count(hours)} hours of virtual time`,
    '',
    'Schedules with',
    ...rows(tally.traits),
    '',
    'Faults met',
    ...rows(tally.faults),
  ]
  return lines.join('\n')
}

function rows(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, number]) => `  ${count(number).padStart(12)}  ${name}`)
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
