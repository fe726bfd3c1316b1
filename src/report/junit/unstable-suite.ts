import type { RunChange } from '../../model/comparison.ts'
import { scoringsText, verdictText } from '../vocabulary.ts'
import { classNameOf, runTitle } from './metric-suite.ts'
import type { TestCase, TestSuite } from './test-suite.ts'

export const UNSTABLE_TITLE = 'Unstable runs'

/**
 * A flaky case for each run whose flip was taken back. It is not a failure, but less than a pass.
 */
export function unstableSuite(
  runs: readonly RunChange[],
  timestamp: string | null,
): TestSuite | null {
  const cases = runs.filter(({ change }) => change === 'unstable').map(unstableCase)
  return cases.length === 0 ? null : { name: UNSTABLE_TITLE, timestamp, properties: {}, cases }
}

function unstableCase(run: RunChange): TestCase {
  const { scorings } = run
  return {
    name: runTitle(run),
    className: classNameOf(UNSTABLE_TITLE),
    seconds: run.durationSeconds,
    trouble: null,
    flakyFailures: scorings.flatMap((passed, index) =>
      passed === false ? [`The run fails in scoring ${index + 1} of ${scorings.length}`] : [],
    ),
    properties: {
      run_id: run.runId,
      before: verdictText(run.passedBefore),
      scenario: run.scenario,
    },
    output: scoringsText(run),
  }
}
