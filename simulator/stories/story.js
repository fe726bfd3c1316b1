/**
 * @import { World } from '../world/world.js'
 *
 * @typedef {object} Story a world in which something is about to happen
 * @property {string} title
 * @property {World} world
 * @property {string} resultId the result that the story is about
 * @property {string} agentId
 * @property {string[]} runIds
 * @property {string[]} metricIds the metrics that have scored the result
 */

/**
 * @template {object} Options
 * @typedef {object} StoryKind
 * @property {string} summary
 * @property {Options} options with their defaults
 * @property {(options: Options) => Story} tell
 */

/**
 * @template {object} Options
 * @param {StoryKind<Options>} kind
 */
export function storyKind(kind) {
  return kind
}
