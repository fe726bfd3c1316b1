import { describe, expect, test } from '@jest/globals'
import { scheduleOf } from './scenario/schedule.ts'
import { program } from './search/program.ts'
import { search } from './search/search.ts'
import { simulate } from './simulate.ts'

describe('a schedule', () => {
  test.each([
    ['keeps the promises, and goes the same way to the byte when it is replayed', 'alone', 240],
    ['does so with several jobs on one result', 'shared', 36],
  ] as const)(
    '%s',
    async (_, kind, schedules) => {
      const wanted = { kind, program, firstSeed: 20_001, schedules, replayEvery: 12 }
      const searched = await search(wanted)
      expect(searched.findings).toEqual([])
    },
    120_000,
  )
  test('goes another way for another seed', async () => {
    const [one, two] = [await simulate(1, program, true), await simulate(2, program, true)]
    expect(one.trace).not.toEqual(two.trace)
    expect(scheduleOf(1)).toEqual(scheduleOf(1))
  })
})
