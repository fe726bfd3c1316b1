import { describe, expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { sleep } from '../../../src/clock/clock.ts'
import { createProgress, describeProgress } from '../../../src/evaluation/progress.ts'
import type { ProgressSample } from '../../../src/evaluation/progress-sample.ts'
import { aResult, aRun } from '../../support/results.ts'
import { createVirtualJob } from '../../support/virtual-job.ts'

const RUN_IDS = ['1', '2', '3', '4']

/** Four runs, of which the given number has finished. */
function working(finished: number, status = 'evaluating'): Result {
  const runs = RUN_IDS.map((id, index) =>
    aRun(id, { status: index < finished ? 'completed' : 'evaluating' }),
  )
  return aResult({ status, runs })
}

interface Shown {
  readonly atMs: number
  readonly result: Result
  readonly samples?: readonly ProgressSample[]
}

/** The log lines while these results are shown, each at its time, until the watch stops. */
async function watch(shown: readonly Shown[], stopAtMs: number, endAtMs = stopAtMs) {
  const { job, said, finish } = createVirtualJob(3_600_000, () => ({
    tookMs: 0,
    gets: aResult(),
  }))
  const until = (atMs: number) => sleep(job.clock, atMs - job.clock.nowMs(), job.signal)
  async function play() {
    await until(5_000)
    const progress = createProgress(job, RUN_IDS)
    for (const { atMs, result, samples = [] } of shown) {
      await until(5_000 + atMs)
      progress.show(result, samples)
    }
    await until(5_000 + stopAtMs)
    progress.stop()
    if (endAtMs > stopAtMs) await until(5_000 + endAtMs)
  }
  await finish(play())
  return said.map(({ atMs, level, text }) => `${(atMs - 5_000) / 1000} ${level} ${text}`)
}

describe('the log, while an evaluation goes on,', () => {
  test('shows a status as soon as it changes, and how long the wait has taken', async () => {
    const said = await watch(
      [
        { atMs: 1_000, result: working(0, 'in_queue') },
        { atMs: 2_000, result: working(0, 'in_queue') },
        { atMs: 3_000, result: working(0) },
      ],
      4_000,
    )
    expect(said).toEqual([
      '1 info          1 s  in_queue: 0 of 4 runs finished',
      '3 info          3 s  evaluating: 0 of 4 runs finished',
    ])
  })

  test('shows finished runs, but not more often than every ten seconds', async () => {
    const shown = [
      { atMs: 1_000, result: working(0) },
      { atMs: 2_000, result: working(1) },
      { atMs: 10_999, result: working(2) },
      { atMs: 11_000, result: working(3) },
      { atMs: 25_000, result: working(3) },
    ]
    expect(await watch(shown, 30_000)).toEqual([
      '1 info          1 s  evaluating: 0 of 4 runs finished',
      '11 info         11 s  evaluating: 3 of 4 runs finished',
    ])
  })

  test('repeats the last state after each minute of silence', async () => {
    const shown = [
      { atMs: 61_000, result: working(0) },
      { atMs: 62_000, result: working(1) },
    ]
    expect(await watch(shown, 130_000)).toEqual([
      '60 info        1 min  waiting for the first answer',
      '61 info    1 min 1 s  evaluating: 0 of 4 runs finished',
      '121 info    2 min 1 s  evaluating: 1 of 4 runs finished',
    ])
  })

  test('counts the ten seconds from such a repetition, too', async () => {
    const shown = [
      { atMs: 1_000, result: working(0) },
      { atMs: 62_000, result: working(1) },
      { atMs: 71_000, result: working(1) },
    ]
    expect(await watch(shown, 80_000)).toEqual([
      '1 info          1 s  evaluating: 0 of 4 runs finished',
      '61 info    1 min 1 s  evaluating: 0 of 4 runs finished',
      '71 info   1 min 11 s  evaluating: 1 of 4 runs finished',
    ])
  })

  test('says nothing more once the wait is over', async () => {
    const said = await watch([{ atMs: 1_000, result: working(0) }], 2_000, 200_000)
    expect(said).toHaveLength(1)
  })

  test('warns once about each word that it does not know', async () => {
    const odd = aResult({ status: 'pondering', runs: [aRun('1', { status: 'musing' })] })
    const said = await watch(
      [
        { atMs: 1_000, result: odd },
        { atMs: 20_000, result: odd },
      ],
      30_000,
    )
    expect(said).toEqual([
      '1 warning The API reports the status “pondering”, which this action does not know. The action waits as if work were in progress',
      '1 warning The API reports the status “musing”, which this action does not know. The action waits as if work were in progress',
      '1 info          1 s  pondering: 0 of 4 runs finished',
    ])
  })

  test('says how much longer it takes, as soon as that is known', async () => {
    const samples = [{ elapsedMs: 10_000, finishedRuns: 1, totalRuns: 4 }]
    expect(await watch([{ atMs: 10_000, result: working(1), samples }], 11_000)).toEqual([
      '10 info         10 s  evaluating: 1 of 4 runs finished, about 30 s left',
    ])
  })
})

describe('a line of progress', () => {
  const result = aResult({ status: 'evaluating' })

  test('shows the status, the runs and the remaining time', () => {
    expect(describeProgress(result, 14, 24, 40_000)).toBe(
      'evaluating: 14 of 24 runs finished, about 40 s left',
    )
  })

  test('leaves out unknown parts', () => {
    expect(describeProgress(result, 14, 24, null)).toBe('evaluating: 14 of 24 runs finished')
    expect(describeProgress(result, null, 24, null)).toBe('evaluating')
    expect(describeProgress(result, 0, 0, null)).toBe('evaluating')
  })
})
