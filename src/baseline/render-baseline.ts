import {
  type Baseline,
  type BaselineMetric,
  type BaselineRun,
  MAX_BASELINE_BYTES,
} from '../model/baseline.ts'
import { inIdOrder } from './id-order.ts'
import { scoreNames } from './score-names.ts'

export const FORMAT = 'cekura-baseline'

/**
 * Increases with every change of the format, so that no version reads or keeps only a part of a
 * file.
 */
export const SCHEMA_VERSION = 1

/**
 * The baseline as the text of its file: JSON in the format of docs/baseline.schema.json. Each
 * metric and each run has a line, in the order of their IDs, so that a change of one run changes
 * one line. The file has no totals and no date of its own. Such a line would change with every
 * other line, and unrelated changes would conflict.
 * @throws {Error} if the file would be larger than the limit for reading
 */
export function renderBaseline(baseline: Baseline): string {
  const metrics = inIdOrder(baseline.metrics.values())
  const names = scoreNames(metrics)
  const lines = [
    '{',
    `  "format": ${quoted(FORMAT)},`,
    `  "schema_version": ${SCHEMA_VERSION},`,
    `  "result_id": ${quoted(baseline.resultId)},`,
    '  "metrics": [',
    ...listed(metrics.map(metricLine)),
    '  ],',
    '  "runs": [',
    ...listed(inIdOrder(baseline.runs.values()).map((run) => runLine(run, names))),
    '  ]',
    '}',
  ]
  const text = `${lines.join('\n')}\n`
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_BASELINE_BYTES) {
    throw new Error(
      `the baseline would have ${bytes} bytes, more than the ${MAX_BASELINE_BYTES} that are read; evaluate fewer runs or metrics`,
    )
  }
  return text
}

/**
 * The new text of a file that was read. If the file says the same already, its text stays, byte by
 * byte, because a formatter or git's line ends may have changed its layout.
 */
export function renderUpdate(
  baseline: Baseline,
  file: { readonly text: string; readonly baseline: Baseline } | null,
): string {
  const text = renderBaseline(baseline)
  return file !== null && renderBaseline(file.baseline) === text ? file.text : text
}

function listed(items: readonly string[]): string[] {
  return items.map((item, index) => `    ${item}${index < items.length - 1 ? ',' : ''}`)
}

function metricLine({ id, name, kind, version }: BaselineMetric): string {
  return objectOf([
    ['id', quoted(id)],
    ['name', quoted(name)],
    ['kind', quoted(kind)],
    ['version', quoted(version)],
  ])
}

function runLine(run: BaselineRun, names: ReadonlyMap<string, string>): string {
  const scores = [...names].flatMap(([id, name]) => {
    const value = run.scores.get(id)
    return value === undefined ? [] : [[name, quoted(value)] as const]
  })
  return objectOf([
    ['id', quoted(run.id)],
    ['scenario', quoted(run.scenario)],
    ['personality', quoted(run.personality)],
    ['verdict', quoted(run.verdict)],
    ['scores', objectOf(scores)],
    ['since', quoted(run.since)],
  ])
}

/**
 * Not made by `JSON.stringify`, because a JavaScript object puts names like `7` first, and treats
 * `__proto__` specially.
 */
function objectOf(fields: readonly (readonly [name: string, json: string])[]): string {
  return `{${fields.map(([name, json]) => `${quoted(name)}: ${json}`).join(', ')}}`
}

/**
 * Characters that an editor may show as the end of a line, invisible characters, and characters
 * that reverse the direction of the text. They could make a line read as something that it does not
 * say.
 */
const MISLEADING =
  /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g

function quoted(value: string | number | boolean | null): string {
  const json = JSON.stringify(value)
  if (typeof value !== 'string') return json
  return json.replace(
    MISLEADING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
