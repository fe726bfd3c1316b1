/** The spellings in which servers, gateways, logs and pages quote a key. */
export const KEY_SPELLINGS: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => key,
  'escaped for a URL': encodeURIComponent,
  'escaped for a URL in lower case': (key) =>
    encodeURIComponent(key).replace(/%../g, (escape) => escape.toLowerCase()),
  'escaped for a URL in part': encodeURI,
  'escaped for a URL twice': (key) => encodeURIComponent(encodeURIComponent(key)),
  'as a field of a form': (key) => new URLSearchParams({ '': key }).toString().slice(1),
  'with every character escaped for a URL': (key) => each(key, (code) => `%${hex(code, 2)}`),
  'in JSON': (key) => JSON.stringify(key).slice(1, -1),
  'in JSON with slashes escaped': (key) =>
    JSON.stringify(key)
      .slice(1, -1)
      .replaceAll('/', String.raw`\/`),
  'in JSON as codes': (key) => each(key, (code) => String.raw`\u${hex(code, 4)}`),
  'in JSON in JSON': (key) => JSON.stringify(JSON.stringify(key).slice(1, -1)).slice(1, -1),
  'in HTML': (key) =>
    key
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      .replaceAll('/', '&#x2F;'),
  'in HTML as decimal codes': (key) => each(key, (code) => `&#${String(code)};`),
  'in XML as hexadecimal codes': (key) => each(key, (code) => `&#x00${hex(code, 2)};`),
}

function each(text: string, spell: (code: number) => string): string {
  return Array.from(text, (character) => spell(character.charCodeAt(0))).join('')
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
