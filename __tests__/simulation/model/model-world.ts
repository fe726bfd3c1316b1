import type { TransportError } from '../../../src/cekura/transport.ts'
import type { Random } from '../random.ts'
import type { ModelRecord } from './record.ts'
import type { Asker, ResultService } from './result-service.ts'
import type { Outage, Scenario } from '../scenario/scenario.ts'
import type { Timeline } from '../machine/virtual-clock.ts'

/** What all parts of the model share. */
export interface ModelWorld {
  readonly scenario: Scenario
  /** When the job starts. */
  readonly startMs: number
  readonly time: Timeline
  readonly service: ResultService
  /** The job, with the evaluations that take effect for it. */
  readonly asker: Asker
  readonly random: Random
  readonly record: ModelRecord
  /** The class that the code under test knows. */
  readonly TransportError: typeof TransportError
  readonly onPost: () => void
  readonly trace: (line: () => string) => void
}

/** Until the head of an answer comes, if nothing holds it up. */
export function usualHeadMs({ scenario, random }: ModelWorld): number {
  return scenario.network.latencyMs * (0.3 + random.next())
}

/** What is the matter with the API just now, if something is. */
export function outageOf({ scenario, startMs, time }: ModelWorld): Outage | null {
  const sinceStartMs = time.nowMs() - startMs
  const outage = scenario.network.outages.find(
    ({ fromMs, toMs }) => sinceStartMs >= fromMs && sinceStartMs < toMs,
  )
  return outage ?? null
}
