import { closest, distance } from 'fastest-levenshtein'
import type { Result } from '../cekura/result.ts'
import { isId } from '../inputs/id.ts'
import type { MetricChoice } from '../inputs/inputs.ts'
import { type Parsed, accept, quote, refuse, refuseAll } from '../inputs/parsed.ts'
import { firstFew } from '../text/counted.ts'
import { foldName } from '../text/fold-name.ts'
import type { PlannedMetric } from './plan.ts'

const MOST_LISTED = 20

/** The metrics to evaluate, at least one; names stand for the metrics that the result has. */
export function chooseMetrics(
  choice: MetricChoice,
  result: Result,
): Parsed<readonly PlannedMetric[]> {
  const known = metricsOf(result)
  if (choice.kind === 'all') {
    return known.length > 0
      ? accept(known)
      : refuse('the result has no metric yet, so all stands for none; name metric IDs')
  }
  const found = choice.wanted.map((wanted) => findMetric(wanted, known))
  const problems = found.flatMap((metric) => (metric.ok ? [] : metric.problems))
  if (problems.length > 0) return refuseAll(problems)
  const byId = new Map(found.flatMap((m) => (m.ok ? [[m.value.id, m.value] as const] : [])))
  return accept([...byId.values()])
}

/** Every metric that any run of the result has a score of. */
export function metricsOf(result: Result): readonly PlannedMetric[] {
  const metrics = new Map<string, PlannedMetric>()
  for (const run of result.runs?.values() ?? []) {
    for (const { metricId, metricName } of run.scores.values()) {
      if (!metrics.has(metricId)) metrics.set(metricId, { id: metricId, name: metricName })
    }
  }
  return [...metrics.values()]
}

/** An ID goes first; one that the result has not seen yet is a new metric on old calls. */
function findMetric(wanted: string, known: readonly PlannedMetric[]): Parsed<PlannedMetric> {
  const byId = known.find((metric) => metric.id === wanted)
  if (byId !== undefined) return accept(byId)
  const byName = known.filter((metric) => foldName(metric.name ?? '') === foldName(wanted))
  const [first, ...others] = byName
  if (first !== undefined && others.length === 0) return accept(first)
  if (first !== undefined) {
    const ids = byName.map((metric) => metric.id)
    return refuse(
      `${quote(wanted)} is the name of several metrics; use an ID: ${firstFew(ids, MOST_LISTED)}`,
    )
  }
  if (isId(wanted)) return accept({ id: wanted, name: null })
  return refuse(`the result has no metric ${quote(wanted)}; ${describeKnown(wanted, known)}`)
}

function describeKnown(wanted: string, known: readonly PlannedMetric[]): string {
  if (known.length === 0) return 'it shows no metric names at all, so use metric IDs'
  const names = known.map((metric) => metric.name ?? metric.id)
  const nearest = closest(foldName(wanted), names.map(foldName))
  const meant = names.find((name) => foldName(name) === nearest) ?? nearest
  const question = isNear(foldName(wanted), nearest) ? `. Did you mean ${quote(meant)}?` : ''
  return `it has ${firstFew(names.map(quote), MOST_LISTED)}${question}`
}

/** Half of the letters at least are right. */
function isNear(a: string, b: string): boolean {
  return distance(a, b) <= Math.max(a.length, b.length) / 2
}
