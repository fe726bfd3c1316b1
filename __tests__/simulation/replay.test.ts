import { describe, expect, test } from '@jest/globals'
import { TransportError } from '../../src/cekura/transport.ts'
import { runAction } from '../../src/action.ts'
import { createRedaction } from '../../src/text/redact.ts'
import { scheduleOf } from './scenario/schedule.ts'
import { search } from './search/search.ts'
import { type Program, simulate } from './simulate.ts'

const program: Program = { runAction, TransportError, createRedaction }

describe('a schedule', () => {
  test('keeps the promises, and goes the same way to the byte when it is replayed', async () => {
    const searched = await search({ program, firstSeed: 20_001, schedules: 450, replayEvery: 5 })
    expect(searched.findings).toEqual([])
  })
  test('goes another way for another seed', async () => {
    const [one, two] = [await simulate(1, program, true), await simulate(2, program, true)]
    expect(one.trace).not.toEqual(two.trace)
    expect(scheduleOf(1)).toEqual(scheduleOf(1))
  })
})
