import type {
  BinaryTally,
  Comparison,
  Distribution,
  LabelCounts,
  MetricChange,
} from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { type Detail, limited } from './detail.ts'
import { figureOf, grouped, movementOf, percentOf, shareMovementOf } from '../../text/figures.ts'
import {
  agreementText,
  chanceNotes,
  flipsText,
  isMoreThanChance,
  MORE_THAN_CHANCE_MARK,
  passRateOf,
} from '../vocabulary.ts'
import { details, inlineText, table } from './markdown.ts'
import { nameText } from './name-text.ts'

const LABEL_LENGTH = 60
const LABELS = 8
const NAMES = 3

/**
 * The scores of each metric before and now, and how often the judge gave the same score again.
 * Unchanged metrics are collapsed.
 */
export function metricsSection(
  comparison: Pick<Comparison, 'metrics' | 'overall'>,
  detail: Detail,
): string | null {
  const { metrics } = comparison
  if (metrics.length === 0) return null
  const changed = metrics.filter((metric) => !isUnchanged(metric))
  const unchanged = metrics.filter(isUnchanged)
  // The notes are about all metrics, because the correction and the needed number of changes depend
  // on how many metrics were tested.
  const notes = chanceNotes(comparison, (metricName) => nameText(metricName, detail))
  const parts = [
    ...(changed.length === 0 ? [] : [`### Metrics\n\n${metricTable(changed, detail)}`]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `<sub>${note}.</sub>`).join('<br>')]),
    ...(unchanged.length === 0 ? [] : [unchangedDetails(unchanged, detail)]),
  ]
  return parts.join('\n\n')
}

/** Whether both sides scored the same runs with the same scores. */
function isUnchanged({ comparedRuns, agreedRuns, before, after }: MetricChange): boolean {
  const isSame = comparedRuns > 0 && agreedRuns === comparedRuns
  // A rating or number that applies to no run has nothing to count.
  if (before === null && after === null) return isSame
  return isSame && scoredRuns(before) === comparedRuns && scoredRuns(after) === comparedRuns
}

function scoredRuns(side: MetricChange['before']): number {
  if (side === null) return 0
  return applicableRuns(side) + side.notApplicable
}

function applicableRuns(side: BinaryTally | Distribution | LabelCounts): number {
  if ('counts' in side) return [...side.counts.values()].reduce((sum, count) => sum + count, 0)
  return 'count' in side ? side.count : side.passed + side.failed
}

function unchangedDetails(metrics: readonly MetricChange[], detail: Detail): string {
  const names = metrics.slice(0, NAMES).map(({ metricName }) => nameText(metricName, detail))
  if (metrics.length > NAMES) names.push(`${grouped(metrics.length - NAMES)} more`)
  const title = `<b>${counted(metrics.length, 'metric')}</b> did not change: ${names.join(', ')}`
  return details(title, metricTable(metrics, detail))
}

function metricTable(metrics: readonly MetricChange[], detail: Detail): string {
  const { shown, omitted } = limited(metrics, detail.rows)
  const rows = shown.map((metric) => {
    const metricName = nameText(metric.metricName, detail)
    const small = smallPrint(metric)
    return [
      isMoreThanChance(metric) ? `${metricName} ${MORE_THAN_CHANCE_MARK}` : metricName,
      `${movement(metric, detail)}${small.length === 0 ? '' : `<br><sub>${small.join(' · ')}</sub>`}`,
    ]
  })
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more metric')}`, ''])
  return table(['Metric', 'Before → now'], ['left', 'left'], rows)
}

/** The main figures: `<b>100% → 60%</b> pass, -40 points`. */
function movement(metric: MetricChange, detail: Detail): string {
  switch (metric.kind) {
    case 'binary': {
      const [before, after] = [passText(metric.before), passText(metric.after)]
      return `<b>${arrow(before, after)}</b> pass${passMovement(metric.before, metric.after)}`
    }
    case 'enum':
      return labelsMovement(metric.before, metric.after, detail)
    case 'rating':
    case 'number': {
      const { before, after } = metric
      const mean = `mean <b>${arrow(meanText(before), meanText(after))}</b>`
      if (before === null || after === null) return mean
      return `${mean}${by(movementOf(before.mean, after.mean))}`
    }
  }
}

/** `4 → 5`, or only `4` if nothing changed. */
function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`
}

function by(text: string): string {
  return text === 'no change' ? '' : `, ${text}`
}

function passText(tally: BinaryTally | null): string {
  if (tally === null) return 'no scores'
  const rate = passRateOf(tally)
  return rate === null ? 'not applicable' : percentOf(rate)
}

function passMovement(before: BinaryTally | null, after: BinaryTally | null): string {
  const [was, is] = [before, after].map((tally) => (tally === null ? null : passRateOf(tally)))
  return typeof was === 'number' && typeof is === 'number' ? by(shareMovementOf(is - was)) : ''
}

function meanText(scores: Distribution | null): string {
  return scores === null ? 'no scores' : figureOf(scores.mean)
}

/** `booked <b>4 → 5</b>, refused <b>1 → 0</b>`, the most common label first. */
function labelsMovement(
  before: LabelCounts | null,
  after: LabelCounts | null,
  detail: Detail,
): string {
  const labels = [...new Set([...(after?.counts.keys() ?? []), ...(before?.counts.keys() ?? [])])]
  const { shown, omitted } = limited(labels, Math.min(detail.rows, LABELS))
  const counts = shown.map((label) => {
    const [was, is] = [before, after].map((side) => grouped(side?.counts.get(label) ?? 0))
    const text = inlineText(label, Math.min(LABEL_LENGTH, detail.textLength))
    return `${text} <b>${before === null ? is : arrow(was ?? '', is ?? '')}</b>`
  })
  if (omitted > 0) counts.push(`… and ${counted(omitted, 'more label')}`)
  return counts.length === 0 ? 'no scores' : counts.join(', ')
}

/** The details behind the main figures. */
function smallPrint(metric: MetricChange): string[] {
  const { before, after } = metric
  const notApplicable = arrow(
    grouped(before?.notApplicable ?? 0),
    grouped(after?.notApplicable ?? 0),
  )
  const agreement = isUnchanged(metric) ? null : agreementText(metric)
  return [
    ...spread(metric),
    ...(notApplicable === '0' ? [] : [`n/a ${notApplicable}`]),
    ...(agreement === null ? [] : [`same score again: ${agreement}`]),
  ]
}

function spread(metric: MetricChange): string[] {
  switch (metric.kind) {
    case 'binary': {
      const flips = flipsText(metric.flipsToFail, metric.flipsToPass)
      return [
        `${arrow(passCount(metric.before), passCount(metric.after))} pass`,
        ...(flips === 'none' ? [] : [flips]),
      ]
    }
    case 'enum': {
      const changed = metric.comparedRuns - metric.agreedRuns
      return changed === 0 ? [] : [`changed on ${counted(changed, 'run')}`]
    }
    case 'rating':
    case 'number':
      return (['p50', 'p95'] as const).map((statistic) => {
        const [was, is] = [metric.before, metric.after].map((side) =>
          side === null ? '–' : figureOf(side[statistic]),
        )
        return `${statistic} ${arrow(was ?? '', is ?? '')}`
      })
  }
}

function passCount(tally: BinaryTally | null): string {
  if (tally === null) return '–'
  return `${grouped(tally.passed)} of ${grouped(tally.passed + tally.failed)}`
}
