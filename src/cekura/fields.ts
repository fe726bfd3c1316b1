/**
 * Reads the fields of a JSON value without trusting its shape. `Wire` provides only the field
 * names, so that a name that is not in the API's contract does not compile. A field of the wrong
 * type counts as absent.
 */
export interface Fields<Wire> {
  readonly raw: (name: NameOf<Wire>) => unknown
  readonly text: (name: NameOf<Wire>) => string | null
  /** A finite number, or a string that spells one. */
  readonly number: (name: NameOf<Wire>) => number | null
  /** A boolean, or the word true or false in any case. */
  readonly boolean: (name: NameOf<Wire>) => boolean | null
  /** An ID as text: up to 19 digits. A number is accepted only if it is exact. */
  readonly id: (name: NameOf<Wire>) => string | null
  readonly list: (name: NameOf<Wire>) => readonly unknown[]
}

/** The field names of a type of the contract. For a union, the names of all its variants. */
type NameOf<Wire> = Wire extends unknown ? keyof Wire & string : never

export function fieldsOf<Wire>(value: unknown): Fields<Wire> {
  const object: Readonly<Record<string, unknown>> = isObject(value) ? value : {}
  const raw = (name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined)
  return {
    raw,
    text: (name) => asText(raw(name)),
    number: (name) => asNumber(raw(name)),
    boolean: (name) => asBoolean(raw(name)),
    id: (name) => asId(raw(name)),
    list: (name) => {
      const field = raw(name)
      return Array.isArray(field) ? (field as unknown[]) : []
    },
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only digits are an ID, because IDs become part of paths and of a step that people paste. */
export function asId(value: unknown): string | null {
  const text = typeof value === 'string' || Number.isSafeInteger(value) ? String(value).trim() : ''
  return /^\d{1,19}$/.test(text) ? text : null
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function asBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return word === 'true' ? true : word === 'false' ? false : null
}

function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null
}
