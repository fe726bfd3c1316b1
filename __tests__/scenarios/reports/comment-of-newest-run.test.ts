import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../simulator/github-answers.js'
import { bodiesOf, PAGE, runCommenting, withGitHub } from '../../support/commenting.ts'
import { messagesOf } from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

const runOf = (id: number, attempt = 1) => ({
  GITHUB_RUN_ID: String(id),
  GITHUB_RUN_ATTEMPT: String(attempt),
  GITHUB_RUN_NUMBER: String(id - 7_000_000_000),
})
const [OLDER, NEWER] = [7_000_000_012, 7_000_000_013]

describe('the comment always shows the newest verdict', () => {
  test.concurrent('it names the commit, and links the run that wrote it', () =>
    withGitHub({}, async (github) => {
      await runCommenting(github, { env: runOf(OLDER, 2) })
      const [body = ''] = bodiesOf(github)
      expect(body).toContain('Commit <code>0123456</code>')
      expect(body).toContain(
        '<a href="https://github.com/acme/support-agent/actions/runs/7000000012/attempts/2">Log and summary of run 12, attempt 2</a>',
      )
    }),
  )

  test.concurrent('a job with a mistake in its inputs replaces the pass of an earlier job', () =>
    withGitHub({}, async (github) => {
      await runCommenting(github, { env: runOf(OLDER) })
      expect(bodiesOf(github)).toEqual([expect.stringContaining('### ✅')])
      const run = await runCommenting(github, {
        env: runOf(NEWER),
        inputs: { min_success_rate: '95' },
      })
      expect(run.outputs).toMatchObject({
        outcome: 'invalid_input',
        comment_url: `${PAGE}#issuecomment-1001`,
      })
      expect(bodiesOf(github)).toEqual([expect.stringContaining('was 95% meant?')])
      expect(bodiesOf(github)[0]).not.toContain('✅')
    }),
  )

  test.concurrent('a job whose `pr_comment` cannot be read writes no comment', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { pr_comment: 'yes' } })
      expect(run.outputs['outcome']).toBe('invalid_input')
      expect(github.requests).toEqual([])
    }),
  )

  test.concurrent('an older run that ends last keeps the text of a newer run', () =>
    withGitHub({}, async (github) => {
      const gated = { max_regressions: '0' }
      await runCommenting(github, { env: runOf(NEWER), inputs: gated })
      const [newest] = bodiesOf(github)
      expect(newest).toContain('### ❌')
      const run = await runCommenting(github, { env: runOf(OLDER, 2) })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.outputs).not.toHaveProperty('comment_url')
      expect(messagesOf(run, 'notice')).toEqual([expect.stringContaining('newer workflow run')])
      expect(bodiesOf(github)).toEqual([newest])
    }),
  )
})

describe('a GitHub that limits the rate', () => {
  const limited = (headers: Record<string, string>) => ({
    before: ({ method }: { method: string }) =>
      method === 'POST' || method === 'PATCH'
        ? { ...failure(403, 'You have exceeded a secondary rate limit.'), headers }
        : undefined,
  })

  test.concurrent.each([
    ['asks to wait a little', { 'retry-after': '14' }],
    ['asks to wait a minute', { 'retry-after': '60' }],
    ['does not say how long', {}],
  ])('delays the job for at most a minute if it %s', (_what, headers) =>
    withGitHub(limited(headers), async (github) => {
      const speed = 8
      const run = await runCommenting(github, { speed, story: editStory() })
      expect(run.outputs['outcome']).toBe('passed')
      expect(run.activeMs * speed).toBeLessThan(75_000)
      const [warning = ''] = messagesOf(run, 'warning')
      expect(warning).toContain('secondary rate limit')
      expect(warning.includes('asks to wait')).toBe('retry-after' in headers)
    }),
  )
})
