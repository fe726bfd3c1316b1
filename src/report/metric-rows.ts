import type { MetricChange, RunChange } from '../compare/comparison.ts'
import type { BinaryTally, Distribution, LabelCounts } from '../compare/comparison.ts'
import { decimalTo } from '../text/decimal.ts'
import { oneLine } from '../text/one-line.ts'
import { percentOf } from '../text/percent.ts'
import { cutTo } from '../text/width.ts'

const NAME_COLUMNS = 40
const LABEL_COLUMNS = 24
const LABELS_SHOWN = 4
const NONE = '-'

const HEADINGS = ['Metric', 'Before', '', 'After', 'Flips', 'Same score']

/** The table of the metrics as rows of cells, headings first. */
export function metricRows(
  metrics: readonly MetricChange[],
  runs: readonly RunChange[],
): string[][] {
  return [HEADINGS, ...metrics.map(rowOf), ...unscoredRows(metrics, runs)]
}

function rowOf(metric: MetricChange): string[] {
  const [before, after] = sidesOf(metric)
  const { comparedRuns, agreedRuns } = metric
  const agreement =
    comparedRuns === 0
      ? NONE
      : `${percentOf(agreedRuns / comparedRuns)} (${agreedRuns} of ${comparedRuns})`
  return [nameOf(metric.metricName), before, '→', after, flipsOf(metric), agreement]
}

/** Metrics that neither side scored: no kind is known, and the comparison has no change of them. */
function unscoredRows(metrics: readonly MetricChange[], runs: readonly RunChange[]): string[][] {
  const scored = new Set(metrics.map(({ metricId }) => metricId))
  const asked = runs[0]?.scores ?? []
  return asked
    .filter(({ metricId }) => !scored.has(metricId))
    .map(({ metricName }) => [nameOf(metricName), NONE, '→', 'no score', NONE, NONE])
}

function nameOf(metricName: string): string {
  return cutTo(oneLine(metricName), NAME_COLUMNS)
}

function sidesOf(metric: MetricChange): [string, string] {
  switch (metric.kind) {
    case 'binary':
      return [binaryCell(metric.before), binaryCell(metric.after)]
    case 'enum':
      return [enumCell(metric.before), enumCell(metric.after)]
    case 'rating':
    case 'number':
      return [numberCell(metric.before), numberCell(metric.after)]
  }
}

function flipsOf(metric: MetricChange): string {
  if (metric.kind !== 'binary') return NONE
  const { flipsToFail, flipsToPass } = metric
  const parts = [
    ...(flipsToFail === 0 ? [] : [`${flipsToFail} to fail`]),
    ...(flipsToPass === 0 ? [] : [`${flipsToPass} to pass`]),
  ]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

function binaryCell(tally: BinaryTally | null): string {
  if (tally === null) return NONE
  const applicable = tally.passed + tally.failed
  if (applicable === 0) return 'not applicable'
  return `${percentOf(tally.passed / applicable)} pass`
}

function numberCell(distribution: Distribution | null): string {
  if (distribution === null) return NONE
  const { mean, p50, p95 } = distribution
  return `mean ${short(mean)}, p50 ${short(p50)}, p95 ${short(p95)}`
}

function short(figure: number): string {
  if (!(Math.abs(figure) < 1e15)) return String(figure)
  return decimalTo(figure, Math.abs(figure) < 1 ? 3 : 1)
}

function enumCell(labels: LabelCounts | null): string {
  if (labels === null) return NONE
  const all = [...labels.counts]
  if (all.length === 0) return 'not applicable'
  const shown = all
    .slice(0, LABELS_SHOWN)
    .map(([label, count]) => `${cutTo(oneLine(label), LABEL_COLUMNS)} ${count}`)
  const rest = all.slice(LABELS_SHOWN).reduce((sum, [, count]) => sum + count, 0)
  return [...shown, ...(rest === 0 ? [] : [`others ${rest}`])].join(', ')
}
