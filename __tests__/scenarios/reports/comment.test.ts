import { describe, expect, test } from '@jest/globals'
import { hostile } from '../../../simulator/stories/hostile.js'
import {
  bodiesOf,
  commenting,
  PAGE,
  runCommenting,
  withGitHub,
  writtenTo,
  SLOWER,
} from '../../support/commenting.ts'
import { GITHUB_PATTERNS, renderedPage } from '../../support/rendered-page.ts'
import { inSimulation } from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

describe('the comment on the pull request', () => {
  test.concurrent('says that the evaluation is running, and then how it ended', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { max_regressions: '0' } })
      expect(run.outputs).toMatchObject({
        outcome: 'gate_failed',
        comment_url: `${PAGE}#issuecomment-1001`,
      })
      const texts = writtenTo(github).map((text) => renderedPage(text).text)
      // On a busy machine, the time for a request can run out, because the clock is fast. Then the
      // comment is written again.
      expect(texts.length).toBeGreaterThanOrEqual(2)
      expect(texts[0]).toContain('Re-evaluating 1 metric on 4 runs')
      expect(texts[0]).toContain('This comment will show the outcome')
      expect(texts.at(-1)).not.toContain('Re-evaluating')
      expect(texts.at(-1)).toContain('1 too many')
      expect(texts.at(-1)).toContain('run 102')
      expect(bodiesOf(github)).toEqual([writtenTo(github).at(-1)])
    }),
  )

  test.concurrent('is updated by the next run, and other comments are not touched', () => {
    const others = [
      { login: 'octocat', body: '<!-- cekura-reevaluate-metrics: -->\nI quote the marker.' },
      { login: 'github-actions[bot]', body: '<!-- another-action -->\nCoverage: 93%' },
    ]
    return withGitHub({ comments: others }, async (github) => {
      const urls = await inSimulation({ story: editStory(), speed: SLOWER }, async (run) => {
        const first = await run(commenting(github))
        const second = await run(commenting(github))
        expect(second.outputs['outcome']).toBe('passed')
        return [first, second].map(({ outputs }) => outputs['comment_url'])
      })
      expect(urls).toEqual([`${PAGE}#issuecomment-1003`, `${PAGE}#issuecomment-1003`])
      expect(bodiesOf(github).slice(0, 2)).toEqual(others.map(({ body }) => body))
      expect(github.comments).toHaveLength(3)
      // The second run changed nothing more. Its outcome stays.
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

  test.concurrent('contains the share link', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs: { share_link: 'true' } })
      const page = renderedPage(bodiesOf(github)[0] ?? '')
      const [link, ...others] = page.addresses
      expect(link).toBe(run.outputs['result_url'])
      expect(others).toEqual([expect.stringContaining('/actions/runs/')])
      expect(page.text).toContain('anybody with this link can see the transcripts')
    }),
  )

  test.concurrent('shows hostile names and explanations as text, below our marker', () =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { story: hostile() })
      expect(run.outputs).toHaveProperty('comment_url')
      expect(writtenTo(github).length).toBeGreaterThanOrEqual(2)
      for (const body of writtenTo(github)) {
        expect(body.length).toBeLessThanOrEqual(65_536)
        const page = renderedPage(body)
        expect(page.comments).toEqual([
          ' cekura-reevaluate-metrics: ',
          ' run 7000000001, attempt 1 ',
        ])
        for (const name of ['script', 'style', 'img']) expect(page.elements).not.toContain(name)
        expect(page.addresses).toEqual([expect.stringContaining('/actions/runs/')])
        for (const pattern of GITHUB_PATTERNS) {
          expect(page.plainTexts.filter((text) => pattern.test(text))).toEqual([])
        }
      }
      expect(renderedPage(bodiesOf(github)[0] ?? '').text).toContain('octocat')
    }),
  )

  test.concurrent('contains no API key and no token', () =>
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
  ])('shows %s', (_what, outcome, inputs) =>
    withGitHub({}, async (github) => {
      const run = await runCommenting(github, { inputs })
      expect(run.outputs).toMatchObject({ outcome, comment_url: `${PAGE}#issuecomment-1001` })
      expect(bodiesOf(github)).toHaveLength(1)
      expect(bodiesOf(github)[0]).not.toContain('This comment will show the outcome')
    }),
  )
})
