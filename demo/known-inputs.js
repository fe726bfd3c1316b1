import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ACTION = join(import.meta.dirname, '..', 'action.yml')
/** More typing mistakes than these make another word. */
const MOST_MISTAKES = 4

/**
 * Fails unless the action has the input, and the demo lets it be given.
 * @param {string} name
 */
export function requireKnownInput(name) {
  if (name === 'api_key') {
    throw new Error(
      '--with api_key: the demo has a key of its own, and --real takes the one in CEKURA_API_KEY',
    )
  }
  const known = inputNames()
  if (known.includes(name)) return
  const [nearest] = known
    .map((input) => ({ input, mistakes: mistakesBetween(name.toLowerCase(), input) }))
    .filter(({ mistakes }) => mistakes <= MOST_MISTAKES)
    .sort((one, other) => one.mistakes - other.mistakes)
  const hint =
    nearest === undefined
      ? `it has ${known.filter((input) => input !== 'api_key').join(', ')}`
      : `did you mean ${nearest.input}?`
  throw new Error(`--with ${name}: the action has no such input; ${hint}`)
}

/** Read without a YAML parser, because the demo runs where nothing is installed. */
function inputNames() {
  const text = readFileSync(ACTION, 'utf8')
  const [, inputs = ''] = /^inputs:\n(.*?)^outputs:/ms.exec(text) ?? []
  return [...inputs.matchAll(/^ {2}(\w+):$/gm)].map(([, name = '']) => name)
}

/**
 * How many letters have to be added, left out or replaced.
 * @param {string} one
 * @param {string} other
 */
function mistakesBetween(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + Number(one[i] !== other[j])
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
