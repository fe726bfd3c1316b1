import { describe, expect, test } from '@jest/globals'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { TransportError } from '../../src/cekura/transport.ts'
import { reevaluate } from '../../src/reevaluate.ts'
import { createRedaction } from '../../src/text/redact.ts'
import { searchInThreads } from './parallel-search.ts'
import { scheduleOf } from './schedule.ts'
import { type Finding, search } from './search.ts'
import { type Program, simulate } from './simulate.ts'
import { addTally, describeTally, emptyTally, notMet } from './tally.ts'

/** Seeds 1 to 10,000: always the same. `npm run simulate` takes any others, as many as you like. */
const SCHEDULES = 10_000
const program: Program = { reevaluate, TransportError, createRedaction }

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
  test('goes the same way to the byte whenever a seed is replayed', async () => {
    const searched = await search({ program, firstSeed: 20_001, schedules: 150, replayEvery: 1 })
    expect(searched.findings).toEqual([])
  })
  test('goes another way for another seed', async () => {
    const [one, two] = [await simulate(1, program, true), await simulate(2, program, true)]
    expect(one.trace).not.toEqual(two.trace)
    expect(scheduleOf(1)).toEqual(scheduleOf(1))
  })
})
