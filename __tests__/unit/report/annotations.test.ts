import { expect, test } from '@jest/globals'
import type { Result } from '../../../src/model/result.ts'
import { annotationsOf } from '../../../src/report/annotations.ts'
import { aPlan } from '../../support/plans.ts'
import { largeReport, REPORTS } from '../../support/report-cases.ts'
import { finishedReport } from '../../support/reports.ts'
import { aBinary, aResult, aRun } from '../../support/results.ts'

interface Regressed {
  readonly runs: number
  readonly warnings?: string[]
  readonly why?: string
}

function annotationsFor({ runs, warnings = [], why: explanation = '' }: Regressed) {
  const [before, after] = [true, false].map((success) =>
    aResult({
      runs: Array.from({ length: runs }, (_, index) =>
        aRun(String(100 + index), { success, scores: [aBinary(success, { explanation })] }),
      ),
    }),
  ) as [Result, Result]
  return annotationsOf(
    finishedReport({
      before,
      after,
      plan: aPlan({ runIds: [...(after.runs?.keys() ?? [])] }),
      warnings,
    }),
  )
}

test('A regressed run is annotated with what flipped and why, line by line', () => {
  expect(annotationsFor({ runs: 1, why: 'It interrupts.\nTwice.' })).toEqual([
    {
      level: 'warning',
      title: 'Regressed: Scenario 100 (run 100)',
      message: 'Run 100 passed before, fails now\nPoliteness: pass → fail\nIt interrupts.\nTwice.',
    },
  ])
})

test('There are at most as many as GitHub shows, and the rest are counted', () => {
  expect(annotationsFor({ runs: 10 })).toHaveLength(10)
  const many = annotationsFor({ runs: 25 })
  expect(many).toHaveLength(10)
  expect(many.at(-1)?.title).toBe('16 more runs regressed')
})

test('Earlier warnings count towards what GitHub shows', () => {
  expect(annotationsFor({ runs: 25, warnings: ['One.', 'Two.'] })).toHaveLength(8)
  const crowded = annotationsFor({ runs: 25, warnings: Array<string>(30).fill('Warning.') })
  expect(crowded.map(({ title }) => title)).toEqual(['25 runs regressed'])
})

test('Messages are cut to what GitHub shows', () => {
  const [annotation] = annotationsFor({ runs: 1, why: 'x'.repeat(100_000) })
  expect(annotation?.message.length).toBeLessThanOrEqual(4_096)
})

test('Unstable runs are named in one notice, which takes no room from the warnings', () => {
  const [warning, notice, ...rest] = annotationsOf(REPORTS.unstable)
  expect(warning?.level).toBe('warning')
  expect(notice).toMatchObject({ level: 'notice', title: '3 unstable runs' })
  expect(notice?.message.split('\n').slice(1)).toEqual([
    'Asks about prices before booking (run 86370): pass → fail, pass',
    'Emergency: broken tooth on a Sunday (run 86371): fail → pass, pass, fail',
    'Cancels and wants to know the fee (run 86372): pass → fail, fail, pass',
  ])
  expect(rest).toEqual([])
})

test('A job without a comparison or without regressions has none', () => {
  expect(annotationsOf(REPORTS.waited)).toEqual([])
  expect(annotationsFor({ runs: 0 })).toEqual([])
})

test.each(Object.entries({ ...REPORTS, large: largeReport(1_000) }))(
  'The report “%s” makes annotations that GitHub shows',
  (_, given) => {
    const annotations = annotationsOf(given)
    expect(annotations.length).toBeLessThanOrEqual(10)
    for (const { message } of annotations) expect(message.length).toBeLessThanOrEqual(4_096)
  },
)

test('A title has at most the 255 characters that GitHub accepts, however long a name is', () => {
  const id = '9'.repeat(19)
  const scenario = '\u202e'.repeat(3_000) + 'x'.repeat(3_000)
  const [before, after] = [true, false].map((success) =>
    aResult({ runs: [aRun(id, { success, scenario })] }),
  ) as [Result, Result]
  const [annotation] = annotationsOf(
    finishedReport({ before, after, plan: aPlan({ runIds: [id] }) }),
  )
  expect(annotation?.title).toMatch(/^Regressed: .* more characters\) \(run 9{19}\)$/)
  expect(annotation?.title.length).toBeLessThanOrEqual(255)
})
