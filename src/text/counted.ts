import { grouped } from './figures.ts'

/** A number with its noun: `1 run`, `2 runs`, `1,200 runs`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${count === 1 ? noun : `${noun}s`}`
}

/** The first few items of a list, and how many more there are: `1, 2, 3 and 7 more`. */
export function firstFew(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).join(', ')
  return items.length > most ? `${shown} and ${items.length - most} more` : shown
}
