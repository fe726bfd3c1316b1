import type { NumberedStory, SharedStory } from '../simulate-shared.ts'
import { checkBaselineFile } from './check-baseline-file.ts'
import { checkPin } from './check-pin.ts'
import { hasResultForItself } from './pinned.ts'
import { type BrokenPromise, type PromiseName, brokenPromises } from './promises.ts'

/** What holds only for a job that has the result for itself: see docs/reliability.md. */
const ALONE_ONLY: readonly PromiseName[] = ['truth', 'liveness']

/** The promises that one of several jobs breaks. */
export function brokenSharedPromises({ jobs }: SharedStory): readonly BrokenPromise[] {
  return jobs.flatMap((job) =>
    brokenByJob(job).map(({ promise, message }) => ({
      promise,
      message: `job ${job.workflow}.${job.number}: ${message}`,
    })),
  )
}

function brokenByJob(job: NumberedStory): readonly BrokenPromise[] {
  const isAlone = hasResultForItself(job)
  return [
    ...brokenPromises(job).filter(({ promise }) => isAlone || !ALONE_ONLY.includes(promise)),
    ...checkPin(job),
    ...checkBaselineFile(job),
  ]
}
