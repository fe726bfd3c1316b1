import { describe, expect, test } from '@jest/globals'
import { renderedPage } from '../../support/rendered-page.ts'
import {
  messagesOf,
  runScenario,
  type Scenario,
  type ScenarioOptions,
} from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

const DAY_MS = 24 * 60 * 60_000

function shared(options: Partial<ScenarioOptions> = {}): Promise<Scenario> {
  const inputs = { share_link: 'true', ...options.inputs }
  return runScenario({ story: editStory(), ...options, inputs })
}

function sharesOf({ requests }: Scenario) {
  return requests.filter(({ kind }) => kind === 'share')
}

describe('a share link', () => {
  test.concurrent('is created last, for seven days, and is in output and summary', async () => {
    const startedAtMs = Date.now()
    const run = await shared()
    const shares = sharesOf(run)
    expect(shares).toHaveLength(1)
    expect(run.requests.at(-1)).toBe(shares[0])
    const { expire_at: expireAt } = shares[0]?.body as { expire_at: string }
    // The clock of the action is fast: half an hour on it is less than a minute here.
    const lifetimeMs = Date.parse(expireAt) - startedAtMs
    expect(lifetimeMs).toBeGreaterThanOrEqual(7 * DAY_MS)
    expect(lifetimeMs).toBeLessThan(7 * DAY_MS + 30 * 60_000)

    const url = run.outputs['result_url'] ?? ''
    expect(url).toMatch(/^https:\/\/dashboard\.cekura\.ai\/shared\/results\/[0-9a-f]{32}$/)
    const page = renderedPage(run.summary)
    expect(page.addresses).toEqual([url])
    expect(page.text).toContain('anybody with this link can see the transcripts')
  })

  test.concurrent('is created if a gate failed, because then people look', async () => {
    const run = await shared({ inputs: { max_regressions: '0' } })
    expect(run.outputs['outcome']).toBe('gate_failed')
    expect(run.outputs['result_url']).toContain('/shared/results/')
  })

  test.concurrent.each([
    ['nobody asked for it', { inputs: { share_link: 'false' } }],
    ['an input is wrong', { inputs: { timeout: 'long' } }],
    ['nothing is evaluated', { inputs: { dry_run: 'true' } }],
    ['nothing is waited for', { inputs: { mode: 'start' } }],
    ['the API refuses the key', { faults: [{ name: 'forbidden', onRequest: 'read' }] }],
  ] satisfies [string, Partial<ScenarioOptions>][])('is not created if %s', async (_, options) => {
    const run = await shared(options)
    expect(sharesOf(run)).toEqual([])
    expect(run.outputs).not.toHaveProperty('result_url')
  })

  test.concurrent.each([
    ['is refused', { name: 'forbidden', onRequest: 'share' }, '403'],
    ['is a web page', { name: 'html-with-200', onRequest: 'share' }, 'not a Cekura answer'],
    ['is a script', { name: 'strange-share-link' }, "'javascript:alert(1)', which is not an HTTPS"],
    ['is plain HTTP', { name: 'strange-share-link', link: 'http://cekura.ai/x' }, 'not an HTTPS'],
    ['is no address', { name: 'strange-share-link', link: 'soon' }, 'not an HTTPS address'],
    ['names no link', { name: 'not-json-object', onRequest: 'share', text: '{}' }, 'link'],
  ] as const)('that %s is a warning, and the verdict stays', async (_, fault, reason) => {
    const run = await shared({ faults: [fault] })
    expect(run.outputs).toMatchObject({ outcome: 'passed', success_rate: '0.75' })
    expect(run.outputs).not.toHaveProperty('result_url')
    const warnings = messagesOf(run, 'warning')
    expect(warnings).toEqual([expect.stringContaining('The shareable link could not be created: ')])
    expect(warnings[0]).toContain(reason)
    const page = renderedPage(run.summary)
    expect(page.addresses).toEqual([])
    expect(page.text).toContain('The shareable link could not be created')
  })

  test.concurrent('that is never answered does not delay the job beyond its deadline', async () => {
    const speed = 20
    const run = await shared({
      speed,
      faults: [{ name: 'stalled-headers', onRequest: 'share' }],
      inputs: { timeout: '30' },
    })
    expect(run.activeMs).toBeLessThan(30_000 / speed + 2_000)
    expect(run.outputs['outcome']).toBe('passed')
    expect(messagesOf(run, 'warning')).toEqual([
      expect.stringContaining('The shareable link could not be created: '),
    ])
  })
})
