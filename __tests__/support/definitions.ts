import type { SavedDefinition } from '../../src/model/definition.ts'

const EMPTY: SavedDefinition['fields'] = {
  prompt: '',
  custom_code: '',
  description: '',
  evaluation_trigger: '',
  evaluation_trigger_prompt: '',
  type: '',
  llm_provider: '',
  name: '',
}

/** A definition in a metric's history. Fields that a test does not name are empty. */
export function savedDefinition(
  version: string,
  savedAt: string,
  fields: Partial<SavedDefinition['fields']> = {},
): SavedDefinition {
  return { version, savedAt, fields: { ...EMPTY, ...fields } }
}
