import { type BrokenPromise, PROMISES, brokenPromises } from './checks/promises.ts'
import { describeScenario } from './scenario/describe-scenario.ts'
import type { Story } from './play-job.ts'
import type { LoneStory } from './simulate.ts'

/**
 * The story of a seed for a person who looks for the reason of a finding: what the seed decides, what
 * happened, how it ended, which promises are broken; the data that all of it follows from comes last.
 * @param story one that was played with `tracing`
 */
export function tellStory(story: LoneStory): readonly string[] {
  const { scenario, startMs } = story
  return [
    `Seed ${scenario.seed}`,
    '',
    'What the seed decides',
    ...describeScenario(scenario).map((line) => `  ${line}`),
    '',
    "What happened (seconds since the job's start)",
    ...story.trace,
    '',
    'How it ended',
    ...endOf(story, startMs).map((line) => `  ${line}`),
    ...verdictOn(brokenPromises(story)),
    '',
    'The scenario as data',
    JSON.stringify(scenario, null, 2),
  ]
}

/** Which promises are broken, as lines. */
export function verdictOn(broken: readonly BrokenPromise[]): readonly string[] {
  if (broken.length === 0) return ['  No promise is broken.']
  return broken.flatMap(({ promise, message }) => [
    `  BROKEN ${promise}: ${message}`,
    `    The promise is: ${PROMISES[promise]}.`,
  ])
}

/** How the job ended, and what was true then. */
export function endOf(story: Story, sinceMs: number): readonly string[] {
  const { service, endMs, outcome, fault } = story
  const at = (atMs: number) => `${((atMs - sinceMs) / 1000).toFixed(1)} s`
  const effects = service.effectsAtMs.map(at).join(', ')
  const ends = service.asked.map(({ endedAtMs, end }) =>
    endedAtMs === Infinity ? 'not by then' : `at ${at(endedAtMs)}, as ${end}`,
  )
  return [
    `The job ended after ${at(endMs)} with the outcome ${String(outcome)}.`,
    ...(fault === null ? [] : [`It failed by itself: ${fault}`]),
    effects === ''
      ? 'No evaluation that it asked for took effect.'
      : `The evaluation that it asked for took effect at ${effects}; it ended ${ends.join(' and ')}.`,
  ]
}
