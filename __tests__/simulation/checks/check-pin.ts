import type { Story } from '../play-job.ts'
import {
  hasResultForItself,
  judgedState,
  passes,
  pinOf,
  readBeforeTrigger,
  refusalOf,
} from './pinned.ts'
import type { BrokenPromise } from './promises.ts'

const UNPROVEN = 'Nothing tells the status'

/** What the job compared with, and whether its gate follows from that. */
export function checkPin(story: Story): readonly BrokenPromise[] {
  const { outcome, record, service, recorded } = story
  const found: BrokenPromise[] = []
  const broken = (promise: BrokenPromise['promise'], message: string) => {
    found.push({ promise, message })
  }
  const refusal = refusalOf(story)
  const triggers = record.requests.filter(({ method }) => method === 'POST')
  if (refusal !== null) {
    if (triggers.length > 0) broken('refusal', `triggered, though ${refusal}`)
    if (outcome === 'passed' || outcome === 'gate_failed' || outcome === 'started') {
      broken('refusal', `${outcome}, though ${refusal}`)
    }
  }
  const asked = askedIds(story)
  for (const { body } of triggers) {
    const left = asked.filter((id) => !(body as { run_ids: string[] }).run_ids.includes(id))
    if (left.length > 0) broken('pin', `left out run ${left.join()}`)
  }
  if (outcome !== 'passed' && outcome !== 'gate_failed') return found
  const judged = judgedState(story)
  if (judged === null) return [...found, { promise: 'pin', message: `${outcome}, unread` }]
  const isProven = !recorded.annotations.some(({ message }) => message.startsWith(UNPROVEN))
  if (isProven && service.asked.length > 0 && hasResultForItself(story)) {
    if (!service.hasEnded(judged)) broken('pin', `${outcome} on scores from before the end`)
  }
  return [...found, ...checkComparison(story)]
}

function askedIds({ scenario }: Story): readonly string[] {
  const { runIds, askedRuns } = scenario.result
  return askedRuns.map((run) => runIds[run] ?? '')
}

function checkComparison(story: Story): readonly BrokenPromise[] {
  const { outcome, scenario, recorded } = story
  const { maxRegressions, minSuccessRate, mode } = scenario.job
  const { runIds, askedRuns } = scenario.result
  const found: BrokenPromise[] = []
  const broken = (message: string) => {
    found.push({ promise: 'pin', message })
  }
  const judged = judgedState(story)
  const before = passedBefore(story)
  if (judged === null) return []
  const those = askedRuns.map((run) => {
    const id = runIds[run] ?? ''
    return { id, before: before?.(run, id) ?? null, after: passes(judged, run) }
  })
  const regressed = those.filter((run) => run.before === true && !run.after).map(({ id }) => id)
  const fixed = those.filter((run) => run.before === false && run.after).map(({ id }) => id)
  /** A run that fails now, and of which nobody knows what it was, may have regressed. */
  const unseen = those.filter((run) => run.before === null && !run.after)
  const outputs = new Map(recorded.outputs)
  const told = before === null ? [undefined, undefined] : [regressed, fixed]
  for (const [index, name] of ['regressed_run_ids', 'fixed_run_ids'].entries()) {
    const given = outputs.get(name)
    const expected = told[index] === undefined ? undefined : JSON.stringify(told[index])
    if (given !== expected) broken(`${name} ${String(given)}, where it is ${String(expected)}`)
  }
  if (maxRegressions === null) return found
  const isComparable = those.some((run) => run.before !== null)
  const holds = isComparable && regressed.length + unseen.length <= maxRegressions
  if (outcome === 'passed' && !holds) {
    broken(`passed, with ${regressed.length} regressed runs and ${unseen.length} not known`)
  }
  if (outcome === 'gate_failed' && holds && minSuccessRate === null) {
    broken(`gate_failed in mode ${mode}, with ${regressed.length} regressed runs`)
  }
  return found
}

/** Whether a run passed in what the job is to compare with; null: it is to compare with nothing. */
function passedBefore(story: Story): ((run: number, id: string) => boolean | null) | null {
  const pin = pinOf(story)
  if (pin !== null) return (_, id) => pin.verdicts.get(id) ?? null
  const found = story.scenario.job.mode === 'wait' ? null : readBeforeTrigger(story)?.shown
  return found === null || found === undefined ? null : (run) => passes(found.state, run)
}
