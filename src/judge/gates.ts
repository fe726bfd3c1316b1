import type { Gates } from '../inputs/gates.ts'
import type { FinishedEvaluation } from './finished-evaluation.ts'
import { checkMetricThreshold } from './metric-gate.ts'
import { checkMaxRegressions } from './regressions-gate.ts'
import { checkMinSuccessRate } from './success-rate-gate.ts'
import type { GateResult } from './verdict.ts'

/** Checks every gate that was asked for, held or not. One that cannot be checked does not hold. */
export function checkGates(gates: Gates, finished: FinishedEvaluation): GateResult[] {
  const { minSuccessRate, maxRegressions, metricThresholds } = gates
  return [
    ...(minSuccessRate === null ? [] : [checkMinSuccessRate(minSuccessRate, finished)]),
    ...(maxRegressions === null ? [] : [checkMaxRegressions(maxRegressions, finished)]),
    ...metricThresholds.map((threshold) => checkMetricThreshold(threshold, finished)),
  ]
}
