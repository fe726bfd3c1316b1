import { decodeScore } from './decode-score.ts'
import { asId, fieldsOf, isObject } from './fields.ts'
import type { Run } from '../model/result.ts'
import type { components } from './wire.ts'

type WireRun = components['schemas']['Run']
type WireEvaluation = components['schemas']['RunEvaluation']
type WireScenario = components['schemas']['Scenario']

const REVIEWS: ReadonlyMap<string, Run['review']> = new Map([
  ['reviewed_success', 'success'],
  ['reviewed_failure', 'failure'],
])
const SUCCESS: ReadonlyMap<string, boolean> = new Map([
  ['success', true],
  ['failure', false],
])

/**
 * A list with the run. The list is empty if the value is not a run.
 * @param key the ID that the run is listed under; null if the ID is in the run
 */
export function decodeRun(key: string | null, value: unknown): Run[] {
  const wire = fieldsOf<WireRun>(value)
  const id = key === null ? wire.id('id') : asId(key)
  if (id === null || !isObject(value)) return []
  const evaluationStatus = wire.text('evaluation_status') ?? ''
  const scores = fieldsOf<WireEvaluation>(wire.raw('evaluation'))
    .list('metrics')
    .flatMap(decodeScore)
  return [
    {
      id,
      // For a run without a status, the status of its result decides.
      status: wire.text('status') ?? 'completed',
      success: wire.boolean('success') ?? SUCCESS.get(evaluationStatus) ?? null,
      review: REVIEWS.get(evaluationStatus) ?? null,
      scenario:
        wire.text('scenario_name') ?? fieldsOf<WireScenario>(wire.raw('scenario')).text('name'),
      personality: wire.text('personality_name'),
      errorMessage: wire.text('error_message'),
      durationSeconds: parseDurationSeconds(wire.text('duration')),
      scores: new Map(scores.map((score) => [score.metricId, score])),
    },
  ]
}

/** `MM:SS` or `HH:MM:SS`; null for anything else. */
export function parseDurationSeconds(text: string | null): number | null {
  if (text === null || !/^\d+(:\d{1,2}){1,2}$/.test(text)) return null
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
