const MAX_LENGTH = 500

/**
 * What the API says in the body of a refusal: its `detail`, its field errors, or the title of an HTML
 * page, without a full stop at its end. Empty if it says nothing. Untrusted text.
 */
export function explainBody(body: string): string {
  const text = body.trim()
  if (text === '') return ''
  if (text.startsWith('<')) return shorten(/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? 'an HTML page')
  try {
    return shorten(describe(JSON.parse(text)))
  } catch {
    return shorten(text)
  }
}

/** `{"detail": "No."}` → `No.`; `{"run_ids": ["Bad.", "Worse."]}` → `run_ids: Bad. Worse.` */
function describe(value: unknown): string {
  if (Array.isArray(value)) return value.map(describe).join(' ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([field, said]) => (field === 'detail' ? describe(said) : `${field}: ${describe(said)}`))
    .join('; ')
}

/** Cut between words: half a key would not be recognised as one, and masked, any more. */
function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  // The sentence that quotes it sets its own full stop.
  if (flat.length <= MAX_LENGTH) return flat.replace(/\.$/, '')
  return `${flat.slice(0, MAX_LENGTH).replace(/\S*$/, '')}…`
}
