import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change, RunChange } from '../../../src/model/comparison.ts'
import { SUMMARY_DETAILS } from '../../../src/report/markdown/detail.ts'
import { gridSection } from '../../../src/report/markdown/grid.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { renderedPage } from '../../support/rendered-page.ts'
import { anyText } from '../../support/any-text.ts'

const [DETAIL] = SUMMARY_DETAILS as [(typeof SUMMARY_DETAILS)[number]]

type Verdict = 'pass' | 'fail' | 'regressed' | 'fixed' | 'unstable' | 'no verdict'

const CHANGES: Readonly<Record<Verdict, readonly [Change, boolean | null, boolean | null]>> = {
  pass: ['unchanged', true, true],
  fail: ['unchanged', false, false],
  regressed: ['regressed', true, false],
  fixed: ['fixed', false, true],
  unstable: ['unstable', true, true],
  'no verdict': ['incomparable', true, null],
}

function aChange(scenario: string | null, personality: string | null, verdict: Verdict): RunChange {
  const [change, passedBefore, passedAfter] = CHANGES[verdict]
  return {
    runId: '1',
    scenario,
    personality,
    change,
    passedBefore,
    passedAfter,
    scorings: [passedAfter],
    review: null,
    durationSeconds: null,
    errorMessage: null,
    scores: [],
  }
}

function gridOf(...runs: [string | null, string | null, Verdict][]): string | null {
  return gridSection({ runs: runs.map((run) => aChange(...run)) }, DETAIL)
}

describe('The grid of scenarios by personality', () => {
  test('has a sign for every run and says what it means, the weakest row and column first', () => {
    expect(
      gridOf(
        ['Books', 'Calm', 'pass'],
        ['Books', 'Chatty', 'regressed'],
        ['Cancels', 'Calm', 'fixed'],
        ['Cancels', 'Chatty', 'fail'],
        ['Asks', 'Calm', 'unstable'],
        ['Asks', 'Chatty', 'no verdict'],
        ['Complains', 'Chatty', 'fail'],
      ),
    ).toBe(`### Scenarios by personality

🔻 1 regressed · ❌ 2 failing · 🎲 1 unstable · 🔧 1 fixed · ✅ 1 passing · ➖ 1 without a verdict

| Scenario | Chatty<br><sub>0 of 4 pass</sub> | Calm<br><sub>3 of 3 pass</sub> |
| :-- | :-: | :-: |
| Complains<br><sub>0 of 1 pass</sub> | ❌ |  |
| Books<br><sub>1 of 2 pass</sub> | 🔻 <sub>regressed</sub> | ✅ |
| Cancels<br><sub>1 of 2 pass</sub> | ❌ | 🔧 <sub>fixed</sub> |
| Asks<br><sub>1 of 2 pass</sub> | ➖ <sub>no verdict</sub> | 🎲 <sub>unstable</sub> |`)
  })

  test('counts if several runs share a cell, and has a name for unnamed scenarios', () => {
    expect(
      gridOf(
        ['Books', null, 'pass'],
        ['Books', null, 'pass'],
        ['Books', null, 'regressed'],
        [null, null, 'fail'],
      ),
    ).toBe(`### Scenarios by personality

🔻 1 regressed · ❌ 1 failing · ✅ 2 passing

| Scenario | No personality<br><sub>2 of 4 pass</sub> |
| :-- | :-: |
| Unnamed scenario<br><sub>0 of 1 pass</sub> | ❌ |
| Books<br><sub>2 of 3 pass</sub> | 🔻 1 <sub>regressed</sub><br>✅ 2 |`)
  })

  test('is left out if it says no more than the lists of runs', () => {
    expect(gridOf()).toBeNull()
    expect(gridOf(['Books', 'Calm', 'fail'], ['Books', 'Calm', 'pass'])).toBeNull()
    expect(gridOf(['Books', 'Calm', 'fail'], ['Cancels', 'Chatty', 'pass'])).toBeNull()
    const cells = ['Books', 'Cancels'].flatMap((scenario) =>
      ['Calm', 'Chatty'].map((personality) => [scenario, personality] as const),
    )
    expect(
      gridOf(...cells.map(([one, other]) => [one, other, 'pass'] as [string, string, Verdict])),
    ).toBeNull()
    expect(
      gridOf(...cells.map(([one, other]) => [one, other, 'fail'] as [string, string, Verdict])),
    ).not.toBeNull()
  })

  test('adds up the scenarios that all pass as before', () => {
    const runs = ['Books', 'Cancels', 'Asks'].flatMap((scenario) =>
      ['Calm', 'Chatty'].map((personality): [string, string, Verdict] => [
        scenario,
        personality,
        scenario === 'Asks' && personality === 'Calm' ? 'fixed' : 'pass',
      ]),
    )
    expect(
      gridOf(...runs)
        ?.split('\n')
        .slice(6),
    ).toEqual([
      '| Asks<br><sub>2 of 2 pass</sub> | 🔧 <sub>fixed</sub> | ✅ |',
      '| … 2 more scenarios<br><sub>4 of 4 pass</sub> | ✅ 2 | ✅ 2 |',
    ])
  })

  test('adds up the rest in one more row and column', () => {
    const runs = Array.from({ length: 30 * 9 }, (_, index) =>
      aChange(
        `S${index % 30}`,
        `P${Math.floor(index / 30)}`,
        index < 25 ? 'fail' : index === 200 ? 'regressed' : 'pass',
      ),
    )
    const lines = gridSection({ runs }, DETAIL)?.split('\n') ?? []
    expect(lines[4]).toContain('… 3 more personalities<br><sub>90 of 90 pass</sub>')
    expect(lines[6]).toMatch(/^\| S20<.* ❌ \| 🔻 <sub>regressed<\/sub> \| ✅ /)
    expect(lines.slice(6)).toHaveLength(21)
    expect(lines.at(-1)).toBe(
      `| … 10 more scenarios<br><sub>85 of 90 pass</sub> | ❌ 5<br>✅ 5 |${' ✅ 10 |'.repeat(5)} ✅ 30 |`,
    )
  })

  const anyName = fc.oneof(fc.constant(null), hostileText, anyText(500))
  const anyRun = fc
    .tuple(anyName, anyName, fc.constantFrom(...(Object.keys(CHANGES) as Verdict[])))
    .map((run) => aChange(...run))

  test('counts every run once, in few rows and columns, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 12 }), fc.nat({ max: 120 }), (some, copies) => {
        const runs = [
          ...some,
          ...Array.from({ length: copies }, (_, i) => aChange(`${i % 31}`, `${i % 11}`, 'fail')),
        ]
        const grid = gridSection({ runs }, DETAIL)
        if (grid === null) return
        expect(grid.length).toBeLessThan(60_000)
        expect(renderedPage(grid).elements.filter((name) => !OURS.has(name))).toEqual([])
        const [header = '', , ...rows] = grid.split('\n').slice(4)
        expect(rows.length).toBeLessThanOrEqual(21)
        expect(header.split(' | ').length).toBeLessThanOrEqual(8)
        const counted = rows.flatMap((row) => row.split(' | ').slice(1)).flatMap(countsOf)
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(runs.length)
      }),
      { numRuns: 100 },
    )
  })
})

const OURS = new Set('h3 p table thead tbody tr th td br sub span'.split(' '))

/** The number of runs in a cell: 3 for `🔻 1 <sub>regressed</sub><br>✅ 2`. */
function countsOf(cell: string): number[] {
  return [...cell.matchAll(/(?:🔻|❌|🎲|🔧|✅|➖)(?: (\d+))?/gu)].map(([, count]) =>
    Number(count ?? 1),
  )
}
