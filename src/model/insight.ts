import type { DefinitionChange } from './definition.ts'
import type { Labels } from './label.ts'

/**
 * Why metrics changed, and what people expect of them: everything that the API answered in time.
 */
export interface Insight {
  readonly labels: Labels
  /** By metric ID. Only metrics whose scores changed have an entry. */
  readonly definitions: ReadonlyMap<string, DefinitionChange>
  /** The version of the definition that the evaluation scored with, by metric ID. */
  readonly versions: ReadonlyMap<string, string>
}

export const NO_INSIGHT: Insight = {
  labels: new Map(),
  definitions: new Map(),
  versions: new Map(),
}
