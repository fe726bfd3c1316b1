import { isObject } from '../cekura/fields.ts'
import { type Checked, quote, refuse } from '../model/checked.ts'
import type { Baseline } from '../model/baseline.ts'
import { decodeBaseline } from './decode-baseline.ts'
import { describeBrokenText } from './broken-text.ts'
import { FORMAT, SCHEMA_VERSION } from './render-baseline.ts'

const ANEW = 'with update_baseline: true the file is written anew'

/** The baseline that the text of a file holds, or why it cannot be used; nothing is guessed. */
export function readBaseline(text: string): Checked<Baseline> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(`${describeBrokenText(text)}; repair it, or ${ANEW}`)
  }
  if (!isObject(json) || json['format'] !== FORMAT) {
    return refuse(
      `it is not a baseline: it lacks "format": "${FORMAT}". Name a file that update_baseline wrote; ${ANEW}`,
    )
  }
  const version = json['schema_version']
  if (version !== SCHEMA_VERSION) {
    const isLater = typeof version === 'number' && version > SCHEMA_VERSION
    return refuse(
      isLater
        ? `a later version of this action wrote it (schema_version ${version}, and this version reads ${SCHEMA_VERSION}); use that version of the action`
        : `its schema_version is ${quote(typeof version === 'string' ? version : JSON.stringify(version ?? null))}, and there is no such version; ${ANEW}`,
    )
  }
  return decodeBaseline(json)
}
