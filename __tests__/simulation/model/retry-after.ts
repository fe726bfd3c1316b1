import { type ModelWorld, outageOf } from './model-world.ts'
import type { Random } from '../random.ts'
import type { RequestRecord } from './record.ts'
import { EPOCH_MS } from './result-service.ts'

/** A `Retry-After` header, and how long it clearly asks to wait; null where it is not clear. */
export interface RetryAfter {
  readonly header: string | undefined
  readonly waitMs: number | null
}

const ABSURD = [
  'soon',
  '',
  '-5',
  '1e9',
  '2 minutes',
  'Sun, 99 Xxx 2026 25:61:61 GMT',
  '0x10',
] as const

/**
 * In seconds or as a date, sensible or absurd.
 * @param runnerNow the time of day at the job's machine, by which it understands dates
 */
export function retryAfterOf(random: Random, serverNow: Date, runnerNow: Date): RetryAfter {
  switch (random.weighted({ absent: 3, seconds: 6, long: 1, huge: 0.3, date: 2, absurd: 1 })) {
    case 'absent':
      return { header: undefined, waitMs: null }
    case 'seconds':
      return inSeconds(random.pick([0, 1, 5, 20, 60]))
    case 'long':
      return inSeconds(random.pick([300, 900, 3_600]))
    case 'huge':
      return random.chance(0.5)
        ? inSeconds(random.pick([86_400, 4_000_000]))
        : { header: '9'.repeat(random.pick([17, 400])), waitMs: 1e15 }
    case 'date': {
      const aheadMs = random.pick([-3_600_000, 0, 5_000, 30_000, 90_000])
      const header = new Date(serverNow.getTime() + aheadMs).toUTCString()
      return { header, waitMs: Math.max(0, Date.parse(header) - runnerNow.getTime()) }
    }
    case 'absurd':
      return { header: random.pick(ABSURD), waitMs: null }
  }
}

function inSeconds(seconds: number): RetryAfter {
  return { header: String(seconds), waitMs: seconds * 1000 }
}

/** The headers of a refusal; what they clearly ask for is kept in the record. */
export function retryAfterHeaders(
  world: ModelWorld,
  entry: RequestRecord,
  untilArrivalMs: number,
): Record<string, string> {
  const { scenario, time, random } = world
  const arrivesAtMs = time.nowMs() + untilArrivalMs
  const { throttledForS } = outageOf(world) ?? { throttledForS: null }
  const server = new Date(EPOCH_MS + arrivesAtMs)
  const runner = new Date(server.getTime() + scenario.job.clockAheadMs)
  const { header, waitMs } =
    throttledForS === null ? retryAfterOf(random, server, runner) : inSeconds(throttledForS)
  if (waitMs !== null) entry.retryNotBeforeMs = arrivesAtMs + waitMs
  return header === undefined ? {} : { 'retry-after': header }
}
