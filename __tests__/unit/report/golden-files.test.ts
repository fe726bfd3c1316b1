import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { annotationsOf } from '../../../src/report/annotations.ts'
import { renderComment } from '../../../src/report/markdown/comment.ts'
import { renderJson } from '../../../src/report/json/json-report.ts'
import { renderJunit } from '../../../src/report/junit/junit-report.ts'
import { adviceLines, logLines } from '../../../src/report/log/log-lines.ts'
import { outputsOf } from '../../../src/report/outputs.ts'
import type { Report } from '../../../src/report/report.ts'
import { renderSummary } from '../../../src/report/markdown/summary.ts'
import { GOLDEN_FOLDER, goldenText } from '../../support/golden-file.ts'
import { largeReport, REPORTS } from '../../support/report-cases.ts'

const FORMATS = {
  'log.txt': renderLog,
  'summary.md': (report: Report) => renderSummary(report),
  'comment.md': (report: Report) => renderComment(report, 'nightly'),
  'junit.xml': renderJunit,
  'report.json': renderJson,
}

/** The end of the log, then the annotations and the outputs. */
function renderLog(report: Report): string {
  const { headline, reasons } = report.verdict
  const annotations = annotationsOf(report).map(
    ({ level, title, message }) => `[${level}] ${title}\n${message}`,
  )
  const outputs = [...outputsOf(report)].map(([name, value]) => `${name}=${value}`)
  const parts = [
    logLines(report).join('\n').trim(),
    ['# Verdict', headline, ...reasons, ...adviceLines(report)].join('\n'),
    ['# Annotations', ...annotations].join('\n'),
    ['# Outputs', ...outputs].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

describe.each(Object.entries(REPORTS))('the report %s', (name, report) => {
  test.each(Object.entries(FORMATS))('has the %s of its golden file', (file, render) => {
    const text = render(report)
    expect(text).toBe(goldenText(`${name}.${file}`, text))
  })
})

/** Too small for all runs, so that the file shows how a summary is cut. */
const LITTLE_ROOM_BYTES = 5_000

test('a summary that is too long is cut as in its golden file', () => {
  const text = renderSummary(largeReport(200, 'Politeness'), LITTLE_ROOM_BYTES)
  expect(text).toBe(goldenText('large.summary.md', text))
})

test('no golden file is left from a removed report', () => {
  const made = Object.keys(REPORTS).flatMap((name) =>
    Object.keys(FORMATS).map((file) => `${name}.${file}`),
  )
  expect(readdirSync(GOLDEN_FOLDER).sort()).toEqual([...made, 'large.summary.md'].sort())
})
