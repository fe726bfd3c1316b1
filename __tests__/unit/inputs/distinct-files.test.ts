import { expect, test } from '@jest/globals'
import { parseDistinctFiles } from '../../../src/inputs/distinct-files.ts'

test.each([
  ['reports/a.xml', 'reports/a.xml'],
  ['reports/a.xml', 'reports\\a.xml'],
  ['Reports/A.xml', 'reports/a.xml'],
  ['caf\u00e9.xml', 'cafe\u0301.xml'],
])('%j and %j are one file, which is refused', (junit, json) => {
  expect(parseDistinctFiles({ junit_file: junit, json_file: json })).toEqual({
    ok: false,
    problems: ['junit_file and json_file name one file: give each its own'],
  })
})

test('three different files are accepted, and an input that is not given is not a file', () => {
  const files = { junit_file: 'a', json_file: 'b', baseline_file: 'a' }
  expect(parseDistinctFiles(files)).toMatchObject({
    problems: ['junit_file and baseline_file name one file: give each its own'],
  })
  const some = { junit_file: null, json_file: null, baseline_file: 'a' }
  expect(parseDistinctFiles(some)).toEqual({ ok: true, value: some })
})
