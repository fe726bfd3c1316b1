import { Z_95 } from './normal.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * The runs that people labelled for one binary metric, counted by the verdicts of judge and people.
 */
export interface AgreementCounts {
  /** The judge and people pass these runs. */
  readonly truePasses: number
  /** The judge passes these runs, people fail them. */
  readonly falsePasses: number
  /** The judge and people fail these runs. */
  readonly trueFails: number
  /** The judge fails these runs, people pass them. */
  readonly falseFails: number
}

/** A figure with its 95% interval. The interval contains the figure. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** With fewer labels, the interval is too wide to be useful. */
const LEAST_LABELS = 10

/** The share of the labelled runs whose scores meet the labels; null without labelled runs. */
export function agreementShare(agreed: number, labelled: number): Estimate | null {
  if (labelled === 0) return null
  const share = agreed / labelled
  return { value: share, ...wilsonInterval(share, labelled) }
}

/**
 * Cohen's kappa: how far the judge agrees with people beyond chance. 1 means that they always
 * agree. 0 means that they agree only as often as chance would, given how often each of them passes
 * a run. Below 0 means that they agree less often. Null with fewer than 10 labels. Also null if
 * judge and people pass all runs, or fail all runs, because chance would then always agree, too.
 *
 * Kappa: Cohen, Educational and Psychological Measurement 20 (1960). Its standard error: Fleiss,
 * Cohen and Everitt, Psychological Bulletin 72 (1969), computed after adding ½ to each count, the
 * usual correction for empty cells (Haldane, Annals of Human Genetics 20, 1956). Without the
 * correction, perfect agreement on ten labels would have an interval of width 0. For 10 to 50
 * labels, of which 50% to 90% are passes, this interval contains the true kappa in 92% to 99% of
 * samples. The uncorrected interval does so in as few as 14%.
 */
export function cohensKappa(counts: AgreementCounts): Estimate | null {
  const { truePasses, falsePasses, falseFails, trueFails } = counts
  const cells = [truePasses, falsePasses, falseFails, trueFails] as const
  const labelled = truePasses + falsePasses + falseFails + trueFails
  if (labelled < LEAST_LABELS || truePasses === labelled || trueFails === labelled) return null

  const value = kappaOf(...cells).kappa
  const [a, b, c, d] = cells
  const { kappa, standardError } = kappaOf(a + 0.5, b + 0.5, c + 0.5, d + 0.5)
  return {
    value,
    low: Math.max(-1, kappa - Z_95 * standardError),
    high: Math.min(1, kappa + Z_95 * standardError),
  }
}

/** The counts are in the order pass and pass, pass and fail, fail and pass, fail and fail. */
function kappaOf(a: number, b: number, c: number, d: number) {
  const total = a + b + c + d
  const passes = [(a + b) / total, (a + c) / total] as const
  const fails = [(c + d) / total, (b + d) / total] as const
  const byChance = passes[0] * passes[1] + fails[0] * fails[1]
  const kappa = ((a + d) / total - byChance) / (1 - byChance)

  const missing = 1 - kappa
  const agreeing =
    a * (1 - (passes[0] + passes[1]) * missing) ** 2 +
    d * (1 - (fails[0] + fails[1]) * missing) ** 2
  const differing =
    missing ** 2 * (b * (passes[1] + fails[0]) ** 2 + c * (fails[1] + passes[0]) ** 2)
  const spread = (agreeing + differing) / total - (kappa - byChance * missing) ** 2
  return { kappa, standardError: Math.sqrt(spread / total) / (1 - byChance) }
}
