import { inspect } from 'node:util'

/** The spellings of a secret that anything reachable from `value` holds, with where. */
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

/** What stays the same of a secret's base64, whatever stands before and after it. */
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
  return { 'what inspect shows': shown, ...textsAlongCauses(value, 'error') }
}

function textsAlongCauses(value: unknown, where: string): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [where]: String(value) }
  const { message, stack, cause } = value as { message?: string; stack?: string; cause?: unknown }
  return {
    [`${where}.message`]: message ?? '',
    [`${where}.stack`]: stack ?? '',
    [`JSON of ${where}`]: JSON.stringify(value),
    ...(cause === undefined ? {} : textsAlongCauses(cause, `${where}.cause`)),
  }
}
