import type { Course } from './evaluation-course.ts'
import type { Asker, ResultService } from './result-service.ts'
import { type State, type Version, hasEnded, isSignOf } from './truth.ts'

/** What became of the result until a job ended, and which evaluations were those that it asked for. */
export interface ServiceRecord {
  /** Every state until then, the oldest first. */
  readonly versions: readonly Version[]
  readonly newest: () => Version
  readonly versionAt: (atMs: number) => Version
  readonly asked: readonly CourseRecord[]
  /** When those took effect; more than one is one too many, unless they confirm flips. */
  readonly effectsAtMs: readonly number[]
  /** The evaluations that others asked for. */
  readonly others: readonly CourseRecord[]
  readonly hasEnded: (state: State) => boolean
  readonly isSign: (state: State) => boolean
}

export type CourseRecord = Pick<Course, 'scope' | 'triggeredAtMs' | 'endedAtMs' | 'end' | 'phase'>

/** As of now; what happens later does not show in it. */
export function recordService(service: ResultService, asker: Asker): ServiceRecord {
  const versions = [...service.versions]
  const asked = [...asker.asked]
  const newest = service.newest()
  return {
    versions,
    newest: () => newest,
    versionAt: (atMs) => versions.findLast((version) => version.atMs <= atMs) ?? newest,
    asked: asked.map(recordCourse),
    effectsAtMs: asked.map(({ triggeredAtMs }) => triggeredAtMs),
    others: service.evaluations.filter((course) => !asked.includes(course)).map(recordCourse),
    hasEnded: (state) => hasEnded(state, asked),
    isSign: (state) => isSignOf(state, asked),
  }
}

function recordCourse({ scope, triggeredAtMs, endedAtMs, end, phase }: Course): CourseRecord {
  return { scope, triggeredAtMs, endedAtMs, end, phase }
}
