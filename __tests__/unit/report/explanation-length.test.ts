import { expect, test } from '@jest/globals'
import { compare } from '../../../src/compare/compare.ts'
import { renderComment } from '../../../src/report/comment-body.ts'
import { logLines } from '../../../src/report/log.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { plan, report } from '../../support/report-fixtures.ts'
import { renderedPage } from '../../support/rendered-page.ts'
import { aBinary, aResult, aRun } from '../snapshots.ts'

const politeness = { metricId: '71', metricName: 'Politeness' }
const planned = plan({ runIds: ['11'], metrics: [{ id: '71', name: 'Politeness' }] })

/** A run regressed, and the judge says why in so many letters that no other text here has. */
function regressionExplainedIn(letters: number) {
  const [before, after] = [true, false].map((passed) =>
    aResult({
      runs: [
        aRun({
          id: '11',
          success: passed,
          scores: [aBinary(passed, { ...politeness, explanation: 'ж'.repeat(letters) })],
        }),
      ],
    }),
  ) as [ReturnType<typeof aResult>, ReturnType<typeof aResult>]
  return report({ plan: planned, comparison: compare(before, after, planned) })
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
  ['the log', 160],
] as const)('%s cuts an explanation after %d letters, and shows that it did', (place, longest) => {
  expect(longestExplanation(PLACES[place](longest))).toBe(longest)
  expect(longestExplanation(PLACES[place](longest + 1))).toBeLessThanOrEqual(longest)
  expect(longestExplanation(PLACES[place](longest + 1))).toBeGreaterThanOrEqual(longest - 1)
  expect(PLACES[place](longest + 1)).toContain('ж…')
})
