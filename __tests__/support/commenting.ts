import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startGitHub } from '../../simulator/github.js'
import { runScenario, type Scenario, type ScenarioOptions, type Step } from './scenario.ts'
import { editStory } from './verdict-story.ts'

export type GitHub = Awaited<ReturnType<typeof startGitHub>>
export type GitHubOptions = NonNullable<Parameters<typeof startGitHub>[0]>

/** The page of the pull request that the steps run for. */
export const PAGE = 'https://github.com/acme/support-agent/pull/1'

/** Starts a simulated GitHub, and closes it whatever happens. */
export async function withGitHub(
  options: GitHubOptions,
  act: (github: GitHub) => Promise<void>,
): Promise<void> {
  const github = await startGitHub(options)
  try {
    await act(github)
  } finally {
    await github.close()
  }
}

/** A step of a workflow that runs for pull request 1. */
export function commenting(
  github: Pick<GitHub, 'url'>,
  step: Step = {},
  event = 'pull_request',
): Step {
  const head = { sha: '0123456789abcdef0123456789abcdef01234567' }
  const payload = { pull_request: { number: 1, head } }
  return {
    ...step,
    inputs: { pr_comment: 'true', github_token: 'ghs_simulated', ...step.inputs },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'acme/support-agent',
      GITHUB_EVENT_NAME: event,
      GITHUB_RUN_ID: '7000000001',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_NUMBER: '1',
      // The step runs in its workspace.
      GITHUB_EVENT_PATH: 'event.json',
      ...step.env,
    },
    prepare: (workspace) => writeFile(join(workspace, 'event.json'), JSON.stringify(payload)),
  }
}

/** At the usual speed, a request to GitHub would have too little time on a busy machine. */
export const SLOWER = 4

export function runCommenting(
  github: Pick<GitHub, 'url'>,
  { event, ...options }: Partial<ScenarioOptions> & { event?: string } = {},
): Promise<Scenario> {
  const speed = SLOWER
  return runScenario({
    story: editStory(),
    speed,
    ...options,
    ...commenting(github, options, event),
  })
}

/** The texts that the job wrote to the comment, one after the other. */
export function writtenTo({ requests }: GitHub): string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'))
    .map(({ body }) => (body as { body: string }).body)
}

export function bodiesOf({ comments }: GitHub): string[] {
  return comments.map(({ body }) => body)
}
