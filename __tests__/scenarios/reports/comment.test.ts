import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../../../simulator/github.js'
import { hostile } from '../../../simulator/stories/hostile.js'
import { GITHUB_PATTERNS, renderedPage } from '../../support/rendered-page.ts'
import {
  inSimulation,
  messagesOf,
  runScenario,
  type Scenario,
  type ScenarioOptions,
  type Step,
} from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

type GitHub = Awaited<ReturnType<typeof startGitHub>>
type GitHubOptions = NonNullable<Parameters<typeof startGitHub>[0]>

const PAGE = 'https://github.com/acme/support-agent/pull/1'

async function withGitHub(
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
function commenting(github: Pick<GitHub, 'url'>, step: Step = {}, event = 'pull_request'): Step {
  const payload = { pull_request: { number: 1 } }
  return {
    ...step,
    inputs: { pr_comment: 'true', github_token: 'ghs_simulated', ...step.inputs },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'acme/support-agent',
      GITHUB_EVENT_NAME: event,
      // The step runs in its workspace.
      GITHUB_EVENT_PATH: 'event.json',
      ...step.env,
    },
    prepare: (workspace) => writeFile(join(workspace, 'event.json'), JSON.stringify(payload)),
  }
}

function runCommenting(
  github: Pick<GitHub, 'url'>,
  { event, ...options }: Partial<ScenarioOptions> & { event?: string } = {},
): Promise<Scenario> {
  return runScenario({ story: editStory(), ...options, ...commenting(github, options, event) })
}

/** The texts that the comment was given, one after the other. */
function writtenTo({ requests }: GitHub): string[] {
  return requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'))
    .map(({ body }) => (body as { body: string }).body)
}

function bodiesOf({ comments }: GitHub): string[] {
  return comments.map(({ body }) => body)
}

describe('the comment on the pull request', () => {
  test.concurrent('tells that the evaluation goes on, and then how it ended', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { max_regressions: '0' } })
      expect(run.outputs).toMatchObject({
        outcome: 'gate_failed',
        comment_url: `${PAGE}#issuecomment-1001`,
      })
      const texts = writtenTo(github).map((text) => renderedPage(text).text)
      expect(texts).toHaveLength(2)
      expect(texts[0]).toContain('Re-evaluating 1 metric on 4 runs')
      expect(texts[0]).toContain('This comment tells the outcome once there is one')
      expect(texts[1]).not.toContain('Re-evaluating')
      expect(texts[1]).toContain('1 too many')
      expect(texts[1]).toContain('run 102')
      expect(bodiesOf(github)).toEqual([writtenTo(github)[1]])
    }),
  )

  test.concurrent('is updated by the next run, and those of others are left alone', () => {
    const others = [
      { login: 'octocat', body: '<!-- cekura-reevaluate-metrics: -->\nI quote the marker.' },
      { login: 'github-actions[bot]', body: '<!-- another-action -->\nCoverage: 93%' },
    ]
    return withGitHub({ comments: others }, async (github) => {
      const urls = await inSimulation({ story: editStory() }, async (run) => {
        const first = await run(commenting(github))
        const second = await run(commenting(github))
        expect(second.outputs['outcome']).toBe('passed')
        return [first, second].map(({ outputs }) => outputs['comment_url'])
      })
      expect(urls).toEqual([`${PAGE}#issuecomment-1003`, `${PAGE}#issuecomment-1003`])
      expect(bodiesOf(github).slice(0, 2)).toEqual(others.map(({ body }) => body))
      expect(github.comments).toHaveLength(3)
      // The second run changed nothing any more: its outcome is what stays.
      expect(renderedPage(github.comments[2]?.body ?? '').text).not.toContain('1 regressed run')
    })
  })

  test.concurrent('is one for each `comment_key`', () =>
    withGitHub({}, async (github) => {
      const [english, swedish] = await Promise.all([
        runCommenting(github, { inputs: { comment_key: 'english' } }),
        runCommenting(github, { inputs: { comment_key: 'svenska --> @octocat' } }),
      ])
      await runCommenting(github, { inputs: { comment_key: 'english' } })
      expect(github.comments).toHaveLength(2)
      expect(english.outputs['comment_url']).not.toBe(swedish.outputs['comment_url'])
      const texts = bodiesOf(github).map((body) => renderedPage(body).text)
      expect(texts.filter((text) => text.includes('english'))).toHaveLength(1)
      expect(texts.filter((text) => text.includes('svenska'))).toHaveLength(1)
    }),
  )

  test.concurrent('holds the share link', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { share_link: 'true' } })
      const page = renderedPage(bodiesOf(github)[0] ?? '')
      expect(page.addresses).toEqual([run.outputs['result_url']])
      expect(page.text).toContain('anybody with this link can see the transcripts')
    }),
  )

  test.concurrent('holds hostile names and explanations as text, beside our marker', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { story: hostile() })
      expect(run.outputs).toHaveProperty('comment_url')
      expect(writtenTo(github)).toHaveLength(2)
      for (const body of writtenTo(github)) {
        expect(body.length).toBeLessThanOrEqual(65_536)
        const page = renderedPage(body)
        expect(page.comments).toEqual([' cekura-reevaluate-metrics: '])
        for (const name of ['script', 'style', 'img']) expect(page.elements).not.toContain(name)
        expect(page.addresses).toEqual([])
        for (const pattern of GITHUB_PATTERNS) {
          expect(page.plainTexts.filter((text) => pattern.test(text))).toEqual([])
        }
      }
      expect(renderedPage(bodiesOf(github)[0] ?? '').text).toContain('octocat')
    }),
  )

  test.concurrent('holds no API key and no token', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { faults: [{ name: 'forbidden' }] })
      expect(run.outputs['outcome']).toBe('api_error')
      const [body = ''] = bodiesOf(github)
      expect(body).toContain('403')
      expect(body).not.toContain('ck_live')
      expect(run.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('ghs_simulated')
    }),
  )

  test.concurrent.each([
    ['a dry run', 'planned', { dry_run: 'true' }],
    ['a start that is not waited for', 'started', { mode: 'start' }],
  ])('tells of %s', (_what, outcome, inputs) =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs })
      expect(run.outputs).toMatchObject({ outcome, comment_url: `${PAGE}#issuecomment-1001` })
      expect(bodiesOf(github)).toHaveLength(1)
      expect(bodiesOf(github)[0]).not.toContain('This comment tells the outcome')
    }),
  )
})

describe('a comment that cannot be written leaves the verdict as it is', () => {
  async function refused(options: GitHubOptions, step: Partial<ScenarioOptions> = {}) {
    let warnings: readonly string[] = []
    await withGitHub(options, async (github) => {
      const run = await runCommenting(github, step)
      expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '0.75' })
      expect(run.outputs).not.toHaveProperty('comment_url')
      expect(run.summary).toMatch(/^## ✅ /)
      expect(github.comments).toEqual([])
      warnings = messagesOf(run, 'warning')
    })
    expect(warnings).toHaveLength(1)
    return warnings[0] ?? ''
  }

  test.concurrent(
    'with a warning that names the permission, where the token may only read',
    async () => {
      const warning = await refused({ permission: 'read' })
      expect(warning).toContain('403')
      expect(warning).toContain('permissions:\n  pull-requests: write')
    },
  )

  test.concurrent('with a warning, where the token may see nothing', async () => {
    expect(await refused({ permission: 'none' })).toContain('pull-requests: write')
  })

  test.concurrent('with a warning, where there is no token', async () => {
    expect(await refused({}, { inputs: { github_token: '' } })).toContain('`github_token` is empty')
  })

  test.concurrent('with a warning, where GitHub cannot be reached', async () => {
    const run = await runCommenting({ url: 'http://127.0.0.1:9' }, { speed: 100 })
    expect(run.outputs['outcome']).toBe('passed')
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringContaining('GitHub gave no usable answer'),
    ])
  })

  test.concurrent('with a notice, where the event has no pull request', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { event: 'schedule' })
      expect(run.outputs['outcome']).toBe('passed')
      expect(messagesOf(run, 'notice')).toEqual([
        'The event `schedule` does not belong to a pull request: no comment is written',
      ])
      expect(messagesOf(run, 'warning')).toEqual([])
      expect(github.requests).toEqual([])
    }),
  )

  test.concurrent('and is not tried where nobody asked for it', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { pr_comment: 'false' } })
      expect(run.outputs['outcome']).toBe('passed')
      expect(github.requests).toEqual([])
    }),
  )
})

const endless = { timeline: { queueMs: 500, runMs: 3_600_000 } }

describe('the comment is not left as if the evaluation went on', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)('by %s while waiting', (signal) =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, {
        story: editStory(endless),
        speed: 1,
        interrupt: {
          signal,
          when: (_, log) => github.comments.length > 0 && log.includes(' s  evaluating'),
        },
      })
      expect(run.outputs).toMatchObject({
        outcome: 'cancelled',
        comment_url: `${PAGE}#issuecomment-1001`,
      })
      expect(run.stoppedAfterMs).toBeLessThan(2_000)
      const [body = ''] = bodiesOf(github)
      expect(github.comments).toHaveLength(1)
      expect(body).toContain('Cancelled')
      expect(body).toContain('mode: wait')
    }),
  )

  test.concurrent('by a cancel while its announcement is still under way', () => {
    let isHeld = true
    return withGitHub(
      {
        before: async () => {
          if (isHeld) await new Promise(() => undefined)
          return undefined
        },
      },
      async (github) => {
        const run = await runCommenting(github, {
          story: editStory(endless),
          speed: 1,
          interrupt: {
            signal: 'SIGINT',
            when: (_, log) => {
              const isTime = github.requests.length > 0 && log.includes(' s  evaluating')
              if (isTime) isHeld = false
              return isTime
            },
          },
        })
        expect(run.stoppedAfterMs).toBeLessThan(2_000)
        expect(bodiesOf(github)).toEqual([expect.stringContaining('Cancelled')])
      },
    )
  })

  test.concurrent('by the deadline', () =>
    withGitHub({}, async (github) => {
      const inputs = { timeout: '30' }
      const run = await runCommenting(github, { story: editStory(endless), speed: 20, inputs })
      expect(run.outputs).toMatchObject({
        outcome: 'timed_out',
        comment_url: `${PAGE}#issuecomment-1001`,
      })
      expect(bodiesOf(github)).toEqual([expect.stringContaining('Timed out')])
    }),
  )
})

describe('a GitHub that never answers', () => {
  const silent = { before: () => new Promise<undefined>(() => undefined) }

  test.concurrent('does not keep the job past its deadline', () =>
    withGitHub(silent, async (github) => {
      // At life's own speed: the two seconds after the deadline are real ones.
      const run = await runCommenting(github, {
        story: editStory({ timeline: { queueMs: 200, runMs: 800 } }),
        speed: 1,
        inputs: { timeout: '8' },
      })
      expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '0.75' })
      expect(run.activeMs).toBeLessThan(8_000 + 2_000)
      expect(messagesOf(run, 'warning')).toEqual([expect.stringContaining('no time was left')])
    }),
  )

  test.concurrent('does not hold up the trigger, the wait, or the other reports', () =>
    withGitHub(silent, async (github) => {
      const run = await runCommenting(github, {
        story: editStory(endless),
        speed: 1,
        inputs: { timeout: '6' },
      })
      expect(run.outputs['outcome']).toBe('timed_out')
      expect(run.evaluations).toHaveLength(1)
      expect(run.activeMs).toBeLessThan(6_000 + 2_000)
      expect(run.summary).toContain('Timed out')
    }),
  )

  test.concurrent('does not hold up a cancel', () =>
    withGitHub(silent, async (github) => {
      const run = await runCommenting(github, {
        story: editStory(endless),
        speed: 1,
        interrupt: { signal: 'SIGINT', when: (_, log) => log.includes(' s  evaluating') },
      })
      expect(run.outputs['outcome']).toBe('cancelled')
      expect(run.stoppedAfterMs).toBeLessThan(2_000)
      expect(run.summary).toContain('Cancelled')
    }),
  )
})
