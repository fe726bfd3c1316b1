import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readSource, sourceFiles } from '../support/source-files.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'architecture.md')

/** The rooms that each room may import, in the order of the page. */
const ALLOWED = readRooms(readFileSync(PAGE, 'utf8'))
const FILES = sourceFiles()
const EDGES = ['adapters', 'index']

function readRooms(page: string): Map<string, string[]> {
  const [, table = ''] = /<!-- rooms -->(.*)<!-- end of rooms -->/s.exec(page) ?? []
  const rows = [...table.matchAll(/^\| `(\w+)` *\|[^|]*\|([^|]*)\|$/gm)]
  return new Map(rows.map(([, room = '', imports = '']) => [room, imports.match(/\w+/g) ?? []]))
}

function roomsImportedBy(room: string): string[] {
  const files = FILES.filter((file) => file.room === room)
  return [...new Set(files.flatMap(({ importedRooms }) => importedRooms))].sort()
}

describe('docs/architecture.md', () => {
  test('has every room of src/', () => {
    expect([...ALLOWED.keys()].sort()).toEqual([...new Set(FILES.map(({ room }) => room))].sort())
  })

  test('lets a room import only from rooms above it, so that there are no cycles', () => {
    const above: string[] = []
    for (const [room, imports] of ALLOWED) {
      expect([room, imports.filter((imported) => !above.includes(imported))]).toEqual([room, []])
      above.push(room)
    }
  })

  test.each([...ALLOWED])('says what %s imports, no more and no less', (room, allowed) => {
    expect(roomsImportedBy(room)).toEqual(allowed.toSorted())
  })
})

test.each(['axios', '@actions/core', '@actions/github', 'undici', 'fastest-levenshtein', 'diff'])(
  'one file imports %s',
  (name) => {
    const importers = FILES.filter(({ importedPackages }) => importedPackages.includes(name))
    expect(importers.map(({ path }) => path)).toHaveLength(1)
  },
)

/** `v8` sets a flag that saves memory while a large result is read. */
const COMPUTING: ReadonlySet<string> = new Set(['node:path', 'node:string_decoder', 'node:v8'])

describe('except at the edges', () => {
  const inner = FILES.filter(({ room }) => !EDGES.includes(room))

  test('nothing names the process, a timer, the network or a console', () => {
    const worldly =
      /^(process|set(Timeout|Interval|Immediate)|performance|fetch|console|globalThis|require)$/
    const found = inner.flatMap(({ path, names }) =>
      [...names].filter((name) => worldly.test(name)).map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })

  test('nothing asks for the time of day or for a random number', () => {
    const impure = ['Date.now', 'new Date()', 'Date', 'Math.random', 'crypto.randomUUID']
    const found = inner.flatMap(({ path, calls }) =>
      impure.filter((call) => calls.has(call)).map((call) => `${path}: ${call}`),
    )
    expect(found).toEqual([])
  })

  test('only modules of node that compute are imported', () => {
    const found = inner.flatMap(({ path, importedPackages }) =>
      importedPackages
        .filter((name) => name.startsWith('node:') && !COMPUTING.has(name))
        .map((name) => `${path}: ${name}`),
    )
    expect(found).toEqual([])
  })
})

describe('the reading of a source file', () => {
  test('sees every form of import', () => {
    const text = `
      import { a } from '../plan/plan.ts'
      import type { B } from '../judge/verdict.ts'
      import { here } from './wilson.ts'
      export { c } from '../job.ts'
      import axios from 'axios'
      const later = await import('../report/sections/gates.ts')`
    const { room, importedRooms, importedPackages } = readSource('compare/file.ts', text)
    expect(room).toBe('compare')
    expect(importedRooms).toEqual(['plan', 'judge', 'job', 'report'])
    expect(importedPackages).toEqual(['axios'])
  })

  test('distinguishes a global from a property with the same name, and a given time from the current time', () => {
    const text = `
      const a = { process: 1 }.process + job.fetch()
      const b = new Date(5)
      const c = new Date()
      setTimeout(a, b, c)`
    const { names, calls } = readSource('compare/file.ts', text)
    expect([...names].sort()).toEqual(['Date', 'a', 'b', 'c', 'job', 'setTimeout'])
    expect(calls).toEqual(new Set(['job.fetch', 'new Date(…)', 'new Date()', 'setTimeout']))
  })
})
