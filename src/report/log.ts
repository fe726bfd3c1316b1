import { isGreen } from '../judge/verdict.ts'
import { oneLine } from '../text/one-line.ts'
import { comparisonTable } from './comparison-table.ts'
import type { Report } from './report.ts'

/** The end of the log: what changed, how the gates stand, and what to do, the verdict last. */
export function logLines({ verdict, comparison }: Report): string[] {
  const lines: string[] = []
  if (comparison !== null) lines.push('', ...comparisonTable(comparison))
  if (verdict.gates.length > 0) {
    lines.push('', 'Gates')
    for (const { held, asked, found, margin } of verdict.gates) {
      const how = margin === null ? '' : `, ${margin}`
      lines.push(`  ${held ? '✓' : '✗'} ${oneLine(asked)}: ${oneLine(found)}${how}`)
    }
  }
  if (verdict.remedy !== null) lines.push('', verdict.remedy)
  if (verdict.resumeStep !== null) lines.push('', ...verdict.resumeStep.split('\n'))
  // A failure is told by the step's error, which comes after these lines.
  if (isGreen(verdict.outcome)) lines.push('', verdict.headline)
  return lines
}
