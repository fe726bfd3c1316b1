import { type LabelAgreement, labelAgreements } from '../../compare/labels.ts'
import type { RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { grouped, percentOf } from '../../text/figures.ts'
import { agreementMovement, directionsText, kappaText, shareIntervalText } from '../why-words.ts'
import { type Detail, limited } from './detail.ts'
import { details, table } from './markdown.ts'
import { nameText } from './name-text.ts'

/** For each metric with labels: on how many of the labelled runs it says what people expect. */
export function agreementSection(runs: readonly RunChange[], detail: Detail): string | null {
  const agreements = labelAgreements(runs)
  if (agreements.length === 0) return null
  const { shown, omitted } = limited(agreements, detail.rows)
  const rows = shown.map((agreement) => [
    nameText(agreement.metricName, detail),
    movementCell(agreement),
    directionsText(agreement) ?? 'no change',
  ])
  if (omitted > 0) rows.push([`… and ${counted(omitted, 'more metric')}`, '', ''])
  const header = ['Metric', 'As people expect', 'Scores that changed']
  const counts = detail.otherRuns ? countsBlock(shown, detail) : null
  return [
    '### Agreement with people',
    'People labelled some of the evaluated runs in Cekura. This shows how many of those runs have the score that people expect.',
    table(header, ['left', 'left', 'left'], rows),
    ...(counts === null ? [] : [counts]),
  ].join('\n\n')
}

function movementCell(agreement: LabelAgreement): string {
  const { before, after } = agreement
  const sides = [before, after].filter((side) => side !== null)
  const shares = sides.map(({ share }) => percentOf(share.value)).join(' → ')
  const interval = after === null ? '' : `, ${shareIntervalText(after)}`
  return `<b>${agreementMovement(agreement)}</b><br><sub>${shares}${interval}</sub>`
}

/**
 * For the binary metrics: in which direction judge and people differ, and how far they agree beyond
 * chance.
 */
function countsBlock(agreements: readonly LabelAgreement[], detail: Detail): string | null {
  const rows = agreements.flatMap((agreement) =>
    (['before', 'after'] as const).flatMap((when) => {
      const side = agreement[when]
      const counts = side?.counts ?? null
      if (side === null || counts === null) return []
      const { truePasses, falsePasses, trueFails, falseFails } = counts
      return [
        [
          `${nameText(agreement.metricName, detail)}, ${when}`,
          ...[truePasses, falsePasses, trueFails, falseFails].map((count) => grouped(count)),
          kappaText(side) ?? 'not known',
        ],
      ]
    }),
  )
  if (rows.length === 0) return null
  const header = [
    'Metric',
    'True passes',
    'False passes',
    'True fails',
    'False fails',
    "Cohen's kappa (95% interval)",
  ]
  const counts = table(header, ['left', 'right', 'right', 'right', 'right', 'right'], rows)
  return details('Passes and fails, true and false', `${counts}\n\n${KAPPA}`)
}

const KAPPA =
  'A true pass is a run that judge and people pass. A false pass is a run that the judge passes and people fail. Kappa is 1 if they always agree, and 0 if they agree only as often as by chance. It is not known with fewer than 10 labels, or if all verdicts are the same.'
