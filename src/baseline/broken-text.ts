import { none } from 'stream-chain/defs.js'
import { jsonParser } from 'stream-json/core/parser.js'
import { quote } from '../model/checked.ts'

/**
 * What is wrong with a text that is not JSON, and in which line. The clause begins with “it”, which
 * stands for the file.
 */
export function describeBrokenText(text: string): string {
  if (text.trim() === '') return 'it is empty'
  if (text.startsWith('version https://git-lfs.github.com/')) {
    return 'it is a pointer of Git LFS, not the file itself (actions/checkout needs lfs: true)'
  }
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/m.exec(text)
  if (conflict !== null) {
    const line = text.slice(0, conflict.index).split('\n').length
    return `it has a merge conflict that is not resolved (${quote(conflict[0])} in line ${line})`
  }
  const line = firstBrokenLine(text)
  return line === null
    ? 'it is not JSON'
    : `it is not JSON: the mistake is in line ${line}, or in the line before`
}

/**
 * Finds the line with a parser that takes the text line by line, because the error of `JSON.parse`
 * does not always have a position.
 */
function firstBrokenLine(text: string): number | null {
  const parse = jsonParser({ packStrings: false, streamKeys: false, streamNumbers: false })
  let line = 0
  try {
    for (const content of text.split('\n')) {
      line += 1
      parse(`${content}\n`)
    }
    parse(none as unknown as string)
  } catch {
    return line
  }
  return null
}
