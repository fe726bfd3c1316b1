import {
  type Baseline,
  type BaselineMetric,
  type BaselineRun,
  MAX_BASELINE_BYTES,
} from '../model/baseline.ts'
import { inIdOrder } from './id-order.ts'
import { scoreNames } from './score-names.ts'

export const FORMAT = 'cekura-baseline'

/** Counts up with every change of the format: nobody reads half of a file, or drops half on writing. */
export const SCHEMA_VERSION = 1

/**
 * The baseline as the text of its file, JSON as docs/baseline.schema.json describes it: a line for
 * each metric and each run, in the order of their IDs, so that a change of one run is a change of
 * one line. No figure sums up the others and no date is that of the whole file: such a line would
 * change with any other, and make two changes conflict that have nothing to do with each other.
 * @throws {Error} if the file would be larger than may be read again
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
 * The text to write over the file that was read: the file's own, to the byte, if it already says the
 * same. It may be laid out in another way, by a formatter or by git's line ends.
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

/** By hand, because an object of JavaScript puts names like `7` first, and has its own `__proto__`. */
function objectOf(fields: readonly (readonly [name: string, json: string])[]): string {
  return `{${fields.map(([name, json]) => `${quoted(name)}: ${json}`).join(', ')}}`
}

/**
 * What some editor takes for the end of a line, what shows nothing, and what turns the direction of
 * the text around, so that a line would read as something that it does not say.
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
