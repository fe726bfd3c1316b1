/** The fields of a metric's definition that can change what its judge says, as the API names them. */
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

/** Those that are prose or code, the most telling first. */
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
  /** Untrusted text of any length; empty where the API sent none. */
  readonly fields: Readonly<Record<DefinitionField, string>>
}

/**
 * Whether the metric that changed something was edited since the scores from before. `saved`: somebody
 * saved it again, and every field that is compared is as it was. `edited_since_some`: since some of those
 * scores. `unclear`: the baseline knows the edit, but not whether all of its scores are younger.
 */
export type DefinitionChange =
  | {
      readonly kind: 'edited' | 'edited_since_some' | 'unclear'
      /** The last time, ISO 8601, as sent. */
      readonly savedAt: string
      /** Those that differ; null where it is not known how the definition was. */
      readonly fields: readonly DefinitionField[] | null
      /** Null where there is none that can be shown. */
      readonly difference: TextDifference | null
    }
  | { readonly kind: 'saved'; readonly savedAt: string }
  /** `savedAt` is before the baseline. */
  | { readonly kind: 'not_edited'; readonly savedAt: string }

/** What differs in the field that says the most. */
export interface TextDifference {
  readonly field: DefinitionField
  readonly lines: readonly DifferenceLine[]
}

/** `gap`: text that is the same on both sides, and left out. */
export interface DifferenceLine {
  readonly kind: 'added' | 'removed' | 'same' | 'gap'
  /** Untrusted text without a line break, of any length. */
  readonly text: string
}
