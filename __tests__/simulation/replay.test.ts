import { describe, expect, test } from '@jest/globals'
import { scheduleOf } from './scenario/schedule.ts'
import { program } from './search/program.ts'
import { search } from './search/search.ts'
import { simulate } from './simulate.ts'

describe('a schedule', () => {
  test('keeps the promises, and goes the same way to the byte when it is replayed', async () => {
    const searched = await search({ program, firstSeed: 20_001, schedules: 240, replayEvery: 12 })
    expect(searched.findings).toEqual([])
  }, 120_000)
  test('goes another way for another seed', async () => {
    const [one, two] = [await simulate(1, program, true), await simulate(2, program, true)]
    expect(one.trace).not.toEqual(two.trace)
    expect(scheduleOf(1)).toEqual(scheduleOf(1))
  })
})
