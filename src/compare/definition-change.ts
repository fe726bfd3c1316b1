import {
  DEFINITION_FIELDS,
  type DefinitionField,
  type SavedDefinition,
} from '../model/definition.ts'
import { compareTimestamps } from '../model/timestamp.ts'

/** When the compared scores were made, and with which version. Timestamps are ISO 8601. */
export interface ScoringTimes {
  /** The version that made the baseline's scores; null if it is not known. */
  readonly versionBefore: string | null
  /** When the baseline last changed; null if it is not known. */
  readonly before: string | null
  /** When the evaluation ended. */
  readonly after: string
}

/**
 * The definition that the evaluation scored with, and how it differs from the baseline's
 * definition.
 */
export interface DefinitionsCompared {
  readonly kind: 'edited' | 'saved' | 'not_edited'
  readonly now: SavedDefinition
  /** The definition that the baseline was scored with. Null: it is not in the history. */
  readonly before: SavedDefinition | null
  /** The fields that differ. Null if `before` is null. */
  readonly fields: readonly DefinitionField[] | null
}

/**
 * Whether a metric was edited between the scores of the baseline and those of the evaluation. The
 * history can be in any order. Null if the history does not show it.
 */
export function compareDefinitions(
  history: readonly SavedDefinition[],
  { versionBefore, before, after }: ScoringTimes,
): DefinitionsCompared | null {
  const now = definitionAt(history, after)
  if (now === null) return null
  const recorded = history.find(({ version }) => version === versionBefore)
  if (recorded === undefined && (before === null || compareTimestamps(before, before) === null)) {
    return null
  }
  const then = recorded ?? definitionAt(history, before ?? '')
  // The whole history is newer than the baseline.
  if (then === null) return { kind: 'edited', now, before: null, fields: null }
  if (then.version === now.version) return { kind: 'not_edited', now, before: then, fields: [] }
  const fields = DEFINITION_FIELDS.filter((field) => then.fields[field] !== now.fields[field])
  return { kind: fields.length > 0 ? 'edited' : 'saved', now, before: then, fields }
}

/**
 * The version that an evaluation scored with. Null if the history has no version from before its
 * end. Also null if somebody saved the metric while the evaluation ran, because either version may
 * have made the scores.
 */
export function versionOfEvaluation(
  history: readonly SavedDefinition[],
  startedAt: string,
  endedAt: string,
): string | null {
  const last = definitionAt(history, endedAt)
  return last !== null && isUpTo(last, startedAt) ? last.version : null
}

/**
 * The definition that was saved last up to that time. Of several with the same time, the first in
 * the list.
 */
function definitionAt(history: readonly SavedDefinition[], time: string): SavedDefinition | null {
  return history
    .filter((definition) => isUpTo(definition, time))
    .reduce<SavedDefinition | null>((last, next) => {
      const isLater = last === null || (compareTimestamps(next.savedAt, last.savedAt) ?? 0) > 0
      return isLater ? next : last
    }, null)
}

function isUpTo({ savedAt }: SavedDefinition, time: string): boolean {
  const order = compareTimestamps(savedAt, time)
  return order !== null && order <= 0
}
