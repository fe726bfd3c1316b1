import type { MetricKind, Score } from './result.ts'

/** What a person expects a metric to say about a run, as the API sent it. */
export type Label = boolean | number | string

/** By metric ID, then by run ID. A metric whose labels were not read has no entry. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, Label>>

const PASS: ReadonlySet<string> = new Set(['true', 'pass', 'passed', 'yes', 'success'])
const FAIL: ReadonlySet<string> = new Set(['false', 'fail', 'failed', 'no', 'failure'])

/**
 * The label as a value of the metric's kind. For a binary metric, 5, true and `pass` all mean a
 * pass. Null if the label has no meaning for this kind, such as 3 for a binary metric.
 */
export function expectedValue(kind: MetricKind, label: Label): Label | null {
  const word = foldLabel(String(label))
  if (kind === 'enum') return word === '' ? null : String(label)
  const number = typeof label === 'boolean' || word === '' ? NaN : Number(word)
  if (kind !== 'binary') return Number.isFinite(number) ? number : null
  if (number === 5 || PASS.has(word)) return true
  return number === 0 || FAIL.has(word) ? false : null
}

/** Whether the judge said what people expect. “Not applicable” never meets an expectation. */
export function meetsExpectation({ kind, value }: Score, expected: Label): boolean {
  if (kind !== 'enum') return value === expected
  return value !== null && foldLabel(value) === foldLabel(String(expected))
}

function foldLabel(label: string): string {
  return label.normalize('NFC').trim().toLowerCase()
}
