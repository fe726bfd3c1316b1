import { type Checked, accept, refuse } from './checked.ts'
import { meanOf, percentileOf } from './distribution.ts'
import { type Label, meetsExpectation } from './label.ts'
import type { MetricKind, Score } from './result.ts'

interface Statistic {
  /** The name in reports. */
  readonly label: string
  readonly kinds: readonly MetricKind[]
  /** A share is from 0 to 1, and its bound can be written with a %. */
  readonly isShare: boolean
  /**
   * Null if the metric applies to none of the runs. For `agreement`: null if none of the scores has
   * a label.
   */
  readonly compute: (scores: readonly LabelledScore[]) => number | null
}

/** A score, and what people expect; null without a label. */
export interface LabelledScore {
  readonly score: Score
  readonly expected: Label | null
}

/**
 * The statistics that `metric_thresholds` accepts. Each is defined only here. Inputs, gates and
 * reports use these definitions, and tests check `action.yml` and the README against them.
 */
export const STATISTICS = {
  mean: ofNumbers('mean', meanOf),
  min: ofNumbers('min', (numbers) => percentileOf(numbers, 0)),
  p50: ofNumbers('p50', (numbers) => percentileOf(numbers, 0.5)),
  p95: ofNumbers('p95', (numbers) => percentileOf(numbers, 0.95)),
  max: ofNumbers('max', (numbers) => percentileOf(numbers, 1)),
  pass_rate: { label: 'pass rate', kinds: ['binary'], isShare: true, compute: passRateOf },
  agreement: {
    label: 'agreement',
    kinds: ['binary', 'rating', 'enum'],
    isShare: true,
    compute: agreementOf,
  },
} as const satisfies Record<string, Statistic>

export type StatisticName = keyof typeof STATISTICS
export const STATISTIC_NAMES = Object.keys(STATISTICS) as readonly StatisticName[]

const DEFAULTS: Readonly<Record<MetricKind, StatisticName | null>> = {
  binary: 'pass_rate',
  rating: 'mean',
  number: 'mean',
  enum: null,
}

/** The statistic and the bound of a threshold; see `MetricThreshold`. */
interface AskedStatistic {
  readonly statistic: StatisticName | null
  readonly isPercentage: boolean
  readonly bound: number
}

/** The statistic of a threshold, if a metric of this kind has that statistic. */
export function chooseStatistic(
  threshold: AskedStatistic,
  kind: MetricKind,
): Checked<StatisticName> {
  const name = threshold.statistic ?? DEFAULTS[kind]
  if (name === null) {
    return refuse('its scores are labels: name the statistic agreement, the only one for labels')
  }
  const statistic: Statistic = STATISTICS[name]
  if (!statistic.kinds.includes(kind)) {
    const available = STATISTIC_NAMES.filter((other) => hasKind(other, kind)).join(', ')
    const article = kind === 'enum' ? 'an' : 'a'
    return refuse(`it is ${article} ${kind} metric, which has no ${name}; it has ${available}`)
  }
  if (threshold.isPercentage && !statistic.isShare) {
    return refuse(
      `a % is for shares only, and this is a ${kind} metric: write the bound in its own unit, without the %`,
    )
  }
  return statistic.isShare ? checkShare(name, threshold.bound) : accept(name)
}

/** Refuses a share that no score can reach, because it is a typing mistake. */
export function checkShare(name: StatisticName, bound: number): Checked<StatisticName> {
  if (bound >= 0 && bound <= 1) return accept(name)
  const meant = bound > 1 && bound <= 100 ? ` (was ${bound}% meant?)` : ''
  return refuse(`a ${STATISTICS[name].label} is from 0 to 1${meant}`)
}

function hasKind(name: StatisticName, kind: MetricKind): boolean {
  return (STATISTICS[name].kinds as readonly MetricKind[]).includes(kind)
}

function ofNumbers(
  label: string,
  compute: (numbers: readonly number[]) => number | null,
): Statistic {
  return {
    label,
    kinds: ['rating', 'number'],
    isShare: false,
    compute: (scores) => compute(scores.flatMap(({ score }) => numberOf(score.value))),
  }
}

function numberOf(value: Score['value']): number[] {
  return typeof value === 'number' ? [value] : []
}

function passRateOf(scores: readonly LabelledScore[]): number | null {
  const verdicts = scores.filter(({ score }) => typeof score.value === 'boolean')
  if (verdicts.length === 0) return null
  return verdicts.filter(({ score }) => score.value === true).length / verdicts.length
}

/** The share of the labelled runs on which the metric meets the label. */
function agreementOf(scores: readonly LabelledScore[]): number | null {
  const labelled = scores.filter(({ expected }) => expected !== null)
  if (labelled.length === 0) return null
  const isMet = ({ score, expected }: LabelledScore) =>
    expected !== null && meetsExpectation(score, expected)
  return labelled.filter(isMet).length / labelled.length
}
