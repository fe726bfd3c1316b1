import { describe, expect, it } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import type { Simulator } from '../../simulator/server.js'
import { editedPrompt, firstPrompt } from '../../simulator/stories/clinic/metrics.js'
import { hostile } from '../../simulator/stories/hostile.js'
import { judgeMoved, movedRunIds } from '../../simulator/stories/judge-moved.js'
import { brokenRunIds, fixedRunIds, metricEdit } from '../../simulator/stories/metric-edit.js'
import type { Story } from '../../simulator/stories/story.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult } from '../../simulator/world/result.js'
import { createRun } from '../../simulator/world/run.js'
import { createWorld } from '../../simulator/world/world.js'
import type { components } from '../../src/cekura/wire.ts'
import { call, metricsPath, readResult, resultsPathV2, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

type Schemas = components['schemas']

async function read<T>(simulator: Simulator, path: string): Promise<T> {
  return (await call(simulator, { path })).body as T
}

async function historyOf(simulator: Simulator, id: string) {
  return (await read<Schemas['MetricHistoryPage']>(simulator, `${metricsPath}${id}/history/`))
    .results
}

/** What people expect of metric 5101, by run ID. */
async function labelsOf(simulator: Simulator) {
  const { reviews } = await read<Schemas['MetricDetail']>(simulator, `${metricsPath}5101/`)
  const ofRuns = (reviews ?? []).filter(({ test_set: set }) => set.source_model === 'Run')
  return new Map(ofRuns.map((r) => [String(r.test_set.source_id), r.expected_value]))
}

/** What metric 5101 says before and after the evaluation of the story, by run ID. */
async function scoresAround(story: Story) {
  const sides: Map<string, unknown>[] = []
  let labels = new Map<string, unknown>()
  await inWorld(story.world, async (simulator, clock) => {
    const look = async () => {
      const { runs } = (await readResult(simulator, story.resultId)).body as Schemas['ResultDetail']
      const entries = Object.values(runs as Record<string, Schemas['Run']>).map((run) => {
        const entry = run.evaluation?.metrics?.find(({ id }) => id === 5101)
        return [String(run.id), entry && 'score' in entry ? entry.score : undefined] as const
      })
      sides.push(new Map(entries))
    }
    await look()
    await trigger(simulator, story.resultId, story.runIds, story.metricIds)
    clock.advance(60_000)
    await look()
    labels = await labelsOf(simulator)
  })
  const [before = new Map<string, unknown>(), after = new Map<string, unknown>()] = sides
  const flipped = story.runIds.filter((id) => before.get(id) !== after.get(id))
  const agreed = (scores: Map<string, unknown>) =>
    [...labels].filter(([id, expected]) => scores.get(id) === expected).length
  const towards = flipped.filter((id) => after.get(id) === labels.get(id))
  return { flipped, towards, agreement: [agreed(before), agreed(after)] }
}

describe('metrics', () => {
  it('are listed by agent, including metrics that no result has used yet', async () => {
    const [own, foreign, seen] = [11, 12, 13].map((id) =>
      createMetric({ id, ...(id === 13 ? {} : { agentId: id === 11 ? 401 : 402 }) }),
    )
    if (!own || !foreign || !seen) throw new Error('Three metrics were made')
    const result = createResult({ id: 1, agentId: 402, metrics: [seen], runs: [] })
    const unseen = createMetric({ id: 14 })
    const world = createWorld({ results: [result], metrics: [own, foreign, unseen] })
    await inWorld(world, async (simulator) => {
      const idsOf = async (query: string) =>
        (await read<Schemas['Metric'][]>(simulator, metricsPath + query)).map(({ id }) => id)
      expect(await idsOf('?agent_id=401')).toEqual([11, 14])
      expect(await idsOf('?agent_id=402')).toEqual([13, 12, 14])
      expect(await idsOf('?project_id=7')).toEqual([13, 11, 12, 14])
    })
  })

  it('have a history: each definition, when it was saved, by whom, newest first', async () => {
    await inWorld(metricEdit().world, async (simulator) => {
      const metric = await read<Schemas['MetricDetail']>(simulator, `${metricsPath}5101/`)
      const history = await historyOf(simulator, '5101')
      expect(history.map((entry) => entry.history_type)).toEqual(['~', '~', '+'])
      expect(history.slice(0, 2).map(({ prompt }) => prompt)).toEqual([editedPrompt, firstPrompt])
      expect(metric).toMatchObject({ prompt: editedPrompt, updated_at: history[0]?.history_date })
      const { body } = await readResult(simulator, '23117')
      const scoredAt = Date.parse(String((body as Schemas['ResultDetail']).updated_at))
      const edits = history.filter((entry) => Date.parse(entry.history_date) > scoredAt)
      expect(edits).toHaveLength(1)
    })
  })

  it.each<[string, Fault, string[]]>([
    [
      'oldest first',
      { name: 'list-order', onRequest: 'history', order: 'oldest' },
      ['+', '~', '~'],
    ],
    ['without an end', { name: 'endless-pages', onRequest: 'history' }, ['~', '~', '+']],
  ])('have a history that can be %s', async (_, fault, kinds) => {
    await inWorld(
      metricEdit().world,
      async (simulator) => {
        const path = `${metricsPath}5101/history/`
        const page = await read<Schemas['MetricHistoryPage']>(simulator, path)
        expect(page.results.map((entry) => entry.history_type)).toEqual(kinds)
        expect(page.next !== null).toBe(fault.name === 'endless-pages')
      },
      [fault],
    )
  })

  it('can be hostile: prompts of 300 kB with fences, commands and HTML', async () => {
    const { world, metricIds } = hostile()
    await inWorld(world, async (simulator) => {
      const history = await historyOf(simulator, String(metricIds[0]))
      for (const { prompt = '' } of history) {
        expect(prompt?.length).toBeGreaterThan(300_000)
        for (const part of ['`'.repeat(40), '\n::error title', '##[error]', '<script>']) {
          expect(prompt).toContain(part)
        }
      }
      expect(history[0]?.prompt).not.toBe(history[1]?.prompt)
    })
  })

  it('that no result has used get scores when requested', async () => {
    const { world, resultId, runIds } = metricEdit()
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, resultId, runIds.slice(0, 3), ['5105'])
      clock.advance(60_000)
      const path = `${resultsPathV2}${resultId}/`
      const { runs } = await read<{ runs: Record<string, Schemas['Run']> }>(simulator, path)
      const scored = Object.values(runs).flatMap(({ id, evaluation }) =>
        (evaluation?.metrics ?? []).flatMap((m) =>
          m.id === 5105 ? [[id, 'passed' in m && m.passed]] : [],
        ),
      )
      expect(scored).toEqual([
        [86301, false],
        [86302, true],
        [86303, true],
      ])
    })
  })

  it('that skip runs do not score these runs, and score the others', async () => {
    const fussy = createMetric({ id: 6, skips: (runId) => runId === '11' })
    const runs = [11, 12].map((id) => createRun({ id, scores: { 5: true } }))
    const result = createResult({ id: 1, metrics: [createMetric({ id: 5 })], runs })
    const world = createWorld({ results: [result], metrics: [fussy] })
    await inWorld(world, async (simulator, clock) => {
      await trigger(simulator, '1', ['11', '12'], ['6'])
      clock.advance(60_000)
      const after = (await readResult(simulator, '1')).body as Schemas['ResultDetail']
      const seen = Object.values(after.runs as Record<string, Schemas['Run']>).map((run) =>
        run.evaluation?.metrics?.map(({ id }) => id),
      )
      expect(seen).toEqual([[5], [5, 6]])
    })
  })
})

describe('what people expect', () => {
  it('is what the edited metric moves towards: 16 of 20 before, 19 of 20 after', async () => {
    const { flipped, towards, agreement } = await scoresAround(metricEdit())
    expect(flipped.toSorted()).toEqual([...fixedRunIds, ...brokenRunIds].toSorted())
    expect(towards).toEqual(flipped)
    expect(agreement).toEqual([16, 19])
  })

  it('is not what the moved judge moves towards', async () => {
    const story = judgeMoved()
    const { flipped, towards } = await scoresAround(story)
    expect(flipped).toEqual(movedRunIds)
    expect(towards).toEqual(['86316'])
    await inWorld(story.world, async (simulator) => {
      const [newest] = await historyOf(simulator, '5101')
      const weekAgo = Date.now() - 7 * 24 * 60 * 60 * 1000
      expect(Date.parse(String(newest?.history_date))).toBeLessThan(weekAgo)
    })
  })
})
