import { describe, expect, test } from '@jest/globals'
import { parseWorkspacePath } from '../../../src/inputs/workspace-path.ts'

describe('parseWorkspacePath', () => {
  test.each([
    ['cekura.xml', 'cekura.xml'],
    ['reports/cekura.xml', 'reports/cekura.xml'],
    ['./reports//cekura.xml', 'reports/cekura.xml'],
    ['a/../b.json', 'b.json'],
    ['..b.json', '..b.json'],
    ['Berichte/Prüfung 1.xml', 'Berichte/Prüfung 1.xml'],
  ])('takes %s', (text, path) => {
    expect(parseWorkspacePath(text)).toEqual({ ok: true, value: path })
  })

  test.each([
    '..',
    '../cekura.xml',
    'a/../../cekura.xml',
    '/etc/passwd',
    '.',
    './',
    'reports/',
    'a\0b',
    '..\\cekura.xml',
    'a\\..\\..\\cekura.xml',
    'a/..\\../cekura.xml',
    'reports\\',
    '\\cekura.xml',
    '\\\\server\\share\\cekura.xml',
    '//server/share/cekura.xml',
    'C:\\cekura.xml',
    'C:/cekura.xml',
    'C:cekura.xml',
  ])('refuses %j, on every system', (text) => {
    const parsed = parseWorkspacePath(text)
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      expect.stringContaining('is not a file in the workspace'),
    ])
  })
})
