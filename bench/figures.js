/**
 * @template T
 * @param {readonly T[] | undefined} items
 * @param {(item: T) => number} pick
 */
export function median(items, pick) {
  const figures = (items ?? []).map(pick).sort((a, b) => a - b)
  const middle = figures.length / 2
  const [low, high] = [figures[Math.ceil(middle) - 1], figures[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing')
  return (low + high) / 2
}

/**
 * A Markdown table, and a line that says how the figures were measured.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @param {string} how
 */
export function table(head, rows, how) {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return `${lines.join('\n')}\n\n${how}`
}
