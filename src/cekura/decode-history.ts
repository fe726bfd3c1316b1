import type { DefinitionField, SavedDefinition } from '../model/definition.ts'
import { compareTimestamps } from '../model/timestamp.ts'
import { fieldsOf } from './fields.ts'
import type { components } from './wire.ts'

type WireEntry = components['schemas']['MetricHistoryEntry']

/**
 * One entry of a metric's history, without the person who saved it. Null if the entry has no ID or
 * no time. Nothing can be concluded from a history with such an entry.
 */
export function decodeSavedDefinition(value: unknown): SavedDefinition | null {
  const wire = fieldsOf<WireEntry>(value)
  // This does not use `version_id`, because the API does not promise a new one for every save.
  const version = wire.id('history_id') ?? wire.text('history_id')
  const savedAt = wire.text('history_date')
  if (version === null || savedAt === null || compareTimestamps(savedAt, savedAt) === null) {
    return null
  }
  const text = (name: DefinitionField) => wire.text(name) ?? ''
  return {
    version,
    savedAt,
    fields: {
      prompt: text('prompt'),
      custom_code: text('custom_code'),
      description: text('description'),
      evaluation_trigger: text('evaluation_trigger'),
      evaluation_trigger_prompt: text('evaluation_trigger_prompt'),
      type: text('type'),
      llm_provider: text('llm_provider'),
      name: text('name'),
    },
  }
}
