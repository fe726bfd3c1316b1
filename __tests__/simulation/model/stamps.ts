import type { Random } from '../random.ts'
import type { StampShape } from '../scenario/scenario.ts'

/** What happens to a result that could move its `updated_at`. */
export type Happening = 'trigger' | 'flip' | 'progress' | 'end'

const MOVED_BY: Readonly<Record<StampShape['moves'], readonly Happening[]>> = {
  absent: [],
  never: [],
  at_flip: ['flip'],
  at_end: ['end'],
  at_trigger: ['trigger'],
  work: ['flip', 'progress', 'end'],
  always: ['trigger', 'flip', 'progress', 'end'],
}

export function isMovedBy(shape: StampShape, happening: Happening): boolean {
  return MOVED_BY[shape.moves].includes(happening)
}

/** `updated_at` as some server writes it, whose clock may be off. */
export function stampOf(shape: StampShape, timeOfDayMs: number, random: Random): string {
  const skewMs = shape.skewMs === 0 ? 0 : random.between(-shape.skewMs, shape.skewMs)
  const micros = Math.floor((timeOfDayMs + skewMs) * 1000)
  const zoneMs = shape.zone === '+05:30' ? 5.5 * 3_600_000 : 0
  const local = new Date(Math.floor(micros / 1000) + zoneMs).toISOString()
  const fraction = String(((micros % 1e6) + 1e6) % 1e6).padStart(6, '0')
  const shown = shape.digits === 0 ? '' : `.${fraction.slice(0, shape.digits)}`
  return `${local.slice(0, 19)}${shown}${shape.zone}`
}
