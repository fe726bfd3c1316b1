import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fault } from '../../simulator/faults/chain.js'
import { watchPeakMemory } from '../support/peak-memory.ts'
import { API_KEY, errorOf, inSimulation, runScenario, type Scenario } from '../support/scenario.ts'
import { editStory } from '../support/verdict-story.ts'
import { certify } from '../transport/support/certificates.ts'
import { type ConnectProxy, startProxy } from '../transport/support/connect-proxy.ts'
import { stopServers } from '../transport/support/servers.ts'
import { spellingsFound } from '../transport/support/spellings.ts'

const authority = certify({ name: 'Company CA' })
const hosts = ['127.0.0.1', 'api.cekura.test']
const served = certify({ name: 'api', hosts, issuer: authority })

let folder = ''
let trusting: Readonly<Record<string, string>> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authority-'))
  trusting = { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') }
  await writeFile(join(folder, 'authority.pem'), authority.cert)
})
afterAll(async () => {
  await stopServers()
  await rm(folder, { recursive: true })
})

describe('over TLS', () => {
  test.concurrent('a private authority is trusted by NODE_EXTRA_CA_CERTS', async () => {
    const run = await runScenario({ story: editStory(), tls: served, env: trusting })
    expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
  })

  test.concurrent.each([
    ['of an unknown authority', served, false, /not trusted here .* NODE_EXTRA_CA_CERTS/],
    [
      'that has expired',
      certify({ name: 'api', hosts, issuer: authority, validFromDays: -30, validToDays: -1 }),
      true,
      /its certificate has expired \(CERT_HAS_EXPIRED\)/,
    ],
    [
      'for another name',
      certify({ name: 'api', hosts: ['api.example'], issuer: authority }),
      true,
      /its certificate is for other names: DNS:api\.example/,
    ],
  ])(
    'a certificate %s ends the job at once, and says why',
    async (_which, tls, isKnown, reason) => {
      const run = await runScenario({ story: editStory(), tls, env: isKnown ? trusting : {} })
      expect(run.outputs).toEqual({ outcome: 'api_error', passed: 'false', result_id: '4711' })
      expect(errorOf(run)).toMatch(reason)
      expect(run.requests).toEqual([])
      expect(run.log).not.toContain('Trying again')
    },
  )
})

describe('through a proxy', () => {
  const AUTHORITY = 'api.cekura.test:443'

  /** Only the proxy knows the API. */
  async function runBehindProxy(
    credentials: { readonly wanted: string; readonly given: string },
    variable: string,
  ): Promise<{ readonly run: Scenario; readonly proxy: ConnectProxy }> {
    let proxy: ConnectProxy | undefined
    const prelude = async ({ url }: { url: string }) => {
      const tunnel = { [AUTHORITY]: Number(new URL(url).port) }
      proxy = await startProxy({ tunnel, credentials: credentials.wanted })
    }
    return inSimulation({ story: editStory(), tls: served, prelude }, async (step) => {
      if (proxy === undefined) throw new Error('there is no proxy')
      const address = `http://${credentials.given}@127.0.0.1:${proxy.port}`
      const inputs = { api_url: 'https://api.cekura.test' }
      const run = await step({ inputs, env: { ...trusting, [variable]: address } })
      return { run, proxy }
    })
  }

  test.concurrent.each(['HTTPS_PROXY', 'https_proxy'])(
    'that %s names, the job succeeds, and the proxy sees neither key nor texts',
    async (variable) => {
      const credentials = { wanted: 'jo@corp:p%:ss', given: 'jo%40corp:p%25%3Ass' }
      const { run, proxy } = await runBehindProxy(credentials, variable)
      expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
      expect(proxy.plain).toEqual([])
      // Requests about metrics may be aborted between the proxy and the API.
      expect(proxy.asked.length).toBeGreaterThanOrEqual(run.requests.length)
      expect(new Set(proxy.asked.map((asked) => asked.authority))).toEqual(new Set([AUTHORITY]))
      expect(spellingsFound(proxy.asked, API_KEY)).toEqual([])
      const passed = proxy.passed().toString('latin1')
      expect(spellingsFound(passed, API_KEY)).toEqual([])
      expect(passed).not.toContain('evaluate_metrics')
      for (const request of run.requests) {
        expect(Object.keys(request.headers)).not.toContain('proxy-authorization')
      }
    },
  )

  test.concurrent('that refuses, the job ends at once, without the password', async () => {
    const credentials = { wanted: 'jo:right', given: 'jo:wrong-password' }
    const { run } = await runBehindProxy(credentials, 'HTTPS_PROXY')
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.requests).toEqual([])
    expect(errorOf(run)).toContain('407')
    expect(run.log).not.toContain('wrong-password')
    expect(run.log).not.toContain('Trying again')
  })
})

describe('an answer far larger than it should be', () => {
  const MOST_MIB = 250
  const bodies = {
    'a gzip bomb': { name: 'gzip-bomb', megabytes: 4_096 },
    'a body without end': { name: 'oversized-body', megabytes: 4_096 },
  } as const satisfies Record<string, Fault>

  test.concurrent.each(Object.entries(bodies))(
    'to the trigger, %s, is cut at its limit, and the job finds the evaluation by looking',
    async (_what, body) => {
      const faults = [{ ...body, onRequest: 'trigger' }] satisfies Fault[]
      const run = await runScenario({ story: editStory(), faults, speed: 8 })
      expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
      expect(run.triggers).toHaveLength(1)
    },
  )

  test.concurrent.each(Object.entries(bodies))(
    'to a read, %s, takes no memory, and ends in an API error or a timeout',
    async (_what, body) => {
      let peakMib = () => NaN
      const run = await runScenario({
        story: editStory(),
        faults: [{ ...body, onRequest: 'read' }],
        inputs: { timeout: '300' },
        onStart: (child) => (peakMib = watchPeakMemory(child)),
        speed: 60,
      })
      expect(['api_error', 'timed_out']).toContain(run.outputs['outcome'])
      expect(run.triggers).toEqual([])
      expect(peakMib()).toBeLessThan(MOST_MIB)
    },
  )
})

test.concurrent.each([301, 302, 303, 307, 308])(
  'a redirect with %i to the same origin is not followed either, and nothing is triggered',
  async (status) => {
    const faults = [{ name: 'redirect', status, onRequest: 'trigger' }] satisfies Fault[]
    const run = await runScenario({ story: editStory(), faults })
    expect(run.outputs['outcome']).toBe('api_error')
    expect(run.triggers).toHaveLength(1)
    expect(errorOf(run)).toContain(`answered ${status}: a redirect to /test_framework/`)
  },
)
