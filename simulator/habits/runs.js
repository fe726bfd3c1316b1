import { habitKind } from './habit.js'

/**
 * @import { Result, RunList } from '../world/result.js'
 * @import { Run } from '../world/run.js'
 */

export const neverScored = habitKind({
  summary:
    'the metric (its ID; the first of the result if not given) never gets a score on the first `share` of ' +
    'the runs, although it is asked for; with share=1, name it in metric_ids, as no run shows it',
  options: { metric: /** @type {number | string} */ (''), share: 1 },
  change: ({ result, metrics }, { metric, share }) => {
    const id = metric === '' ? result.metrics[0]?.id : String(metric)
    if (!metrics.some((known) => known.id === id)) {
      throw new Error(`The habit never-scored: there is no metric ${String(metric)}`)
    }
    const skipped = new Set(firstRuns(result, share).map((run) => run.id))
    return {
      metrics: metrics.map((known) =>
        known.id === id ? { ...known, skips: (runId) => skipped.has(runId) } : known,
      ),
      result: {
        ...result,
        runs: mapped(result.runs, (run) => {
          if (!skipped.has(run.id)) return run
          const scores = Object.entries(run.scores).filter(([metricId]) => metricId !== id)
          return { ...run, scores: Object.fromEntries(scores) }
        }),
      },
    }
  },
})

export const lostScores = habitKind({
  summary:
    'the evaluation of the first `share` of the runs ends as `status` (failed, timeout, ' +
    'cancelled), and their scores are gone, or null, or kept (`as`)',
  options: { share: 0.25, status: 'failed', as: /** @type {Run['lostScores'] | null} */ ('gone') },
  change: ({ result }, { share, status, as }) => ({
    result: withFirstRuns(result, share, (run) => ({
      ...run,
      rescoredStatus: status,
      rescoredErrorMessage: `The evaluation of this run ended as ${status}`,
      lostScores: as ?? 'null',
    })),
  }),
})

export const stuckRuns = habitKind({
  summary: 'the first `share` of the runs never end, and stay `status` under a completed result',
  options: { share: 0.01, status: 'in_progress' },
  change: ({ result }, { share, status }) => ({
    result: withFirstRuns(result, share, (run) => ({
      ...run,
      status,
      rescoredStatus: status,
      scores: {},
    })),
  }),
})

/**
 * @param {Result} result
 * @param {number} share
 * @param {(run: Run) => Run} change
 * @returns {Result}
 */
function withFirstRuns(result, share, change) {
  const ids = new Set(firstRuns(result, share).map((run) => run.id))
  return { ...result, runs: mapped(result.runs, (run) => (ids.has(run.id) ? change(run) : run)) }
}

/**
 * @param {Result} result
 * @param {number} share the share of the runs, rounded up to whole runs
 */
function firstRuns({ runs }, share) {
  const count = Math.min(runs.length, Math.ceil(runs.length * share))
  return Array.from({ length: count }, (_, index) => runs.at(index)).flatMap((run) => run ?? [])
}

/**
 * @param {RunList} runs
 * @param {(run: Run) => Run} change
 * @returns {RunList}
 */
function mapped(runs, change) {
  return {
    length: runs.length,
    at: (index) => {
      const run = runs.at(index)
      return run && change(run)
    },
  }
}
