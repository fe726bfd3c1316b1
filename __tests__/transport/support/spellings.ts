import { inspect } from 'node:util'

/** The spellings of a secret in all texts that are reachable from `value`, with their places. */
export function spellingsFound(value: unknown, secret: string): string[] {
  return Object.entries(textsOf(value)).flatMap(([where, text]) =>
    Object.entries(spellingsOf(secret))
      .filter(([, spelling]) => text.includes(spelling))
      .map(([spelling]) => `${spelling} in ${where}`),
  )
}

export function spellingsOf(secret: string): Record<string, string> {
  return {
    plain: secret,
    'URL-encoded': encodeURIComponent(secret),
    'as a form field': new URLSearchParams({ secret }).toString().slice('secret='.length),
    JSON: JSON.stringify(secret).slice(1, -1),
    hex: Buffer.from(secret).toString('hex'),
    'base64 (1)': base64At(0, secret),
    'base64 (2)': base64At(1, secret),
    'base64 (3)': base64At(2, secret),
  }
}

/** The part of a secret's base64 that does not depend on the text around it. */
function base64At(offset: number, secret: string): string {
  const whole = Buffer.from('\0'.repeat(offset) + secret).toString('base64')
  return whole.slice(offset === 0 ? 0 : 4, -4)
}

function textsOf(value: unknown): Record<string, string> {
  const shown = inspect(value, {
    depth: Infinity,
    showHidden: true,
    getters: true,
    maxArrayLength: null,
    maxStringLength: null,
  })
  return {
    'what inspect shows': shown,
    'what JSON shows': JSON.stringify([value], withoutCycles()),
    'its strings': [...stringsIn(value)].join('\n'),
  }
}

/** All reachable strings, unescaped; `inspect` would escape them. */
function* stringsIn(value: unknown, seen = new Set()): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (value instanceof Map || value instanceof Set) {
    for (const item of value) yield* stringsIn(item, seen)
  }
  for (const name of Reflect.ownKeys(value)) {
    yield String(name)
    yield* stringsIn((value as Record<string | symbol, unknown>)[name], seen)
  }
}

function withoutCycles() {
  const seen = new Set()
  return (_name: string, value: unknown) => {
    if (typeof value === 'object' && seen.has(value)) return '(seen)'
    seen.add(value)
    return value
  }
}
