import { describe, expect, test } from '@jest/globals'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { searchInThreads } from './search/parallel-search.ts'
import type { Finding } from './search/search.ts'
import { addTally, describeTally, emptyTally, notMet } from './search/tally.ts'

/** Seeds 1 to 10,000: always the same. `npm run simulate` takes any others, as many as you like. */
const SCHEDULES = 10_000

describe('the job, in a simulated world', () => {
  test(`keeps its promises in ${SCHEDULES.toLocaleString('en-US')} schedules of faults, and meets every kind of them`, async () => {
    const tally = emptyTally()
    const findings: Finding[] = []
    const task = {
      srcFolder: join(import.meta.dirname, '../../src'),
      firstSeed: 1,
      schedules: SCHEDULES,
      piece: 500,
      untilFound: false,
      replayEvery: 50,
    }
    const startedAt = performance.now()
    await searchInThreads(task, availableParallelism(), (searched) => {
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
