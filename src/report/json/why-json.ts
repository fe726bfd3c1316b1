import type { AgreementSide, LabelAgreement } from '../../compare/labels.ts'
import type { DefinitionChange } from '../../model/definition.ts'
import { clipped } from '../../text/visible-text.ts'

const LINE_LENGTH = 1_000

/**
 * Whether the metric was edited since the baseline. Null if that is not known, or if its scores did
 * not change.
 */
export function definitionJson(change: DefinitionChange | undefined) {
  if (change === undefined) return null
  const edited = 'fields' in change ? change : null
  const difference = edited?.difference ?? null
  return {
    change: change.kind,
    saved_at: change.savedAt,
    fields: edited === null ? [] : edited.fields,
    difference:
      difference === null
        ? null
        : {
            field: difference.field,
            lines: difference.lines.map(({ kind, text }) => ({
              kind,
              text: clipped(text, LINE_LENGTH),
            })),
          },
  }
}

/** How often the metric agrees with people; null without labels. */
export function agreementJson(agreement: LabelAgreement | undefined) {
  if (agreement === undefined) return null
  const { labelledRuns, before, after, towards, away } = agreement
  return {
    labelled_runs: labelledRuns,
    before: sideJson(before),
    after: sideJson(after),
    towards,
    away,
  }
}

function sideJson(side: AgreementSide | null) {
  if (side === null) return null
  const { agreed, labelled, share, counts, kappa } = side
  return {
    agreed,
    labelled,
    share: { value: share.value, low: share.low, high: share.high },
    counts:
      counts === null
        ? null
        : {
            true_passes: counts.truePasses,
            false_passes: counts.falsePasses,
            true_fails: counts.trueFails,
            false_fails: counts.falseFails,
          },
    kappa: kappa === null ? null : { value: kappa.value, low: kappa.low, high: kappa.high },
  }
}
