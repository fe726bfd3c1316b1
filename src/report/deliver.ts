import { baselineOf } from '../baseline/baseline-of.ts'
import { describeUpdate } from '../baseline/describe-update.ts'
import { renderUpdate } from '../baseline/render-baseline.ts'
import { CommentNotWritten } from '../github/comment-not-written.ts'
import type { ReportChoice } from '../inputs/inputs.ts'
import { isGreen, type Outcome } from '../model/verdict.ts'
import type { Annotation, Runner, World } from '../world.ts'
import { annotationsOf } from './annotations.ts'
import { renderJson } from './json/json-report.ts'
import { renderJunit } from './junit/junit-report.ts'
import { keepComment, type KeptComment } from './kept-comment.ts'
import { adviceLines, logLines } from './log/log-lines.ts'
import { outputsOf } from './outputs.ts'
import { redactTexts } from './redact-texts.ts'
import type { Report } from './report.ts'
import { renderSummary } from './markdown/summary.ts'

/** The places where reports go. */
export interface Channels {
  readonly runner: Runner
  /** Null if the job writes no comment. */
  readonly comment: KeptComment | null
  readonly writeFile: (path: string, text: string) => Promise<void>
}

/** @param choice the choice of the inputs, with defaults for inputs that have problems */
export function openChannels(world: World, choice: ReportChoice): Channels {
  const { runner, openComment, writeFile } = world
  const { prComment, commentKey, githubToken } = choice
  const comment = prComment
    ? keepComment(world, commentKey, (marker, signal) => openComment(githubToken, marker, signal))
    : null
  return { runner, comment, writeFile }
}

/**
 * Writes all reports that the inputs ask for. A report that cannot be written is only a warning: it
 * changes neither the verdict nor the other reports. But if an output cannot be written, the job
 * fails, because later steps would read the missing output as an empty value. Never rejects.
 */
export async function deliver(
  channels: Channels,
  full: Report,
  choice: ReportChoice,
  signal: AbortSignal,
): Promise<void> {
  const { runner, comment } = channels
  const redacted = redactTexts(full, runner.redact)
  const outputs = createOutputs(runner)
  // First, because log and summary tell what was written.
  const pinned = await writeBaseline(channels, outputs, redacted)
  const report = { ...redacted, baselineWritten: pinned.written }
  for (const [name, value] of outputsOf(report)) outputs.set(name, value)
  for (const line of logLines(report)) runner.info(line)
  if (!isGreen(report.verdict.outcome)) runner.fail(failureMessage(report))
  for (const line of adviceLines(report)) runner.info(line)

  const others = await Promise.all([
    choice.jobSummary ? writeSummary(channels, report) : null,
    comment === null ? null : writeComment(outputs, comment, report, signal),
    writeReportFile(channels, outputs, 'junit_file', choice.junitFile, () => renderJunit(report)),
    writeReportFile(channels, outputs, 'json_file', choice.jsonFile, () => renderJson(report)),
  ])
  // The regressions come last, because GitHub shows only the first annotations, and the summary
  // lists the regressions anyway.
  const told = [...others, pinned.problem].filter((problem) => problem !== null)
  told.forEach(runner.annotate)
  const warnings = told.filter(({ level }) => level === 'warning').length
  if (choice.annotations) annotationsOf(report, warnings).forEach(runner.annotate)
  const lost = outputs.problem()
  if (lost !== null) runner.fail(lost)
}

/** Sets the outputs. It tries each output, even if others failed. */
interface Outputs {
  readonly set: (name: string, value: string) => void
  /** Which outputs could not be written, and why; null if all were written. */
  readonly problem: () => string | null
}

function createOutputs(runner: Runner): Outputs {
  const missing: string[] = []
  let why = ''
  return {
    set: (name, value) => {
      try {
        runner.setOutput(name, value)
      } catch (error) {
        if (missing.length === 0) why = messageOf(error)
        missing.push(name)
      }
    },
    problem: () =>
      missing.length === 0
        ? null
        : `The job fails because steps that follow cannot read its outputs: ${missing.join(', ')} could not be written: ${why}`,
  }
}

/**
 * Returns null if the report was written, or else the annotation that says why not. The functions
 * below do the same.
 */
async function writeSummary({ runner }: Channels, report: Report): Promise<Annotation | null> {
  try {
    await runner.writeSummary(renderSummary(report))
    return null
  } catch (error) {
    return undelivered('The job summary', error)
  }
}

async function writeComment(
  outputs: Outputs,
  comment: KeptComment,
  report: Report,
  signal: AbortSignal,
): Promise<Annotation | null> {
  try {
    outputs.set('comment_url', await comment.conclude(report, signal))
    return null
  } catch (error) {
    if (!(error instanceof CommentNotWritten)) return undelivered('The comment', error)
    return { level: error.level, title: '', message: error.message }
  }
}

/** The output with the same name as the input says that the file exists. */
async function writeReportFile(
  { writeFile }: Channels,
  outputs: Outputs,
  input: 'junit_file' | 'json_file' | 'baseline_file',
  path: string | null,
  render: () => string,
): Promise<Annotation | null> {
  if (path === null) return null
  try {
    await writeFile(path, render())
    outputs.set(input, path)
    return null
  } catch (error) {
    return undelivered(`The ${input} ${path}`, error)
  }
}

const IS_JUDGED: ReadonlySet<Outcome> = new Set(['passed', 'gate_failed'])

interface WrittenBaseline {
  /** As `Report.baselineWritten`. */
  readonly written: string | null
  readonly problem: Annotation | null
}

/** Writes the baseline only after a completed evaluation with scores, whatever the gates say. */
async function writeBaseline(
  channels: Channels,
  outputs: Outputs,
  report: Report,
): Promise<WrittenBaseline> {
  const { pin, result, plan, endedAt, verdict } = report
  const nothing = { written: null, problem: null }
  if (pin?.update !== true || !IS_JUDGED.has(verdict.outcome)) return nothing
  if (result === null || plan === null || plan.runIds.length === 0) return nothing
  if (endedAt === null) return nothing
  const previous = pin.found?.baseline ?? null
  let news = ''
  const problem = await writeReportFile(channels, outputs, 'baseline_file', pin.file, () => {
    const next = baselineOf(previous, result, plan, endedAt, report.insight.versions)
    news = describeUpdate(previous, next)
    return renderUpdate(next, pin.found)
  })
  return problem === null
    ? { written: `${pin.file} (${news})`, problem }
    : { written: null, problem }
}

function undelivered(what: string, error: unknown): Annotation {
  const message = `${what} could not be written: ${messageOf(error)}`
  return { level: 'warning', title: '', message }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function failureMessage({ verdict }: Report): string {
  return [verdict.headline, ...verdict.reasons].join('\n')
}
