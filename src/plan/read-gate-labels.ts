import { persist } from '../cekura/persist.ts'
import { RequestError } from '../cekura/request-error.ts'
import { InvalidInput } from '../inputs/input-problem.ts'
import type { JobContext } from '../job.ts'
import { findMetric } from '../model/find-metric.ts'
import type { MetricThreshold } from '../model/gates.ts'
import { expectedValue, type Label } from '../model/label.ts'
import { oneLine } from '../text/one-line.ts'
import type { KnownMetric } from './check-gates.ts'

/**
 * Reads the labels of the metrics that have a gate on their `agreement`.
 * @param runIds the runs that the gates check
 * @param isRequired whether the job ends here if there are no labels, because nobody should pay for
 * an evaluation that cannot pass
 * @throws {InvalidInput} with every threshold that has no labels, if `isRequired`
 * @throws {RequestError} if the API fails for too long
 */
export async function readGateLabels(
  job: JobContext,
  thresholds: readonly MetricThreshold[],
  metrics: readonly KnownMetric[],
  runIds: readonly string[],
  isRequired: boolean,
): Promise<void> {
  const gates = thresholds.filter(({ statistic }) => statistic === 'agreement')
  const problems: string[] = []
  for (const { metric, asGiven } of gates) {
    const found = findMetric(metric, metrics, 'the result and the plan have')
    if (!found.ok) continue
    const problem = await problemOf(job, found.value, runIds)
    if (problem !== null) problems.push(`${oneLine(asGiven)}: ${problem}`)
  }
  if (problems.length === 0) return
  if (!isRequired) problems.forEach(job.log.info)
  else throw new InvalidInput(problems.map((message) => ({ input: 'metric_thresholds', message })))
}

/** Why there are no labels for the metric; null if there are. */
async function problemOf(
  { state, ...job }: JobContext,
  { id, kind }: KnownMetric,
  runIds: readonly string[],
): Promise<string | null> {
  let labels = state.insight.labels.get(id)
  try {
    labels ??= await persist(
      job,
      (signal) => job.api.readLabels(id, signal),
      (error) => error.transient,
    )
  } catch (error) {
    if (!(error instanceof RequestError) || error.transient) throw error
    return `what people expect of the metric cannot be read: ${error.message}`
  }
  state.insight = { ...state.insight, labels: new Map([...state.insight.labels, [id, labels]]) }
  const isLabelled = (label: Label | undefined) =>
    label !== undefined && (kind === null || expectedValue(kind, label) !== null)
  return runIds.some((runId) => isLabelled(labels.get(runId))) ? null : NO_LABELS
}

const NO_LABELS =
  'people have labelled none of the evaluated runs for this metric. Label some of them in Cekura, or use another statistic'
