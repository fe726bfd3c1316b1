const MASK = '***'
/** Shorter ones stand in any text by chance. */
const SHORTEST_BASE64 = 6

/** Replaces every spelling of the secrets that a text could hold: as is, in base64, URL-encoded. */
export function createRedaction(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    ...base64Spellings(secret).filter(({ length }) => length >= SHORTEST_BASE64),
  ])
  // The longest first, so that no part of one is left behind another.
  const ordered = [...new Set(spellings)].sort((a, b) => b.length - a.length)
  return (text) => ordered.reduce((rest, spelling) => rest.replaceAll(spelling, MASK), text)
}

/** Base64 of a secret inside of a longer text depends on where it starts, by three. */
function base64Spellings(secret: string): string[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('\0'.repeat(offset) + secret).toString('base64')
    const start = Math.ceil((offset * 8) / 6)
    const end = encoded.length - (encoded.endsWith('==') ? 3 : encoded.endsWith('=') ? 2 : 0)
    return encoded.slice(start, end)
  })
}
