import { afterEach, describe, expect, test } from '@jest/globals'
import { createGzip } from 'node:zlib'
import { API_KEY, ask, READ, TRIGGER, transportTo } from './support/client.ts'
import { startProxy } from './support/connect-proxy.ts'
import { serve, serveTcp, stopServers, type TestServer, until } from './support/servers.ts'
import { spellingsFound } from './support/spellings.ts'

afterEach(stopServers)

class Stopped extends Error {}

/** Aborts as soon as the request has reached the server as far as `reached` says. */
async function stopWhen(
  server: TestServer,
  apiUrl: string,
  reached: () => boolean,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const stop = new AbortController()
  const reason = new Stopped('the job was cancelled')
  const work = ask(transportTo(apiUrl, env), TRIGGER, stop.signal).catch((error: unknown) => error)
  await until(reached)
  stop.abort(reason)
  const error = await work
  expect(error).toBe(reason)
  expect(spellingsFound(error, API_KEY)).toEqual([])
  await until(() => server.open() === 0)
}

describe('an aborted signal ends, with its own reason, and closes the connection', () => {
  test('a request that has not started', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const reason = new Stopped()
    const work = ask(
      transportTo(`http://127.0.0.1:${server.port}`),
      READ,
      AbortSignal.abort(reason),
    )
    await expect(work).rejects.toBe(reason)
    expect(server.connections()).toBe(0)
  })

  test('connecting', async () => {
    const server = await serveTcp(() => undefined)
    const reason = new Stopped()
    const stop = new AbortController()
    const work = ask(transportTo(`http://127.0.0.1:${server.port}`), READ, stop.signal)
    await Promise.resolve()
    stop.abort(reason)
    await expect(work).rejects.toBe(reason)
  })

  test('a TLS handshake', async () => {
    const server = await serveTcp(() => undefined)
    await stopWhen(server, `https://127.0.0.1:${server.port}`, () => server.open() === 1)
  })

  test('a proxy that does not answer CONNECT', async () => {
    const proxy = await startProxy({ misbehave: () => undefined })
    await stopWhen(proxy, 'https://api.cekura.test', () => proxy.asked.length === 1, {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    })
  })

  test('a TLS handshake through a proxy', async () => {
    const silent = await serveTcp(() => undefined)
    const proxy = await startProxy({ tunnel: { 'api.cekura.test:443': silent.port } })
    await stopWhen(proxy, 'https://api.cekura.test', () => proxy.passed().length > 0, {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
    })
  })

  test('waiting for headers', async () => {
    const server = await serve(() => undefined)
    const url = `http://127.0.0.1:${server.port}`
    await stopWhen(server, url, () => server.requests.length === 1)
  })

  test('headers that drip', async () => {
    let bytes = 0
    const server = await serveTcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-Drip: ')
      const drip = () => {
        if (!socket.destroyed && bytes++ < 5_000) socket.write('.', () => setImmediate(drip))
      }
      drip()
    })
    await stopWhen(server, `http://127.0.0.1:${server.port}`, () => bytes > 50)
  })

  test.each(['plain', 'gzip'])('a body that drips, %s', async (encoding) => {
    let bytes = 0
    const server = await serve((_request, response) => {
      if (encoding === 'gzip') response.setHeader('Content-Encoding', 'gzip')
      const gzip = createGzip({ level: 0 })
      const out = encoding === 'gzip' ? gzip : response
      if (encoding === 'gzip') gzip.pipe(response)
      const drip = () => {
        if (response.destroyed) return
        bytes++
        out.write(' ')
        if (encoding === 'gzip') gzip.flush()
        setImmediate(drip)
      }
      drip()
    })
    await stopWhen(server, `http://127.0.0.1:${server.port}`, () => bytes > 50)
  })

  test('a body that stalls', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('{"id":')
    })
    const url = `http://127.0.0.1:${server.port}`
    await stopWhen(server, url, () => server.requests.length === 1)
  })
})
