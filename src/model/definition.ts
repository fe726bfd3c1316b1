/**
 * The fields of a metric's definition that can change what its judge says, as the API names them.
 */
export const DEFINITION_FIELDS = [
  'prompt',
  'custom_code',
  'description',
  'evaluation_trigger',
  'evaluation_trigger_prompt',
  'type',
  'llm_provider',
  'name',
] as const

/** The fields that are prose or code, the most informative first. */
export const TEXT_FIELDS = [
  'prompt',
  'custom_code',
  'description',
  'evaluation_trigger_prompt',
] as const satisfies readonly DefinitionField[]

export type DefinitionField = (typeof DEFINITION_FIELDS)[number]

/** A metric's definition as somebody saved it. */
export interface SavedDefinition {
  readonly version: string
  /** ISO 8601, as sent. */
  readonly savedAt: string
  /** Untrusted text of any length; empty if the API sent none. */
  readonly fields: Readonly<Record<DefinitionField, string>>
}

/**
 * Whether a metric whose scores changed was edited since the baseline. `saved`: somebody saved the
 * metric again, but no compared field differs. `edited_since_some`: edited since some of those scores.
 * `unclear`: the baseline knows the edit, but some of its scores may be older.
 */
export type DefinitionChange =
  | {
      readonly kind: 'edited' | 'edited_since_some' | 'unclear'
      /** When it was last saved: ISO 8601, as sent. */
      readonly savedAt: string
      /** The fields that differ; null if the earlier definition is not known. */
      readonly fields: readonly DefinitionField[] | null
      /** Null if there is no difference to show. */
      readonly difference: TextDifference | null
    }
  | { readonly kind: 'saved'; readonly savedAt: string }
  /** `savedAt` is before the baseline. */
  | { readonly kind: 'not_edited'; readonly savedAt: string }

/** What differs in the most informative field. */
export interface TextDifference {
  readonly field: DefinitionField
  readonly lines: readonly DifferenceLine[]
}

/** `gap`: text that is the same on both sides and is left out. */
export interface DifferenceLine {
  readonly kind: 'added' | 'removed' | 'same' | 'gap'
  /** Untrusted text without a line break, of any length. */
  readonly text: string
}
