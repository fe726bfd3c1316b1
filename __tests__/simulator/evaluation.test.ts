import { describe, expect, it } from '@jest/globals'
import type { Simulator } from '../../simulator/server.js'
import { infrastructureFailure } from '../../simulator/stories/infrastructure-failure.js'
import { brokenRunIds, fixedRunIds, metricEdit } from '../../simulator/stories/metric-edit.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult, type ResultDraft } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import type { components } from '../../src/cekura/wire.ts'
import { call, readResult, resultsPath, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

type Detail = components['schemas']['ResultDetail']
type Runs = Record<string, components['schemas']['Run']>

const ids = ['11', '12', '13', '14']

/** Four runs that fail metric 5 now and pass it in the next evaluation. Metric 6 is new to them. */
function smallWorld(draft: Partial<ResultDraft> = {}, balance: number | null = null) {
  const metric = createMetric({ id: 5, name: 'Says goodbye' })
  const result = createResult({
    id: 1,
    metrics: [metric],
    runs: ids.map((id) => createRun({ id, scores: { 5: false }, rescores: { 5: true } })),
    ...draft,
    timeline: { queueMs: 1_000, runMs: 4_000, ...draft.timeline },
  })
  const fresh = createMetric({ id: 6, name: 'Says hello', judge: (runId) => runId !== '12' })
  return createWorld({ results: [result], metrics: [fresh], balance })
}

async function detail(simulator: Simulator, id = '1') {
  return (await readResult(simulator, id)).body as Detail
}

function runsOf({ runs }: Detail) {
  return runs as Runs
}

function statuses(result: Detail) {
  return Object.values(runsOf(result)).map((run) => run.status)
}

describe('an evaluation', () => {
  it('walks through its statuses, scores run after run, and ends at the new scores', async () => {
    await inWorld(smallWorld(), async (simulator, clock) => {
      const before = await detail(simulator)
      expect(before).toMatchObject({
        status: 'completed',
        success_rate: 0,
        success_runs_count: 0,
        failed_runs_count: 4,
      })

      const answer = await trigger(simulator, '1', ids, ['5'])
      expect(answer.body).toMatchObject({ status: 'in_queue' })
      const queued = await detail(simulator)
      expect(statuses(queued)).toEqual(['in_queue', 'in_queue', 'in_queue', 'in_queue'])
      expect(queued).toMatchObject({ status: 'in_queue', completed_runs_count: 0 })

      clock.advance(3_000)
      const half = await detail(simulator)
      expect(statuses(half)).toEqual(['completed', 'completed', 'evaluating', 'evaluating'])
      expect(half).toMatchObject({
        status: 'evaluating',
        completed_runs_count: 2,
        success_runs_count: 2,
        success_rate: 0.5,
      })
      expect(runsOf(half)['13']).toMatchObject({ success: null, evaluation_status: null })

      clock.advance(2_000)
      const after = await detail(simulator)
      expect(after).toMatchObject({
        status: 'completed',
        success_rate: 1,
        success_runs_count: 4,
        failed_runs_count: 0,
        overall_evaluation: { metric_summary: { 5: { score: 5 } } },
      })
    })
  })

  it('changes only the requested runs and metrics', async () => {
    await inWorld(smallWorld(), async (simulator, clock) => {
      await trigger(simulator, '1', ['12'], ['5'])
      clock.advance(2_000)
      const during = await detail(simulator)
      expect(statuses(during)).toEqual(['completed', 'evaluating', 'completed', 'completed'])
      clock.advance(10_000)
      const after = await detail(simulator)
      expect(after).toMatchObject({ success_runs_count: 1, failed_runs_count: 3 })
    })
  })

  it('adds a metric that is new to the result to the requested runs', async () => {
    await inWorld(smallWorld(), async (simulator, clock) => {
      await trigger(simulator, '1', ['11', '12'], ['6'])
      clock.advance(10_000)
      const after = await detail(simulator)
      const scores = Object.values(runsOf(after)).map((run) =>
        run.evaluation?.metrics?.map(({ id, ...rest }) => [id, 'score' in rest && rest.score]),
      )
      expect(scores).toEqual([
        [
          [5, 0],
          [6, 5],
        ],
        [
          [5, 0],
          [6, 0],
        ],
        [[5, 0]],
        [[5, 0]],
      ])
    })
  })

  it('can hide its progress until the end', async () => {
    const world = smallWorld({ timeline: { visibleProgress: false } })
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(4_900)
      expect(new Set(statuses(await detail(simulator)))).toEqual(new Set(['evaluating']))
      clock.advance(100)
      expect(new Set(statuses(await detail(simulator)))).toEqual(new Set(['completed']))
    })
  })

  it('can show nothing before its end', async () => {
    const world = smallWorld({ timeline: { statuses: [] } })
    await inWorld(world, async (simulator, clock) => {
      const before = await detail(simulator)
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(4_999)
      expect(await detail(simulator)).toEqual(before)
      clock.advance(1)
      const after = await detail(simulator)
      expect(after.success_rate).toBe(1)
      expect(after.updated_at).not.toBe(before.updated_at)
    })
  })

  it('can leave the last run in flight after the result says that it is completed', async () => {
    const world = smallWorld({ timeline: { stragglerMs: 3_000 } })
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(5_500)
      const early = await detail(simulator)
      expect(early.status).toBe('completed')
      expect(statuses(early)).toEqual(['completed', 'completed', 'completed', 'evaluating'])
      clock.advance(3_000)
      expect(new Set(statuses(await detail(simulator)))).toEqual(new Set(['completed']))
    })
  })

  it.each([
    ['steady' as const, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['bursty' as const, [0, 2, 2, 4, 4, 6, 6, 8]],
    ['long_last_run' as const, [1, 3, 5, 7, 7, 7, 7, 8]],
  ])('finishes its runs in the pattern %s', async (pattern, expected) => {
    const eight = Array.from({ length: 8 }, (_, index) => createRun({ id: 11 + index }))
    const world = smallWorld({ timeline: { queueMs: 0, runMs: 4_000, pattern }, runs: eight })
    await inWorld(world, async (simulator, clock) => {
      const runIds = eight.map((run) => run.id)
      await trigger(simulator, '1', runIds, ['6'])
      const finished = []
      while (finished.length < 8) {
        clock.advance(500)
        finished.push((await detail(simulator)).completed_runs_count)
      }
      expect(finished).toEqual(expected)
    })
  })

  it.each([
    ['moves' as const, [true, true, false, true]],
    ['moves_with_each_run' as const, [true, true, true, true]],
    ['moves_at_end' as const, [true, false, false, true]],
    ['frozen' as const, [true, false, false, false]],
    ['absent' as const, [false, false, false, false]],
  ])('moves updated_at as %s says', async (updatedAt, [present, atFlip, atRun, atEnd]) => {
    await inWorld(smallWorld({ updatedAt }), async (simulator, clock) => {
      const stamp = async () => (await detail(simulator)).updated_at
      const before = await stamp()
      expect(before !== undefined).toBe(present)
      await trigger(simulator, '1', ids, ['5'])
      const flipped = await stamp()
      expect(flipped !== before).toBe(atFlip)
      clock.advance(2_000)
      const working = await stamp()
      expect(working !== flipped).toBe(atRun)
      clock.advance(3_000)
      expect((await stamp()) !== working).toBe(atEnd)
    })
  })

  it('that breaks off leaves the runs that it did not reach with its status and a reason', async () => {
    const { world, resultId, runIds, metricIds } = infrastructureFailure()
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, resultId, runIds, metricIds)
      clock.advance(60_000)
      const after = await detail(simulator, resultId)
      expect(after.status).toBe('failed')
      expect(after.failed_reasons).toMatchObject({
        issues: [
          { rank: 1, description: 'The evaluation ended early: failed', affected_count: 14 },
        ],
      })
      expect(runsOf(after)['86401']).toMatchObject({ status: 'failed', success: false })
    })
  })

  it('is billed, and refused if the balance is too low', async () => {
    await inWorld(smallWorld({}, 1), async (simulator) => {
      expect((await trigger(simulator, '1', ids, ['5'])).status).toBe(200)
      expect(simulator.balance()).toBe(0.2)
      const refused = await trigger(simulator, '1', ['11', '12'], ['5'])
      expect(refused).toMatchObject({
        status: 400,
        body: { detail: 'Insufficient balance for this operation' },
      })
      expect(simulator.evaluations).toHaveLength(1)
    })
  })

  it('stays visible while it works, although a second evaluation has begun', async () => {
    await inWorld(smallWorld(), async (simulator, clock) => {
      await trigger(simulator, '1', ids, ['5'])
      clock.advance(2_000)
      await trigger(simulator, '1', ['11'], ['6'])
      expect(simulator.evaluations).toHaveLength(2)
      clock.advance(4_000)
      expect((await detail(simulator)).status).toBe('evaluating')
      clock.advance(1_000)
      expect(await detail(simulator)).toMatchObject({ status: 'completed', success_rate: 1 })
    })
  })
})

describe('the story of the metric edit', () => {
  it('fixes two runs, breaks one, and changes no other verdict', async () => {
    const { world, resultId, runIds, metricIds } = metricEdit()
    await inWorld(world, async (simulator, clock) => {
      const before = runsOf(await detail(simulator, resultId))
      await trigger(simulator, resultId, runIds, metricIds)
      clock.advance(9_000)
      const after = await detail(simulator, resultId)
      expect(after).toMatchObject({ status: 'completed', success_runs_count: 21 })
      const changed = runIds.filter((id) => before[id]?.success !== runsOf(after)[id]?.success)
      const fixed = changed.filter((id) => runsOf(after)[id]?.success === true)
      expect(fixed).toEqual(fixedRunIds)
      expect(changed.filter((id) => !fixed.includes(id))).toEqual(brokenRunIds)
    })
  })
})

describe('a list of results', () => {
  it('is in pages, newest first, and has only the results of the agent', async () => {
    const { world, agentId } = metricEdit()
    const other = createResult({ id: 99, agentId: 7, metrics: [], runs: [] })
    const wider = createWorld({ ...world, results: [...world.results, other] })
    await inWorld(wider, async (simulator) => {
      const path = `${resultsPath}?agent_id=${agentId}&page_size=1`
      const first = (await call(simulator, { path })).body as components['schemas']['ResultPage']
      expect(first).toMatchObject({ count: 2, previous: null, results: [{ id: 23117 }] })
      const next = new URL(String(first.next))
      const second = await call(simulator, { path: next.pathname + next.search })
      expect(second.body).toMatchObject({ next: null, results: [{ id: 23058 }] })
    })
  })
})
