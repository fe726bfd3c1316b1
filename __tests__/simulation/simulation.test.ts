import { describe, expect, test } from '@jest/globals'
import { availableParallelism } from 'node:os'
import { searchInThreads } from './search/parallel-search.ts'
import { SCHEDULES } from './search/schedules.ts'
import type { Finding } from './search/search.ts'
import { addTally, describeTally, emptyTally, notMet } from './search/tally.ts'

describe('the job, in a simulated world', () => {
  test(`keeps its promises in ${SCHEDULES.toLocaleString('en-US')} schedules of faults, and meets every kind of them`, async () => {
    const tally = emptyTally()
    const findings: Finding[] = []
    const task = {
      // `npm run simulate` takes any others, as many as you like.
      firstSeed: 1,
      schedules: SCHEDULES,
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
    // A finding's story: npm run simulate -- --seed <seed> --trace
    expect(findings).toEqual([])
    expect(notMet(tally)).toEqual([])
    expect(tally.schedules).toBe(SCHEDULES)
  }, 240_000)
})
