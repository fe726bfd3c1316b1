import type { NumberedStory, SharedStory } from '../simulate-shared.ts'
import { checkBaselineFile } from './check-baseline-file.ts'
import { checkPin } from './check-pin.ts'
import { hasResultForItself, isUndisturbed } from './pinned.ts'
import { type BrokenPromise, type PromiseName, brokenPromises } from './promises.ts'

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
  // What is not promised where two evaluations of one result overlap: see docs/reliability.md.
  const isAlone = hasResultForItself(job)
  // Scores that another evaluation has blanked look like scores that were never made.
  const isTrue = isUndisturbed(job) && (isAlone || job.outcome !== 'evaluation_failed')
  const spared: readonly PromiseName[] = [
    ...(isTrue ? [] : (['truth'] as const)),
    ...(isAlone ? [] : (['liveness'] as const)),
  ]
  return [
    ...brokenPromises(job).filter(({ promise }) => !spared.includes(promise)),
    ...checkPin(job),
    ...checkBaselineFile(job),
  ]
}
