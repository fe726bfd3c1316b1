import { describe, expect, test } from '@jest/globals'
import { getEventListeners } from 'node:events'
import { sleep } from '../../../src/clock/clock.ts'
import { TimeLimitError, withTimeLimit } from '../../../src/clock/time-limit.ts'
import { createRandom } from '../../simulation/random.ts'
import { createVirtualTime } from '../../simulation/machine/virtual-clock.ts'

const noon = { startMs: 0, epochMs: 0, latenessMs: () => 0, random: createRandom(1, 0) }
const stopped = new Error('stopped')
const never = () => new Promise<never>(() => undefined)

/** A clock that the test moves, and a signal. */
function setUp() {
  const { clock, timersLeft, fireNext } = createVirtualTime(noon)
  const stop = new AbortController()
  const expectNothingLeft = () => {
    expect(timersLeft()).toBe(0)
    expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  }
  return { clock, fireNext, stop, signal: stop.signal, expectNothingLeft }
}

describe('a sleep', () => {
  test('lasts as long as requested, and leaves nothing behind', async () => {
    const { clock, fireNext, signal, expectNothingLeft } = setUp()
    const sleeping = sleep(clock, 5_000, signal)
    fireNext()
    await sleeping
    expect(clock.nowMs()).toBe(5_000)
    expectNothingLeft()
  })
  test('ends with the reason as soon as the job is stopped', async () => {
    const { clock, stop, signal, expectNothingLeft } = setUp()
    const sleeping = sleep(clock, 5_000, signal)
    stop.abort(stopped)
    await expect(sleeping).rejects.toBe(stopped)
    expect(clock.nowMs()).toBe(0)
    expectNothingLeft()
  })
  test('is not begun by a job that was stopped before', async () => {
    const { clock, stop, signal, expectNothingLeft } = setUp()
    stop.abort(stopped)
    await expect(sleep(clock, 5_000, signal)).rejects.toBe(stopped)
    expectNothingLeft()
  })
})

describe('work with a time limit', () => {
  test('returns the value in time, and leaves nothing behind', async () => {
    const { clock, signal, expectNothingLeft } = setUp()
    const work = () => Promise.resolve('done')
    await expect(withTimeLimit(clock, 1_500, signal, work)).resolves.toBe('done')
    expectNothingLeft()
  })
  test('throws the error in time, and leaves nothing behind', async () => {
    const { clock, signal, expectNothingLeft } = setUp()
    const broken = new Error('broken')
    await expect(withTimeLimit(clock, 1_500, signal, () => Promise.reject(broken))).rejects.toBe(
      broken,
    )
    expectNothingLeft()
  })
  test('ends at the limit, even if it ignores its signal', async () => {
    const { clock, fireNext, signal, expectNothingLeft } = setUp()
    const reasons: unknown[] = []
    const work = (inner: AbortSignal) => {
      inner.addEventListener('abort', () => reasons.push(inner.reason))
      return never()
    }
    const limited = withTimeLimit(clock, 1_500, signal, work)
    fireNext()
    await expect(limited).rejects.toEqual(new TimeLimitError(1_500))
    await expect(limited).rejects.toThrow('no complete answer within 1.5 s')
    expect(reasons).toEqual([new TimeLimitError(1_500)])
    expect(clock.nowMs()).toBe(1_500)
    expectNothingLeft()
  })
  test('ends with the reason as soon as the job is stopped, and its signal aborts', async () => {
    const { clock, stop, signal, expectNothingLeft } = setUp()
    let inner: AbortSignal | undefined
    const limited = withTimeLimit(clock, 1_500, signal, (given) => {
      inner = given
      return never()
    })
    stop.abort(stopped)
    await expect(limited).rejects.toBe(stopped)
    expect(inner?.reason).toBe(stopped)
    expectNothingLeft()
  })
  test('is not begun by a job that was stopped before', async () => {
    const { clock, stop, signal, expectNothingLeft } = setUp()
    stop.abort(stopped)
    let isBegun = false
    const limited = withTimeLimit(clock, 1_500, signal, () => {
      isBegun = true
      return never()
    })
    await expect(limited).rejects.toBe(stopped)
    expect(isBegun).toBe(false)
    expectNothingLeft()
  })
})
