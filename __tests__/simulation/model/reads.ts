import type { Fate } from './fates.ts'
import { type ModelWorld, isOut, usualHeadMs } from './model-world.ts'
import { denied, readFateOf } from './read-fates.ts'
import { type RequestRecord, noteFault } from './record.ts'
import { type Replicas, describeVersion } from './replicas.ts'
import { retryAfterHeaders } from './retry-after.ts'
import type { ReadFault } from '../scenario/scenario.ts'
import { wireListOf } from './wire-form.ts'

const OUTAGE_FAULTS = ['502_html', '503', '504_html', 'html_page', 'unconnected', 'reset'] as const
const PAGE_SIZE = 50

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
  if (isOut(world)) {
    noteFault(record, 'outage')
    return random.pick(OUTAGE_FAULTS)
  }
  const { faultRate, faults } = scenario.network
  return random.chance(faultRate) ? random.pick(faults) : 'none'
}

/** A page of the agent's results: ours comes after newer ones that are unfinished. */
function listBody({ scenario }: ModelWorld, path: string): Uint8Array {
  const page = Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? '1')
  const newer = Array.from({ length: scenario.result.listedAfter }, (_, index) => ({
    id: `9${index}`,
    status: 'in_progress',
  }))
  const all = [...newer, { id: scenario.result.id, status: 'completed' }]
  const from = (page - 1) * PAGE_SIZE
  return Buffer.from(wireListOf(all.slice(from, from + PAGE_SIZE), all.length > from + PAGE_SIZE))
}
