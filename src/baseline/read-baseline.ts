import { isObject } from '../cekura/fields.ts'
import { type Checked, quote, refuse } from '../model/checked.ts'
import type { Baseline } from '../model/baseline.ts'
import { decodeBaseline } from './decode-baseline.ts'
import { describeBrokenText } from './broken-text.ts'
import { FORMAT, SCHEMA_VERSION } from './render-baseline.ts'

const ANEW = 'write the file again with update_baseline: true'

/** The baseline in the text of a file, or why the text cannot be used. Nothing is guessed. */
export function readBaseline(text: string): Checked<Baseline> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(`${describeBrokenText(text)}; repair it, or ${ANEW}`)
  }
  if (!isObject(json) || json['format'] !== FORMAT) {
    return refuse(
      `it is not a baseline: it lacks "format": "${FORMAT}". Name a file that update_baseline wrote, or ${ANEW}`,
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
