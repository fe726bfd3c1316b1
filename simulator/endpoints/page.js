import { refusal } from '../answer.js'
import { shuffled } from '../chance.js'

/**
 * @import { Answer } from '../answer.js'
 * @import { Order } from '../database.js'
 * @import { ApiRequest } from '../request.js'
 */

const usualPageSize = 10
const largestPageSize = 100

/**
 * The page of a list that a request asks for, or a refusal if the page does not exist.
 *
 * @template T
 * @param {ApiRequest} request
 * @param {T[]} items newest first
 * @param {(item: T) => object} write makes the sent form of an item
 * @returns {{ page: object } | { refused: Answer }}
 */
export function pageOf({ path, query, origin, view }, items, write) {
  const { page = '1', page_size: asked } = query
  const { order = 'newest', endless = false } = view
  const size = pageSize(asked)
  const pages = Math.max(1, Math.ceil(items.length / size))
  const number = Number(page)
  const isPage = Number.isInteger(number) && number >= 1 && (endless || number <= pages)
  if (!isPage) return { refused: refusal(404, 'There is no such page.') }
  const index = (number - 1) % pages
  const shown = inOrder(items, order).slice(index * size, (index + 1) * size)
  return {
    page: {
      count: items.length,
      next: number < pages || endless ? pageUrl(number + 1) : null,
      previous: number > 1 ? pageUrl(number - 1) : null,
      results: shown.map(write),
    },
  }

  /** @param {number} target */
  function pageUrl(target) {
    const search = new URLSearchParams({ ...query, page: String(target) })
    return `${origin}${path}?${search.toString()}`
  }
}

/**
 * @template T
 * @param {T[]} items newest first
 * @param {Order} order
 */
function inOrder(items, order) {
  if (order === 'oldest') return items.toReversed()
  return order === 'shuffled' ? shuffled(items, 'list') : items
}

/** @param {string | undefined} asked */
function pageSize(asked) {
  const size = Number(asked ?? usualPageSize)
  return Number.isInteger(size) && size > 0 ? Math.min(size, largestPageSize) : usualPageSize
}
