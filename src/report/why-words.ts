import type { AgreementSide, LabelAgreement } from '../compare/labels.ts'
import type { MetricChange } from '../model/comparison.ts'
import type { DefinitionChange, DefinitionField } from '../model/definition.ts'
import { counted } from '../text/counted.ts'
import { decimalTo, grouped, percentOf } from '../text/figures.ts'
import { utcTimeText } from '../text/utc-time.ts'
import type { Report } from './report.ts'

interface Cause {
  readonly metric: MetricChange
  readonly definition: DefinitionChange
}

/** Why the metrics changed, edited metrics first. */
export function causesOf({ comparison, insight }: Report): readonly Cause[] {
  const causes = (comparison?.metrics ?? []).flatMap((metric) => {
    const definition = insight.definitions.get(metric.metricId)
    return definition === undefined ? [] : [{ metric, definition }]
  })
  const isEdited = ({ definition }: Cause) => definition.kind === 'edited'
  return [...causes.filter(isEdited), ...causes.filter((cause) => !isEdited(cause))]
}

const FIELDS: Readonly<Record<DefinitionField, string>> = {
  prompt: 'prompt',
  custom_code: 'code',
  description: 'description',
  evaluation_trigger: 'trigger',
  evaluation_trigger_prompt: 'prompt of the trigger',
  type: 'type',
  llm_provider: 'provider of the language model',
  name: 'name',
}

export function fieldText(field: DefinitionField): string {
  return FIELDS[field]
}

/** Whether a metric with changed scores was edited, or its judge moved. Without a full stop. */
export function definitionText(change: DefinitionChange): string {
  const time = utcTimeText(change.savedAt)
  const on = time === null ? '' : ` on ${time}`
  switch (change.kind) {
    case 'edited':
      return change.fields === null
        ? `edited${on}, since the baseline; the earlier definition is not known`
        : `edited${on}, since the baseline: ${change.fields.map(fieldText).join(', ')}`
    case 'saved':
      return `saved${on}, since the baseline, but not changed: the judge moved`
    case 'not_edited':
      return `not edited since the baseline: the judge moved${time === null ? '' : ` (last edited on ${time})`}`
  }
}

/** `16 of 20`. */
function agreedText({ agreed, labelled }: AgreementSide): string {
  return `${grouped(agreed)} of ${grouped(labelled)}`
}

/** `16 of 20 → 19 of 20`. Only one side if the other side scored no labelled run. */
export function agreementMovement({ before, after }: LabelAgreement): string {
  return [before, after].flatMap((side) => (side === null ? [] : [agreedText(side)])).join(' → ')
}

/** `3 towards the labels, 1 away`; null if no score went either way. */
export function directionsText({ towards, away }: LabelAgreement): string | null {
  if (towards + away === 0) return null
  return `${grouped(towards)} towards the labels, ${grouped(away)} away`
}

/** `16 of 20 → 19 of 20 labelled runs (3 towards the labels, 0 away)`, for the log. */
export function agreementLine(agreement: LabelAgreement): string {
  const directions = directionsText(agreement)
  const runs = agreement.labelledRuns === 1 ? 'labelled run' : 'labelled runs'
  const line = `${agreementMovement(agreement)} ${runs}`
  return directions === null ? line : `${line} (${directions})`
}

/** `95% interval 58.4% to 91.9%`. */
export function shareIntervalText({ share }: AgreementSide): string {
  return `95% interval ${percentOf(share.low)} to ${percentOf(share.high)}`
}

/** `0.62 (0.2 to 0.9)`; null if kappa is not known. */
export function kappaText({ kappa }: AgreementSide): string | null {
  if (kappa === null) return null
  const figure = (value: number) => decimalTo(value, 2)
  return `${figure(kappa.value)} (${figure(kappa.low)} to ${figure(kappa.high)})`
}

/** `… and 12 more lines`. */
export function moreLinesText(omitted: number): string {
  return `… and ${counted(omitted, 'more line')}`
}
