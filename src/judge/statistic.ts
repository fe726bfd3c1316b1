import type { MetricKind, Score } from '../cekura/result.ts'
import { distributionOf } from '../compare/distribution.ts'
import type { MetricThreshold, Statistic } from '../inputs/gates.ts'

const OF_NUMBERS: readonly Statistic[] = ['mean', 'min', 'p50', 'p95', 'max']

/** The first is the kind's default. */
const STATISTICS_OF: Readonly<Record<MetricKind, readonly Statistic[]>> = {
  binary: ['pass_rate'],
  rating: OF_NUMBERS,
  number: OF_NUMBERS,
  enum: [],
}

export type ChosenStatistic =
  | { readonly ok: true; readonly statistic: Statistic }
  | { readonly ok: false; readonly why: string }

/** The statistic that a threshold is about, if the kind of its metric has it. */
export function chooseStatistic(
  { statistic, isPercentage, bound }: MetricThreshold,
  kind: MetricKind,
): ChosenStatistic {
  const [usual] = STATISTICS_OF[kind]
  if (usual === undefined) {
    return { ok: false, why: 'its scores are labels, which have no statistic to hold to a bound' }
  }
  const chosen = statistic ?? usual
  if (!STATISTICS_OF[kind].includes(chosen)) {
    const has = STATISTICS_OF[kind].join(', ')
    return { ok: false, why: `it is a ${kind} metric, which has no ${chosen}; it has ${has}` }
  }
  if (isPercentage && chosen !== 'pass_rate') {
    const why = `a % goes with a pass rate only, and this is a ${kind} metric: write the bound in its own unit, without the %`
    return { ok: false, why }
  }
  if (chosen === 'pass_rate' && !(bound >= 0 && bound <= 1)) {
    const meant = bound > 1 && bound <= 100 ? `; was ${bound}% meant?` : ''
    return { ok: false, why: `a pass rate lies from 0 to 1${meant}` }
  }
  return { ok: true, statistic: chosen }
}

/** The statistic of some scores of one metric; null if it applies to no run. */
export function statisticOf(statistic: Statistic, scores: readonly Score[]): number | null {
  const values = scores.map(({ value }) => value).filter((value) => value !== null)
  if (statistic === 'pass_rate') {
    const passes = values.filter((value) => value === true)
    return values.length === 0 ? null : passes.length / values.length
  }
  const numbers = values.filter((value) => typeof value === 'number')
  return distributionOf(numbers)?.[statistic] ?? null
}
