import { Z_95 } from './normal.ts'

/**
 * Wilson's 95% score interval of a share, without continuity correction: Wilson, Journal of the
 * American Statistical Association 22 (1927); method 3 in Newcombe, Statistics in Medicine 17
 * (1998). `share` is from 0 to 1, and `trials` is at least 1. The interval contains the share and
 * lies between 0 and 1.
 */
export function wilsonInterval(share: number, trials: number): { low: number; high: number } {
  const squared = (Z_95 * Z_95) / trials
  const centre = share + squared / 2
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / trials + squared / (4 * trials))
  return {
    low: Math.max(0, Math.min(share, (centre - reach) / (1 + squared))),
    high: Math.min(1, Math.max(share, (centre + reach) / (1 + squared))),
  }
}
