import type { JobContext } from '../job.ts'
import type { SavedDefinition } from '../model/definition.ts'

/** A page has 20 definitions. A longer list may never end. */
const MAX_PAGES = 10
/** The history stays in memory until it is complete, because it comes in any order. */
const MAX_CHARACTERS = 16 * 1024 * 1024

/**
 * Every saved definition of the metric, in any order.
 * @throws {Error} if the history cannot be read to its end, because the rest might have the latest
 * edit
 */
export async function readHistory(
  { api }: Pick<JobContext, 'api'>,
  metricId: string,
  signal: AbortSignal,
): Promise<readonly SavedDefinition[]> {
  const all = new Map<string, SavedDefinition>()
  let characters = 0
  for (let page = 1; page <= MAX_PAGES && characters <= MAX_CHARACTERS; page++) {
    const { definitions, hasMore } = await api.readHistory(metricId, page, signal)
    const known = all.size
    for (const definition of definitions) all.set(definition.version, definition)
    characters += definitions.reduce((sum, definition) => sum + sizeOf(definition), 0)
    // A page with nothing new means that the list has started again.
    if (!hasMore || all.size === known) return [...all.values()]
  }
  throw new Error(`the history of metric ${metricId} is too long to be read`)
}

function sizeOf({ fields }: SavedDefinition): number {
  return Object.values(fields).reduce((sum, text) => sum + text.length, 0)
}
