import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, 'seeds.json')

/** By the name of a mistake: the first seed that shows it. */
export function readSeeds(): ReadonlyMap<string, number> {
  return new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>))
}

export function writeSeeds(seeds: ReadonlyMap<string, number>): void {
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(seeds), null, 2)}\n`)
}
