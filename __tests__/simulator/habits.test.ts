import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { habitFromText, withHabits } from '../../simulator/habits/with-habits.js'
import type { Simulator } from '../../simulator/server.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { storyFromText } from '../../simulator/stories/story-text.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import type { components } from '../../src/cekura/wire.ts'
import { call, readResult, resultsPath, resultsPathV2, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

type Detail = components['schemas']['ResultDetail']
type Run = components['schemas']['Run']

const ids = ['11', '12', '13', '14']

/**
 * Four runs. Before, metric 5 passes all runs except the first. After, it passes all runs. Metric 6
 * is a label.
 */
function fourRuns() {
  const metrics = [createMetric({ id: 5 }), createMetric({ id: 6, kind: 'enum' })]
  const runs = ids.map((id, index) =>
    createRun({
      id,
      scores: { 5: index > 0, 6: 'booked' },
      rescores: { 5: true },
      errorMessage: index === 3 ? 'The line was bad' : null,
    }),
  )
  return createWorld({ results: [createResult({ id: 1, metrics, runs })] })
}

function underHabit(habit: string, act: Parameters<typeof inWorld>[1], faults: Fault[] = []) {
  return inWorld(withHabits(fourRuns(), [habitFromText(habit)]), act, faults)
}

async function detail(simulator: Simulator) {
  return (await readResult(simulator, '1')).body as Detail
}

/** For each run: its status, and the score of metric 5 as sent; undefined if it is not sent. */
async function looks(simulator: Simulator) {
  return Object.values((await detail(simulator)).runs as Record<string, Run>).map((run) => {
    const entry = run.evaluation?.metrics?.find(({ id }) => id === 5)
    return [run.status, entry && 'score' in entry ? entry.score : undefined]
  })
}

describe('habits', () => {
  it('one-by-one: each run is at work for a moment, and nothing is in between', () =>
    underHabit('one-by-one:everyMs=10000,atWorkMs=500', async (simulator, clock) => {
      const stamps = new Set([(await detail(simulator)).updated_at])
      await trigger(simulator, '1', ids, ['5'])
      const words = []
      for (const moment of [9_400, 400, 5_000, 4_800, 600]) {
        clock.advance(moment)
        const { status, updated_at: stamp } = await detail(simulator)
        expect(status).toBe('completed')
        stamps.add(stamp)
        words.push((await looks(simulator)).map(([word, score]) => `${word} ${score}`).join())
      }
      const done = 'completed 5'
      expect(words).toEqual([
        ['completed 0', done, done, done].join(),
        ['evaluating 0', done, done, done].join(),
        [done, done, done, done].join(),
        [done, 'evaluating 5', done, done].join(),
        [done, done, done, done].join(),
      ])
      expect(stamps.size).toBe(3)
    }))

  it('one-by-one: with an updated_at that is absent', () =>
    underHabit('one-by-one:updatedAt=absent', async (simulator) => {
      expect(await detail(simulator)).not.toHaveProperty('updated_at')
    }))

  it.each([
    ['null', null],
    ['gone', undefined],
  ])('blanked-scores: are %s until the new ones are there', (as, blank) =>
    underHabit(`blanked-scores:as=${as}`, async (simulator, clock) => {
      await trigger(simulator, '1', ['11', '12'], ['5'])
      clock.advance(1_000)
      expect((await looks(simulator)).map(([, score]) => score)).toEqual([blank, blank, 5, 5])
      clock.advance(60_000)
      expect((await looks(simulator)).map(([, score]) => score)).toEqual([5, 5, 5, 5])
    }),
  )

  it('never-scored: on a share of the runs', () =>
    underHabit('never-scored:share=0.5', async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(60_000)
      const scores = (await looks(simulator)).map(([, score]) => score)
      expect(scores).toEqual([undefined, undefined, 5, 5])
    }))

  it.each([
    ['status=timeout,as=gone', 'timeout', undefined],
    ['status=cancelled,as=null', 'cancelled', null],
    ['as=kept', 'failed', 0],
  ])('lost-scores: %s', (options, status, score) =>
    underHabit(`lost-scores:${options}`, async (simulator, clock) => {
      expect((await looks(simulator))[0]).toEqual(['completed', 0])
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(60_000)
      expect((await looks(simulator)).slice(0, 2)).toEqual([
        [status, score],
        ['completed', 5],
      ])
      expect((await detail(simulator)).status).toBe('completed')
    }),
  )

  it('stuck-runs: never end, under a completed result', () =>
    underHabit('stuck-runs', async (simulator, clock) => {
      await trigger(simulator, '1', ids.slice(1), ['5'])
      clock.advance(3_600_000)
      expect((await looks(simulator))[0]).toEqual(['in_progress', undefined])
      expect((await detail(simulator)).status).toBe('completed')
    }))

  it.each<[string, object]>([
    ['rate=absent', { total_runs_count: 4, success_runs_count: 3 }],
    ['successCount=finished', { success_runs_count: 4, success_rate: 0.75 }],
    ['scale=percent', { success_rate: 75 }],
    ['flags=string', { runs: { 11: { success: 'false' } }, is_cronjob: 'false' }],
    ['verdicts=null', { runs: { 11: { success: null, evaluation_status: null } } }],
    ['failedReasons=array', { failed_reasons: [{ description: 'The line was bad' }] }],
    ['counts=string', { success_runs_count: '3' }],
    ['nulls=many', { name: null, runs: { 11: { scenario_name: null, success: false } } }],
    [
      'binaryScores=boolean,labelField=score',
      { runs: { 11: { evaluation: { metrics: [{ score: false }, { score: 'booked' }] } } } },
    ],
    [
      'form=v2',
      { runs: { 11: { evaluation: { metrics: [{ passed: false }, { eval_type: 'enum' }] } } } },
    ],
  ])('worded:%s', (options, expected) =>
    underHabit(`worded:${options}`, async (simulator) => {
      const shown = await detail(simulator)
      expect(shown).toMatchObject(expected)
      expect('success_rate' in shown).toBe(options !== 'rate=absent')
    }),
  )

  it('worded:rateOf=completed: the rate is a share of the completed runs', async () => {
    const world = withHabits(fourRuns(), [
      habitFromText('lost-scores:share=0.5'),
      habitFromText('worded:rateOf=completed'),
    ])
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(60_000)
      expect(await detail(simulator)).toMatchObject({ success_rate: 1, success_runs_count: 2 })
    })
  })

  it.each([
    ['rate', 0.75, 4],
    ['counts', 1, 3],
    ['both', 0.75, 3],
  ])('worded:stale=%s: figures are from before the evaluation', (stale, rate, count) =>
    underHabit(`worded:stale=${stale}`, async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(60_000)
      const shown = await detail(simulator)
      expect(shown).toMatchObject({ success_rate: rate, success_runs_count: count })
    }),
  )

  it.each([
    ['sleepy', 'No habit is called sleepy'],
    ['worded:colour=red', 'The habit worded has no option colour'],
    ['worded:scale=inches', "A result's scale is one of decimal, percent, not inches"],
    ['one-by-one:updatedAt=never', "A result's updatedAt is one of"],
    ['timed:endStatus', 'An option is written name=value'],
    ['stuck-runs:share=many', 'takes a number for share, not many'],
    ['never-scored:metric=99', 'there is no metric 99'],
  ])('%s is refused, with the reason', (habit, why) => {
    expect(() => withHabits(fourRuns(), [habitFromText(habit)])).toThrow(why)
  })

  it('leave the story as it was', () => {
    const world = fourRuns()
    withHabits(world, [habitFromText('lost-scores'), habitFromText('worded:scale=percent')])
    expect(world.results[0]).toMatchObject({
      scale: 'decimal',
      runs: [{ lostScores: 'kept' }, {}, {}, {}],
    })
  })
})

describe('stories', () => {
  it.each([
    ['noisy-judge:flip=1', 'The story noisy-judge has no option flip; it has runs, flipRate'],
    ['noisy-judge:seed=x', 'takes a number for seed, not x'],
    ['metric-edit:seed=1', 'The story metric-edit has no option seed; it has none'],
  ])('%s is refused, with the reason', (story, why) => {
    expect(() => storyFromText(story)).toThrow(why)
  })
})

describe('paths', () => {
  it('under v1 and v2 show the same, except for the form of the scores', async () => {
    await inWorld(fourRuns(), async (simulator) => {
      const [v1, v2] = await Promise.all(
        [resultsPath, resultsPathV2].map(async (path) => {
          const { body } = await call(simulator, { path: `${path}1/` })
          return body as Detail & { runs: Record<string, Run> }
        }),
      )
      expect(v1?.runs['11']?.evaluation?.metrics?.[0]).toMatchObject({
        type: 'binary_qualitative',
        score: 0,
      })
      const newer = v2?.runs['11']?.evaluation?.metrics?.[0]
      expect(newer).toMatchObject({ eval_type: 'binary_qualitative', passed: false })
      expect(newer).not.toHaveProperty('score')
      expect({ ...v2, runs: null }).toEqual({ ...v1, runs: null })
    })
  })

  it.each([
    ['html' as const, 'text/html; charset=utf-8'],
    ['json' as const, 'application/json'],
  ])('under v2 can be unknown, as %s, while paths under v1 are known', (page, type) =>
    inWorld(
      metricEdit().world,
      async (simulator) => {
        for (const path of [`${resultsPathV2}23117/`, '/test_framework/v2/metrics/5101/']) {
          const answer = await call(simulator, { path })
          expect([answer.status, answer.headers['content-type']]).toEqual([404, type])
        }
        expect((await readResult(simulator, '23117')).status).toBe(200)
      },
      [{ name: 'v2-unknown', page }],
    ),
  )
})
