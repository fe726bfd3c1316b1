import { describe, expect, test } from '@jest/globals'
import { type GitHubOptions, runCommenting, withGitHub } from '../../support/commenting.ts'
import { messagesOf, type ScenarioOptions } from '../../support/scenario.ts'

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
