import type { ModelWorld } from './model-world.ts'
import { noteFault } from './record.ts'
import type { Version } from './truth.ts'
import { wireTextOf } from './wire-form.ts'

/** The databases that answers are made from. */
export interface Replicas {
  readonly primary: () => Version
  /** As of now, or of a while ago. */
  readonly any: () => Version
  readonly bodyOf: (version: Version) => Uint8Array
}

export function createReplicas(world: ModelWorld): Replicas {
  const { scenario, time, service, random, record } = world
  const bodies = new Map<Version, Uint8Array>()
  let newestShown = 0

  return {
    primary: () => service.versionAt(time.nowMs()),
    any: () => {
      const { count, minLagMs, maxLagMs } = scenario.replicas
      const isFirst = random.integer(1, count) === 1
      const lagMs = isFirst ? 0 : random.between(minLagMs, maxLagMs)
      const view = service.versionAt(time.nowMs() - lagMs)
      if (view !== service.newest()) noteFault(record, 'replica:behind')
      if (view.index < newestShown) noteFault(record, 'replica:back in time')
      newestShown = Math.max(newestShown, view.index)
      return view
    },
    bodyOf: (version) => {
      const known = bodies.get(version)
      if (known !== undefined) return known
      const body = Buffer.from(wireTextOf(scenario.result, version.state))
      bodies.set(version, body)
      return body
    },
  }
}

export function describeVersion({ index, state }: Version): string {
  const runs = [...new Set(state.runStatuses)].join('/')
  return `version ${index}: ${state.status}, runs ${runs}, updated_at ${state.updatedAt ?? 'absent'}`
}
