import { formChoices } from '../world/result-form.js'
import { habitKind } from './habit.js'

/** @import { ResultForm } from '../world/result-form.js' */

export const worded = habitKind({
  summary: 'how results are worded; world/result-form.js says what each of the words means',
  options: /** @type {Record<string, unknown>} */ ({ ...formChoices }),
  change: ({ result }, options) => {
    // Only what was asked for: the rest is as the story has it.
    const asked = Object.entries(options).filter(
      ([field, value]) => field in formChoices && !Array.isArray(value),
    )
    const form = Object.fromEntries(asked.map(([field, value]) => [field, choice(field, value)]))
    return { result: { ...result, .../** @type {Partial<ResultForm>} */ (form) } }
  },
})

/**
 * @param {string} field of a result's form
 * @param {unknown} value
 */
export function choice(field, value) {
  /** @type {Record<string, readonly string[]>} */
  const choices = formChoices
  const words = choices[field] ?? []
  // On a command line, null is a value and no word.
  const word = String(value)
  if (words.includes(word)) return word
  throw new Error(`A result's ${field} is one of ${words.join(', ')}, not ${word}`)
}
