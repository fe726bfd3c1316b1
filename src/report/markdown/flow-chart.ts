import type { Comparison, RunChange } from '../../model/comparison.ts'
import { counted } from '../../text/counted.ts'
import { grouped } from '../../text/figures.ts'
import { table } from './markdown.ts'

/**
 * Where the verdicts went, as a Mermaid chart and as a table that says the same. The chart holds
 * nothing but our own words and counts, so no name can break it. Null if no verdict changed.
 */
export function flowSection({ runs }: Comparison): string | null {
  const flows = FLOWS.map((flow) => {
    const those = runs.filter(flow.includes)
    const unstable = those.filter(({ change }) => change === 'unstable').length
    return { ...flow, count: those.length, unstable }
  })
  if (!flows.some(({ word, count, unstable }) => (word !== 'unchanged' ? count > 0 : unstable > 0)))
    return null
  const rows = (['Passed', 'Failed'] as const).map((from) => [
    `<b>${from} before</b>`,
    ...flows.filter((flow) => flow.from === from).map(({ count }) => grouped(count)),
  ])
  const counts = table(['', 'Pass now', 'Fail now'], ['left', 'right', 'right'], rows)
  return `### Where the verdicts went\n\n${chart(flows)}\n\n${counts}`
}

const FLOWS = [
  flow('Passed', 'Pass', 'unchanged', true, true),
  flow('Passed', 'Fail', 'regressed', true, false),
  flow('Failed', 'Pass', 'fixed', false, true),
  flow('Failed', 'Fail', 'unchanged', false, false),
] as const

function flow(
  from: 'Passed' | 'Failed',
  to: 'Pass' | 'Fail',
  word: 'unchanged' | 'regressed' | 'fixed',
  before: boolean,
  after: boolean,
) {
  const includes = (run: RunChange) => run.passedBefore === before && run.passedAfter === after
  return { from, to, word, includes }
}

type Flow = (typeof FLOWS)[number] & { readonly count: number; readonly unstable: number }

/** Strokes that can be told apart on light and on dark pages. */
const STYLES = [
  'classDef good stroke:#2da44e,stroke-width:2px',
  'classDef bad stroke:#e5534b,stroke-width:2px',
]

function chart(flows: readonly Flow[]): string {
  const total = (side: (flow: Flow) => boolean) =>
    counted(
      flows.filter(side).reduce((sum, { count }) => sum + count, 0),
      'run',
    )
  const nodes: Readonly<Record<Flow['from'] | Flow['to'], string>> = {
    Passed: `passed["Passed before: ${total(({ from }) => from === 'Passed')}"]:::good`,
    Failed: `failed["Failed before: ${total(({ from }) => from === 'Failed')}"]:::bad`,
    Pass: `pass["Pass now: ${total(({ to }) => to === 'Pass')}"]:::good`,
    Fail: `fail["Fail now: ${total(({ to }) => to === 'Fail')}"]:::bad`,
  }
  const arrows = flows
    .filter(({ count }) => count > 0)
    .map((flow) => `${nodes[flow.from]} -->|"${wordsOf(flow)}"| ${nodes[flow.to]}`)
  return [
    '```mermaid',
    'flowchart LR',
    ...[...arrows, ...STYLES].map((line) => `  ${line}`),
    '```',
  ].join('\n')
}

/** `18 unchanged, 2 unstable`. */
function wordsOf({ word, count, unstable }: Flow): string {
  const parts = [
    ...(count === unstable ? [] : [`${count - unstable} ${word}`]),
    ...(unstable === 0 ? [] : [`${unstable} unstable`]),
  ]
  return parts.join(', ')
}
