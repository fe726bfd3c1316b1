import { describe, expect, test } from '@jest/globals'
import { runScenario } from '../support/scenario.ts'
import { editStory, verdictStory } from '../support/verdict-story.ts'

interface SignOfLife {
  readonly elapsedS: number
  readonly state: string
}

/** The lines about the wait: how long it has taken, and the state. */
function signsIn(shown: readonly string[]): SignOfLife[] {
  return shown.flatMap((line) => {
    const match = /^ *(?:(\d+) min ?)?(?:(\d+) s)? {2}([a-z_]+.*)$/.exec(line)
    if (match === null) return []
    const [, minutes = '0', seconds = '0', state = ''] = match
    return [{ elapsedS: Number(minutes) * 60 + Number(seconds), state }]
  })
}

describe('while the evaluation is waited for', () => {
  test.concurrent('a changed status is printed', async () => {
    const timeline = {
      queueMs: 30_000,
      runMs: 60_000,
      statuses: ['in_queue', 'scaling_up', 'evaluating'],
    }
    const run = await runScenario({ story: editStory({ timeline }) })
    const words = signsIn(run.shown).map(({ state }) => state.split(':')[0])
    expect([...new Set(words)]).toEqual(['in_queue', 'scaling_up', 'evaluating', 'completed'])
  })

  test.concurrent(
    'finished runs are counted, and an estimate is given once there is one',
    async () => {
      const passed = Array.from({ length: 20 }, () => true)
      const story = verdictStory(passed, passed, { timeline: { runMs: 200_000 } })
      const run = await runScenario({ story })
      const counts = signsIn(run.shown).flatMap(({ state }) => {
        const count = /(\d+) of 20 runs finished/.exec(state)?.[1]
        return count === undefined ? [] : [Number(count)]
      })
      expect(counts).toEqual([...counts].sort((a, b) => a - b))
      expect(counts.length).toBeGreaterThan(3)
      expect(run.log).toMatch(/1\d of 20 runs finished, about .* left/)
    },
  )

  test.concurrent('a line is printed at least once a minute while nothing changes', async () => {
    const timeline = {
      queueMs: 0,
      runMs: 330_000,
      statuses: ['evaluating'],
      visibleProgress: false,
    }
    const run = await runScenario({ story: editStory({ timeline }) })
    const signs = signsIn(run.shown)
    const gaps = signs
      .slice(1)
      .map(({ elapsedS }, index) => elapsedS - (signs[index]?.elapsedS ?? 0))
    expect(signs.at(-1)?.elapsedS).toBeGreaterThan(300)
    // A second for rounding, and some time for a slow machine.
    expect(Math.max(...gaps)).toBeLessThan(75)
    expect(signs.length).toBeLessThan(12)
  })

  test.concurrent('hundreds of runs that finish one by one do not flood the log', async () => {
    const passed = Array.from({ length: 300 }, () => true)
    const story = verdictStory(passed, passed, {
      transcriptShape: 'absent',
      timeline: { runMs: 240_000 },
    })
    const run = await runScenario({ story, inputs: { poll_interval: '2' } })
    const signs = signsIn(run.shown)
    expect(signs.length).toBeGreaterThan(8)
    expect(signs.length).toBeLessThan(30)
  })
})

describe('polling', () => {
  test.concurrent('takes few of the requests that a Cekura plan allows', async () => {
    const story = editStory({ timeline: { runMs: 600_000, visibleProgress: false } })
    const run = await runScenario({ story, speed: 100 })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.requests.length).toBeLessThan(70)
  })

  test.concurrent('is quick if the evaluation is quick', async () => {
    const run = await runScenario({ story: editStory({ timeline: { queueMs: 0, runMs: 3_000 } }) })
    const [triggeredAt = 0, endedAt = 0] = [run.triggers[0]?.atMs, run.reads.at(-1)?.atMs]
    // The machine gets half a second of real time.
    expect(endedAt - triggeredAt).toBeLessThan(8_000 + 500 * 40)
  })

  test.concurrent('keeps a fixed interval if one is set', async () => {
    const story = editStory({ timeline: { runMs: 100_000 } })
    const run = await runScenario({ story, inputs: { poll_interval: '20' } })
    const polls = run.reads.slice(1).map(({ atMs }) => atMs)
    const gaps = polls.slice(1).map((atMs, index) => atMs - (polls[index] ?? 0))
    expect(polls.length).toBeGreaterThan(3)
    for (const gap of gaps) expect(gap).toBeGreaterThan(19_000)
  })
})
