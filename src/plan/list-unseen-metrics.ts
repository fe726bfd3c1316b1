import { persist } from '../cekura/persist.ts'
import { RequestError } from '../cekura/request-error.ts'
import { sleep } from '../clock/clock.ts'
import type { MetricChoice } from '../inputs/inputs.ts'
import type { JobContext } from '../job.ts'
import { isCalled } from '../model/find-metric.ts'
import type { ListedMetric } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { metricsOf } from './choose-metrics.ts'

const PAUSE_AFTER_FAILURE_MS = 1_000

/**
 * The metrics of the result's agent, asked for only where `metric_ids` names one that the result does
 * not have. Null if nobody asks, or if the list cannot be had.
 */
export async function listUnseenMetrics(
  job: JobContext,
  choice: MetricChoice,
  result: Result,
): Promise<readonly ListedMetric[] | null> {
  if (choice.kind === 'all') return null
  const known = metricsOf(result)
  const isSeen = (wanted: string) => known.some((metric) => isCalled(metric, wanted))
  if (choice.wanted.every(isSeen)) return null
  const { agentId } = result
  if (agentId === null) return null
  try {
    const listed = await persist(
      job,
      (signal) => job.api.listMetrics(agentId, signal),
      (error) => error.transient,
    )
    // An agent whose calls were scored has metrics: an empty list is not the whole truth.
    return listed.length === 0 ? null : listed
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    job.log.info(
      `${error.message}. So the metrics of agent ${agentId} are not known, and IDs of metrics are passed on as given`,
    )
    // The request that comes next is another one, but goes to the same API, which fails just now.
    if (error.transient) await sleep(job.clock, PAUSE_AFTER_FAILURE_MS, job.signal)
    return null
  }
}
