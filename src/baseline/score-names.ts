import type { BaselineMetric } from '../model/baseline.ts'

/**
 * What each metric's score is called on the lines of the runs, by metric ID: the metric's name,
 * because a reviewer sees a run's line alone. Names need not be unique: one that is also another
 * metric's, or that reads like a name with an ID, is followed by its ID, as in `Politeness (71)`.
 * So no two are called the same (IDs are digits).
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
