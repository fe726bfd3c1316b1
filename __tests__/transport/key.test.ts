import { afterEach, describe, expect, test } from '@jest/globals'
import axios from 'axios'
import { createAxiosTransport } from '../../src/adapters/axios-transport.ts'
import { API_KEY, ask, failureOf, patient, READ, TRIGGER, transportTo } from './support/client.ts'
import { serve, stopServers, unusedPort } from './support/servers.ts'
import { spellingsFound, spellingsOf } from './support/spellings.ts'

afterEach(stopServers)

// All these tests get errors from `failureOf`, which searches each error for the key.
describe('the search for the key', () => {
  test('finds it in an error as axios throws them', async () => {
    const error: unknown = await axios
      .get(`http://127.0.0.1:${await unusedPort()}`, {
        headers: { 'X-CEKURA-API-KEY': API_KEY },
        proxy: false,
      })
      .catch((reason: unknown) => reason)
    expect(spellingsFound(error, API_KEY)).toContain('plain in what inspect shows')
  })

  test.each(Object.entries(spellingsOf(API_KEY)))('finds it %s', (_name, spelling) => {
    const found = (value: unknown) => spellingsFound(value, API_KEY).length > 0
    const text = `before ${spelling} after`
    expect(found(new Error(text))).toBe(true)
    expect(found(Object.assign(new Error('x'), { stack: text }))).toBe(true)
    expect(found(new Error('x', { cause: new Error('y', { cause: text }) }))).toBe(true)
    expect(found(Object.assign(new Error('x'), { [Symbol('config')]: { headers: [text] } }))).toBe(
      true,
    )
    expect(found(Object.defineProperty(new Error('x'), 'hidden', { value: text }))).toBe(true)
    expect(found({ a: new Map([[{ b: 1 }, new Set([text])]]) })).toBe(true)
  })

  test('finds it in base64 wherever it begins', () => {
    for (const before of ['', 'a', 'ab', 'abc', 'user:']) {
      const encoded = Buffer.from(`${before}${API_KEY}:after`).toString('base64')
      expect(spellingsFound(encoded, API_KEY)).not.toEqual([])
    }
  })
})

describe('the key', () => {
  test('is in nothing that the transport returns', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const transport = transportTo(`http://127.0.0.1:${server.port}`)
    const response = await transport(TRIGGER, patient())
    expect(spellingsFound(response, API_KEY)).toEqual([])
    expect(spellingsFound(transport, API_KEY)).toEqual([])
    for await (const chunk of response.body) expect(chunk.length).toBeGreaterThan(0)
    expect(server.requests[0]?.headers['x-cekura-api-key']).toBe(API_KEY)
  })

  test('with characters that no header accepts is neither sent nor shown, nor tried again', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const key = 'schlüssel-ключ'
    const transport = createAxiosTransport(`http://127.0.0.1:${server.port}`, key, {})
    const error = await failureOf(transport(READ, patient()))
    expect(spellingsFound(error, key)).toEqual([])
    expect(error.transient).toBe(false)
    expect(server.requests).toEqual([])
  })

  test('with line breaks cannot add headers (the inputs refuse it before)', async () => {
    const server = await serve((_request, response) => response.end('{}'))
    const url = `http://127.0.0.1:${server.port}`
    const transport = createAxiosTransport(url, 'key\r\nX-Other: 1', {})
    await ask(transport, READ)
    expect(server.requests[0]?.headers).not.toHaveProperty('x-other')
  })
})
