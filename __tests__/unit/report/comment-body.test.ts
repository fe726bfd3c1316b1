import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  COMMENT_LIMIT_CHARACTERS,
  commentMarker,
  renderComment,
  renderProgressComment,
} from '../../../src/report/markdown/comment.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { GITHUB_PATTERNS, renderedPage } from '../../support/rendered-page.ts'
import { hostileVerdictReport, largeReport, REPORTS } from '../../support/report-cases.ts'
import { anyText } from '../../support/any-text.ts'

describe('the marker of a comment', () => {
  test('is one HTML comment on one line, whatever the key', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, anyText()), (key) => {
        const marker = commentMarker(key)
        expect(marker).not.toContain('\n')
        expect(renderedPage(`${marker}\n\ntext`)).toMatchObject({
          elements: ['p'],
          comments: [marker.slice(4, -3)],
        })
      }),
    )
  })

  test('differs if the keys differ', () => {
    const key = anyText()
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(commentMarker(one) === commentMarker(other)).toBe(one === other)
      }),
    )
  })
})

describe('the comment while the evaluation goes on', () => {
  test('begins with its marker, and says what is evaluated', () => {
    const markdown = renderProgressComment(
      aPlan({ runIds: ['1', '2'], metrics: plannedMetrics('7', '8') }),
      'nightly',
    )
    expect(markdown.split('\n')[0]).toBe(commentMarker('nightly'))
    const { text } = renderedPage(markdown)
    expect(text).toContain('Re-evaluating 2 metrics on 2 runs: 4 evaluations, about 0.8 credits')
    expect(text).toContain('Nightly (result 4711)')
  })
})

describe('the comment with the outcome', () => {
  test.each(Object.entries({ ...REPORTS, large: largeReport(5_000) }))(
    'for the report “%s” begins with its marker and is short enough',
    (_, report) => {
      const markdown = renderComment(report, 'nightly')
      expect(markdown.split('\n')[0]).toBe(commentMarker('nightly'))
      expect(markdown.length).toBeLessThanOrEqual(COMMENT_LIMIT_CHARACTERS)
      expect(renderedPage(markdown).comments).toHaveLength(1)
    },
  )

  test('is short enough for texts of any length', () => {
    for (const character of ['@', '漢', '<', '\u202e', '😀']) {
      const text = character.repeat(20_000)
      const markdown = renderComment(hostileVerdictReport(text), 'nightly')
      expect(markdown.length).toBeLessThanOrEqual(COMMENT_LIMIT_CHARACTERS)
    }
  })

  test('shows the verdict, the regressions with their explanations, and the fixed runs', () => {
    const { text } = renderedPage(renderComment(REPORTS['gate-failed'], ''))
    expect(text).toContain('2 of 4 gates failed')
    expect(text).toContain('2 regressed runs')
    expect(text).toContain('in a harsher tone')
    expect(text).toContain('1 fixed run')
  })

  test('names its key, so that readers can distinguish the comments of a matrix', () => {
    expect(renderedPage(renderComment(REPORTS['gate-failed'], 'French agent')).text).toContain(
      'French agent',
    )
  })

  test('mentions, links and embeds nothing, whatever the texts in it are', () => {
    fc.assert(
      fc.property(hostileText, (trick) => {
        const page = renderedPage(renderComment(hostileVerdictReport(trick), trick))
        expect(page.comments).toHaveLength(1)
        expect(page.elements.filter((name) => ['img', 'script', 'input'].includes(name))).toEqual(
          [],
        )
        // The only link is the report's own link to the result.
        expect(page.addresses).toHaveLength(1)
        for (const piece of page.plainTexts) {
          expect(GITHUB_PATTERNS.filter((pattern) => pattern.test(piece))).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})
