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
 * The metrics of the result's agent. The job reads them only if `metric_ids` names a metric that
 * the result does not have. Null if the job does not read them, or cannot.
 * @throws {RequestError} if the API asks for a longer wait than there is time for
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
    // An agent whose calls were scored has metrics, so an empty list is not complete.
    return listed.length === 0 ? null : listed
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const askedMs = error.retryAfterMs ?? 0
    // The trigger would come sooner than the API allows.
    if (askedMs > job.endsAtMs - job.clock.nowMs()) throw error
    job.log.info(
      `${error.message}. So the metrics of agent ${agentId} are not known, and IDs of metrics are passed on as given`,
    )
    // The next request goes to the same API, which is failing just now.
    await sleep(job.clock, Math.max(PAUSE_AFTER_FAILURE_MS, askedMs), job.signal)
    return null
  }
}
