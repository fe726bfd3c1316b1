import { describe, expect, test } from '@jest/globals'
import { availableParallelism } from 'node:os'
import { searchInThreads } from './search/parallel-search.ts'
import { MUST_MEET } from './search/plays.ts'
import { SCHEDULES_OF } from './search/schedules.ts'
import type { Finding } from './search/search.ts'
import { addTally, describeTally, emptyTally, notMet } from './search/tally.ts'

const WORLDS = [
  ['a job that has a result for itself', 'alone'],
  ['each of several jobs that share a result, and a pinned baseline', 'shared'],
] as const

describe('in a simulated world', () => {
  test.each(WORLDS)(
    '%s keeps its promises, and meets every kind of trouble',
    async (_, kind) => {
      const schedules = SCHEDULES_OF[kind]
      const tally = emptyTally()
      const findings: Finding[] = []
      const task = {
        kind,
        // `npm run simulate` takes any others, as many as you like.
        firstSeed: 1,
        schedules,
        piece: 250,
        untilFound: false,
        replayEvery: 50,
      }
      const startedAt = performance.now()
      await searchInThreads(task, availableParallelism(), null, (searched) => {
        addTally(tally, searched.tally)
        findings.push(...searched.findings)
      })
      const seconds = Math.round((performance.now() - startedAt) / 1000)
      process.stdout.write(`Simulation, in ${seconds} s: ${describeTally(tally)}\n`)
      // A finding's story: npm run simulate -- --seed <seed> --trace, and --shared for several jobs
      expect(findings).toEqual([])
      expect(notMet(tally, MUST_MEET[kind])).toEqual([])
      expect(tally.schedules).toBe(schedules)
    },
    240_000,
  )
})
