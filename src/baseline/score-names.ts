import type { BaselineMetric } from '../model/baseline.ts'

/**
 * The name of each metric's score on the lines of the runs, by metric ID. It is the metric's name,
 * because a reviewer may see only the line of a run. Names need not be unique. If two metrics share
 * a name, or a name looks like a name with an ID, the ID follows the name, as in `Politeness (71)`.
 * So all names differ (IDs are digits).
 */
export function scoreNames(metrics: readonly BaselineMetric[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>()
  for (const { name } of metrics) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map(
    metrics.map(({ id, name }) => {
      const isClear = uses.get(name) === 1 && !/ \(\d+\)$/.test(name)
      return [id, isClear ? name : `${name} (${id})`]
    }),
  )
}
