import { fieldsOf } from './fields.ts'
import type { MetricKind, Score } from '../model/result.ts'
import type { components } from './wire.ts'

type WireScore = components['schemas']['MetricScore']

/** A binary metric's score is 5 for pass and 0 for fail. Some answers have a boolean instead. */
const PASS_SCORE = 5

/**
 * A list with the score, from the older or the newer form of the API. The list is empty if the
 * value is not a score.
 */
export function decodeScore(value: unknown): Score[] {
  const wire = fieldsOf<WireScore>(value)
  const metricId = wire.id('id')
  if (metricId === null) return []
  const common = {
    metricId,
    metricName: wire.text('name') ?? `metric ${metricId}`,
    explanation: decodeExplanation(wire.raw('explanation')),
  }
  const score = wire.number('score')
  const passed = wire.boolean('passed') ?? wire.boolean('score')
  const label = wire.text('enum') ?? wire.text('value') ?? wire.text('score')
  const kind = kindOfType(wire.text('eval_type') ?? wire.text('type') ?? '')
  if (kind === 'binary') {
    const value = passed ?? (score === null ? null : score === PASS_SCORE)
    return [{ ...common, kind, value }]
  }
  if (kind === 'enum') return [{ ...common, kind, value: label }]
  if (kind !== null) return [{ ...common, kind, value: score }]
  // This version does not know the type, so the fields that the API sent decide the kind.
  if (passed !== null) return [{ ...common, kind: 'binary', value: passed }]
  if (score !== null) return [{ ...common, kind: 'number', value: score }]
  return [{ ...common, kind: 'enum', value: label }]
}

/**
 * The kind that a type word of the API stands for; null for a word that this version does not know.
 */
export function kindOfType(type: string): MetricKind | null {
  if (type.startsWith('binary')) return 'binary'
  if (type.startsWith('continuous') || type === 'rating') return 'rating'
  if (type === 'numeric') return 'number'
  return type === 'enum' ? 'enum' : null
}

function decodeExplanation(value: unknown): string {
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join('\n')
  return typeof value === 'string' ? value : ''
}
