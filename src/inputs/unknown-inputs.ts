import { INPUT_DEFAULTS } from './input-names.ts'

const KNOWN = new Set(Object.keys(INPUT_DEFAULTS).map((name) => `INPUT_${name.toUpperCase()}`))

/**
 * What to say of variables that look like inputs and are none: a gate that is misspelt guards nothing.
 * Of GitHub's runner there are none to tell: it warns of them itself.
 */
export function unknownInputs(env: Readonly<Record<string, string | undefined>>): string[] {
  if (env['GITHUB_ACTIONS'] === 'true') return []
  return Object.keys(env)
    .filter((name) => name.startsWith('INPUT_') && !KNOWN.has(name))
    .sort()
    .map((name) => `${name} is not an input of this action, and does nothing: check its spelling`)
}
