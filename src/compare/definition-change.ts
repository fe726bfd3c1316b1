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
  /** For each changed score, since when it was as before; null if one of them is not known. */
  readonly before: readonly string[] | null
  /** When the evaluation ended. */
  readonly after: string
}

/**
 * The definition that the evaluation scored with, and how it differs from the baseline's
 * definition.
 */
export interface DefinitionsCompared {
  /** `edited_since_some`: the other scores that changed are younger. `unclear`: see `definitionsOf`. */
  readonly kind: 'edited' | 'edited_since_some' | 'unclear' | 'saved' | 'not_edited'
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
  times: ScoringTimes,
): DefinitionsCompared | null {
  const now = definitionAt(history, times.after)
  const scores = definitionsOf(history, times)
  const [first] = scores
  if (now === null || first === undefined) return null
  const isEdited = (then: SavedDefinition | null) =>
    then === null || differing(then, now).length > 0
  const edited = scores.filter((candidates) => candidates.every(isEdited))
  const others = scores.flat().filter((then) => !isEdited(then))
  if (others.length === scores.flat().length) {
    const isSaved = others.some((then) => then?.version !== now.version)
    return { kind: isSaved ? 'saved' : 'not_edited', now, before: first[0], fields: [] }
  }
  const before = scores.flat().find(isEdited) ?? null
  const fields = before === null ? null : differing(before, now)
  const partly = edited.length === 0 ? 'unclear' : 'edited_since_some'
  return { kind: edited.length === scores.length ? 'edited' : partly, now, before, fields }
}

type Candidates = readonly [SavedDefinition | null, ...(SavedDefinition | null)[]]

/**
 * What each of the scores before may have been made with, the oldest first: the version that the
 * baseline keeps. A score that stands since before that was saved was either given again with it, or
 * somebody put its line back: it may be of the definition of its own time, too. Null: older than all.
 */
function definitionsOf(
  history: readonly SavedDefinition[],
  { versionBefore, before }: ScoringTimes,
): readonly Candidates[] {
  const recorded = history.find(({ version }) => version === versionBefore)
  const times = [...new Set(before)].sort((a, b) => compareTimestamps(a, b) ?? 0)
  if (before === null || times.some((time) => compareTimestamps(time, time) === null)) {
    return recorded === undefined ? [] : [[recorded]]
  }
  return times.map((time) => {
    const then = definitionAt(history, time)
    if (recorded === undefined) return [then]
    return isUpTo(recorded, time) ? [recorded] : [then, recorded]
  })
}

function differing(before: SavedDefinition, now: SavedDefinition): readonly DefinitionField[] {
  return DEFINITION_FIELDS.filter((field) => before.fields[field] !== now.fields[field])
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
 * The version that scores were made with which stood before the job began, or were made while it
 * waited. Null unless nobody has saved the metric since the result was last updated, or since the job
 * began: `updatedAt` may lag behind the scores, and it is not known when they were begun.
 */
export function versionOfStanding(
  history: readonly SavedDefinition[],
  updatedAt: string | null,
  startedAt: string,
): string | null {
  if (updatedAt === null || !history.every((definition) => isUpTo(definition, updatedAt)))
    return null
  return versionOfEvaluation(history, startedAt, updatedAt)
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
