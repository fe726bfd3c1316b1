import type { RequestRecord } from '../model/record.ts'
import type { State } from '../model/truth.ts'
import { isUndisturbed, passedBefore, passes } from './pinned.ts'
import type { ConfirmationsAsked } from '../scenario/schedule-confirmations.ts'
import type { Story } from '../play-job.ts'
import type { BrokenPromise } from './promises.ts'

const UNPROVEN = 'Nothing tells the status'

/** What a job that may confirm flips paid for, and what it says of the runs. */
export function checkConfirmations(
  story: Story,
  asked: ConfirmationsAsked,
): readonly BrokenPromise[] {
  const { outcome, record, recorded } = story
  const found: BrokenPromise[] = []
  const broken = (promise: BrokenPromise['promise'], message: string) => {
    found.push({ promise, message })
  }
  const paid = record.requests.filter(({ effect }) => effect === 'taken')
  const sum = paid.reduce((total, post) => total + sizeOf(post), 0)
  if (paid.length > 1 + asked.rounds) broken('once', `paid for ${paid.length} evaluations`)
  if (sum > asked.maxEvaluations) broken('once', `${sum} of ${asked.maxEvaluations} evaluations`)

  // Beside others' evaluations, what was lost may look as if it had taken effect.
  if (!isUndisturbed(story)) return found
  const outputs = new Map(recorded.outputs)
  const told = Number(outputs.get('evaluations') ?? 0)
  if (told < sum) broken('report', `tells of ${told} evaluations, where it paid for ${sum}`)
  const isJudged = outcome === 'passed' || outcome === 'gate_failed'
  if (isJudged && told !== sum)
    broken('report', `tells of ${told} evaluations, and paid for ${sum}`)
  if (
    paid.length > 0 &&
    recorded.failures.some((text) => text.includes('evaluation was triggered'))
  )
    broken('report', 'says that no evaluation was triggered')

  // What is accepted without a sign may be the scores from before, which the job says.
  if (recorded.annotations.some(({ message }) => message.startsWith(UNPROVEN))) return found
  // Nor can flips be told where the API lists no runs.
  if (story.scenario.result.runsForm === 'absent') return found
  found.push(...checkOrder(story))
  if (isJudged) found.push(...checkFlips(story, paid, sum, asked))
  return found
}

/** The answers that show a sign of the last evaluation: of a confirmation, anything that is new. */
export function signsOfLast({ record, service }: Story): readonly RequestRecord[] {
  const [first, ...confirmations] = service.effectsAtMs
  const sinceMs = confirmations.at(-1)
  if (first === undefined || sinceMs === undefined) {
    return record.requests.filter(({ shown }) => shown !== null && service.isSign(shown.state))
  }
  const before = visible(service.versionAt(sinceMs - 1).state)
  return record.requests.filter(
    ({ shown }) => shown !== null && shown.atMs >= sinceMs && visible(shown.state) !== before,
  )
}

/**
 * A score that turns to null, or disappears, is no sign. Nor is `updated_at`, which the trigger
 * itself may have moved.
 */
function visible({ status, runStatuses, scores }: State): string {
  const made = scores.map((run) => run.map(({ passes, explanation }) => [passes, explanation]))
  return JSON.stringify([status, runStatuses, made])
}

function sizeOf({ body }: RequestRecord): number {
  const { run_ids, metric_ids } = body as { run_ids: string[]; metric_ids: string[] }
  return run_ids.length * metric_ids.length
}

/** Each trigger after one that took effect is for the runs whose flip every scoring so far confirms. */
function checkOrder(story: Story): readonly BrokenPromise[] {
  const { record, service } = story
  const found: BrokenPromise[] = []
  const triggers = record.requests.filter(({ method }) => method === 'POST')
  let taken = 0
  for (const trigger of triggers) {
    if (taken > 0) {
      const course = service.asked[taken - 1]
      const expected = scoredRuns(story, taken)
        .filter(({ scorings, before }) => scorings.every((passed) => passed !== before))
        .map(({ id }) => id)
      const given = (trigger.body as { run_ids: string[] }).run_ids
      const hasEnded = course !== undefined && course.endedAtMs <= trigger.sentAtMs
      if (!hasEnded || given.toSorted().join() !== expected.toSorted().join()) {
        found.push({
          promise: 'truth',
          message: `scores ${given.join()} again, where ${hasEnded ? expected.join() : 'nothing'} was to be confirmed`,
        })
      }
    }
    if (trigger.effect === 'taken') taken++
  }
  return found
}

interface ScoredRun {
  readonly id: string
  readonly before: boolean
  readonly scorings: readonly boolean[]
}

/** The runs that the first evaluation scored, by the first so many evaluations of each. */
function scoredRuns(story: Story, evaluations: number): ScoredRun[] {
  const { asked, versionAt } = story.service
  const passedFirst = passedBefore(story)
  return story.scenario.result.runIds.flatMap((id, run) => {
    const courses = asked.slice(0, evaluations).filter(({ scope }) => scope.runs.includes(run))
    const before = passedFirst?.(run) ?? null
    if (courses.length === 0 || before === null) return []
    const scorings = courses.map(({ endedAtMs }) => passes(versionAt(endedAtMs).state, run))
    return [{ id, before, scorings }]
  })
}

/** A run counts as regressed or fixed only if each scoring says so, and unstable if one takes it back. */
function checkFlips(
  story: Story,
  paid: readonly RequestRecord[],
  sum: number,
  { rounds, maxEvaluations }: ConfirmationsAsked,
): readonly BrokenPromise[] {
  const found: BrokenPromise[] = []
  const { recorded, scenario } = story
  const { askedMetrics } = scenario.result
  const runs = scoredRuns(story, paid.length)
  const flipped = runs.filter(({ before, scorings }) => scorings.some((now) => now !== before))
  const lasting = flipped.filter(({ before, scorings }) => scorings.every((now) => now !== before))
  const idsOf = (those: readonly ScoredRun[]) => those.map(({ id }) => id).toSorted()
  const truth = {
    regressed_run_ids: idsOf(lasting.filter(({ before }) => before)),
    fixed_run_ids: idsOf(lasting.filter(({ before }) => !before)),
    unstable_run_ids: idsOf(flipped.filter((run) => !lasting.includes(run))),
  }
  for (const [name, expected] of Object.entries(truth)) {
    const given = recorded.outputs.find(([output]) => output === name)?.[1]
    if (given === undefined) continue
    const ids = (JSON.parse(given) as string[]).toSorted()
    if (ids.join() === expected.join()) continue
    found.push({ promise: 'truth', message: `${name} ${given}, where it is ${expected.join()}` })
  }
  const isAllowed = sum + lasting.length * askedMetrics.length <= maxEvaluations
  if (paid.length > 0 && paid.length <= rounds && lasting.length > 0 && isAllowed) {
    found.push({ promise: 'truth', message: `${lasting.length} flips were not confirmed` })
  }
  return found
}
