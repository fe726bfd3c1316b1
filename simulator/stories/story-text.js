import { checkOptions, namedOptions, optionTable } from '../option-text.js'
import { stories } from './catalogue.js'

/** @import { Story, StoryKind } from './story.js' */

/**
 * Reads a story from the command line, such as `noisy-judge:flipRate=0.1,seed=7`.
 *
 * @param {string} text
 * @returns {Story}
 */
export function storyFromText(text) {
  const { name, options } = namedOptions(text)
  const known = Object.entries(stories).find(([story]) => story === name)?.[1]
  if (!known) {
    throw new Error(`No story is called ${name}; there are ${Object.keys(stories).join(', ')}`)
  }
  checkOptions(`story ${name}`, options, known.options)
  const kind = /** @type {StoryKind<object>} */ (known)
  return kind.tell({ ...kind.options, ...options })
}

/** A table of all stories for people, with their options and what happens in them. */
export function storyTable() {
  return optionTable(stories)
}
