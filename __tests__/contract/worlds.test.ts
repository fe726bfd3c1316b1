import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createMetric } from '../../simulator/world/metric.js'
import { createResult } from '../../simulator/world/result.js'
import { formChoices, type ResultForm } from '../../simulator/world/result-form.js'
import { createRun } from '../../simulator/world/run.js'
import type { ScoreDraft, ScoreValue } from '../../simulator/world/score.js'
import { createWorld } from '../../simulator/world/world.js'
import { expectAnswerObeysContract } from '../support/contract.ts'
import { call, resultsPath, resultsPathV2, trigger } from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'
import { anyText } from '../support/any-text.ts'

const id = fc.bigInt({ min: 1n, max: 10n ** 24n }).map(String)
const text = anyText(40)
const kinds = ['binary', 'rating', 'numeric', 'enum'] as const
const binaryWords = ['binary_workflow_adherence', 'binary_qualitative', 'binary']

const metricDraft = fc.record({
  id,
  name: text,
  kind: fc.constantFrom(...kinds),
  word: fc.constantFrom(...binaryWords),
})

const scoreOf: Record<(typeof kinds)[number], fc.Arbitrary<ScoreDraft>> = {
  binary: scored(fc.boolean()),
  rating: scored(fc.double({ min: 0, max: 5, noNaN: true })),
  numeric: scored(fc.double({ noNaN: true, noDefaultInfinity: true })),
  enum: scored(text),
}

function scored(value: fc.Arbitrary<ScoreValue>): fc.Arbitrary<ScoreDraft> {
  const explanation: fc.Arbitrary<string | string[]> = fc.oneof(
    text,
    fc.array(text, { maxLength: 3 }),
  )
  const extra: fc.Arbitrary<Record<string, unknown> | null> = fc.option(
    fc.dictionary(text, fc.integer(), { maxKeys: 2 }),
  )
  return fc
    .tuple(fc.option(value), explanation, extra)
    .map(([score, why, more]): ScoreDraft => ({ value: score, explanation: why, extra: more }))
}

const form = fc.record(
  Object.fromEntries(
    Object.entries(formChoices).map(([field, words]) => [field, fc.constantFrom<string>(...words)]),
  ),
) as fc.Arbitrary<unknown> as fc.Arbitrary<ResultForm>

const timeline = fc.record(
  {
    queueMs: fc.nat(5_000),
    runMs: fc.nat(20_000),
    statuses: fc.array(fc.constantFrom('in_queue', 'evaluating', 'running', 'tuning'), {
      maxLength: 3,
    }),
    endStatus: fc.constantFrom('completed', 'failed', 'timeout', 'cancelled', 'dreaming'),
    pattern: fc.constantFrom('steady' as const, 'bursty' as const, 'long_last_run' as const),
    visibleProgress: fc.boolean(),
    flipsRuns: fc.boolean(),
    atWorkMs: fc.constantFrom(Infinity, 0, 500),
    blankScores: fc.constantFrom('no' as const, 'null' as const, 'gone' as const),
    finishedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    stragglerMs: fc.nat(5_000),
  },
  { requiredKeys: [] },
)

const scene = fc
  .record({
    resultId: id,
    name: text,
    metrics: fc.uniqueArray(metricDraft, { minLength: 1, maxLength: 5, selector: (m) => m.id }),
    runIds: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    form,
    timeline,
    moments: fc.array(fc.nat(9_000), { maxLength: 3 }),
  })
  .chain((parts) => {
    const metrics = parts.metrics.map((draft) =>
      createMetric(draft.kind === 'binary' ? { ...draft, wireType: draft.word } : draft),
    )
    const entries = metrics.map(({ id: metricId, kind }) =>
      fc
        .tuple(fc.boolean(), scoreOf[kind])
        .map(([present, score]) => ({ metricId, present, score })),
    )
    const scores = fc.tuple(...entries).map((made) => {
      const present = made.filter((entry) => entry.present)
      return Object.fromEntries(present.map(({ metricId, score }) => [metricId, score]))
    })
    const runs = fc.tuple(...parts.runIds.map((runId) => runOf(runId, scores)))
    return fc.record({ ...constants(parts), metrics: fc.constant(metrics), runs })
  })

function runOf(runId: string, scores: fc.Arbitrary<Record<string, ScoreDraft>>) {
  return fc
    .record({
      status: fc.constantFrom('completed', 'completed', 'failed', 'timeout', 'in_progress'),
      errorMessage: fc.option(text),
      review: fc.option(fc.constantFrom('success' as const, 'failure' as const)),
      scenario: fc.option(fc.record({ id, name: text })),
      personality: text,
      durationSeconds: fc.nat(20_000),
      expectedOutcome: fc.oneof(
        fc.constant(null),
        fc.constant({}),
        fc.record({ score: fc.nat(100), explanation: fc.array(text, { maxLength: 2 }) }),
      ),
      turns: fc.array(fc.record({ role: fc.constantFrom('agent', 'caller'), text }), {
        maxLength: 3,
      }),
      scores,
      rescores: fc.oneof(scores, fc.array(scores, { maxLength: 2 })),
      rescoredStatus: fc.constantFrom('completed', 'completed', 'failed', 'cancelled'),
      lostScores: fc.constantFrom('kept' as const, 'null' as const, 'gone' as const),
    })
    .map((draft) => createRun({ ...draft, id: runId }))
}

function constants<T extends object>(values: T) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fc.constant(value as unknown)]),
  ) as { [Key in keyof T]: fc.Arbitrary<T[Key]> }
}

describe('every world that the builders can create', () => {
  it('obeys the contract before, during and after an evaluation', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (made) => {
        const result = createResult({
          id: made.resultId,
          name: made.name,
          metrics: made.metrics,
          runs: made.runs,
          timeline: made.timeline,
          ...made.form,
        })
        const paths = [resultsPath, resultsPathV2].map((start) => `${start}${result.id}/`)
        const metricIds = made.metrics.map((metric) => metric.id)
        await inWorld(createWorld({ results: [result] }), async (simulator, clock) => {
          let reads = 0
          const check = async () => {
            const path = paths[reads % 2] ?? ''
            reads += 1
            const answer = await call(simulator, { path })
            expect(answer.status).toBe(200)
            expectAnswerObeysContract({ method: 'GET', path }, answer)
            // For the contract, an ID that lost a digit would still be an integer.
            expect(answer.text.startsWith(`{"id":${result.id},`)).toBe(true)
          }
          await check()
          const evaluate = async () => {
            const answer = await trigger(simulator, result.id, made.runIds, metricIds)
            const path = `${resultsPath}${result.id}/evaluate_metrics/`
            expectAnswerObeysContract({ method: 'POST', path }, answer)
          }
          await evaluate()
          for (const moment of made.moments) {
            clock.advance(moment)
            await check()
          }
          clock.advance(60_000)
          await check()
          await evaluate()
          clock.advance(60_000)
          await check()
          for (const path of [resultsPath, resultsPathV2]) {
            const page = await call(simulator, { path })
            expectAnswerObeysContract({ method: 'GET', path }, page)
          }
        })
      }),
      { numRuns: 60 },
    )
  })
})
