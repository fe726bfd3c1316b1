import { phaseOf } from '../cekura/status.ts'
import type { JobState } from '../model/job-state.ts'
import type { RunCounts } from '../model/result.ts'

/**
 * The known counts of the result's runs. While the evaluation has not ended, the API's counts are
 * not an outcome. Then only the total is known, from the read before.
 */
export function runCountsOf({
  result,
  baseline,
}: Pick<JobState, 'result' | 'baseline'>): RunCounts {
  if (result !== null && phaseOf(result.status) === 'finished') return result.counts
  return { total: baseline?.counts.total ?? null, completed: null, success: null, failed: null }
}
