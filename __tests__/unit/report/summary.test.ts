import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { triggeredBy } from '../../../src/model/job-state.ts'
import type { Report } from '../../../src/report/report.ts'
import { renderSummary, SUMMARY_LIMIT_BYTES } from '../../../src/report/markdown/summary.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { GITHUB_PATTERNS, type Page, renderedPage } from '../../support/rendered-page.ts'
import { hostileVerdictReport, largeReport, REPORTS } from '../../support/report-cases.ts'
import { aReport } from '../../support/reports.ts'

const OURS: ReadonlySet<string> = new Set(
  'a b blockquote br code details h2 h3 i li p pre span strong sub summary table tbody td th thead tr ul'.split(
    ' ',
  ),
)

/** The structure of a page: the names and numbers of its elements. */
function structure({ elements }: Page): string {
  return elements.filter((name) => name !== 'span' && name !== 'br').join(' ')
}

/** Short, so that the renderer is quick with thousands of runs. */
const SHORT_BYTES = 100_000

function text(of: Report): string {
  return renderedPage(renderSummary(of, SHORT_BYTES)).text.replace(/\s+/g, ' ')
}

describe('renderSummary', () => {
  test('answers with the headline first', () => {
    expect(renderSummary(REPORTS['gate-failed'])).toMatch(/^## ❌ 2 of 4 gates failed/)
    expect(renderSummary(REPORTS['nothing-changed'])).toMatch(/^## ✅ Passed: 2 of 2 runs succeed/)
  })

  test('shows the rate, its change, its interval, and whether the change may be noise', () => {
    const shown = text(REPORTS['gate-failed'])
    expect(shown).toContain('50%')
    expect(shown).toContain('-16.7 points')
    expect(shown).toContain('was 66.7%')
    expect(shown).toContain('95% interval 18.8% to 81.2%')
    expect(shown).toContain('too few to rule out chance')
    expect(text(REPORTS['all-regressed'])).toContain('This is more than chance')
  })

  test("shows the missed gates and Cekura's reasons once", () => {
    const told = (of: Report, words: string) => text(of).split(words).length - 1
    expect(told(REPORTS['gate-failed'], '40 points short')).toBe(1)
    expect(told(REPORTS['gate-failed'], 'at most 1 regressed run')).toBe(1)
    expect(told(REPORTS['evaluation-failed'], 'The judge model refused the request')).toBe(1)
  })

  test('collapses the metrics that did not change', () => {
    const markdown = renderSummary(REPORTS['nothing-changed'])
    expect(markdown).not.toContain('### Metrics')
    expect(markdown).toContain('<summary><b>1 metric</b> did not change: Politeness</summary>')
    expect(renderSummary(REPORTS['gate-failed'])).toContain('### Metrics')
  })

  test('compares nothing if nothing was evaluated', () => {
    const shown = text(REPORTS['nothing-failed'])
    expect(shown).toContain('Passed: 2 of 2 runs succeed (100%) 1 gate holds')
    expect(shown).not.toMatch(/before|chang|regressed/)
  })

  test('shows the first ten regressed runs, and collapses the others', () => {
    const markdown = renderSummary(largeReport(200))
    expect(markdown).toContain('### 🔻 23 regressed runs')
    expect(markdown).toContain('<summary><b>13 more</b></summary>')
    const [first, rest] = renderSummary(largeReport(200), 30_000).split('13 more')
    expect(first?.split('The agent interrupts')).toHaveLength(11)
    expect(rest).not.toContain('The agent interrupts')
  })

  test('shows every gate with its margin, the missed ones first', () => {
    const shown = text(REPORTS['gate-failed'])
    const places = ['40 points short', '1 too many', '0.25 to spare', '203 to spare'].map(
      (margin) => shown.lastIndexOf(margin),
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('shows each regressed run with the metrics that flipped and why', () => {
    const shown = text(REPORTS['gate-failed'])
    expect(shown).toContain('2 regressed runs')
    expect(shown).toContain('Reschedules because of a conflict · In a hurry · run 86369')
    expect(shown).toContain('Politeness: The agent interrupts the caller at 00:41')
    expect(shown).toContain('Books 3 pm; the caller said 4 pm.')
    expect(shown).toContain('A person reviewed this run: failure.')
  })

  test('shows the step to paste as one code block', () => {
    const page = renderedPage(renderSummary(REPORTS['timed-out']))
    expect(page.elements).toContain('pre')
    expect(page.text).toContain("    metric_ids: '411, 412, 413, 414, 415'\n    mode: wait")
    expect(text(REPORTS['timed-out'])).toContain('2 of 4 runs finished')
  })

  test("shows Cekura's reasons for a failed evaluation", () => {
    expect(text(REPORTS['evaluation-failed'])).toContain(
      'The judge model refused the request (2 runs)',
    )
  })

  test.each(Object.entries(REPORTS))(
    'shows no evaluation and no rate that the report %s does not have',
    (_, of) => {
      // The headline of a dry run has the cost of the plan.
      const shown = text(of).replace(of.verdict.headline, '')
      if (triggeredBy(of) !== 'yes') expect(shown).not.toMatch(/about [\d.]+ credits(?!, if)/)
      if (of.comparison === null) expect(shown).not.toContain('Success rate')
    },
  )

  test('has the same structure whatever the texts in it are', () => {
    const harmless = structure(renderedPage(renderSummary(hostileVerdictReport('word'))))
    fc.assert(
      fc.property(
        hostileText.filter((trick) => trick.trim() !== ''),
        (trick) => {
          const page = renderedPage(renderSummary(hostileVerdictReport(`x${trick}x`)))
          expect(structure(page)).toBe(harmless)
          expect(page.elements.filter((name) => name !== 'input' && !OURS.has(name))).toEqual([])
          expect(page.comments).toEqual([])
          for (const piece of page.plainTexts) {
            expect(GITHUB_PATTERNS.filter((pattern) => pattern.test(piece))).toEqual([])
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the size of a summary', () => {
  const LARGE = largeReport(5_000)

  test('keeps every explanation if there is room', () => {
    expect(renderSummary(REPORTS['gate-failed'])).toContain('in a harsher tone')
  })

  test('is within what GitHub shows for thousands of runs', () => {
    const markdown = renderSummary(LARGE)
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
    expect(text(LARGE)).toContain('556 regressed runs')
  })

  test('is reduced by explanations first, then unchanged runs, then rows, with counts of them', () => {
    const sizes = [1_000_000, 600_000, 250_000, 60_000, 10_000]
    const [most, fewerWords, noOthers, fewerRows, least] = sizes.map((limit) =>
      renderSummary(LARGE, limit),
    ) as [string, string, string, string, string]
    expect(most).toContain('books the slot')
    expect(fewerWords).not.toContain('books the slot')
    expect(fewerWords).toContain('4,444 other runs')
    expect(noOthers).toContain('left out here')
    expect(fewerRows).toMatch(/… and \d+ more regressed runs/)
    for (const [index, markdown] of [most, fewerWords, noOthers, fewerRows, least].entries()) {
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(sizes[index] ?? 0)
    }
  })

  test('never ends inside a table, a fence or a collapsed section', () => {
    for (const limit of [900_000, 300_000, 100_000, 30_000, 12_000]) {
      const markdown = renderSummary(LARGE, limit)
      expect(markdown.match(/<details>/g)?.length).toBe(markdown.match(/<\/details>/g)?.length)
      expect((markdown.match(/^```/gm)?.length ?? 0) % 2).toBe(0)
      expect(markdown).toMatch(/<\/sub>\n$/)
    }
  })

  test('is within its limit for texts of any length', () => {
    const trick = '@'.repeat(100_000)
    expect(Buffer.byteLength(renderSummary(hostileVerdictReport(trick)))).toBeLessThanOrEqual(
      SUMMARY_LIMIT_BYTES,
    )
    const { verdict } = hostileVerdictReport(trick)
    const fiveThousand = <T>(items: readonly T[]) =>
      Array<T[]>(5000)
        .fill([...items])
        .flat()
    const reasons = fiveThousand(verdict.reasons)
    const many = aReport(
      { ...verdict, reasons, gates: fiveThousand(verdict.gates) },
      { warnings: reasons },
    )
    expect(Buffer.byteLength(renderSummary(many))).toBeLessThanOrEqual(SUMMARY_LIMIT_BYTES)
  })
})
