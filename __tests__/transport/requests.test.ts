import { afterEach, describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { API_KEY, ask, failureOf, READ, TRIGGER, transportTo } from './support/client.ts'
import { serve, stopServers, until } from './support/servers.ts'

afterEach(stopServers)

describe('a request', () => {
  test('has the key, asks for JSON and names its client', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    await ask(transportTo(`http://127.0.0.1:${server.port}`), READ)
    expect(server.requests).toMatchObject([
      {
        method: 'GET',
        path: READ.path,
        headers: {
          host: `127.0.0.1:${server.port}`,
          accept: 'application/json',
          'accept-encoding': 'gzip',
          'user-agent': 'cekura-reevaluate-metrics',
          'x-cekura-api-key': API_KEY,
        },
        body: '',
      },
    ])
  })

  test('sends its body as JSON, with its length', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    await ask(transportTo(`http://127.0.0.1:${server.port}/behind/a/path`), TRIGGER)
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: `/behind/a/path${TRIGGER.path}`,
        headers: { 'content-type': 'application/json', 'content-length': '17' },
        body: '{"run_ids":["1"]}',
      },
    ])
  })

  test('stays with the API, whatever its path looks like', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const other = await serve((_request, response) => response.end('{}'))
    const transport = transportTo(`http://127.0.0.1:${server.port}`)
    await ask(transport, { method: 'GET', path: `//127.0.0.1:${other.port}/` })
    await ask(transport, { method: 'GET', path: `http://127.0.0.1:${other.port}/` })
    expect([server.requests.length, other.requests.length]).toEqual([2, 0])
  })

  test('has its own connection, which is closed when its answer is read', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const transport = transportTo(`http://127.0.0.1:${server.port}`)
    for (const request of [READ, TRIGGER, READ]) await ask(transport, request)
    await until(() => server.open() === 0)
    expect(server.connections()).toBe(3)
  })

  test('uses plain HTTP on loopback even if the environment names a proxy', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const env = { http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' }
    const answer = await ask(transportTo(`http://127.0.0.1:${server.port}`, env), READ)
    expect(answer.status).toBe(200)
  })
})

describe('an answer', () => {
  test.each([200, 201, 204, 400, 401, 404, 429, 500, 503])(
    'with status %d is returned with its headers and its body',
    async (status) => {
      const body = status === 204 ? '' : '{"detail":"So it is."}'
      const server = await serve((_request, response) => {
        response.writeHead(status, { 'Retry-After': '7', 'Content-Type': 'application/json' })
        response.end(body)
      })
      const answer = await ask(transportTo(`http://127.0.0.1:${server.port}`), TRIGGER)
      expect(answer).toMatchObject({
        status,
        headers: { 'retry-after': '7', 'content-type': 'application/json' },
        text: body,
      })
    },
  )

  test.each(['text/html', 'application/octet-stream', ''])(
    'of type "%s" is returned as it is, because other code decides what it means',
    async (type) => {
      const server = await serve((_request, response) => {
        if (type !== '') response.setHeader('Content-Type', type)
        response.end('<title>Sign in</title>')
      })
      const answer = await ask(transportTo(`http://127.0.0.1:${server.port}`), READ)
      expect(answer.headers['content-type']).toBe(type === '' ? undefined : type)
      expect(answer.text).toBe('<title>Sign in</title>')
    },
  )

  test('in gzip is unpacked, and its text may be cut anywhere', async () => {
    const text = JSON.stringify({ detail: 'Ärger — 試験 '.repeat(50_000) })
    const server = await serve((_request, response) => {
      response.setHeader('Content-Encoding', 'GZip')
      response.end(gzipSync(text))
    })
    const answer = await ask(transportTo(`http://127.0.0.1:${server.port}`), READ)
    expect(answer.text === text).toBe(true)
  })

  test.each([200, 204])(
    'that claims to be in gzip, but has status %d and no body, is empty',
    async (status) => {
      const server = await serve((_request, response) => {
        response.writeHead(status, { 'Content-Encoding': 'gzip', 'Content-Length': '0' }).end()
      })
      const answer = await ask(transportTo(`http://127.0.0.1:${server.port}`), READ)
      expect(answer).toMatchObject({ status, text: '' })
    },
  )

  test.each(['br', 'deflate', 'zstd', 'gzip, gzip'])(
    'in %s, which was not requested, is an error that says so',
    async (encoding) => {
      const server = await serve((_request, response) => {
        response.setHeader('Content-Encoding', encoding)
        response.end('whatever')
      })
      const host = `127.0.0.1:${server.port}`
      const error = await failureOf(ask(transportTo(`http://${host}`), READ))
      expect(error).toMatchObject({
        message: `${host} compressed its answer as ${encoding}, which was not asked for`,
        sent: 'maybe',
        transient: false,
      })
    },
  )
})

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    '%d is returned and not followed, whatever the method and the target',
    async (status) => {
      const other = await serve((_request, response) => response.end('{}'))
      const server = await serve((request, response) => {
        const origin = request.url?.includes('away') ? `http://127.0.0.1:${other.port}` : ''
        response.writeHead(status, { Location: `${origin}/elsewhere` }).end()
      })
      const transport = transportTo(`http://127.0.0.1:${server.port}`)
      for (const method of ['GET', 'POST'] as const) {
        for (const path of ['/away', '/near']) {
          expect(await ask(transport, { method, path })).toMatchObject({
            status,
            headers: { location: expect.stringMatching(/\/elsewhere$/) },
          })
        }
      }
      expect(server.requests.map(({ path }) => path)).toEqual(['/away', '/near', '/away', '/near'])
      expect(other.connections()).toBe(0)
    },
  )
})
