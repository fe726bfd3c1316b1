import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createGzip, gzipSync } from 'node:zlib'
import { readBody } from '../../src/cekura/read-body.ts'
import {
  ask,
  factsOf,
  failureOf,
  NOT_SENT_MAY_PASS,
  patient,
  PERHAPS_SENT,
  READ,
  TRIGGER,
  transportTo,
} from './support/client.ts'
import { serve, serveTcp, stopServers, until, unusedPort } from './support/servers.ts'

afterEach(stopServers)

describe('a host that cannot be reached', () => {
  test('because nothing listens on its port: nothing was sent, and it may pass', async () => {
    const host = `127.0.0.1:${await unusedPort()}`
    const error = await failureOf(ask(transportTo(`http://${host}`), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toBe(
      `no connection to ${host}: it is refused, as nothing listens there (ECONNREFUSED). ` +
        'Check api_url, and whether this runner must go through a proxy (HTTPS_PROXY)',
    )
  })

  test('because of its name: nothing was sent, and it may pass', async () => {
    // Too long for a name, so that no name server is needed to refuse it.
    const host = `${'x'.repeat(64)}.invalid`
    const error = await failureOf(ask(transportTo(`https://${host}`), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toMatch(
      /^no connection to x+\.invalid: its name cannot be resolved \(E\w+\)\. Check api_url/,
    )
  })

  test('on any of its addresses: the message still has the reason', async () => {
    const port = await unusedPort()
    const error = await failureOf(ask(transportTo(`http://localhost:${port}`), READ))
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toContain('ECONNREFUSED')
  })
})

describe('a connection that is silent from the start', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] })
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  test('is given up after 10 s, including TLS: nothing was sent', async () => {
    const silent = await serveTcp(() => undefined)
    const failure = failureOf(ask(transportTo(`https://127.0.0.1:${silent.port}`), TRIGGER))
    await until(() => silent.open() === 1)
    jest.advanceTimersByTime(9_999)
    expect(silent.open()).toBe(1)
    jest.advanceTimersByTime(1)
    const error = await failure
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toMatch(/^no connection to 127\.0\.0\.1:\d+ within 10 s\. Check api_url/)
    await until(() => silent.open() === 0)
  })

  test('is not given up after it is made, because the limit of an answer is elsewhere', async () => {
    const slow = await serve((_request, response) => {
      jest.advanceTimersByTime(60_000)
      response.end('{}')
    })
    const answer = await ask(transportTo(`http://127.0.0.1:${slow.port}`), READ)
    expect(answer.status).toBe(200)
  })
})

describe('a connection that breaks after the request was sent', () => {
  test.each([
    ['as soon as it is made', ''],
    ['inside of the status line', 'HTTP/1.1 2'],
    ['inside of the headers', 'HTTP/1.1 200 OK\r\nContent-Type: applic'],
    ['before the body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n'],
    ['inside of the body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"id":'],
    ['inside of a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n{"id":'],
    ['before the last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n'],
  ])('%s: the API may have acted on it', async (_when, said) => {
    for (const end of ['reset', 'close'] as const) {
      const server = await serveTcp((socket) => {
        socket.once('data', () => {
          socket.write(said, () => {
            if (end === 'close') socket.end()
            else setImmediate(() => socket.resetAndDestroy())
          })
        })
      })
      const host = `127.0.0.1:${server.port}`
      const error = await failureOf(ask(transportTo(`http://${host}`), TRIGGER))
      expect(factsOf(error)).toEqual(PERHAPS_SENT)
      expect(error.message).toMatch(`${host} closed the connection before its answer was complete`)
    }
  })

  test('and before anybody reads its body: the reader gets the error', async () => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => {
        socket.write(
          'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 10\r\n\r\n',
          () => setImmediate(() => socket.resetAndDestroy()),
        )
      })
    })
    const response = await transportTo(`http://127.0.0.1:${server.port}`)(READ, patient())
    await until(() => server.open() === 0)
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(factsOf(await failureOf(readBody(response)))).toEqual(PERHAPS_SENT)
  })

  test('with something that is not HTTP: the message says so', async () => {
    const server = await serveTcp((socket) => {
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))
    })
    const error = await failureOf(ask(transportTo(`http://127.0.0.1:${server.port}`), READ))
    expect(factsOf(error)).toEqual(PERHAPS_SENT)
    expect(error.message).toMatch(/^127\.0\.0\.1:\d+ sent something that is not HTTP \(HPE_/)
  })
})

describe('a body that was compressed wrongly', () => {
  const whole = gzipSync(JSON.stringify({ id: 1, text: 'a'.repeat(5_000) }))
  test.each([
    ['is no gzip', Buffer.from('{"id": 1}')],
    ['is cut short', whole.subarray(0, whole.length - 12)],
    ['is damaged', Buffer.concat([whole.subarray(0, 20), Buffer.alloc(20), whole.subarray(40)])],
  ])('and %s is an error of compression', async (_what, body) => {
    const server = await serve((_request, response) => {
      response.setHeader('Content-Encoding', 'gzip')
      response.end(body)
    })
    const error = await failureOf(ask(transportTo(`http://127.0.0.1:${server.port}`), READ))
    expect(factsOf(error)).toEqual(PERHAPS_SENT)
    expect(error.message).toMatch(/sent a body whose compression is broken \(Z_/)
  })
})

describe('a body without end', () => {
  test('as a gzip bomb is given up at the limit on unpacked bytes', async () => {
    // A gzip body can have many members. Each of these members has 16 kB and unpacks to 16 MB.
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024))
    const server = await serve((_request, response) => {
      response.setHeader('Content-Encoding', 'gzip')
      const feed = () => {
        if (!response.destroyed) response.write(member, () => setImmediate(feed))
      }
      feed()
    })
    const response = await transportTo(`http://127.0.0.1:${server.port}`)(READ, patient())
    const error = await failureOf(readBody(response))
    expect(error.message).toMatch(/^the answer is larger than \d+ bytes$/)
    await until(() => server.open() === 0)
  })

  test.each(['plain', 'gzip'])(
    'is closed as soon as its reader stops, if it is %s',
    async (encoding) => {
      const server = await serve((_request, response) => {
        if (encoding === 'gzip') response.setHeader('Content-Encoding', 'gzip')
        const out = encoding === 'gzip' ? createGzip() : response
        if (out !== response) out.pipe(response)
        const feed = () => {
          if (!response.destroyed) out.write(Buffer.alloc(100_000, 'x'), () => setImmediate(feed))
        }
        feed()
      })
      const response = await transportTo(`http://127.0.0.1:${server.port}`)(READ, patient())
      for await (const chunk of response.body) {
        expect(chunk.length).toBeGreaterThan(0)
        break
      }
      await until(() => server.open() === 0)
      expect(server.connections()).toBe(1)
    },
  )
})
