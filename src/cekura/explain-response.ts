const MAX_LENGTH = 500

/** No text for people comes later in a body. */
export const MOST_EXPLAINED_CHARACTERS = 64 * 1024

/**
 * What the body of a refusal says: its `detail`, its field errors, or the title of an HTML page,
 * without a full stop at the end. Empty if the body says nothing. The text is untrusted. It is cut
 * only between words, because the mask would not recognise half a key.
 */
export function explainBody(body: string): string {
  const text = upToWord(body, MOST_EXPLAINED_CHARACTERS).trim()
  if (text === '') return ''
  if (text.startsWith('<')) return shorten(titleOf(text) ?? 'an HTML page')
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

/** Null if the page has none. */
function titleOf(html: string): string | null {
  const tag = html.search(/<title[\s>]/i)
  const start = tag < 0 ? -1 : html.indexOf('>', tag)
  if (start < 0) return null
  const title = html.slice(start + 1)
  const end = title.search(/<\/title/i)
  return end < 0 ? title : title.slice(0, end)
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  // The sentence that quotes this text adds its own full stop.
  if (flat.length <= MAX_LENGTH) return flat.replace(/\.$/, '')
  return `${upToWord(flat, MAX_LENGTH)}…`
}

function upToWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = limit
  while (end > 0 && /\S/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
