import type { AgreementSide, LabelAgreement } from '../compare/labels.ts'
import type { MetricChange } from '../model/comparison.ts'
import type { DefinitionChange, DefinitionField } from '../model/definition.ts'
import { counted } from '../text/counted.ts'
import { decimalTo, grouped, percentOf } from '../text/figures.ts'
import { utcTimeText } from '../text/utc-time.ts'
import type { Report } from './report.ts'
import { isMoreThanChance } from './vocabulary.ts'

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
  const isEdited = ({ definition: { kind } }: Cause) =>
    kind === 'edited' || kind === 'edited_since_some'
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
export function definitionText({ metric, definition: change }: Cause, { pin }: Report): string {
  const time = utcTimeText(change.savedAt)
  const on = time === null ? '' : ` on ${time}`
  const scores = pin?.isCompared === true ? 'the baseline' : 'those scores'
  const isMoved = isMoreThanChance(metric)
  const judge = isMoved ? 'the judge moved' : 'scored differently'
  const notes = [
    ...(isMoved ? [] : ['drift or chance']),
    ...(time === null || change.kind !== 'not_edited' ? [] : [`last edited on ${time}`]),
  ]
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  switch (change.kind) {
    case 'edited':
      return `edited${on}, since ${scores}${fieldsText(change.fields)}`
    case 'edited_since_some':
      return `edited${on}, since some of the scores in ${scores}${fieldsText(change.fields)}`
    case 'unclear':
      return `edited${on}, which ${scores} knows, but some of its scores are older: cannot tell whether the edit or the judge changed them`
    case 'saved':
      return `saved${on}, since ${scores}, but not changed: ${judge}${note}`
    case 'not_edited':
      return `not edited since ${scores}: ${judge}${note}`
  }
}

function fieldsText(fields: readonly DefinitionField[] | null): string {
  if (fields === null) return '; how it was before is not known'
  return `: ${fields.map(fieldText).join(', ')}`
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
