import type { Story } from '../play-job.ts'
import { confirmationsAsked } from '../scenario/schedule-confirmations.ts'
import { isUndisturbed, judgedState, passedBefore, passes, refusalOf } from './pinned.ts'
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
  for (const { body } of triggers.slice(0, 1)) {
    const left = asked.filter((id) => !(body as { run_ids: string[] }).run_ids.includes(id))
    if (left.length > 0) broken('pin', `left out run ${left.join()}`)
  }
  if (outcome !== 'passed' && outcome !== 'gate_failed') return found
  const judged = judgedState(story)
  if (judged === null) return [...found, { promise: 'pin', message: `${outcome}, unread` }]
  const isProven = !recorded.annotations.some(({ message }) => message.startsWith(UNPROVEN))
  const isKnown = isProven && isUndisturbed(story)
  if (isKnown && service.asked.length > 0 && !service.hasEnded(judged)) {
    broken('pin', `${outcome} on scores from before the end`)
  }
  // Nobody knows which states were taken for the ends of confirmations.
  if (confirmationsAsked(story.scenario) !== null && !isKnown) return found
  return [...found, ...checkComparison(story)]
}

/** Whether the run passes in what was judged; with flips confirmed, at the end of each own evaluation. */
function scoringsOf(story: Story, run: number): readonly boolean[] {
  const { service, scenario } = story
  const courses = service.asked.filter(({ scope }) => scope.runs.includes(run))
  if (confirmationsAsked(scenario) !== null && courses.length > 0) {
    return courses.map(({ endedAtMs }) => passes(service.versionAt(endedAtMs).state, run))
  }
  const judged = judgedState(story)
  return judged === null ? [] : [passes(judged, run)]
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
  const before = passedBefore(story)
  const those = askedRuns.map((run) => ({
    id: runIds[run] ?? '',
    before: before?.(run) ?? null,
    scorings: scoringsOf(story, run),
  }))
  // A scoring that brings the verdict from before back makes a flip no flip.
  const flipped = those.filter((run) => run.scorings.every((passed) => passed !== run.before))
  const regressed = flipped.filter((run) => run.before === true).map(({ id }) => id)
  const fixed = flipped.filter((run) => run.before === false).map(({ id }) => id)
  /** A run that fails now, and of which nobody knows what it was, may have regressed. */
  const unseen = flipped.filter((run) => run.before === null && run.scorings.at(-1) === false)
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
