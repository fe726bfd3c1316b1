import { isGreen } from '../../model/verdict.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Report } from '../report.ts'
import { comparedWithText } from '../compared-with.ts'
import { baselineText, gateFindingText } from '../vocabulary.ts'
import { comparisonLines } from './comparison-lines.ts'
import { whyLines } from './why-lines.ts'

/** The end of the log: what changed, the gates, the verdict, and then what to do. */
export function logLines(report: Report): string[] {
  const { verdict, comparison } = report
  const lines: string[] = []
  const before = comparedWithText(report)
  if (comparison !== null) {
    lines.push('', ...(before === null ? [] : [oneLine(before)]), ...comparisonLines(comparison))
    lines.push(...whyLines(report))
  }
  if (verdict.gates.length > 0) {
    lines.push('', 'Gates')
    for (const gate of verdict.gates) {
      const sign = gate.held ? '✓' : '✗'
      lines.push(`  ${sign} ${oneLine(gate.asked)}: ${oneLine(gateFindingText(gate))}`)
    }
  }
  if (report.shareLink !== null) {
    lines.push('', `The result, for anybody who has this link: ${oneLine(report.shareLink)}`)
  }
  const written = baselineText(report)
  if (written !== null) lines.push('', oneLine(written))
  lines.push('')
  // The step's error shows a failure. It comes after these lines.
  if (isGreen(verdict.outcome)) lines.push(verdict.headline)
  return lines
}

/** What to do now. */
export function adviceLines({ verdict: { remedy, resumeStep } }: Report): string[] {
  return [
    ...(remedy === null ? [] : ['', remedy]),
    ...(resumeStep === null ? [] : ['', ...resumeStep.split('\n')]),
  ]
}
