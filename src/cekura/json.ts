/**
 * JSON whose IDs stay exact: integers of 16 and more digits under the key `id` become strings, since a
 * float would change their last digits. In valid JSON these characters can only be a key, because a
 * quote inside a string is written `\"`.
 * @throws {SyntaxError} if the text is no JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replaceAll(/("id"\s*:\s*)(\d{16,})/g, '$1"$2"'))
}
