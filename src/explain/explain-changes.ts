import { RequestError } from '../cekura/request-error.ts'
import { withTimeLimit } from '../clock/time-limit.ts'
import {
  compareDefinitions,
  type DefinitionsCompared,
  type ScoringTimes,
  versionOfEvaluation,
  versionOfStanding,
} from '../compare/definition-change.ts'
import { changedMetricIds, isChanged } from '../compare/changed-metrics.ts'
import type { JobContext } from '../job.ts'
import {
  type DefinitionChange,
  type DefinitionField,
  type SavedDefinition,
  type TextDifference,
  TEXT_FIELDS,
} from '../model/definition.ts'
import type { Plan } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { counted } from '../text/counted.ts'
import { readHistory } from './read-history.ts'

/** Short, because the evaluation is over and people wait for the verdict. */
const LIMIT_MS = 5_000
/** The time that is left for the reports if the deadline is near. */
const SPARE_MS = 1_000
const MOST_METRICS = 20
const AT_ONCE = 4
/** After this many failures it gives up, because the other requests go to the same API. */
const MOST_FAILURES = 3

/**
 * Finds out why metrics changed, after the evaluation has completed. It reads edits from their
 * history, and what people expect of the runs. Only the reports use this, so a failure is only a
 * note in the log. It changes nothing in Cekura, and never rejects.
 * @param startedAt when the job began
 * @param isOurs whether the job triggered the evaluation, and so knows when it began
 */
export async function explainChanges(
  job: JobContext,
  plan: Plan,
  result: Result,
  startedAt: Date,
  isOurs: boolean,
): Promise<void> {
  const { state, clock } = job
  if (result.status !== 'completed' || job.signal.aborted) return
  const changed = changedMetricIds(state.comparison?.runs ?? [])
  const pinned = state.pin?.update === true ? plan.metrics : []
  const metricIds = [...new Set([...changed, ...pinned.map(({ id }) => id)])]
  const asked = metricIds.slice(0, MOST_METRICS)

  const endedAt = result.updatedAt ?? clock.date().toISOString()
  const labels = new Map(state.insight.labels)
  const definitions = new Map<string, DefinitionChange>()
  const versions = new Map<string, string>()
  const explainHistory = async (id: string, signal: AbortSignal) => {
    const history = await readHistory(job, id, signal)
    const version = isOurs
      ? versionOfEvaluation(history, startedAt.toISOString(), endedAt)
      : versionOfStanding(history, result.updatedAt, startedAt.toISOString())
    if (version !== null) versions.set(id, version)
    const change = changed.includes(id)
      ? await definitionChange(history, timesOf(job, id, endedAt))
      : null
    if (change !== null) definitions.set(id, change)
  }
  const readLabels = async (id: string, signal: AbortSignal) => {
    labels.set(id, await job.api.readLabels(id, signal))
  }
  const { failures, why } = await inTime(job, [
    ...asked.map((id) => (signal: AbortSignal) => explainHistory(id, signal)),
    ...asked
      .filter((id) => changed.includes(id) && !labels.has(id))
      .map((id) => (signal: AbortSignal) => readLabels(id, signal)),
  ])
  // These are copies, because a request that was cut off may still add to the originals.
  state.insight = {
    labels: new Map(labels),
    definitions: new Map(definitions),
    versions: new Map(versions),
  }
  if (why !== null) job.log.info(noteOf(failures, why))
}

type Task = (signal: AbortSignal) => Promise<void>

interface Failures {
  /** How many tasks did not finish. */
  readonly failures: number
  /** The message of the first failure; null if there is none. */
  readonly why: string | null
}

/** Runs a few tasks at a time, until the time is up. */
async function inTime(job: JobContext, tasks: readonly Task[]): Promise<Failures> {
  if (tasks.length === 0) return { failures: 0, why: null }
  const waiting = [...tasks]
  const reasons: string[] = []
  let done = 0
  let isThrottled = false
  const work = async (signal: AbortSignal) => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      if (isThrottled || reasons.length >= MOST_FAILURES) return
      try {
        await task(signal)
        done += 1
      } catch (error) {
        if (signal.aborted) throw error
        reasons.push(messageOf(error))
        isThrottled ||= error instanceof RequestError && error.status === 429
      }
    }
  }
  const limitMs = Math.min(LIMIT_MS, job.endsAtMs - job.clock.nowMs() - SPARE_MS)
  try {
    if (limitMs <= 0) throw new Error('there is no time left')
    await withTimeLimit(job.clock, limitMs, job.signal, async (signal) => {
      await Promise.all(Array.from({ length: AT_ONCE }, () => work(signal)))
    })
  } catch (error) {
    reasons.push(messageOf(error))
  }
  return { failures: tasks.length - done, why: reasons[0] ?? null }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function noteOf(failures: number, why: string): string {
  const others = failures > 1 ? ` (and ${counted(failures - 1, 'more request')})` : ''
  return `The action could not read everything that explains the changes, and the reports leave that out: ${why}${others}`
}

/**
 * When the metric's changed scores before and after were made, and with which version, as far as that is
 * known.
 */
function timesOf({ state }: JobContext, metricId: string, after: string): ScoringTimes {
  const { pin, baseline, comparison } = state
  const pinned = pin?.isCompared === true ? pin.found?.baseline : undefined
  if (pinned === undefined) {
    const before = baseline?.updatedAt ?? null
    return { versionBefore: null, before: before === null ? null : [before], after }
  }
  const changed = (comparison?.runs ?? []).filter(({ scores }) =>
    scores.some((score) => score.metricId === metricId && isChanged(score)),
  )
  return {
    versionBefore: pinned.metrics.get(metricId)?.version ?? null,
    before: changed.flatMap(({ runId }) => pinned.runs.get(runId)?.since ?? []),
    after,
  }
}

async function definitionChange(
  history: readonly SavedDefinition[],
  times: ScoringTimes,
): Promise<DefinitionChange | null> {
  const compared = compareDefinitions(history, times)
  if (compared === null) return null
  const { kind, now, fields } = compared
  if (kind === 'saved' || kind === 'not_edited') return { kind, savedAt: now.savedAt }
  return { kind, savedAt: now.savedAt, fields, difference: await differenceOf(compared) }
}

/** The difference in the most informative text that differs. */
async function differenceOf({
  before,
  now,
  fields,
}: DefinitionsCompared): Promise<TextDifference | null> {
  const field = TEXT_FIELDS.find((text: DefinitionField) => fields?.includes(text))
  if (field === undefined || before === null) return null
  // Loaded on demand, because most jobs have no edited metric.
  const { textDifference } = await import('../compare/text-difference.ts')
  const lines = textDifference(before.fields[field], now.fields[field])
  return lines === null || lines.length === 0 ? null : { field, lines }
}
