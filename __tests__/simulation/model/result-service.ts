import type { Random } from '../random.ts'
import { type Course, type Scope, runEvaluation } from './evaluation-course.ts'
import type { EvaluationShape, ResultShape, StampShape } from '../scenario/scenario.ts'
import { type Happening, isMovedBy, stampOf } from './stamps.ts'
import { type Scores, type State, type Version, firstScores } from './truth.ts'
import type { Timeline } from '../machine/virtual-clock.ts'

/** The API's database, as far as it holds this one result: the truth that a verdict is held against. */
export interface ResultService {
  /** Every state that the result has been in, the oldest first. */
  readonly versions: readonly Version[]
  readonly newest: () => Version
  /** What the database held at that time. */
  readonly versionAt: (atMs: number) => Version
  /** Every evaluation that took effect, in this order. */
  readonly evaluations: readonly Course[]
  /** Starts an evaluation, at a time that may lie before the job's start. */
  readonly evaluate: (
    asker: Asker,
    shape: EvaluationShape,
    scope: Scope,
    atMs: number,
    mayEnd?: () => boolean,
  ) => void
  /** A person's review of a run: it moves `updated_at`, where there is one. */
  readonly review: () => void
}

/** A job, or somebody else, with the evaluations that took effect for it; a job's should be one. */
export interface Asker {
  readonly asked: Course[]
}

/** The time of day at 0 ms. */
export const EPOCH_MS = Date.UTC(2026, 7, 1, 12)
/** The result had been at rest for so long. */
const AGE_MS = 86_400_000

export function createResultService(
  { result, stamps }: { readonly result: ResultShape; readonly stamps: StampShape },
  startMs: number,
  time: Timeline,
  random: Random,
): ResultService {
  const evaluations: Course[] = []
  const signed = new Set<Course>()
  const oldestMs = startMs - AGE_MS
  const stampAt = (atMs: number) => stampOf(stamps, EPOCH_MS + atMs, random)
  let standing: string = result.status
  let scores: Scores = firstScores(result)
  let overlaps = false
  let updatedAt = stamps.moves === 'absent' ? null : stampAt(oldestMs)

  const first: Version = { atMs: oldestMs, index: 0, state: currentState() }
  const versions: Version[] = [first]

  function currentState(): State {
    const open = evaluations.filter((course) => course.phase !== 'ended')
    const first = (words: readonly (string | null)[]) => words.find((word) => word !== null)
    // Of two that overlap, the result is not shown as finished until both have ended.
    overlaps = open.length > 1 || (overlaps && open.length > 0)
    const word = first(open.map((course) => course.resultWord()))
    return {
      status: word ?? (overlaps ? 'running' : standing),
      runStatuses: result.runIds.map(
        (_, run) => first(open.map((course) => course.runWord(run))) ?? 'completed',
      ),
      updatedAt,
      scores,
      open,
      ended: evaluations.filter((course) => course.phase === 'ended'),
      shown: evaluations.filter((course) => overlaps || signed.has(course) || course.isShown()),
    }
  }
  function commit(atMs: number): void {
    versions.push({ atMs, index: versions.length, state: currentState() })
  }
  function happens(course: Course, happening: Happening, atMs: number): void {
    if (!isMovedBy(stamps, happening)) return
    const before = updatedAt
    updatedAt = stampAt(atMs)
    // A clock that is off may tell a time that looks older than it is.
    const isPlain = updatedAt !== before && stamps.skewMs === 0
    if (happening !== 'trigger' && isPlain) signed.add(course)
  }

  const versionAt = (atMs: number) => versions.findLast((version) => version.atMs <= atMs) ?? first

  return {
    versions,
    newest: () => versionAt(Infinity),
    versionAt,
    evaluations,
    review: () => {
      if (stamps.moves === 'absent') return
      updatedAt = stampAt(time.nowMs())
      commit(time.nowMs())
    },
    evaluate: ({ asked }, shape, scope, atMs, mayEnd = () => true) => {
      const course = runEvaluation(shape, scope, atMs, result, {
        at: (eventMs, callback) => {
          if (eventMs <= time.nowMs()) callback()
          else time.at(eventMs, callback)
        },
        mayEnd,
        changed: (happening, eventMs) => {
          if (happening !== 'nothing') happens(course, happening, eventMs)
          commit(eventMs)
        },
        score: (run, metric, score) => {
          const old = scores[run]?.[metric]
          const isOld = old?.explanation === score.explanation && old.passes === score.passes
          if (isOld && old.blank === score.blank) return
          scores = scores.map((row, r) =>
            r === run ? row.map((one, m) => (m === metric ? score : one)) : row,
          )
          if (!isOld && result.runsForm !== 'absent') signed.add(course)
        },
        scoreOf: (run, metric) =>
          scores[run]?.[metric] ?? { passes: false, explanation: '', blank: 'no' },
        ended: (word) => (standing = word),
        random,
      })
      evaluations.push(course)
      asked.push(course)
      course.start()
    },
  }
}
