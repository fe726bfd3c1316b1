import type { Inputs } from '../inputs/inputs.ts'
import { isGreen } from '../judge/verdict.ts'
import type { Runner } from '../runner.ts'
import { logLines } from './log.ts'
import { outputsOf } from './outputs.ts'
import type { Report } from './report.ts'
import { renderSummary } from './summary.ts'

/** Hands the report to everybody who asked for it. What cannot be delivered is a warning, no more. */
export async function deliver(
  runner: Runner,
  report: Report,
  inputs: Inputs | null,
): Promise<void> {
  for (const [name, value] of outputsOf(report)) runner.setOutput(name, value)
  for (const line of logLines(report)) runner.info(line)
  if (!isGreen(report.verdict.outcome)) runner.fail(failureMessage(report))
  if (inputs?.reports.jobSummary !== false) {
    await attempt(runner, 'The job summary could not be written', () =>
      runner.writeSummary(renderSummary(report)),
    )
  }
}

async function attempt(runner: Runner, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    runner.annotate({ level: 'warning', title: '', message: `${what}: ${why}` })
  }
}

function failureMessage({ verdict }: Report): string {
  return [verdict.headline, ...verdict.reasons].join('\n')
}
