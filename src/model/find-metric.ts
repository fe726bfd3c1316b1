import { closest, distance } from 'fastest-levenshtein'
import { firstFew } from '../text/counted.ts'
import { type Checked, accept, quote, refuse } from './checked.ts'

interface NamedMetric {
  readonly id: string
  /** Null if it is not known. */
  readonly name: string | null
}

const MOST_LISTED = 20

/**
 * The metric whose ID is `wanted`, or else the metric whose name is `wanted`, ignoring case.
 * @param owner the beginning of the message if there is no such metric: `the result has`
 */
export function findMetric<Metric extends NamedMetric>(
  wanted: string,
  metrics: readonly Metric[],
  owner: string,
): Checked<Metric> {
  const byId = metrics.find(({ id }) => id === wanted)
  if (byId !== undefined) return accept(byId)
  const named = metrics.filter((metric) => isNamed(metric, wanted))
  const [first] = named
  if (first === undefined) {
    return refuse(`${owner} no metric ${quote(wanted)}; ${listed(wanted, metrics)}`)
  }
  if (named.length === 1) return accept(first)
  const ids = firstFew(named.map(({ id }) => id).sort(), MOST_LISTED)
  return refuse(`${quote(wanted)} is the name of several metrics; use an ID: ${ids}`)
}

/** Whether `wanted` is the metric's ID or its name. */
export function isCalled(metric: NamedMetric, wanted: string): boolean {
  return metric.id === wanted || isNamed(metric, wanted)
}

function isNamed({ name }: NamedMetric, wanted: string): boolean {
  return name !== null && foldName(name) === foldName(wanted)
}

function listed(wanted: string, metrics: readonly NamedMetric[]): string {
  if (metrics.length === 0) return 'no metric names are known'
  const known = metrics.map(({ id, name }) => (name === null ? id : `${quote(name)} (${id})`))
  const names = metrics.flatMap(({ name }) => name ?? [])
  const nearest = closest(foldName(wanted), names.map(foldName))
  const meant = names.find((name) => foldName(name) === nearest)
  const question =
    meant !== undefined && isNear(foldName(wanted), nearest)
      ? `. Did you mean ${quote(meant)}?`
      : ''
  return `known metrics: ${firstFew(known, MOST_LISTED)}${question}`
}

/** At least half of the letters are right. */
function isNear(a: string, b: string): boolean {
  return distance(a, b) <= Math.max(a.length, b.length) / 2
}

/** Names that differ only in case, in spaces or in how accents are composed are the same name. */
function foldName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
}
