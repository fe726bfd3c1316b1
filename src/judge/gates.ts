import type { Gates } from '../model/gates.ts'
import type { GateResult } from '../model/verdict.ts'
import type { FinishedEvaluation } from './gate.ts'
import { checkMetricThreshold } from './metric-gate.ts'
import { checkMaxRegressions } from './regressions-gate.ts'
import { checkMinSuccessRate } from './success-rate-gate.ts'

/** Checks every gate that the user set. A gate that cannot be checked fails. */
export function checkGates(gates: Gates, finished: FinishedEvaluation): GateResult[] {
  const { minSuccessRate, maxRegressions, metricThresholds } = gates
  return [
    ...(minSuccessRate === null ? [] : [checkMinSuccessRate(minSuccessRate, finished)]),
    ...(maxRegressions === null ? [] : [checkMaxRegressions(maxRegressions, finished)]),
    ...metricThresholds.map((threshold) => checkMetricThreshold(threshold, finished)),
  ]
}
