import { describe, expect, test } from '@jest/globals'
import { textDifference } from '../../../src/compare/text-difference.ts'

function shown(before: string, after: string): string[] | undefined {
  const signs = { added: '+', removed: '-', same: ' ', gap: '…' }
  return textDifference(before, after)?.map(({ kind, text }) => `${signs[kind]}${text}`)
}

describe('textDifference', () => {
  test('shows what differs sentence by sentence, with a little around it', () => {
    const before = 'Listen. Be fair. Pass if it is kind. Fail if not. Say why.'
    expect(shown(before, before.replace('kind', 'polite'))).toEqual([
      '…',
      ' Be fair.',
      '-Pass if it is kind.',
      '+Pass if it is polite.',
      ' Fail if not.',
      '…',
    ])
  })

  test('white space alone is not a difference', () => {
    expect(shown('One two.\r\n\r\nThree.', 'One  two. Three.\n')).toEqual([])
  })

  test('a long sentence is broken between words, never inside a word', () => {
    const word = 'x'.repeat(5_000)
    const lines = shown('', `${'several words '.repeat(50)}${word}`) ?? []
    expect(lines.at(-1)).toBe(`+${word}`)
    expect(lines.slice(0, -1).every((line) => line.length <= 101)).toBe(true)
  })

  test('texts that differ in too many places have no difference to show', () => {
    const of = (letter: string) => `${letter}.\n`.repeat(5_000)
    expect(textDifference(of('a'), of('b'))).toBeNull()
    expect(textDifference('a\n'.repeat(30_000), 'a\n'.repeat(30_001))).toBeNull()
  })

  test.each([
    ['one line', 'x'.repeat(300_000), 'y'.repeat(300_000)],
    ['words', 'a '.repeat(150_000), 'b '.repeat(150_000)],
    ['sentences', 'A. '.repeat(100_000), 'A. '.repeat(99_999)],
    ['lines', '\n'.repeat(300_000), 'a\n'.repeat(150_000)],
    ['white space', ' '.repeat(300_000), `.${'\t'.repeat(300_000)}.`],
  ])('300 kB take very little time: %s', (_, before, after) => {
    const startedAt = performance.now()
    textDifference(before, after)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })
})
