import type {
  BinaryTally,
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
import { inlineText, table } from './markdown.ts'

const NAME_LENGTH = 120
const LABEL_LENGTH = 60

/** What each metric said before and says now, and how often the judge agreed with itself. */
export function metricsSection(metrics: readonly MetricChange[], detail: Detail): string | null {
  if (metrics.length === 0) return null
  const { shown, omitted } = limited(metrics, detail.rows)
  const rows = shown.map((metric) => [
    nameCell(metric, detail),
    side(metric, 'before', detail),
    side(metric, 'after', detail),
    change(metric),
    agreementText(metric) ?? '–',
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more metric')}`, '', '', '', ''])
  const header = ['Metric', 'Before', 'After', 'Change', 'Same score again']
  const notes = chanceNotes(metrics, (name) => nameText(name, detail)).map(
    (note) => `<sub>${note}.</sub>`,
  )
  const figures = table(header, ['left', 'left', 'left', 'left', 'right'], rows)
  return `### Metrics\n\n${[figures, notes.join('<br>')].filter(Boolean).join('\n\n')}`
}

function nameCell(metric: MetricChange, detail: Detail): string {
  const name = nameText(metric.metricName, detail)
  return isMoreThanChance(metric) ? `${name} ${MORE_THAN_CHANCE_MARK}` : name
}

function nameText(metricName: string, detail: Detail): string {
  return inlineText(metricName, Math.min(NAME_LENGTH, detail.textLength))
}

function side(metric: MetricChange, when: 'before' | 'after', detail: Detail): string {
  const scored = metric[when]
  if (scored === null) return 'no scores'
  if ('counts' in scored) return labelsSide(scored, detail)
  return 'mean' in scored ? distributionSide(scored) : tallySide(scored)
}

function tallySide(tally: BinaryTally): string {
  const rate = passRateOf(tally)
  if (rate === null) return `does not apply to ${counted(tally.notApplicable, 'run')}`
  const judged = grouped(tally.passed + tally.failed)
  const passed = grouped(tally.passed)
  return `<code>${bar(rate)}</code> <b>${percentOf(rate)}</b><br><sub>${passed} of ${judged} pass${notApplicable(tally)}</sub>`
}

function distributionSide(scores: Distribution): string {
  const spread = `p50 ${figureOf(scores.p50)} · p95 ${figureOf(scores.p95)}`
  return `mean <b>${figureOf(scores.mean)}</b><br><sub>${spread}${notApplicable(scores)}</sub>`
}

function labelsSide(labels: LabelCounts, detail: Detail): string {
  const mostFirst = [...labels.counts].toSorted(([, one], [, other]) => other - one)
  const { shown, omitted } = limited(mostFirst, Math.min(detail.rows, 8))
  const counts = shown.map(
    ([label, count]) =>
      `${inlineText(label, Math.min(LABEL_LENGTH, detail.textLength))} <b>${grouped(count)}</b>`,
  )
  if (omitted > 0) counts.push(`… and ${counted(omitted, 'more label')}`)
  if (labels.notApplicable > 0) counts.push(`<sub>n/a ${labels.notApplicable}</sub>`)
  return counts.length === 0 ? 'no scores' : counts.join('<br>')
}

function notApplicable({ notApplicable: count }: { readonly notApplicable: number }): string {
  return count === 0 ? '' : ` · ${grouped(count)} n/a`
}

function change(metric: MetricChange): string {
  if (metric.kind === 'binary') {
    const before = metric.before === null ? null : passRateOf(metric.before)
    const after = metric.after === null ? null : passRateOf(metric.after)
    const moved = before === null || after === null ? '' : shareMovementOf(after - before)
    const flips = flipsText(metric.flipsToFail, metric.flipsToPass)
    return [moved, flips === 'none' ? '' : `<sub>${flips}</sub>`].filter(Boolean).join('<br>')
  }
  if (metric.kind === 'enum') {
    const changed = metric.comparedRuns - metric.agreedRuns
    return changed === 0 ? 'no change' : `${counted(changed, 'label')} changed`
  }
  if (metric.before === null || metric.after === null) return ''
  return movementOf(metric.after.mean - metric.before.mean)
}

const BAR_CELLS = 10

/** A share from 0 to 1 as a bar of text; empty and full only where the share is. */
function bar(share: number): string {
  const rounded = Math.round(share * BAR_CELLS)
  const filled =
    share <= 0 ? 0 : share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(1, rounded))
  return '█'.repeat(filled) + '░'.repeat(BAR_CELLS - filled)
}
