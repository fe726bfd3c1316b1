import { getOctokit } from '@actions/github'
import { afterEach, beforeAll, expect, test } from '@jest/globals'
import { createGitHubFetch } from '../../src/adapters/http/github-fetch.ts'
import { certify, trust } from './support/certificates.ts'
import { startProxy } from './support/connect-proxy.ts'
import { serve, stopServers, type TestServer } from './support/servers.ts'
import { spellingsFound } from './support/spellings.ts'

const authority = certify({ name: 'Company CA' })
const GITHUB = 'https://github.test/api/v3'
const TOKEN = 'ghs_the_token_of_the_workflow'

beforeAll(() => {
  trust(authority)
})
afterEach(stopServers)

function serveGitHub(): Promise<TestServer> {
  return serve(
    (_request, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.end('[{"id": 1}]')
    },
    certify({ name: 'GitHub', hosts: ['github.test', '127.0.0.1'], issuer: authority }),
  )
}

function ask(baseUrl: string, env: NodeJS.ProcessEnv) {
  const fetch = createGitHubFetch(baseUrl, env)
  const octokit = getOctokit(TOKEN, { baseUrl, request: { fetch } })
  return octokit.rest.pulls.list({ owner: 'acme', repo: 'app' })
}

test("GitHub's toolkit goes through the proxy, which sees nothing of what is sent", async () => {
  const github = await serveGitHub()
  const proxy = await startProxy({
    tunnel: { 'github.test:443': github.port },
    credentials: 'jo@corp:p%:ss',
  })
  const env = { https_proxy: `jo%40corp:p%25%3Ass@127.0.0.1:${proxy.port}` }
  expect((await ask(GITHUB, env)).data).toEqual([{ id: 1 }])
  expect(github.requests).toMatchObject([
    { path: '/api/v3/repos/acme/app/pulls', headers: { authorization: `token ${TOKEN}` } },
  ])
  expect(proxy.asked.map((asked) => asked.authority)).toEqual(['github.test:443'])
  expect(spellingsFound([proxy.asked, proxy.passed().toString('latin1')], TOKEN)).toEqual([])
})

test('it connects directly to an exempt host', async () => {
  const github = await serveGitHub()
  const proxy = await startProxy({ tunnel: {} })
  const env = { https_proxy: `http://127.0.0.1:${proxy.port}` }
  expect((await ask(`https://127.0.0.1:${github.port}`, env)).data).toEqual([{ id: 1 }])
  expect(proxy.connections()).toBe(0)
})

test("a proxy's refusal does not count as GitHub's answer", async () => {
  const proxy = await startProxy({ answer: 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n' })
  const env = { https_proxy: `http://127.0.0.1:${proxy.port}` }
  await expect(ask(GITHUB, env)).rejects.toMatchObject({ status: 500 })
})
