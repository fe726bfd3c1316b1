import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isSaidBy, textsIn } from '../support/source-texts.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGES = markdownIn('.')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const isOurs = !['node_modules', 'dist', '.git', 'golden', 'coverage'].includes(entry.name)
      return isOurs ? markdownIn(path) : []
    }
    return entry.name.endsWith('.md') ? [path] : []
  })
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The address of a heading, as GitHub makes it. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(PAGES)('%s', (path) => {
  const page = read(path)

  test('links to files and headings that exist', () => {
    const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    const broken = links.filter((link) => {
      if (/^(https?|mailto):/.test(link)) return false
      const [file = '', anchor] = link.split('#')
      const target = file === '' ? path : relative(ROOT, join(ROOT, dirname(path), file))
      if (!existsSync(join(ROOT, target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
    })
    expect(broken).toEqual([])
  })

  test('names scripts that package.json has', () => {
    const named = [...page.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('names files and folders of the code that exist', () => {
    const named = [
      ...page.matchAll(/`((?:src|__tests__|scripts|demo|simulator|examples)\/[^`\s*<]*)`/g),
    ]
    expect(
      named.map(([, file = '']) => file).filter((file) => !existsSync(join(ROOT, file))),
    ).toEqual([])
  })
})

describe('the troubleshooting of README.md', () => {
  // For messages of the API, the texts of the simulator count.
  const texts = [...textsIn('src'), ...textsIn('simulator')]
  const [, table = ''] =
    /<!-- troubleshooting -->(.*)<!-- end of troubleshooting -->/s.exec(read('README.md')) ?? []
  const rows = [...table.matchAll(/^\| (`[^|]*?) *\|/gm)].map(([, cell = '']) => cell)
  const messages = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, m = '']) => m))

  test.each(messages)('%s: is said by the code', (message) => {
    // A problem with an input begins with the input's name. An answer begins with its status.
    const parts = message.split(/(?<=^api_key|^answered \d+): /)
    for (const part of parts) expect([part, isSaidBy(part, texts)]).toEqual([part, true])
  })

  test.each(['the result could not be reached', 'Gates failed', '… is wrong with … gates'])(
    'would fail with %s, which no code says',
    (message) => {
      expect(isSaidBy(message, texts)).toBe(false)
    },
  )
})
