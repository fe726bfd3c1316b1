import { expect, test } from '@jest/globals'
import { annotationsOf } from '../../../src/report/annotations.ts'
import { type RunSketch, sketchedComparison } from '../../support/comparison-fixtures.ts'
import { REPORTS, report } from '../../support/report-fixtures.ts'

const metric = { id: '7', name: 'Politeness', kind: 'binary' } as const

function regressedRuns(count: number, why = 'It interrupts.\nTwice.'): RunSketch[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(100 + index),
    scenario: `Scenario ${index}`,
    passed: [true, false],
    scores: [{ metric, before: true, after: false, why }],
  }))
}

function annotationsFor(runs: readonly RunSketch[], warnings: readonly string[] = []) {
  return annotationsOf(report({ warnings, comparison: sketchedComparison([metric], runs, {}) }))
}

test('A regressed run is annotated with what flipped and why, line by line', () => {
  expect(annotationsFor(regressedRuns(1))).toEqual([
    {
      level: 'warning',
      title: 'Regressed: Scenario 0 (run 100)',
      message:
        'Run 100 passed before, and fails now\nPoliteness: pass → fail\nIt interrupts.\nTwice.',
    },
  ])
})

test('No more are made than GitHub shows, and the rest are counted', () => {
  expect(annotationsFor(regressedRuns(10))).toHaveLength(10)
  const many = annotationsFor(regressedRuns(25))
  expect(many).toHaveLength(10)
  expect(many.at(-1)?.title).toBe('16 more runs regressed')
})

test('Warnings given before take places of their own', () => {
  expect(annotationsFor(regressedRuns(25), ['One.', 'Two.'])).toHaveLength(8)
  const crowded = annotationsFor(regressedRuns(25), Array<string>(30).fill('Warning.'))
  expect(crowded.map(({ title }) => title)).toEqual(['25 runs regressed'])
})

test('Messages are cut to what GitHub shows', () => {
  const [annotation] = annotationsFor(regressedRuns(1, 'x'.repeat(100_000)))
  expect(annotation?.message.length).toBeLessThanOrEqual(4_096)
})

test('A job without a comparison or without regressions has none', () => {
  expect(annotationsOf(report({ comparison: null }))).toEqual([])
  expect(annotationsFor([])).toEqual([])
})

test.each(Object.entries(REPORTS))(
  'The report “%s” makes annotations that GitHub shows',
  (_, given) => {
    const annotations = annotationsOf(given)
    expect(annotations.length).toBeLessThanOrEqual(10)
    for (const { message } of annotations) expect(message.length).toBeLessThanOrEqual(4_096)
  },
)
