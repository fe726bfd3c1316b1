import { describe, expect, test } from '@jest/globals'
import { sleep } from '../../../src/clock/clock.ts'
import { createRandom } from '../random.ts'
import { type VirtualTime, createVirtualTime, runUntil } from './virtual-clock.ts'

function aTime(latenessMs = 0): VirtualTime {
  return createVirtualTime({
    startMs: 0,
    epochMs: Date.UTC(2026, 7, 1),
    latenessMs: () => latenessMs,
    random: createRandom(1, 0),
  })
}

async function finish(work: Promise<unknown>, time: VirtualTime): Promise<void> {
  let isOver = false
  await Promise.all([work.finally(() => (isOver = true)), runUntil(() => isOver, time)])
}

describe('virtual time', () => {
  test('jumps over hours in which nothing happens', async () => {
    const time = aTime()
    await finish(sleep(time.clock, 7_200_000, new AbortController().signal), time)
    expect(time.nowMs()).toBe(7_200_000)
    expect(time.clock.date()).toEqual(new Date(Date.UTC(2026, 7, 1, 2)))
  })
  test('stands still while code has something to do', async () => {
    const time = aTime()
    const times: number[] = []
    time.at(5, () => times.push(-1))
    async function busy() {
      for (let step = 0; step < 1_000; step++) await Promise.resolve()
      times.push(time.nowMs())
    }
    await finish(busy(), time)
    expect(times).toEqual([0])
  })
  test('lets events happen in their order, and those of one moment in the order they were made', async () => {
    const time = aTime()
    const names: string[] = []
    for (const [name, atMs] of [
      ['c', 30],
      ['a', 10],
      ['d', 30],
      ['b', 20],
    ] as const) {
      time.at(atMs, () => names.push(name))
    }
    await runUntil(() => names.length === 4, time)
    expect(names.join('')).toBe('abcd')
  })
  test('counts the timers that are left', () => {
    const { clock, timersLeft, fireNext } = aTime()
    const callOff = clock.after(10, () => undefined)
    clock.after(5, () => undefined)
    expect(timersLeft()).toBe(2)
    fireNext()
    callOff()
    callOff()
    expect(timersLeft()).toBe(0)
  })
  test('fires a timer that is longer than Node can hold at once, as Node does', () => {
    const time = aTime()
    time.clock.after(2 ** 31, () => undefined)
    time.fireNext()
    expect(time.nowMs()).toBe(1)
  })
  test('stands still while it is held', async () => {
    const time = aTime()
    const names: string[] = []
    const release = time.hold()
    time.at(10, () => names.push('event'))
    setTimeout(() => {
      names.push('released')
      release()
      release()
    }, 20)
    await runUntil(() => names.length === 2, time)
    expect(names).toEqual(['released', 'event'])
    expect(time.isHeld()).toBe(false)
  })
  test('says so if nothing is left that could happen', async () => {
    await expect(runUntil(() => false, aTime())).rejects.toThrow('nothing is left to happen')
  })
})

describe('chance', () => {
  const draws = (seed: number, stream: number) => {
    const random = createRandom(seed, stream)
    return Array.from({ length: 5 }, random.next)
  }
  test('is the same for the same seed, and another one for another seed or stream', () => {
    expect(draws(7, 0)).toEqual(draws(7, 0))
    expect(draws(8, 0)).not.toEqual(draws(7, 0))
    expect(draws(7, 1)).not.toEqual(draws(7, 0))
    expect(draws(7 + 2 ** 40, 0)).not.toEqual(draws(7, 0))
  })
  test('picks by weight', () => {
    const { weighted } = createRandom(1, 0)
    const picked = Array.from({ length: 4_000 }, () => weighted({ often: 3, seldom: 1, never: 0 }))
    expect(picked).not.toContain('never')
    expect(picked.filter((key) => key === 'often').length / 4_000).toBeCloseTo(0.75, 1)
  })
})
