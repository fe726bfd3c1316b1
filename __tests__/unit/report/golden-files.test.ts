import { describe, expect, test } from '@jest/globals'
import { renderComment } from '../../../src/report/comment-body.ts'
import { renderJson } from '../../../src/report/json-report.ts'
import { renderJunit } from '../../../src/report/junit.ts'
import type { Report } from '../../../src/report/report.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { goldenText } from '../../support/golden-file.ts'
import { REPORTS } from '../../support/report-fixtures.ts'

const FORMATS = {
  'summary.md': renderSummary,
  'comment.md': (report: Report) => renderComment(report, 'nightly'),
  'junit.xml': renderJunit,
  'report.json': renderJson,
}
const MOST_RUNS = 40

describe.each(Object.entries(REPORTS))('the files of the report %s', (name, report) => {
  test.each(Object.entries(FORMATS))('%s is as it was looked at', (file, render) => {
    const text = render(forEyes(report))
    expect(text).toBe(goldenText(`${name}.${file}`, text))
  })
})

/** Nobody looks through thousands of runs: of the large report, the first are enough. */
function forEyes(report: Report): Report {
  const { comparison } = report
  if (comparison === null) return report
  return { ...report, comparison: { ...comparison, runs: comparison.runs.slice(0, MOST_RUNS) } }
}
