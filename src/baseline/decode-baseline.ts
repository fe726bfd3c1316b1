import { isObject } from '../cekura/fields.ts'
import { isId } from '../inputs/scalars.ts'
import { type Checked, accept, quote, refuseAll } from '../model/checked.ts'
import {
  type Baseline,
  type BaselineMetric,
  type BaselineRun,
  RUN_VERDICTS,
  type RunVerdict,
  type ScoreValue,
} from '../model/baseline.ts'
import { METRIC_KINDS, suitsKind } from './metric-kind.ts'
import { scoreNames } from './score-names.ts'
import { utcSecondsOf } from './utc-seconds.ts'

type Json = Readonly<Record<string, unknown>>

/** What is wrong with one entry of the file. */
class Fault extends Error {}

/** Reads a baseline in the format of docs/baseline.schema.json. No ID may appear twice. */
export function decodeBaseline(json: Json): Checked<Baseline> {
  const problems: string[] = []
  const attempt = <T>(where: string, decode: () => T): T | null => {
    try {
      return decode()
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      problems.push(`${where}: ${error.message}`)
      return null
    }
  }
  const entries = <T>(what: string, list: readonly unknown[], decode: (entry: unknown) => T): T[] =>
    list.flatMap((entry, index) => attempt(placeOf(what, entry, index), () => decode(entry)) ?? [])

  const head = attempt('the file', () => {
    allow(json, ['format', 'schema_version', 'result_id', 'metrics', 'runs'])
    return {
      resultId: id(json, 'result_id'),
      metrics: list(json, 'metrics'),
      runs: list(json, 'runs'),
    }
  })
  if (head === null) return refuseAll(problems)
  const metrics = distinctById(entries('metric', head.metrics, decodeMetric), 'metric', problems)
  if (problems.length > 0) return refuseAll(problems)

  const byName = metricsByScoreName(metrics)
  const decode = (entry: unknown) => decodeRun(entry, byName)
  const runs = distinctById(entries('run', head.runs, decode), 'run', problems)
  if (problems.length > 0) return refuseAll(problems)
  return accept({ resultId: head.resultId, metrics, runs })
}

function decodeMetric(entry: unknown): BaselineMetric {
  const metric = object(entry, ['id', 'name', 'kind', 'version'])
  return {
    id: id(metric, 'id'),
    name: text(metric, 'name'),
    kind: oneOf(metric, 'kind', METRIC_KINDS),
    version: textOrNull(metric, 'version'),
  }
}

function decodeRun(entry: unknown, byName: ReadonlyMap<string, BaselineMetric>): BaselineRun {
  const run = object(entry, ['id', 'scenario', 'personality', 'verdict', 'scores', 'since'])
  return {
    id: id(run, 'id'),
    scenario: textOrNull(run, 'scenario'),
    personality: textOrNull(run, 'personality'),
    verdict: verdict(run, 'verdict'),
    scores: decodeScores(field(run, 'scores'), byName),
    since: time(run, 'since'),
  }
}

function decodeScores(
  scores: unknown,
  byName: ReadonlyMap<string, BaselineMetric>,
): ReadonlyMap<string, ScoreValue> {
  if (!isObject(scores)) throw new Fault('"scores" is not an object')
  return new Map(
    Object.entries(scores).map(([name, value]) => {
      const metric = byName.get(name)
      if (metric === undefined) throw new Fault(`"metrics" lists no metric ${quote(name)}`)
      if (!isScoreValue(value) || !suitsKind(metric.kind, value)) {
        throw new Fault(
          `${shown(value)} is not a score of ${quote(name)}, whose kind is ${metric.kind}`,
        )
      }
      return [metric.id, value]
    }),
  )
}

function metricsByScoreName(
  metrics: ReadonlyMap<string, BaselineMetric>,
): ReadonlyMap<string, BaselineMetric> {
  const names = scoreNames([...metrics.values()])
  return new Map([...metrics.values()].map((metric) => [names.get(metric.id) ?? '', metric]))
}

/** An ID can appear twice, because a merge can keep the lines of both sides. */
function distinctById<T extends { readonly id: string }>(
  entries: readonly T[],
  what: string,
  problems: string[],
): ReadonlyMap<string, T> {
  const byId = new Map<string, T>()
  for (const entry of entries) {
    if (byId.has(entry.id)) problems.push(`${what} ${entry.id} is there twice; keep one of them`)
    byId.set(entry.id, entry)
  }
  return byId
}

function placeOf(what: string, entry: unknown, index: number): string {
  const given = isObject(entry) ? entry['id'] : null
  return typeof given === 'string' && isId(given) ? `${what} ${given}` : `${what} no. ${index + 1}`
}

function object(entry: unknown, names: readonly string[]): Json {
  if (!isObject(entry)) throw new Fault(`${shown(entry)} is not an object`)
  allow(entry, names)
  return entry
}

function allow(json: Json, names: readonly string[]): void {
  const strange = Object.keys(json).find((name) => !names.includes(name))
  if (strange !== undefined) throw new Fault(`a key ${quote(strange)} is not known`)
}

function field(json: Json, name: string): unknown {
  if (!Object.hasOwn(json, name)) throw new Fault(`it lacks "${name}"`)
  return json[name]
}

function list(json: Json, name: string): readonly unknown[] {
  const value = field(json, name)
  return Array.isArray(value) ? value : wrong(name, value, 'an array')
}

function text(json: Json, name: string): string {
  const value = field(json, name)
  return typeof value === 'string' ? value : wrong(name, value, 'a string')
}

function textOrNull(json: Json, name: string): string | null {
  const value = field(json, name)
  return value === null || typeof value === 'string'
    ? value
    : wrong(name, value, 'a string or null')
}

function id(json: Json, name: string): string {
  const value = field(json, name)
  return typeof value === 'string' && isId(value)
    ? value
    : wrong(name, value, 'a positive whole number of at most 19 digits, as a string')
}

function oneOf<T extends string>(json: Json, name: string, words: readonly T[]): T {
  const value = field(json, name)
  return words.find((word) => word === value) ?? wrong(name, value, `one of ${words.join(', ')}`)
}

function verdict(json: Json, name: string): RunVerdict | null {
  return field(json, name) === null ? null : oneOf(json, name, RUN_VERDICTS)
}

function time(json: Json, name: string): string {
  const value = text(json, name)
  return utcSecondsOf(value) === value
    ? value
    : wrong(name, value, 'a time such as 2026-11-24T09:30:00Z')
}

function wrong(name: string, value: unknown, expected: string): never {
  throw new Fault(`"${name}" is ${shown(value)}, not ${expected}`)
}

function isScoreValue(value: unknown): value is ScoreValue {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value)
}

function shown(value: unknown): string {
  return typeof value === 'string' ? quote(value) : quote(JSON.stringify(value))
}
