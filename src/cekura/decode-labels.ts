import type { Label } from '../model/label.ts'
import { compareTimestamps } from '../model/timestamp.ts'
import { type Fields, fieldsOf } from './fields.ts'
import type { components } from './wire.ts'

type WireMetric = components['schemas']['MetricDetail']
type WireReview = components['schemas']['Review']

/**
 * What people expect of the metric, by run ID. If a run has several labels, the newest counts.
 * Reviews of a call that is not a run (a `CallLog`) are left out, and so are reviews without an
 * expected value. The words and names of the reviewers are never read.
 */
export function decodeLabels(metricId: string, metric: unknown): ReadonlyMap<string, Label> {
  const newest = new Map<string, { review: Fields<WireReview>; label: Label }>()
  for (const item of fieldsOf<WireMetric>(metric).list('reviews')) {
    const review = fieldsOf<WireReview>(item)
    const runId = runIdOf(review)
    const label = labelOf(review.raw('expected_value'))
    if (runId === null || label === null || (review.id('metric') ?? metricId) !== metricId) continue
    const known = newest.get(runId)
    if (known === undefined || isNewer(review, known.review)) newest.set(runId, { review, label })
  }
  return new Map([...newest].map(([runId, { label }]) => [runId, label]))
}

function runIdOf(review: Fields<WireReview>): string | null {
  const call = fieldsOf<WireReview['test_set']>(review.raw('test_set'))
  return call.text('source_model')?.toLowerCase() === 'run' ? call.id('source_id') : null
}

function labelOf(value: unknown): Label | null {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Compares the times of the last change, or the IDs if the times do not decide. */
function isNewer(review: Fields<WireReview>, other: Fields<WireReview>): boolean {
  const order = compareTimestamps(timeOf(review), timeOf(other)) ?? 0
  return order === 0 ? numberOf(review) > numberOf(other) : order > 0
}

function timeOf(review: Fields<WireReview>): string {
  return review.text('updated_at') ?? review.text('created_at') ?? ''
}

function numberOf(review: Fields<WireReview>): bigint {
  return BigInt(review.id('id') ?? '0')
}
