import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Report } from '../../../src/report/report.ts'
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../../src/report/summary.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { GITHUB_PATTERNS, type Page, renderedPage } from '../../support/rendered-page.ts'
import { hostileReport, REPORTS, report } from '../../support/report-fixtures.ts'

const OURS: ReadonlySet<string> = new Set(
  'a b blockquote br code details h2 h3 i li p pre span strong sub summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** The names and numbers of elements tell a page's structure. */
function structure({ elements }: Page): string {
  return elements.filter((name) => name !== 'span' && name !== 'br').join(' ')
}

/** Short enough for the renderer to be quick about thousands of runs. */
const SHORT_BYTES = 100_000

function text(of: Report): string {
  return renderedPage(renderSummary(of, SHORT_BYTES)).text.replace(/\s+/g, ' ')
}

describe('renderSummary', () => {
  test('answers with the headline first', () => {
    expect(renderSummary(REPORTS.small)).toMatch(/^## ❌ 2 of 4 gates missed/)
    expect(renderSummary(REPORTS['nothing-changed'])).toMatch(/^## ✅ Nothing changed/)
  })

  test('shows the rate, its change, its interval and what the flips are worth', () => {
    const shown = text(REPORTS.small)
    expect(shown).toContain('87.5%')
    expect(shown).toContain('▼ 8.3 points')
    expect(shown).toContain('was 95.8%')
    expect(shown).toContain('95% interval 69% to 95.7%')
    expect(shown).toContain('This could be noise')
    expect(text(REPORTS['all-regressed'])).toContain('More than noise')
  })

  test('shows every gate with its margin, the missed ones first', () => {
    const shown = text(REPORTS.small)
    const places = ['2.5 points short', '2 too many', '3.4 to spare', '440 to spare'].map(
      (margin) => shown.lastIndexOf(margin),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('shows each regressed run with the metrics that flipped and why', () => {
    const shown = text(REPORTS.small)
    expect(shown).toContain('3 regressed runs')
    expect(shown).toContain(
      'Emergency: broken tooth on a Sunday · Suspicious · run 86371: Politeness',
    )
    expect(shown).toContain('Books 3 pm; the caller said 4 pm.')
    expect(shown).toContain('A person reviewed this run: failure.')
  })

  test('shows the step to paste as one piece', () => {
    const page = renderedPage(renderSummary(REPORTS['timed-out']))
    expect(page.elements).toContain('pre')
    expect(page.text).toContain("    metric_ids: '411, 412, 413, 414, 415'\n    mode: wait")
    expect(text(REPORTS['timed-out'])).toContain('15 of 24 runs finished')
  })

  test('says what Cekura gave as reasons for a failed evaluation', () => {
    expect(text(REPORTS['evaluation-failed'])).toContain(
      'The telephone provider refused the calls (18 runs)',
    )
  })

  test.each(Object.entries(REPORTS))('claims no evaluation and no rate that %s lacks', (_, of) => {
    const shown = text(of)
    if (of.triggered !== 'yes') expect(shown).not.toMatch(/about [\d.]+ credits(?!, if)/)
    if (of.comparison === null) expect(shown).not.toContain('Success rate')
  })

  test('charts only counts that the table beside it has too', () => {
    const markdown = renderSummary(REPORTS.small)
    const arrows = [...markdown.matchAll(/(\w+ before).*-->\|"(\d+ \w+)"\| .*(\w{4} now)/g)]
    expect(arrows.map(([, from, count, to]) => [from, count, to])).toEqual([
      ['Passed before', '19 unchanged', 'Pass now'],
      ['Passed before', '3 regressed', 'Fail now'],
      ['Failed before', '1 fixed', 'Pass now'],
    ])
    expect(markdown).toContain('| <b>Passed before</b> | 19 | 3 |')
    expect(markdown).toContain('| <b>Failed before</b> | 1 | 0 |')
  })

  test('has the same structure whatever the texts in it are', () => {
    const harmless = structure(renderedPage(renderSummary(hostileReport('word'))))
    fc.assert(
      fc.property(
        hostileText.filter((trick) => trick.trim() !== ''),
        (trick) => {
          const page = renderedPage(renderSummary(hostileReport(`x${trick}x`)))
          expect(structure(page)).toBe(harmless)
          expect(page.elements.filter((name) => name !== 'input' && !OURS.has(name))).toEqual([])
          expect(page.comments).toEqual([])
          for (const piece of page.plainTexts) {
            expect(GITHUB_PATTERNS.filter((pattern) => pattern.test(piece))).toEqual([])
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the size of a summary', () => {
  test('keeps every explanation where there is room', () => {
    expect(renderSummary(REPORTS.small)).toContain('in a harsher tone')
  })

  test('is within what GitHub shows for thousands of runs', () => {
    const markdown = renderSummary(REPORTS.large)
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
    expect(text(REPORTS.large)).toContain('556 regressed runs')
  })

  test('loses explanations first, then unchanged runs, then rows, which are counted', () => {
    const sizes = [1_000_000, 600_000, 250_000, 60_000, 10_000]
    const [most, fewerWords, noOthers, fewerRows, least] = sizes.map((limit) =>
      renderSummary(REPORTS.large, limit),
    ) as [string, string, string, string, string]
    expect(most).toContain('harsher tone')
    expect(fewerWords).not.toContain('harsher tone')
    expect(fewerWords).toContain('4,444 other runs')
    expect(noOthers).toContain('left out here')
    expect(fewerRows).toMatch(/… and \d+ more regressed runs/)
    for (const [index, markdown] of [most, fewerWords, noOthers, fewerRows, least].entries()) {
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(sizes[index] ?? 0)
    }
  })

  test('never ends inside a table, a fence or a fold', () => {
    for (const limit of [900_000, 300_000, 100_000, 30_000, 12_000]) {
      const markdown = renderSummary(REPORTS.large, limit)
      expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length)
      expect((markdown.match(/^```/gm)?.length ?? 0) % 2).toBe(0)
      expect(markdown).toMatch(/<\/sub>\n$/)
    }
  })

  test('is within its limit however long all texts are', () => {
    const trick = '@'.repeat(100_000)
    expect(Buffer.byteLength(renderSummary(hostileReport(trick)))).toBeLessThanOrEqual(
      SUMMARY_LIMIT_BYTES,
    )
    const many = report({
      verdict: {
        outcome: 'gate_failed',
        headline: trick,
        reasons: Array<string>(5000).fill(trick),
        gates: Array.from({ length: 5000 }, () => ({
          input: 'metric_thresholds' as const,
          asked: trick,
          found: trick,
          margin: trick,
          held: false,
        })),
        remedy: trick,
        resumeStep: null,
      },
      warnings: Array<string>(5000).fill(trick),
    })
    expect(Buffer.byteLength(renderSummary(many))).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
  })
})
