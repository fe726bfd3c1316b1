import { brokenSharedPromises } from './checks/shared-promises.ts'
import { describeShared } from './scenario/describe-shared.ts'
import type { SharedStory } from './simulate-shared.ts'
import { endOf, verdictOn } from './tell-story.ts'

/** As `tellStory`, of several jobs that share a result. The lines of each begin with its number. */
export function tellSharedStory(story: SharedStory): readonly string[] {
  const { scenario, jobs, startMs } = story
  return [
    `Seed ${scenario.seed}, of several jobs that share a result`,
    '',
    'What the seed decides',
    ...describeShared(scenario).map((line) => `  ${line}`),
    '',
    "What happened (seconds since the first job's start)",
    ...story.trace,
    '',
    'How it ended',
    ...jobs.flatMap((job) =>
      endOf(job, startMs).map((line) => `  ${job.workflow}.${job.number} ${line}`),
    ),
    ...verdictOn(brokenSharedPromises(story)),
    '',
    'The scenario as data',
    JSON.stringify(scenario, null, 2),
  ]
}
