const MASK = '***'

/**
 * The beginning of a secret is masked, too, if it is at least this long, because somebody may have
 * cut the text. Many keys share a shorter beginning (`ghs_`, `ck_live_`), which gives nothing away.
 */
const SHORTEST_BEGINNING = 12

/** Almost no text has these many first characters of a secret, in any spelling. */
const SHORT_START = 3

/** A shorter piece of base64 appears in any text by chance. */
const SHORTEST_BASE64 = 6

/** The secrets of a job, added as the job learns them. `redact` removes all of them from a text. */
export function createMask(): {
  readonly addSecret: (secret: string) => void
  readonly redact: (text: string) => string
} {
  const secrets: string[] = []
  let redact = (text: string) => text
  return {
    addSecret: (secret) => {
      secrets.push(secret)
      redact = createRedaction(secrets)
    },
    redact: (text) => redact(text),
  }
}

/**
 * Replaces the secrets in a text in every spelling that servers, log formats and reports use. The
 * spellings are: as is; in base64, also in the alphabet for URLs; escaped for URLs, JSON or HTML,
 * in whole or in part, with digits of either case, and more than once. Where the text was cut
 * inside a secret, the beginning that is left is replaced, too.
 */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const plain = secrets.flatMap((secret) => [secret, ...base64Spellings(secret)])
  // The longest comes first, so that a shorter one never leaves a part of a longer one behind.
  const masks = [...new Set(plain)].sort((a, b) => b.length - a.length).map(plainMask)
  const escapedMasks = secrets.flatMap(escapedMask)
  return (text) => {
    // Almost no text of a large result contains an escape, and searching for escapes is slow.
    const rest = /[%\\&]/.test(text) ? escapedMasks.reduce((left, mask) => mask(left), text) : text
    return masks.reduce((left, mask) => mask(left), rest)
  }
}

type MaskIn = (text: string) => string

function plainMask(spelling: string): MaskIn {
  const beginning = spelling.slice(0, SHORTEST_BEGINNING)
  return (text) => {
    let [masked, from] = ['', 0]
    for (;;) {
      const at = text.indexOf(beginning, from)
      if (at < 0) return masked + text.slice(from)
      let length = beginning.length
      while (length < spelling.length && text[at + length] === spelling[length]) length += 1
      masked += text.slice(from, at) + MASK
      from = at + length
    }
  }
}

/** The whole secret comes first, because a beginning alone can fit two spellings. */
function escapedMask(secret: string): MaskIn[] {
  const characters = Array.from(secret, spellingsOf)
  if (characters.length === 0) return []
  // V8 compiles an expression when it is first used, and the whole ones take 20 ms.
  const start = new RegExp(characters.slice(0, SHORT_START).join(''))
  const ifStarted = (mask: MaskIn) => (text: string) => (start.test(text) ? mask(text) : text)
  const whole = new RegExp(characters.join(''), 'g')
  if (characters.length <= SHORTEST_BEGINNING)
    return [ifStarted((text) => text.replace(whole, MASK))]
  const beginning = characters.slice(0, SHORTEST_BEGINNING).join('')
  const rest = characters
    .slice(SHORTEST_BEGINNING)
    .reduceRight((inner, character) => `(?:${character}${inner})?`, '')
  const cut = new RegExp(beginning + rest, 'g')
  return [ifStarted((text) => text.replace(whole, MASK).replace(cut, MASK))]
}

/** The names that HTML and XML write after `&` for a character, where the name is in common use. */
const NAMES = new Map([
  ['&', ['amp']],
  ['<', ['lt']],
  ['>', ['gt']],
  ['"', ['quot']],
  ["'", ['apos']],
  ['/', ['sol']],
  ['+', ['plus']],
  ['=', ['equals']],
  ['_', ['lowbar', 'UnderBar']],
])

/** A regular expression for the character or one of its escapes. An escape may be escaped again. */
function spellingsOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0
  const percent = [...Buffer.from(character)].map((byte) => `%(?:25){0,3}${hex(byte, 2)}`).join('')
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
  const json = units.map((unit) => `\\\\{1,8}u${hex(unit, 4)}`).join('')
  const numbers = [`#0{0,6}${String(codePoint)}`, `#[xX]0{0,6}${hex(codePoint, 1)}`]
  const entities = [...numbers, ...(NAMES.get(character) ?? [])].join('|')
  const spellings = [
    percent,
    json,
    `&(?:amp;){0,3}(?:${entities});`,
    // JSON may escape these characters, and must escape some of them. Markdown may, too.
    ...(/[!-/:-@[-`{-~]/.test(character) ? [`\\\\{1,8}${literally(character)}`] : []),
    // This comes last, because an escape can begin with the character.
    literally(character),
  ]
  return `(?:${spellings.join('|')})`
}

function hex(value: number, digits: number): string {
  const spelled = value.toString(16).padStart(digits, '0')
  return spelled.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

function literally(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
}

/** The base64 of a secret inside a longer text depends on its position modulo three. */
function base64Spellings(secret: string): string[] {
  const spellings = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + secret).toString('base64')
    const start = Math.ceil((offset * 8) / 6)
    const end = encoded.length - (encoded.endsWith('==') ? 3 : encoded.endsWith('=') ? 2 : 0)
    return encoded.slice(start, end)
  })
  return [...spellings, ...spellings.map((spelling) => spelling.replace(/[+/]/g, inUrl))].filter(
    ({ length }) => length >= SHORTEST_BASE64,
  )
}

/** The base64 alphabet that needs no escapes in URLs. */
function inUrl(character: string): string {
  return character === '+' ? '-' : '_'
}
