import type { Comparison, RunChange } from '../../model/comparison.ts'
import { flippedScores } from '../vocabulary.ts'

/**
 * A size that a page with this detail is very likely to exceed: the explanations and names of the
 * flipped metrics, before escaping. This is fast to compute, and rendering is slow.
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

/** How much a page shows. */
export interface Detail {
  /** The most characters of each explanation; 0 leaves explanations out. */
  readonly explanationLength: number
  /** Whether the page lists the runs that are unchanged or incomparable. */
  readonly otherRuns: boolean
  /**
   * The most rows of each table, and items of each list. The page counts those that it leaves out.
   */
  readonly rows: number
  /** The most characters of each other text: names, reasons, the remedy. */
  readonly textLength: number
}

/**
 * From all details to very few. Explanations get shorter first, then unchanged runs go, then rows.
 */
export const SUMMARY_DETAILS: readonly Detail[] = [
  { explanationLength: 4000, otherRuns: true, rows: Infinity, textLength: 2000 },
  { explanationLength: 1000, otherRuns: true, rows: Infinity, textLength: 500 },
  { explanationLength: 300, otherRuns: true, rows: Infinity, textLength: 250 },
  { explanationLength: 0, otherRuns: true, rows: Infinity, textLength: 250 },
  { explanationLength: 0, otherRuns: false, rows: Infinity, textLength: 250 },
  ...shrinkingRows([1000, 300, 100, 30, 10], 250),
  ...shrinkingRows([3, 1], 60),
]

/** A comment starts with less detail, because people read it quickly. */
export const COMMENT_DETAILS: readonly Detail[] = [
  { explanationLength: 500, otherRuns: false, rows: 20, textLength: 500 },
  { explanationLength: 200, otherRuns: false, rows: 20, textLength: 250 },
  { explanationLength: 0, otherRuns: false, rows: 20, textLength: 250 },
  ...shrinkingRows([10, 5], 120),
  ...shrinkingRows([3, 1], 40),
]

function shrinkingRows(rows: readonly number[], textLength: number): Detail[] {
  return rows.map((count) => ({ explanationLength: 0, otherRuns: false, rows: count, textLength }))
}

/** How to fit a page into a limit. */
export interface Fitting {
  /** From the most detail to the least. */
  readonly details: readonly Detail[]
  readonly limit: number
  /** The size of a text, in the unit of the limit. */
  readonly sizeOf: (text: string) => number
  /** A size that the page exceeds, as far as this is known without rendering it. */
  readonly leastSize: (detail: Detail) => number
}

/** The page with the most detail whose size is within the limit. */
export function fit(fitting: Fitting, render: (detail: Detail) => string): string {
  const { details, limit, sizeOf, leastSize } = fitting
  const plausible = details.filter((detail) => leastSize(detail) <= limit)
  let rendered = ''
  for (const detail of plausible.length > 0 ? plausible : details.slice(-1)) {
    rendered = render(detail)
    if (sizeOf(rendered) <= limit) break
  }
  return rendered
}

/** The first items, and how many more there are. */
export function limited<Item>(
  items: readonly Item[],
  limit: number,
): { readonly shown: readonly Item[]; readonly omitted: number } {
  return { shown: items.slice(0, limit), omitted: Math.max(0, items.length - limit) }
}
