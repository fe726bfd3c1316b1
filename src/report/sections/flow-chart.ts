import type { Comparison, RunChange } from '../../compare/comparison.ts'
import { table } from '../markdown.ts'

/**
 * Where the verdicts went, as a Mermaid chart and as a table that says the same. The chart holds
 * nothing but our own words and counts, so no name can break it. Null if no verdict changed.
 */
export function flowSection({ runs }: Comparison): string | null {
  const paths = PATHS.map((path) => ({ ...path, count: runs.filter(path.includes).length }))
  if (!paths.some(({ from, to, count }) => from !== to && count > 0)) return null
  const flows = paths
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => `${from} before,${to} now,${count}`)
  const chart = ['```mermaid', 'sankey-beta', ...flows, '```'].join('\n')
  const rows = (['Pass', 'Fail'] as const).map((from) => [
    `<b>${from} before</b>`,
    ...paths.filter((path) => path.from === from).map(({ count }) => count.toLocaleString('en-US')),
  ])
  const counts = table(['', 'Pass now', 'Fail now'], ['left', 'right', 'right'], rows)
  return `### Where the verdicts went\n\n${chart}\n\n${counts}`
}

const PATHS = [
  { from: 'Pass', to: 'Pass', includes: (run: RunChange) => verdicts(run, true, true) },
  { from: 'Pass', to: 'Fail', includes: (run: RunChange) => verdicts(run, true, false) },
  { from: 'Fail', to: 'Pass', includes: (run: RunChange) => verdicts(run, false, true) },
  { from: 'Fail', to: 'Fail', includes: (run: RunChange) => verdicts(run, false, false) },
] as const

function verdicts(run: RunChange, before: boolean, after: boolean): boolean {
  return run.passedBefore === before && run.passedAfter === after
}
