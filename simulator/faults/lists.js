import { faultKind } from './fault.js'

/** @import { Order } from '../database.js' */

export const listOrder = faultKind({
  summary:
    'lists come in another `order`: oldest (first), or shuffled; onRequest=history: histories',
  onRequest: 'list',
  options: { order: /** @type {Order} */ ('shuffled') },
  answer: ({ next }, { order }) => next({ order }),
})

export const endlessPages = faultKind({
  summary: 'every page of a list names a next one; after the last the list begins again',
  onRequest: 'list',
  options: {},
  answer: ({ next }) => next({ endless: true }),
})
