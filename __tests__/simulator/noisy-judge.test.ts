import { describe, expect, it } from '@jest/globals'
import type { Simulator } from '../../simulator/server.js'
import { storyFromText } from '../../simulator/stories/story-text.js'
import { createMetric } from '../../simulator/world/metric.js'
import { noisyJudge } from '../../simulator/world/noise.js'
import { createResult } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import type { components } from '../../src/cekura/wire.ts'
import { readResult, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

type Detail = components['schemas']['ResultDetail']
type Run = components['schemas']['Run']

const steady = { value: true, explanation: 'said', extra: null }

/** The share of wrong scorings among `count`, over runs, metrics and evaluations. */
function errors(judge: ReturnType<typeof noisyJudge>, runIds: string[], evaluations: number) {
  let wrong = 0
  for (let evaluation = 1; evaluation <= evaluations; evaluation += 1) {
    for (const runId of runIds) {
      if (judge(steady, { runId, metricId: '5', evaluation }).value === false) wrong += 1
    }
  }
  return wrong / (runIds.length * evaluations)
}

function runIdsFrom(first: number, count: number) {
  return Array.from({ length: count }, (_, index) => String(first + index))
}

async function runsOf(simulator: Simulator, id: string) {
  const { body } = await readResult(simulator, id)
  return {
    detail: body as Detail,
    runs: Object.values((body as Detail).runs as Record<string, Run>),
  }
}

describe('a noisy judge', () => {
  it('errs with the given probability, and on borderline runs with their probability', () => {
    const [steadyIds, borderlineIds] = [runIdsFrom(1, 100), runIdsFrom(1_001, 100)]
    const judge = noisyJudge({ seed: 7, flipRate: 0.03, borderlineRunIds: borderlineIds })
    // Five standard deviations of a binomial share with 10,000 trials.
    expect(Math.abs(errors(judge, steadyIds, 100) - 0.03)).toBeLessThan(5 * 0.0017)
    expect(Math.abs(errors(judge, borderlineIds, 100) - 0.5)).toBeLessThan(5 * 0.005)
  })

  it('says the same for the same seed, and draws again for each evaluation', () => {
    const said = (seed: number, evaluation: number) => {
      const judge = noisyJudge({ seed, flipRate: 0.5 })
      return runIdsFrom(1, 64).map(
        (runId) => judge(steady, { runId, metricId: '5', evaluation }).value,
      )
    }
    expect(said(1, 1)).toEqual(said(1, 1))
    expect(said(1, 2)).not.toEqual(said(1, 1))
    expect(said(2, 1)).not.toEqual(said(1, 1))
  })

  it.each([-0.1, 1.1, Number.NaN])('does not accept a probability of %d', (flipRate) => {
    expect(() => noisyJudge({ seed: 1, flipRate })).toThrow('Not a probability')
  })

  it('keeps ratings, labels and scores that do not apply as they are', () => {
    const judge = noisyJudge({ seed: 1, flipRate: 1 })
    for (const value of [4, 'booked', null]) {
      const score = { ...steady, value }
      expect(judge(score, { runId: '1', metricId: '5', evaluation: 1 })).toBe(score)
    }
  })

  it('scores again in each evaluation, only the requested runs and metrics', async () => {
    const noise = noisyJudge({ seed: 3, flipRate: 0.5 })
    const metrics = [5, 6].map((id) => createMetric({ id, noise }))
    const ids = runIdsFrom(101, 12)
    const runs = ids.map((id) => createRun({ id, scores: { 5: true, 6: true } }))
    const result = createResult({ id: 1, metrics, runs })
    await inWorld(createWorld({ results: [result] }), async (simulator, clock) => {
      const look = async () => {
        const { detail, runs: shown } = await runsOf(simulator, '1')
        const scores = shown.map((run) =>
          run.evaluation?.metrics?.map((m) => ('score' in m ? m.score : null)),
        )
        const successes = scores.filter((pair) => pair?.every((score) => score === 5)).length
        expect(shown.filter(({ success }) => success === true)).toHaveLength(successes)
        expect(detail).toMatchObject({ success_runs_count: successes, status: 'completed' })
        return scores
      }
      await trigger(simulator, '1', ids, ['5', '6'])
      clock.advance(60_000)
      const first = await look()
      await trigger(simulator, '1', ids.slice(0, 8), ['5'])
      clock.advance(60_000)
      const second = await look()
      await trigger(simulator, '1', ids.slice(0, 8), ['5'])
      clock.advance(60_000)
      const third = await look()
      for (const [before, after] of [
        [first, second],
        [second, third],
      ] as const) {
        const moved = ids.flatMap((_, i) => (before[i]?.[0] === after[i]?.[0] ? [] : [i]))
        expect(moved.length).toBeGreaterThan(0)
        expect(Math.max(...moved)).toBeLessThan(8)
        expect(after.map((pair) => pair?.[1])).toEqual(before.map((pair) => pair?.[1]))
      }
    })
  })

  it('is a story: runs that pass, and the given number of borderline runs', async () => {
    const story = storyFromText('noisy-judge:runs=40,flipRate=0,borderline=20,seed=7')
    await inWorld(story.world, async (simulator, clock) => {
      const { detail } = await runsOf(simulator, story.resultId)
      expect(detail.success_runs_count).toBe(40)
      await trigger(simulator, story.resultId, story.runIds, story.metricIds)
      clock.advance(60_000)
      const { runs } = await runsOf(simulator, story.resultId)
      const failed = runs.filter((run) => run.success === false).map((run) => String(run.id))
      expect(failed.length).toBeGreaterThan(3)
      expect(story.runIds.slice(0, 20)).toEqual(expect.arrayContaining(failed))
    })
  })
})

describe('a run', () => {
  it('can have the scores and the end of each of its evaluations', async () => {
    const run = createRun({ id: 11, scores: { 5: true }, rescores: [{ 5: false }, { 5: true }] })
    const result = createResult({
      id: 1,
      metrics: [createMetric({ id: 5 })],
      runs: [run],
      laterTimelines: [{}, { endStatus: 'failed' }],
    })
    await inWorld(createWorld({ results: [result] }), async (simulator, clock) => {
      const seen = []
      for (let turn = 0; turn < 4; turn += 1) {
        await trigger(simulator, '1', ['11'], ['5'])
        clock.advance(60_000)
        const { detail, runs } = await runsOf(simulator, '1')
        seen.push([detail.status, runs[0]?.success])
      }
      expect(seen).toEqual([
        ['completed', false],
        ['completed', true],
        ['failed', false],
        ['failed', false],
      ])
    })
  })
})
