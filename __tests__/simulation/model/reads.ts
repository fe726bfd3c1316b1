import type { Fate } from './fates.ts'
import { type ModelWorld, outageOf, usualHeadMs } from './model-world.ts'
import { denied, readFateOf } from './read-fates.ts'
import { type RequestRecord, noteFault } from './record.ts'
import { type Replicas, describeVersion } from './replicas.ts'
import { retryAfterHeaders } from './retry-after.ts'
import { EPOCH_MS } from './result-service.ts'
import type { ReadFault } from '../scenario/scenario.ts'
import { wireListOf, wireMetricsOf } from './wire-form.ts'

const OUTAGE_FAULTS = ['502_html', '503', '504_html', 'html_page', 'unconnected', 'reset'] as const
const PAGE_SIZE = 50

/** Nobody edits metrics in this world, or says what to expect of them. */
const NO_HISTORY = JSON.stringify({ count: 0, next: null, previous: null, results: [] })
const NO_REVIEWS = JSON.stringify({ id: 51, name: 'Metric', reviews: [] })

/** What becomes of a read. */
export function fateOfRead(world: ModelWorld, replicas: Replicas, entry: RequestRecord): Fate {
  const { scenario, random, record, trace } = world
  const headMs = usualHeadMs(world)
  const { denial } = scenario.network
  if (denial !== null && world.time.nowMs() >= world.startMs + denial.fromMs) {
    noteFault(record, `denial:${denial.how}`)
    return denied(denial.how, headMs, scenario.job.apiKey)
  }
  const fault = drawFault(world)
  if (fault !== 'none') {
    noteFault(record, `read:${fault}`)
    trace(() => `request ${entry.number} meets a fault: ${fault}`)
  }
  const fate = readFateOf(fault, {
    headMs,
    good: () => {
      if (entry.path.includes('/metrics/?')) return metricsBody(world)
      if (entry.path.includes('/history/')) return Buffer.from(NO_HISTORY)
      if (entry.path.includes('/metrics/')) return Buffer.from(NO_REVIEWS)
      if (entry.path.includes('?')) return listBody(world, entry.path)
      const view = replicas.any()
      if ('end' in fate && fate.end === 'usable') entry.shown = view
      trace(() => `request ${entry.number} is served ${describeVersion(view)}`)
      return replicas.bodyOf(view)
    },
    retryAfter: () => retryAfterHeaders(world, entry, headMs / 2),
    apiKey: scenario.job.apiKey,
    random,
  })
  return fate
}

function drawFault(world: ModelWorld): ReadFault | 'none' {
  const { scenario, random, record } = world
  const outage = outageOf(world)
  if (outage !== null) {
    noteFault(record, outage.throttledForS === null ? 'outage' : 'throttled for long')
    return outage.throttledForS === null ? random.pick(OUTAGE_FAULTS) : '429'
  }
  const { faultRate, faults } = scenario.network
  return random.chance(faultRate) ? random.pick(faults) : 'none'
}

/** The metrics of the agent are those that the result has. */
function metricsBody({ scenario }: ModelWorld): Uint8Array {
  return Buffer.from(wireMetricsOf(scenario.result))
}

/**
 * A page of the agent's results: ours is older than some that are unfinished, and newer than one that is
 * finished. In mode `wait`, where the newest of any status is meant, ours is the newest. Half of the
 * lists begin with the oldest.
 */
function listBody({ scenario, service }: ModelWorld, path: string): Uint8Array {
  const page = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? '1')
  const { id, listedAfter } = scenario.result
  const isWaitedFor = scenario.job.mode === 'wait'
  const newerCount = isWaitedFor ? 0 : listedAfter
  const createdAt = (age: number) => new Date(EPOCH_MS - 60_000 * age).toISOString()
  const all = [
    ...Array.from({ length: newerCount }, (_, index) => ({
      id: `9${index}`,
      status: 'in_progress',
      createdAt: createdAt(index),
    })),
    {
      id,
      status: isWaitedFor ? service.newest().state.status : 'completed',
      createdAt: createdAt(newerCount),
    },
    { id: '81', status: 'completed', createdAt: createdAt(newerCount + 1) },
  ]
  if (listedAfter % 2 === 1) all.reverse()
  const from = (page - 1) * PAGE_SIZE
  return Buffer.from(wireListOf(all.slice(from, from + PAGE_SIZE), all.length > from + PAGE_SIZE))
}
