import type { Random } from '../random.ts'
import type { ReplicaShape, StampShape } from './scenario.ts'

/** Lag that nothing tells stays below this: see `model.ts`. */
export const UNTOLD_LAG_MS = 9_500
/** Lag that `updated_at` tells. */
const TOLD_LAG_MS = 40_000

/** @param mustOrder an answer may be lost while another evaluation is recent: `updated_at` is the sign */
export function scheduleStamps(random: Random, mustOrder: boolean): StampShape {
  const zone = random.pick(['Z', '+00:00', '+05:30'] as const)
  if (mustOrder) return { moves: 'work', skewMs: 0, digits: 6, zone }
  return {
    moves: random.weighted({
      work: 6,
      always: 2,
      at_end: 2,
      at_flip: 1,
      at_trigger: 1,
      never: 1,
      absent: 2,
    }),
    skewMs: random.chance(0.75) ? 0 : random.magnitude(10, 6_000),
    digits: random.pick([0, 3, 6, 6]),
    zone,
  }
}

/** Every change of work that shows moves `updated_at`, exactly. */
export function tellsAll({ moves, skewMs, digits }: StampShape): boolean {
  return moves === 'work' && skewMs === 0 && digits === 6
}

export function scheduleReplicas(random: Random, isLagTold: boolean): ReplicaShape {
  const count = random.pick([1, 2, 3])
  const mostMs = isLagTold && random.chance(0.4) ? TOLD_LAG_MS : UNTOLD_LAG_MS
  const maxLagMs = random.chance(0.3) ? random.magnitude(10, 500) : random.between(500, mostMs)
  return { count, maxLagMs, minLagMs: random.chance(0.4) ? maxLagMs * random.next() : 0 }
}
