import { isGreen } from '../../model/verdict.ts'
import { oneLine } from '../../text/one-line.ts'
import type { Report } from '../report.ts'
import { comparedWithText, gateFindingText } from '../vocabulary.ts'
import { comparisonLines } from './comparison-lines.ts'
import { whyLines } from './why-lines.ts'

/** The end of the log: what changed, the gates, what to do, and the verdict as the last line. */
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
  if (verdict.remedy !== null) lines.push('', verdict.remedy)
  if (verdict.resumeStep !== null) lines.push('', ...verdict.resumeStep.split('\n'))
  // The step's error shows a failure. It comes after these lines.
  if (isGreen(verdict.outcome)) lines.push('', verdict.headline)
  return lines
}
