export interface Event {
  readonly atMs: number
  /** Tells which of two events of the same moment comes first. */
  readonly order: number
  /** Null once it is called off. */
  callback: (() => void) | null
}

/** Adds an event to a binary heap whose first item is the next event. */
export function push(heap: Event[], event: Event): void {
  let index = heap.push(event) - 1
  while (index > 0) {
    const parent = (index - 1) >> 1
    const above = heap[parent]
    if (above === undefined || !isBefore(event, above)) break
    heap[index] = above
    index = parent
  }
  heap[index] = event
}

/** Takes the next event out; undefined if there is none. */
export function pop(heap: Event[]): Event | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    const left = 2 * index + 1
    const child = isBefore(heap[left + 1], heap[left]) ? left + 1 : left
    const below = heap[child]
    if (below === undefined || !isBefore(below, last)) break
    heap[index] = below
    index = child
  }
  heap[index] = last
  return first
}

function isBefore(a: Event | undefined, b: Event | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs
}
