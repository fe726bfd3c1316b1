/*
 * The words of all reports. Log, summary, comment, annotations, JUnit and JSON use the same words
 * for the same thing, and the same form for the same figure (`text/figures.ts`).
 */
import { directionOf } from '../compare/labels.ts'
import { leastTellingChanges } from '../compare/least-telling-changes.ts'
import { SIGNIFICANCE } from '../compare/mcnemar.ts'
import type {
  BinaryTally,
  Change,
  Comparison,
  MetricChange,
  OverallChange,
  RunChange,
  ScoreChange,
} from '../model/comparison.ts'
import { hasSameValue, type Score } from '../model/result.ts'
import type { GateResult } from '../model/verdict.ts'
import { counted, firstFew } from '../text/counted.ts'
import { figureOf, grouped, percentOf, pValueOf, shareMovementOf } from '../text/figures.ts'

interface ChangeWords {
  readonly label: string
  readonly meaning: string
}

export const CHANGES: Readonly<Record<Change, ChangeWords>> = {
  regressed: { label: 'regressed', meaning: 'passed before, fails now' },
  fixed: { label: 'fixed', meaning: 'failed before, passes now' },
  unstable: { label: 'unstable', meaning: 'flipped, and flipped back when confirmed' },
  unchanged: { label: 'unchanged', meaning: 'same verdict' },
  incomparable: { label: 'not comparable', meaning: 'no verdict on one side' },
}

/** A score in a word. For an enum metric, this is untrusted text. */
export function scoreText(score: Score | null): string {
  if (score === null) return 'no score'
  if (score.value === null) return 'not applicable'
  if (typeof score.value === 'boolean') return verdictText(score.value)
  return typeof score.value === 'number' ? figureOf(score.value) : score.value
}

export function verdictText(passed: boolean | null): string {
  if (passed === null) return 'no verdict'
  return passed ? 'pass' : 'fail'
}

/** `pass → fail`, or `pass → fail (away from the label)` if people labelled the run. */
export function movementText(score: ScoreChange): string {
  const direction = directionOf(score)
  const label = direction === null ? '' : ` (${DIRECTIONS[direction]})`
  return `${scoreText(score.before)} → ${scoreText(score.after)}${label}`
}

const DIRECTIONS = { towards: 'towards the label', away: 'away from the label' } as const

export function flippedScores(run: RunChange): ScoreChange[] {
  return run.scores.filter((score) => score.flip !== null)
}

/**
 * Scores that changed without a flip: ratings, numbers, labels, and changes to or from “not
 * applicable”.
 */
export function movedScores(run: RunChange): ScoreChange[] {
  return run.scores.filter(
    ({ flip, before, after }) => flip === null && !hasSameValue(before, after),
  )
}

/** The verdict before, and the verdict in each scoring of this job: `pass → fail, pass`. */
export function scoringsText({ passedBefore, scorings }: RunChange): string {
  return `${verdictText(passedBefore)} → ${scorings.map(verdictText).join(', ')}`
}

/** `reviewed by a person: success`; null if nobody reviewed the run. */
export function reviewText({ review }: RunChange): string | null {
  return review === null ? null : `reviewed by a person: ${review}`
}

/** `2 to fail, 1 to pass`, or `none`. */
export function flipsText(flipsToFail: number, flipsToPass: number): string {
  const parts = [
    ...(flipsToFail === 0 ? [] : [`${grouped(flipsToFail)} to fail`]),
    ...(flipsToPass === 0 ? [] : [`${grouped(flipsToPass)} to pass`]),
  ]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

/**
 * On how many runs the judge gave the same score again: `91.7% (11 of 12)`. Null if no runs were
 * compared.
 */
export function agreementText({ agreedRuns, comparedRuns }: MetricChange): string | null {
  if (comparedRuns === 0) return null
  return `${percentOf(agreedRuns / comparedRuns)} (${grouped(agreedRuns)} of ${grouped(comparedRuns)})`
}

/** Null if the metric applies to no run. */
export function passRateOf({ passed, failed }: BinaryTally): number | null {
  return passed + failed === 0 ? null : passed / (passed + failed)
}

/** `+2.5 points`; null if one of the rates is not known. */
export function rateMovementText(overall: OverallChange): string | null {
  const { successRateBefore: before, successRateAfter: after } = overall
  return before === null || after === null ? null : shareMovementOf(after - before)
}

/** `95% interval 74.2% to 97.7%`; null if there is no interval. */
export function intervalText({ successRateInterval: interval }: OverallChange): string | null {
  if (interval === null) return null
  return `95% interval ${percentOf(interval.low)} to ${percentOf(interval.high)}`
}

const TOO_FEW = 'too few to rule out chance'

/** Whether chance could explain the flips: a sentence without its full stop. Null without flips. */
export function chanceText(overall: OverallChange): string | null {
  const { pValue, regressedRuns, fixedRuns, unstableRuns, unchangedRuns } = overall
  const flips = regressedRuns + fixedRuns
  if (pValue === null || flips === 0) return null
  const test = `(McNemar's exact test, ${pValueOf(pValue)})`
  if (pValue < SIGNIFICANCE) {
    return `This is more than chance: a judge that changes at random seldom flips so many verdicts one way ${test}`
  }
  const least = leastTellingChanges(SIGNIFICANCE, 1)
  if (flips < least) {
    const runs = flips + unstableRuns + unchangedRuns
    const all = runs < least ? `, and there ${isOrAre(runs)} ${counted(runs, 'run')}` : ''
    const ways = [
      ...(fixedRuns === 0 ? [] : [`${grouped(fixedRuns)} ${CHANGES.fixed.label}`]),
      ...(regressedRuns === 0 ? [] : [`${grouped(regressedRuns)} ${CHANGES.regressed.label}`]),
    ]
    const stayed = unstableRuns === 0 ? '' : ' and stayed'
    return `${counted(flips, 'verdict')} flipped${stayed} (${ways.join(', ')}): ${TOO_FEW}. At least ${least} in the same direction are needed${all}`
  }
  return `This may be chance: a judge that changes at random can flip as many verdicts ${test}`
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

/** In tables, this mark follows the name of a metric that changed by more than chance. */
export const MORE_THAN_CHANCE_MARK = '*'

export function isMoreThanChance({ chance }: MetricChange): boolean {
  return chance !== null && chance.adjustedPValue < SIGNIFICANCE
}

const METRICS_NAMED = 10

/**
 * The notes below the table of the metrics: which metrics changed by more than chance, and which
 * have too few changes to tell, unless that is said of the verdicts already. They are sentences without their full stop.
 * @param nameOf makes an untrusted name safe for the place where the sentence goes
 */
export function chanceNotes(
  { metrics, overall }: Pick<Comparison, 'metrics' | 'overall'>,
  nameOf: (metricName: string) => string,
): string[] {
  const tested = metrics.flatMap(({ metricName, kind, chance }) =>
    chance === null ? [] : [{ metricName, kind, ...chance }],
  )
  const correction =
    tested.length === 1 ? '' : `, corrected for ${counted(tested.length, 'metric')}`
  const least = tested[0]?.leastTellingChanges ?? 0
  // For a single binary metric, the sentence about the verdicts says the same.
  const isSaid =
    (tested.length === 1 && tested[0]?.kind === 'binary') ||
    (chanceText(overall)?.includes(TOO_FEW) ?? false)

  const clear = tested
    .filter(({ adjustedPValue }) => adjustedPValue < SIGNIFICANCE)
    .map(({ metricName, adjustedPValue }) => `${nameOf(metricName)} (${pValueOf(adjustedPValue)})`)
  const unclear = tested
    .filter(({ adjustedPValue }) => !isSaid && adjustedPValue >= SIGNIFICANCE)
    .filter(({ changedRuns }) => changedRuns > 0 && changedRuns < least)
    .map(({ metricName, changedRuns, pairedRuns }) => {
      return `${nameOf(metricName)} (${grouped(changedRuns)} of ${counted(pairedRuns, 'run')} changed)`
    })
  const [names, unclearNames] = [clear, unclear].map((each) => firstFew(each, METRICS_NAMED))
  return [
    ...(clear.length === 0
      ? []
      : [`${MORE_THAN_CHANCE_MARK} More than chance: ${names}${correction}`]),
    ...(unclear.length === 0
      ? []
      : [
          `Changes ${TOO_FEW}: ${unclearNames}. At least ${least} in the same direction are needed${correction}`,
        ]),
  ]
}

/** `1 run has no verdict on one side and cannot be compared`; null if there is no such run. */
export function incomparableText({ incomparableRuns: count }: OverallChange): string | null {
  if (count === 0) return null
  return `${counted(count, 'run')} ${count === 1 ? 'has' : 'have'} no verdict on one side and cannot be compared`
}

/** The value that a gate found, and its margin: `87.5%, 2.5 points short`. */
export function gateFindingText({ found, margin }: GateResult): string {
  return margin === null ? found : `${found}, ${margin}`
}

/** `Baseline written: .cekura/baseline-23117.json (24 runs, 4 metrics; 20 pass)`; null if it was not. */
export function baselineText({
  baselineWritten,
}: {
  readonly baselineWritten?: string | null
}): string | null {
  return baselineWritten ? `Baseline written: ${baselineWritten}` : null
}
