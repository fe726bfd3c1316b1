import type { Comparison, RunChange } from '../compare/comparison.ts'
import type { Detail } from './detail.ts'
import { flippedScores } from './sections/score-change.ts'

/**
 * A size that a page with so much detail will hardly stay under: the explanations and names of what
 * flipped, before anything is escaped. It is cheap to know, where rendering is not.
 */
export function leastSize(comparison: Comparison | null, detail: Detail): number {
  if (comparison === null) return 0
  const regressed = comparison.runs.filter((run) => run.change === 'regressed')
  const others = detail.otherRuns ? comparison.runs.length : 0
  return regressed.slice(0, detail.rows).reduce((size, run) => size + runSize(run, detail), others)
}

function runSize(run: RunChange, detail: Detail): number {
  return flippedScores(run)
    .slice(0, detail.rows)
    .flatMap(({ before, after }) => [before, after])
    .reduce((size, score) => {
      const explanation = Math.min(score?.explanation.length ?? 0, detail.explanationLength)
      return size + explanation + Math.min(score?.metricName.length ?? 0, detail.textLength)
    }, 0)
}
