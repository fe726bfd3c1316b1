import { describe, expect, test } from '@jest/globals'
import { bodiesOf, PAGE, runCommenting, withGitHub } from '../../support/commenting.ts'
import { messagesOf, STOPS_WITHIN_MS } from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

const endless = { timeline: { queueMs: 500, runMs: 3_600_000 } }

describe('the comment never stays as if the evaluation were running', () => {
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
      expect(run.stoppedAfterMs).toBeLessThan(STOPS_WITHIN_MS)
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
        expect(run.stoppedAfterMs).toBeLessThan(STOPS_WITHIN_MS)
        expect(bodiesOf(github)).toEqual([expect.stringContaining('Cancelled')])
      },
    )
  })

  test.concurrent('by the deadline', () =>
    withGitHub({}, async (github) => {
      const inputs = { timeout: '8' }
      const run = await runCommenting(github, { story: editStory(endless), speed: 2, inputs })
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
      // In real time, because the two seconds after the deadline are real seconds.
      const run = await runCommenting(github, {
        story: editStory({ timeline: { queueMs: 200, runMs: 2_300 } }),
        speed: 1,
        inputs: { timeout: '8', poll_interval: '1' },
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
      expect(run.stoppedAfterMs).toBeLessThan(STOPS_WITHIN_MS)
      expect(run.summary).toContain('Cancelled')
    }),
  )
})
