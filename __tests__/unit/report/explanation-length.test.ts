import { expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { renderComment } from '../../../src/report/markdown/comment.ts'
import { logLines } from '../../../src/report/log/log-lines.ts'
import { renderSummary } from '../../../src/report/markdown/summary.ts'
import { renderedPage } from '../../support/rendered-page.ts'
import { finishedReport } from '../../support/reports.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'

/**
 * A report with a regressed run. The explanation has this number of a letter that no other text
 * here has.
 */
function regressionExplainedIn(letters: number) {
  const [before, after] = [true, false].map((passed) =>
    aResult({
      runs: [
        aRun('11', {
          success: passed,
          scores: [aBinary(passed, { explanation: 'ж'.repeat(letters) })],
        }),
      ],
    }),
  ) as [Result, Result]
  return finishedReport({ before, after })
}

function longestExplanation(text: string): number {
  return Math.max(0, ...(text.match(/ж+/g) ?? []).map((letters) => letters.length))
}

const PLACES = {
  'the summary': (letters: number) =>
    renderedPage(renderSummary(regressionExplainedIn(letters))).text,
  'the comment': (letters: number) =>
    renderedPage(renderComment(regressionExplainedIn(letters), '')).text,
  'the log': (letters: number) => logLines(regressionExplainedIn(letters)).join('\n'),
}

test.each([
  ['the summary', 4000],
  ['the comment', 500],
  ['the log', 240],
] as const)('%s cuts an explanation after %d letters, and shows that it did', (place, longest) => {
  expect(longestExplanation(PLACES[place](longest))).toBe(longest)
  expect(longestExplanation(PLACES[place](longest + 1))).toBeLessThanOrEqual(longest)
  expect(longestExplanation(PLACES[place](longest + 1))).toBeGreaterThanOrEqual(longest - 1)
  expect(PLACES[place](longest + 1)).toContain('ж…')
})
