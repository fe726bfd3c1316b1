import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { safeForLog } from '../../../src/text/log-text.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { parseCommands } from '../../support/workflow-commands.ts'

/**
 * White space that .NET trims from the start of a line. JavaScript's `\s` lacks the first
 * character.
 */
const DOTNET_BLANKS = Array.from(
  '\u0085\t\v\f \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000',
)

describe('Text in the log never acts as a command', () => {
  test.each(DOTNET_BLANKS)('after the blank %j', (blank) => {
    expect(parseCommands(`${blank}::error::x`).commands).toHaveLength(1)
    expect(parseCommands(safeForLog(`${blank}::error::x`)).commands).toEqual([])
  })

  test.each(['\u180e', '\ufeff', '\u200b', '\u00ad', '\u0000', '\u001c'])(
    'after %j, which other runners may skip',
    (character) => {
      expect(safeForLog(`${character}::error::x`)).toContain(':\u2060:error')
      expect(safeForLog(`:${character}:error::x`)).not.toContain(`:${character}:`)
    },
  )

  test.each(['\n', '\r', '\r\n'])('on the line after %j', (lineEnd) => {
    const { commands, shown } = parseCommands(safeForLog(`a${lineEnd}::error::x${lineEnd}b`))
    expect(commands).toEqual([])
    expect(shown).toHaveLength(3)
  })

  test('anywhere in a line, in the old form', () => {
    expect(parseCommands('a ##[error]x').commands).toHaveLength(1)
    expect(parseCommands(safeForLog('a ##[error]x ##[debug]y')).commands).toEqual([])
  })

  test('whatever it is made of', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parseCommands(safeForLog(text)).commands).toEqual([])
      }),
    )
  })
})

test('Text in the log cannot hide or overwrite other text', () => {
  expect(safeForLog('a\u001b[8mb\u0008c\td')).toBe('a [8mb c\td')
})

test('Ordinary text stays as it is', () => {
  expect(safeForLog('a :: b\n  - uses: x@v1 # ::')).toBe('a :: b\n  - uses: x@v1 # ::')
})

test('Text of any size takes no longer than its size', () => {
  const startedAtMs = performance.now()
  for (const part of ['\n', '\u2028', ' ', ':', '\r', '##[', '\u00ad']) {
    safeForLog(part.repeat(200_000))
  }
  expect(performance.now() - startedAtMs).toBeLessThan(3_000)
})
