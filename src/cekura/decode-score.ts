import { fieldsOf } from './fields.ts'
import type { Score } from '../model/result.ts'
import type { components } from './wire.ts'

type WireScore = components['schemas']['MetricScore']

/** A binary metric's score is 5 for pass, 0 for fail; in some answers it is a boolean. */
const PASS_SCORE = 5

/** The score in a list of its own, from either wire form; an empty one for what is no score. */
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
  const type = wire.text('eval_type') ?? wire.text('type') ?? ''
  if (type.startsWith('binary')) {
    const value = passed ?? (score === null ? null : score === PASS_SCORE)
    return [{ ...common, kind: 'binary', value }]
  }
  if (type.startsWith('continuous') || type === 'rating') {
    return [{ ...common, kind: 'rating', value: score }]
  }
  if (type === 'numeric') return [{ ...common, kind: 'number', value: score }]
  if (type === 'enum') return [{ ...common, kind: 'enum', value: label }]
  // A type that this version does not know: what was sent tells its kind.
  if (passed !== null) return [{ ...common, kind: 'binary', value: passed }]
  if (score !== null) return [{ ...common, kind: 'number', value: score }]
  return [{ ...common, kind: 'enum', value: label }]
}

function decodeExplanation(value: unknown): string {
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join('\n')
  return typeof value === 'string' ? value : ''
}
