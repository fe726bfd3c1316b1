import type { Kind } from './plays.ts'

/**
 * How many schedules every run of the tests plays, always those of the seeds from 1 on: more than twice
 * as many as it takes until each planted mistake has shown, and enough to meet each kind of trouble
 * several times. More of them find more only in the long run: `npm run simulate`.
 */
export const SCHEDULES_OF: Readonly<Record<Kind, number>> = { alone: 4_000, shared: 500 }
