import { phaseOf } from '../cekura/status.ts'
import type { JobState } from '../model/job-state.ts'
import type { RunCounts } from '../model/result.ts'

/**
 * The result's counts of runs, as far as they are known. What the API counts in a result whose
 * evaluation has not ended is no outcome: how many runs there are is known from the read before.
 */
export function runCountsOf({
  result,
  baseline,
}: Pick<JobState, 'result' | 'baseline'>): RunCounts {
  if (result !== null && phaseOf(result.status) === 'finished') return result.counts
  return { total: baseline?.counts.total ?? null, completed: null, success: null, failed: null }
}
