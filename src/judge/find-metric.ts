import type { MetricKind, Run, Score } from '../cekura/result.ts'
import { firstFew } from '../text/counted.ts'
import { foldName } from '../text/fold-name.ts'
import { oneLine } from '../text/one-line.ts'

const NAMED = 10

export type FoundMetric =
  | { readonly ok: true; readonly metricId: string; readonly kind: MetricKind }
  | { readonly ok: false; readonly why: string }

/** A metric of these runs by its ID; or by its name, without regard to case. */
export function findMetric(wanted: string, runs: readonly Run[]): FoundMetric {
  const scores = runs.flatMap((run) => [...run.scores.values()])
  const byId = scores.find(({ metricId }) => metricId === wanted)
  if (byId !== undefined) return found(byId)

  const name = foldName(wanted)
  const named = scores.filter(({ metricName }) => foldName(metricName) === name)
  const [first] = named
  const ids = [...new Set(named.map(({ metricId }) => metricId))].sort()
  if (first === undefined) return { ok: false, why: unknownMetric(wanted, scores) }
  if (ids.length === 1) return found(first)
  const why = `several metrics are called "${oneLine(wanted)}"; give the ID of one: ${firstFew(ids, NAMED)}`
  return { ok: false, why }
}

function found({ metricId, kind }: Score): FoundMetric {
  return { ok: true, metricId, kind }
}

function unknownMetric(wanted: string, scores: readonly Score[]): string {
  const names = new Map(scores.map(({ metricId, metricName }) => [metricId, metricName]))
  if (names.size === 0) return 'no evaluated run has a score'
  const known = [...names].map(([id, name]) => `"${oneLine(name)}" (${id})`).sort()
  return `no evaluated run has a score of "${oneLine(wanted)}"; there are ${firstFew(known, NAMED)}`
}
