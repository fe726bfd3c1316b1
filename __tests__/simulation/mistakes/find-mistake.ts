import { searchInThreads } from '../search/parallel-search.ts'
import type { Finding } from '../search/search.ts'
import type { Mistake } from './mistakes.ts'

/**
 * What shows the mistake in the schedules from a seed on; undefined if nothing does. In one thread, so
 * that it is always the same seed that finds it.
 */
export async function findMistake(
  mistake: Mistake,
  firstSeed: number,
  schedules: number,
): Promise<Finding | undefined> {
  const findings: Finding[] = []
  const { kind = 'alone' } = mistake
  const task = { kind, firstSeed, schedules, piece: 200, untilFound: true, replayEvery: 0 }
  await searchInThreads(task, 1, mistake, (searched) => {
    findings.push(...searched.findings)
  })
  return findings.find(({ promise }) => mistake.breaks.includes(promise))
}
