import { saysAsFound } from './check-verdict.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import { refusalOf } from './pinned.ts'
import type { BrokenPromise } from './promises.ts'
import type { Story } from '../play-job.ts'

const FINAL_WORDS: ReadonlySet<string> = new Set(['completed', 'failed', 'timeout', 'cancelled'])
const GREEN = new Set(['passed', 'started', 'planned'])

/** Whether everything that was said agrees with the verdict, and says nothing that it must not. */
export function checkOutputs(story: Story): readonly BrokenPromise[] {
  const { outcome, recorded, scenario } = story
  if (outcome === null) return []
  const { job, result } = scenario
  const found: BrokenPromise[] = []
  const report = (message: string) => found.push({ promise: 'report', message })

  const outputs = new Map(recorded.outputs)
  if (outputs.size !== recorded.outputs.length) report('an output was set twice')
  if (outputs.get('outcome') !== outcome) report(`outcome is ${String(outputs.get('outcome'))}`)
  if (outputs.get('passed') !== String(outcome === 'passed')) report('passed is wrong')
  const failures = GREEN.has(outcome) ? 0 : 1
  if (recorded.failures.length !== failures) report(`failed ${recorded.failures.length} times`)
  const isUsable = job.inputFault !== 'syntax' && refusalOf(story) === null
  const wantsSummary = job.inputs['job_summary'] === 'true'
  const summaries = wantsSummary && !job.summaryFails ? 1 : 0
  if (recorded.summaries.length !== summaries) report(`${recorded.summaries.length} summaries`)

  const isNamed = job.inputs['result_id'] !== 'latest' || readResult(story)
  if (isUsable && isNamed && outputs.get('result_id') !== result.id) {
    found.push({
      promise: outcome === 'cancelled' ? 'signal' : 'report',
      message: `result_id is ${String(outputs.get('result_id'))}`,
    })
  }
  found.push(...checkResumption(story), ...checkKey(story), ...checkAsFound(story))
  return found
}

function readResult({ record }: Story): boolean {
  return record.requests.some(({ path }) => !path.includes('?'))
}

/** Who has seen work in mode `wait` does not say that there was none. */
function checkAsFound(story: Story): readonly BrokenPromise[] {
  const { job, result } = story.scenario
  // Work on other runs is somebody else's.
  const isAsked = (run: number) => job.runChoice !== 'ids' || result.askedRuns.includes(run)
  const seesWork = story.record.requests.some(({ end, shown }) => {
    if (end !== 'usable' || shown === null) return false
    const words = shown.state.runStatuses.filter((_, run) => isAsked(run))
    return [shown.state.status, ...words].some((word) => !FINAL_WORDS.has(word))
  })
  return seesWork && saysAsFound(story)
    ? [{ promise: 'report', message: 'says that the result was at rest, though work was seen' }]
    : []
}

/** Who leaves an evaluation behind says how to come back to it. */
function checkResumption({
  outcome,
  service,
  recorded,
  scenario,
}: Story): readonly BrokenPromise[] {
  const leaves = outcome === 'cancelled' || outcome === 'timed_out' || outcome === 'api_error'
  if (!leaves || scenario.job.mode === 'wait' || service.effectsAtMs.length === 0) return []
  // Before a confirmation, there is nothing to go on with.
  const isOver = service.hasEnded(service.newest().state)
  if (isOver && confirmationsAsked(scenario) !== null) return []
  const says = recorded.lines.some((line) => line.includes('mode: wait'))
  const inSummary = recorded.summaries.every((summary) => summary.includes('mode: wait'))
  if (says && inSummary) return []
  const message = `${outcome}, and no word of how to go on with the evaluation`
  return [{ promise: outcome === 'cancelled' ? 'signal' : 'report', message }]
}

function checkKey({ recorded, record, scenario }: Story): readonly BrokenPromise[] {
  const { apiKey } = scenario.job
  const spellings = [
    apiKey,
    encodeURIComponent(apiKey),
    Buffer.from(apiKey).toString('base64').slice(0, -4),
  ]
  const said = [
    ...recorded.lines,
    ...recorded.annotations.flatMap(({ title, message }) => [title, message]),
    ...recorded.outputs.flat(),
    ...recorded.summaries,
    ...recorded.failures,
    ...record.requests.map(({ path, body }) => `${path} ${JSON.stringify(body)}`),
  ].join('\n')
  const found = spellings.filter((spelling) => said.includes(spelling))
  const messages = found.map((spelling) => `the key was said: ${spelling}`)
  if (recorded.saidBeforeMask) messages.push('something was said before the key was masked')
  return messages.map((message) => ({ promise: 'key', message }))
}
