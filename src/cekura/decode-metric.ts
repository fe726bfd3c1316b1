import type { ListedMetric } from '../model/plan.ts'
import { kindOfType } from './decode-score.ts'
import { fieldsOf } from './fields.ts'
import type { components } from './wire.ts'

/** A list with the metric. The list is empty if the value has no ID or no name. */
export function decodeMetric(value: unknown): ListedMetric[] {
  const wire = fieldsOf<components['schemas']['Metric']>(value)
  const id = wire.id('id')
  const name = wire.text('name')
  if (id === null || name === null) return []
  // The kind is in `eval_type`. The field `type` says how the metric is judged.
  return [{ id, name, kind: kindOfType(wire.text('eval_type') ?? '') }]
}
