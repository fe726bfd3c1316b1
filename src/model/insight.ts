import type { DefinitionChange } from './definition.ts'
import type { Labels } from './label.ts'

/** Why metrics changed, and what people expect of them, as far as the API told in time. */
export interface Insight {
  readonly labels: Labels
  /** By ID, of metrics that changed something. */
  readonly definitions: ReadonlyMap<string, DefinitionChange>
  /** Which version of its definition the evaluation scored with, by metric ID. */
  readonly versions: ReadonlyMap<string, string>
}

export const NO_INSIGHT: Insight = {
  labels: new Map(),
  definitions: new Map(),
  versions: new Map(),
}
