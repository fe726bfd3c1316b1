import { afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { certify, trust } from './support/certificates.ts'
import {
  API_KEY,
  ask,
  factsOf,
  failureOf,
  NOT_SENT_FOR_GOOD,
  NOT_SENT_MAY_PASS,
  PERHAPS_SENT,
  READ,
  TRIGGER,
  transportTo,
} from './support/client.ts'
import { startProxy } from './support/connect-proxy.ts'
import {
  serve,
  serveTcp,
  stopServers,
  type TestServer,
  until,
  unusedPort,
} from './support/servers.ts'
import { spellingsFound, spellingsOf } from './support/spellings.ts'

const authority = certify({ name: 'Company CA' })
/** A host that only proxies know. They connect it to a server on loopback. */
const API = 'https://api.cekura.test'
const AUTHORITY = 'api.cekura.test:443'

beforeAll(() => {
  trust(authority)
})
afterEach(stopServers)

function serveApi(): Promise<TestServer> {
  return serve(
    (_request, response) => response.end('{"id": 1}'),
    certify({ name: 'api', hosts: ['api.cekura.test'], issuer: authority }),
  )
}

describe('through a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])(
    'named by %s, the API is reached, and the proxy sees nothing but its name',
    async (variable) => {
      const api = await serveApi()
      const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port } })
      const transport = transportTo(API, { [variable]: `http://127.0.0.1:${proxy.port}` })
      expect(await ask(transport, READ)).toMatchObject({ status: 200, text: '{"id": 1}' })
      expect(await ask(transport, TRIGGER)).toMatchObject({ status: 200 })

      expect(api.requests).toMatchObject([
        { method: 'GET', headers: { host: 'api.cekura.test', 'x-cekura-api-key': API_KEY } },
        { method: 'POST', body: '{"run_ids":["1"]}' },
      ])
      expect(proxy.plain).toEqual([])
      expect(proxy.asked.map(({ authority }) => authority)).toEqual([AUTHORITY, AUTHORITY])
      expect(proxy.passed().length).toBeGreaterThan(500)
      expect(spellingsFound(proxy.passed().toString('latin1'), API_KEY)).toEqual([])
      expect(spellingsFound(proxy.asked, API_KEY)).toEqual([])
      await until(() => proxy.open() === 0)
    },
  )

  test('named without a scheme, it works too', async () => {
    const api = await serveApi()
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port } })
    const env = { HTTPS_PROXY: `127.0.0.1:${proxy.port}` }
    expect(await ask(transportTo(API, env), READ)).toMatchObject({ status: 200 })
  })

  test('that uses TLS itself, it works too', async () => {
    const api = await serveApi()
    const certificate = certify({ name: 'proxy', hosts: ['127.0.0.1'], issuer: authority })
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port } }, certificate)
    const env = { HTTPS_PROXY: `https://127.0.0.1:${proxy.port}` }
    expect(await ask(transportTo(API, env), READ)).toMatchObject({ status: 200 })
    expect(spellingsFound(proxy.passed().toString('latin1'), API_KEY)).toEqual([])
  })

  test('credentials are percent-decoded, and shown to the proxy alone', async () => {
    const api = await serveApi()
    const credentials = 'jo@corp:p%:ss/wörd'
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port }, credentials })
    const env = { HTTPS_PROXY: `http://jo%40corp:p%25%3Ass%2Fw%C3%B6rd@127.0.0.1:${proxy.port}` }
    expect(await ask(transportTo(API, env), READ)).toMatchObject({ status: 200 })
    expect(Object.keys(api.requests[0]?.headers ?? {})).not.toContain('proxy-authorization')
  })

  test('a single % in a password stays as it is', async () => {
    const api = await serveApi()
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port }, credentials: 'jo:50%' })
    const env = { HTTPS_PROXY: `http://jo:50%@127.0.0.1:${proxy.port}` }
    expect(await ask(transportTo(API, env), READ)).toMatchObject({ status: 200 })
  })

  test('an IPv6 address is requested in brackets', async () => {
    const api = await serveApi()
    const proxy = await startProxy({ tunnel: { '[2001:db8::1]:8443': api.port } })
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
    const error = await failureOf(ask(transportTo('https://[2001:db8::1]:8443', env), READ))
    expect(proxy.asked.map(({ authority }) => authority)).toEqual(['[2001:db8::1]:8443'])
    expect(error.message).toMatch(/its certificate is for other names: DNS:api\.cekura\.test/)
  })

  test('a host that NO_PROXY exempts is not requested from the proxy', async () => {
    const api = await serve(
      (_request, response) => response.end('{}'),
      certify({ name: 'api', hosts: ['127.0.0.1'], issuer: authority }),
    )
    const proxy = await startProxy({ tunnel: {} })
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: 'invalid' }
    const away = await failureOf(ask(transportTo(`https://${'x'.repeat(64)}.invalid`, env), READ))
    expect(away.message).toContain('its name cannot be resolved')
    // Loopback is always exempt.
    expect((await ask(transportTo(`https://127.0.0.1:${api.port}`, env), READ)).status).toBe(200)
    expect(proxy.connections()).toBe(0)
  })

  test('a wrong certificate of the API is still refused', async () => {
    const api = await serve(
      (_request, response) => response.end('{}'),
      certify({ name: 'interceptor', hosts: ['api.cekura.test'] }),
    )
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port } })
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
    const error = await failureOf(ask(transportTo(API, env), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_FOR_GOOD)
    expect(error.message).toMatch(
      /^no secure connection to api\.cekura\.test through the proxy 127\.0\.0\.1:\d+ .*NODE_EXTRA_CA/,
    )
    expect(api.requests).toEqual([])
  })

  test('an error inside the tunnel after sending is ambiguous', async () => {
    const api = await serve(
      (request) => request.socket.destroy(),
      certify({ name: 'api', hosts: ['api.cekura.test'], issuer: authority }),
    )
    const proxy = await startProxy({ tunnel: { [AUTHORITY]: api.port } })
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
    const error = await failureOf(ask(transportTo(API, env), TRIGGER))
    expect(factsOf(error)).toEqual(PERHAPS_SENT)
    expect(api.requests.length).toBe(1)
  })
})

describe('a proxy that gives no tunnel', () => {
  /** The message without ports. This also checks that the error contains no password. */
  async function refusalBy(port: number, scheme = 'http') {
    const env = { HTTPS_PROXY: `${scheme}://jo:t0p%2Bsecret@127.0.0.1:${port}` }
    const error = await failureOf(ask(transportTo(API, env), TRIGGER))
    expect(spellingsFound(error, 't0p+secret')).toEqual([])
    expect(error.message).not.toContain(spellingsOf('jo:t0p+secret')['base64 (1)'])
    return { ...factsOf(error), message: error.message.replace(`:${port}`, ':PORT') }
  }
  const NAME = 'the proxy 127.0.0.1:PORT (from HTTPS_PROXY)'

  test.each([403, 404, 405, 501])('by %d, is not asked again', async (status) => {
    const proxy = await startProxy({
      answer: `HTTP/1.1 ${status} Go Away\r\nContent-Length: 6\r\n\r\nnever!`,
    })
    expect(await refusalBy(proxy.port)).toEqual({
      ...NOT_SENT_FOR_GOOD,
      message:
        `${NAME} gives no tunnel to ${AUTHORITY}: it answered ${status} Go Away; nothing was sent ` +
        'to the API. Have the host allowed there, or exempt it with NO_PROXY',
    })
  })

  test('because credentials are missing, is reported with how to give them', async () => {
    const proxy = await startProxy({ tunnel: {}, credentials: 'somebody:else' })
    const refusal = await refusalBy(proxy.port)
    expect(refusal).toMatchObject(NOT_SENT_FOR_GOOD)
    expect(refusal.message).toMatch(
      / answered 407 .* It wants credentials: http:\/\/user:password@/,
    )
  })

  test.each([500, 502, 503, 504])('by %d, may give one later', async (status) => {
    const proxy = await startProxy({ answer: `HTTP/1.1 ${status} Oh\r\nContent-Length: 0\r\n\r\n` })
    const refusal = await refusalBy(proxy.port)
    expect(refusal).toMatchObject(NOT_SENT_MAY_PASS)
    expect(refusal.message).toMatch(
      ` answered ${status} Oh; nothing was sent to the API. Check that`,
    )
  })

  test('but answers in place of the API, does not count as the API', async () => {
    const body = '{"id": 1, "status": "completed", "success_rate": 100}'
    for (const status of ['201 Created', '200 OK']) {
      const proxy = await startProxy({
        answer: `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      })
      expect(await refusalBy(proxy.port)).toMatchObject(NOT_SENT_FOR_GOOD)
    }
  })

  test('because it does not exist, is reported as the proxy, not as the API', async () => {
    expect(await refusalBy(await unusedPort())).toEqual({
      ...NOT_SENT_MAY_PASS,
      message:
        `no connection to ${NAME}: it is refused, as nothing listens there (ECONNREFUSED). ` +
        'Check the variable, and that the proxy runs',
    })
  })

  test('but hangs up, may give one later', async () => {
    const proxy = await startProxy({ misbehave: (client) => client.destroy() })
    const refusal = await refusalBy(proxy.port)
    expect(refusal).toMatchObject(NOT_SENT_MAY_PASS)
    expect(refusal.message).toMatch(/gives no tunnel .*: it hung up \(ECONNRESET\)/)
  })

  test('and does not speak HTTP, is not asked again', async () => {
    const server = await serveTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    const refusal = await refusalBy(server.port)
    expect(refusal).toMatchObject(NOT_SENT_FOR_GOOD)
    expect(refusal.message).toMatch(/its answer is not HTTP \(HPE_/)
  })

  test('because of its own certificate, is reported as the proxy', async () => {
    const proxy = await startProxy({ tunnel: {} }, certify({ name: 'p', hosts: ['127.0.0.1'] }))
    const refusal = await refusalBy(proxy.port, 'https')
    expect(refusal).toMatchObject(NOT_SENT_FOR_GOOD)
    expect(refusal.message).toMatch(
      `no secure connection to ${NAME}: its certificate is self-signed`,
    )
    expect(proxy.asked).toEqual([])
  })

  test.each(['http://', 'socks5://127.0.0.1:1', 'http://jo:secret@:8080', 'http://jo:secret@a b'])(
    'because %s is not the address of a proxy, is reported without the value',
    async (value) => {
      const error = await failureOf(ask(transportTo(API, { https_proxy: value }), TRIGGER))
      expect(factsOf(error)).toEqual(NOT_SENT_FOR_GOOD)
      expect(error.message).toMatch(
        /^the variable https_proxy is not the address of a proxy; it takes /,
      )
      expect(error.message).not.toContain('secret')
    },
  )
})

describe('a proxy that never answers', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  test('is given up after 10 s: nothing was sent, and it may pass', async () => {
    const proxy = await startProxy({ misbehave: () => undefined })
    const env = { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }
    const failure = failureOf(ask(transportTo(API, env), TRIGGER))
    await until(() => proxy.asked.length === 1)
    jest.advanceTimersByTime(10_000)
    const error = await failure
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toBe(
      `no connection to api.cekura.test through the proxy 127.0.0.1:${proxy.port} (from HTTPS_PROXY) ` +
        'within 10 s. Check that the proxy runs and may connect there',
    )
    await until(() => proxy.open() === 0)
  })
})
