import type {
  BinaryTally,
  Distribution,
  LabelCounts,
  MetricChange,
  RunChange,
} from '../../model/comparison.ts'
import { figureOf, grouped, percentOf } from '../../text/figures.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import {
  agreementText,
  flipsText,
  isMoreThanChance,
  MORE_THAN_CHANCE_MARK,
  passRateOf,
} from '../vocabulary.ts'

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
  const flips = metric.kind === 'binary' ? flipsText(metric.flipsToFail, metric.flipsToPass) : NONE
  const name = metricNameOf(metric.metricName)
  const marked = isMoreThanChance(metric) ? `${name} ${MORE_THAN_CHANCE_MARK}` : name
  return [marked, before, '→', after, flips, agreementText(metric) ?? NONE]
}

/**
 * Metrics that neither side scored. Their kind is not known, and the comparison does not have them.
 */
function unscoredRows(metrics: readonly MetricChange[], runs: readonly RunChange[]): string[][] {
  const scored = new Set(metrics.map(({ metricId }) => metricId))
  const asked = runs[0]?.scores ?? []
  return asked
    .filter(({ metricId }) => !scored.has(metricId))
    .map(({ metricName }) => [metricNameOf(metricName), NONE, '→', 'no score', NONE, NONE])
}

/** The name on one line, cut to the width of the table's column. */
export function metricNameOf(metricName: string): string {
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

function binaryCell(tally: BinaryTally | null): string {
  if (tally === null) return NONE
  const rate = passRateOf(tally)
  return rate === null ? 'not applicable' : `${percentOf(rate)} pass`
}

function numberCell(distribution: Distribution | null): string {
  if (distribution === null) return NONE
  const { mean, p50, p95 } = distribution
  return `mean ${figureOf(mean)}, p50 ${figureOf(p50)}, p95 ${figureOf(p95)}`
}

function enumCell(labels: LabelCounts | null): string {
  if (labels === null) return NONE
  const all = [...labels.counts]
  if (all.length === 0) return 'not applicable'
  const shown = all
    .slice(0, LABELS_SHOWN)
    .map(([label, count]) => `${cutTo(oneLine(label), LABEL_COLUMNS)} ${grouped(count)}`)
  const rest = all.slice(LABELS_SHOWN).reduce((sum, [, count]) => sum + count, 0)
  return [...shown, ...(rest === 0 ? [] : [`others ${grouped(rest)}`])].join(', ')
}
