import type { ModelScore, State, Version } from '../model/truth.ts'
import type { Story } from '../play-job.ts'
import type { RequestRecord } from '../model/record.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'

/** A baseline file, as far as it says anything of this result; read here once more, and in another way. */
export interface PinnedTexts {
  /** By run ID. */
  readonly verdicts: ReadonlyMap<string, boolean>
  /** The scores by metric ID, by run ID. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, unknown>>
  /** Each entry of a metric or a run, by the ID: `metric 7`. */
  readonly entries: ReadonlyMap<string, string>
  readonly metricIds: readonly string[]
}

interface FileJson {
  readonly result_id: string
  readonly metrics: readonly { readonly id: string; readonly name: string }[]
  readonly runs: readonly {
    readonly id: string
    readonly verdict: string
    readonly scores: Readonly<Record<string, unknown>>
  }[]
}

/** Null: the text cannot be used as a baseline of this result. */
export function pinnedTexts(text: string | undefined, resultId: string): PinnedTexts | null {
  const json = text === undefined ? null : parsed(text)
  if (json?.result_id !== resultId) return null
  const idOf = new Map(json.metrics.map(({ id, name }) => [name, id]))
  return {
    verdicts: new Map(json.runs.map(({ id, verdict }) => [id, verdict === 'success'])),
    scores: new Map(
      json.runs.map(({ id, scores }) => [
        id,
        new Map(Object.entries(scores).map(([name, score]) => [idOf.get(name) ?? name, score])),
      ]),
    ),
    entries: new Map([
      ...json.metrics.map((metric) => [`metric ${metric.id}`, JSON.stringify(metric)] as const),
      ...json.runs.map((run) => [`run ${run.id}`, JSON.stringify(run)] as const),
    ]),
    metricIds: json.metrics.map(({ id }) => id),
  }
}

function parsed(text: string): FileJson | null {
  try {
    return JSON.parse(text) as FileJson
  } catch {
    return null
  }
}

/** The baseline that stood when the job started; null if it was given none that can be used. */
export function pinOf({ scenario, filesBefore }: Story): PinnedTexts | null {
  const { baseline } = scenario.job
  if (baseline === null) return null
  return pinnedTexts(filesBefore.get(baseline.file), scenario.result.id)
}

/** Why the job must be refused, before it pays; null: there is no reason. */
export function refusalOf(story: Story): string | null {
  const { job, result } = story.scenario
  const pin = pinOf(story)
  const gates = job.maxRegressions !== null
  if (job.baseline === null) {
    if (gates && job.mode === 'wait') return 'max_regressions has nothing to compare with'
  } else if (!job.baseline.update) {
    if (pin === null) return 'there is no baseline that can be used'
    if (lacks(pin, result)) return 'the baseline lacks a part of the plan'
  }
  return gates && job.attempt > 1 && pin === null
    ? 'the scores that it finds may be those of an earlier attempt'
    : null
}

function lacks(
  { verdicts, scores, metricIds }: PinnedTexts,
  { runIds, askedRuns, metricIds: ids, askedMetrics }: Story['scenario']['result'],
): boolean {
  const asked = askedRuns.map((run) => runIds[run] ?? '')
  const scored = asked.flatMap((id) => [...(scores.get(id)?.keys() ?? [])])
  return (
    asked.some((id) => !verdicts.has(id)) ||
    askedMetrics.some((metric) => {
      const id = ids[metric] ?? ''
      return !metricIds.includes(id) || !scored.includes(id)
    })
  )
}

type ShownRead = RequestRecord & { readonly shown: Version }

/** The answers of reads that the job could use. */
function usableReads({ record }: Story): readonly ShownRead[] {
  return record.requests.filter(
    (request): request is ShownRead =>
      request.method === 'GET' && request.end === 'usable' && request.shown !== null,
  )
}

/** What the job read last before it triggered anything. */
export function readBeforeTrigger(story: Story): ShownRead | undefined {
  const trigger = story.record.requests.find(({ method }) => method === 'POST')
  return usableReads(story).findLast(({ number }) => number < (trigger?.number ?? Infinity))
}

/** The state that a verdict on scores is one on: that of the last read. */
export function judgedState(story: Story): State | null {
  return usableReads(story).at(-1)?.shown.state ?? null
}

export function passes(state: State, run: number): boolean {
  return state.scores[run]?.every((score) => score.passes) ?? false
}

export function scoreOf(state: State, run: number, metric: number): ModelScore | undefined {
  return state.scores[run]?.[metric]
}

/** Whether a run passed in what the job is to compare with; null: it is to compare with nothing. */
export function passedBefore(story: Story): ((run: number) => boolean | null) | null {
  const { job, result } = story.scenario
  const pin = pinOf(story)
  if (pin !== null) return (run) => pin.verdicts.get(result.runIds[run] ?? '') ?? null
  const found = job.mode === 'wait' ? null : (readBeforeTrigger(story)?.shown ?? null)
  return found === null ? null : (run) => passes(found.state, run)
}

/** Whether nobody else's evaluation was under way, in any replica, from the look before to the end. */
export function hasResultForItself(story: Story): boolean {
  return !isBesideOthers(story, Infinity)
}

/**
 * Whether nobody else's evaluation can be taken for the job's own: none was under way, in any replica,
 * from the look before until its own took effect. One that begins later shows until both have ended.
 */
export function isUndisturbed(story: Story): boolean {
  const isOnce = confirmationsAsked(story.scenario) === null
  const [effectAtMs = Infinity] = isOnce ? story.service.effectsAtMs : []
  return !isBesideOthers(story, effectAtMs)
}

function isBesideOthers(story: Story, untilMs: number): boolean {
  const { scenario, service, startMs } = story
  const lookMs = readBeforeTrigger(story)?.sentAtMs ?? startMs
  const fromMs = (scenario.job.mode === 'wait' ? startMs : lookMs) - scenario.replicas.maxLagMs
  return service.others.some(
    ({ triggeredAtMs, endedAtMs }) => triggeredAtMs <= untilMs && endedAtMs > fromMs,
  )
}
