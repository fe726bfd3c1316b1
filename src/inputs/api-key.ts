import { type Parsed, accept, refuse } from './parsed.ts'

/** The key, never quoted in a message. A header takes visible ASCII only. */
export function parseApiKey(given: string, fromEnvironment: string): Parsed<string> {
  const key = given === '' ? fromEnvironment : given
  if (key.trim() === '') return refuse(MISSING)
  if (/[\r\n]/.test(key)) {
    return refuse('it holds a line break, which a key never has; save the secret again without it')
  }
  if (key !== key.trim()) {
    return refuse(
      'it has blanks around it, which a key never has; save the secret again without them',
    )
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return refuse('it holds a blank or a character that no key has; copy the key from Cekura again')
  }
  return accept(key)
}

const MISSING = [
  'no key was given, and CEKURA_API_KEY is not set. The usual causes:',
  '- the secret is not set, or has another name than the workflow uses (Settings > Secrets and variables > Actions);',
  '- the workflow runs for a pull request from a fork, which gets no secrets;',
  "- Dependabot started it, which gets Dependabot's own secrets only.",
].join('\n')
