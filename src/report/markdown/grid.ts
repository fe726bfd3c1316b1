import type { Comparison, RunChange } from '../../model/comparison.ts'
import { grouped } from '../../text/figures.ts'
import type { Detail } from './detail.ts'
import { inlineText, table } from './markdown.ts'
import { UNNAMED_SCENARIO } from './name-text.ts'
import { type Mark, markOf, SIGNS } from './signs.ts'

const MOST_SCENARIOS = 20
const MOST_PERSONALITIES = 6
const NAME_LENGTH = 60

/** The worst mark first. This is the order in a cell and in the legend. */
const MARKS = Object.keys(SIGNS) as Mark[]

/**
 * The verdicts as a grid: a row for each scenario, a column for each personality, the weakest
 * first, and a sign for each run. One more row adds up the rows in which all runs pass as before
 * and the rows that do not fit. One more column adds up the columns that do not fit. So every run
 * is counted once. Null if the grid says no more than the lists of runs: all runs pass as before,
 * or no two runs share a scenario or a personality.
 */
export function gridSection({ runs }: Pick<Comparison, 'runs'>, detail: Detail): string | null {
  const isPlain = runs.every((run) => isPassing(run) || markOf(run) === 'no verdict')
  const [rows, columns] = [linesOf(runs, 'scenario'), linesOf(runs, 'personality')]
  const isList = runs.length <= Math.max(rows.length, columns.length)
  if (isPlain || isList || rows.length * columns.length < 2) return null

  const telling = rows.filter(isTelling).length
  const shownRows = bounded(rows, Math.min(MOST_SCENARIOS, detail.rows, telling))
  const shownColumns = bounded(columns, Math.min(MOST_PERSONALITIES, detail.rows))
  const header = ['Scenario', ...shownColumns.map((line) => label(line, 'personalities', detail))]
  const body = shownRows.map((row) => [
    label(row, 'scenarios', detail),
    ...shownColumns.map((column) => cell([...row.runs].filter((run) => column.runs.has(run)))),
  ])
  const alignments = shownColumns.map(() => 'center' as const)
  return `### Scenarios by personality\n\n${legend(runs)}\n\n${table(header, ['left', ...alignments], body)}`
}

/** All runs of one scenario, or of one personality. */
interface Line {
  /** Null: the runs have no scenario or personality. */
  readonly name: string | null
  /** How many lines this line adds up, in which case it has no name; 0 for a single line. */
  readonly others: number
  readonly runs: ReadonlySet<RunChange>
}

/**
 * The lines with the largest share of failing runs come first. Lines in which all runs pass as
 * before come last.
 */
function linesOf(runs: readonly RunChange[], by: 'scenario' | 'personality'): Line[] {
  const lines = new Map<string | null, Set<RunChange>>()
  for (const run of runs) {
    const line = lines.get(run[by]) ?? new Set()
    lines.set(run[by], line.add(run))
  }
  return [...lines]
    .map(([name, those]) => ({ name, others: 0, runs: those }))
    .toSorted(
      (one, other) =>
        passingShare(one) - passingShare(other) ||
        Number(isTelling(other)) - Number(isTelling(one)),
    )
}

function passingShare({ runs }: Pick<Line, 'runs'>): number {
  return [...runs].filter(passesNow).length / runs.size
}

function isTelling({ runs }: Pick<Line, 'runs'>): boolean {
  return ![...runs].every(isPassing)
}

function passesNow({ passedAfter }: RunChange): boolean {
  return passedAfter === true
}

/** Whether the run passes now and passed before. */
function isPassing(run: RunChange): boolean {
  return markOf(run) === 'pass'
}

/** At most `most` lines, and after them one line for all others. */
function bounded(lines: readonly Line[], most: number): Line[] {
  const rest = lines.slice(most)
  if (rest.length <= 1) return [...lines]
  const runs = new Set(rest.flatMap((line) => [...line.runs]))
  return [...lines.slice(0, most), { name: null, others: rest.length, runs }]
}

const UNNAMED = { scenarios: UNNAMED_SCENARIO, personalities: 'No personality' } as const

/** The name of the line, and how many of its runs pass. */
function label(
  { name, others, runs }: Line,
  words: 'scenarios' | 'personalities',
  detail: Detail,
): string {
  const text =
    others > 0
      ? `… ${grouped(others)} more ${words}`
      : name === null
        ? UNNAMED[words]
        : inlineText(name, Math.min(NAME_LENGTH, detail.textLength))
  return `${text}<br><sub>${grouped([...runs].filter(passesNow).length)} of ${grouped(runs.size)} pass</sub>`
}

/** `✅`, or `🔻 regressed`. For several runs: `🔻 1 regressed<br>✅ 3`. */
function cell(runs: readonly RunChange[]): string {
  return MARKS.flatMap((mark) => {
    const count = runs.filter((run) => markOf(run) === mark).length
    if (count === 0) return []
    const isStanding = mark === 'pass' || mark === 'fail'
    const number = runs.length === 1 ? [] : [grouped(count)]
    return [[SIGNS[mark], ...number, ...(isStanding ? [] : [`<sub>${mark}</sub>`])].join(' ')]
  }).join('<br>')
}

/** What the signs mean, with their counts over all runs: `🔻 1 regressed · ✅ 3 pass`. */
function legend(runs: readonly RunChange[]): string {
  return MARKS.flatMap((mark) => {
    const count = runs.filter((run) => markOf(run) === mark).length
    return count === 0 ? [] : [`${SIGNS[mark]} ${grouped(count)} ${LEGEND[mark]}`]
  }).join(' · ')
}

const LEGEND: Readonly<Record<Mark, string>> = {
  regressed: 'regressed',
  fail: 'failing',
  unstable: 'unstable',
  fixed: 'fixed',
  pass: 'passing',
  'no verdict': 'without a verdict',
}
