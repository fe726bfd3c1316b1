import { diffArrays } from 'diff'
import type { DifferenceLine } from '../model/definition.ts'

/**
 * These limits bound the time. Beyond them, two texts have so little in common that a difference is
 * useless.
 */
const MOST_EDITS = 1_000
const MOST_PIECES = 20_000
/** How many characters a piece of a long sentence has at most. */
const PIECE_LENGTH = 100
/** How many pieces without a change are shown before and after a change. */
const CONTEXT = 1

/**
 * What differs between two texts, sentence by sentence, because a prompt often has few but very
 * long lines. It cuts the texts only at white space, so that a secret stays whole and can be
 * masked. Empty if only white space differs; null if the texts differ in too many places.
 */
export function textDifference(before: string, after: string): readonly DifferenceLine[] | null {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (Math.max(old.length, now.length) > MOST_PIECES) return null
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS })
  if (changes === undefined) return null
  const lines = changes.flatMap(({ added, removed, value }): DifferenceLine[] => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return value.map((text) => ({ kind, text }))
  })
  return nearChanges(lines)
}

function piecesOf(text: string): string[] {
  return text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
    .flatMap((line) => line.split(/(?<=[.!?:;])[ \t]+|(?<=[。！？])/u))
    .flatMap(wrapped)
}

function wrapped(sentence: string): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const word of sentence.split(/\s/u)) {
    if (word === '') continue
    if (piece !== '' && piece.length + 1 + word.length > PIECE_LENGTH) {
      pieces.push(piece)
      piece = ''
    }
    piece = piece === '' ? word : `${piece} ${word}`
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** The changes with a little of the text around them. */
function nearChanges(lines: readonly DifferenceLine[]): DifferenceLine[] {
  const isNear = new Array<boolean>(lines.length).fill(false)
  lines.forEach(({ kind }, index) => {
    if (kind === 'same') return
    isNear.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1)
  })
  if (!isNear.includes(true)) return []
  return lines.flatMap((line, index): DifferenceLine[] => {
    if (isNear[index] === true) return [line]
    const isFirstOfGap = index === 0 || isNear[index - 1] === true
    return isFirstOfGap ? [{ kind: 'gap', text: '' }] : []
  })
}
