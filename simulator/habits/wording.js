import { formChoices } from '../world/result-form.js'
import { habitKind } from './habit.js'

/** @import { ResultForm } from '../world/result-form.js' */

export const worded = habitKind({
  summary: 'how results are worded; world/result-form.js says what each of the words means',
  options: /** @type {Record<string, unknown>} */ ({ ...formChoices }),
  change: ({ result }, options) => {
    // Only the given options. All others stay as in the story.
    const asked = Object.entries(options).filter(
      ([field, value]) => field in formChoices && !Array.isArray(value),
    )
    const form = Object.fromEntries(asked.map(([field, value]) => [field, choice(field, value)]))
    return { result: { ...result, .../** @type {Partial<ResultForm>} */ (form) } }
  },
})

/**
 * @param {string} field a field of a result's form
 * @param {unknown} value
 */
export function choice(field, value) {
  /** @type {Record<string, readonly string[]>} */
  const choices = formChoices
  const words = choices[field] ?? []
  // On the command line, null is read as a value and not as a word.
  const word = String(value)
  if (words.includes(word)) return word
  throw new Error(`A result's ${field} is one of ${words.join(', ')}, not ${word}`)
}
