import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { certify, trust } from './support/certificates.ts'
import {
  API_KEY,
  ask,
  factsOf,
  failureOf,
  NOT_SENT_FOR_GOOD,
  NOT_SENT_MAY_PASS,
  TRIGGER,
  transportTo,
} from './support/client.ts'
import { serve, serveTcp, stopServers } from './support/servers.ts'

const authority = certify({ name: 'Company CA' })
const stranger = certify({ name: 'Unknown CA' })
const loopback = { name: 'api', hosts: ['127.0.0.1'] }

beforeAll(() => {
  trust(authority)
})
afterEach(stopServers)

test('a certificate of a trusted authority, for the right address, is accepted', async () => {
  const server = await serve(
    (_request, response) => response.end('{}'),
    certify({ ...loopback, issuer: authority }),
  )
  const answer = await ask(transportTo(`https://127.0.0.1:${server.port}`), TRIGGER)
  expect(answer).toMatchObject({ status: 200, text: '{}' })
  expect(server.requests).toMatchObject([{ headers: { 'x-cekura-api-key': API_KEY } }])
})

test('a name in the address is sent by SNI, and must be in the certificate', async () => {
  const server = await serve(
    (_request, response) => response.end('{}'),
    certify({ name: 'api', hosts: ['localhost'], issuer: authority }),
  )
  expect(await ask(transportTo(`https://localhost:${server.port}`), TRIGGER)).toMatchObject({
    status: 200,
  })
})

describe('nothing is sent, nor tried again, to a host whose certificate', () => {
  const EXTRA_CA = 'NODE_EXTRA_CA_CERTS to the path of a PEM file'
  test.each([
    [
      'is of an unknown authority',
      certify({ ...loopback, issuer: stranger }),
      /its certificate is signed by an authority that is not trusted here \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)/,
      true,
    ],
    [
      'is self-signed',
      certify(loopback),
      /its certificate is self-signed, and not trusted here \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
      true,
    ],
    [
      'has expired',
      certify({ ...loopback, issuer: authority, validFromDays: -30, validToDays: -1 }),
      /its certificate has expired \(CERT_HAS_EXPIRED\)/,
      false,
    ],
    [
      'is of the future',
      certify({ ...loopback, issuer: authority, validFromDays: 1 }),
      /its certificate is not valid yet \(is this machine's clock right\?\) \(CERT_NOT_YET_VALID\)/,
      false,
    ],
    [
      'is for another name',
      certify({ name: 'api', hosts: ['api.example'], issuer: authority }),
      /its certificate is for other names: DNS:api\.example \(ERR_TLS_CERT_ALTNAME_INVALID\)/,
      false,
    ],
  ])('%s; the message says why', async (_what, certificate, reason, mendedByAuthority) => {
    const server = await serve((_request, response) => response.end('{}'), certificate)
    const host = `127.0.0.1:${server.port}`
    const error = await failureOf(ask(transportTo(`https://${host}`), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_FOR_GOOD)
    expect(error.message).toMatch(reason)
    expect(error.message.startsWith(`no secure connection to ${host}: `)).toBe(true)
    expect(error.message.includes(EXTRA_CA)).toBe(mendedByAuthority)
    expect(server.requests).toEqual([])
  })
})

test('the environment cannot turn off the check of certificates', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  try {
    const server = await serve((_request, response) => response.end('{}'), certify(loopback))
    const error = await failureOf(ask(transportTo(`https://127.0.0.1:${server.port}`), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_FOR_GOOD)
    expect(server.requests).toEqual([])
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  }
})

test('a host that speaks plain HTTP on its port is reported as a TLS error', async () => {
  const server = await serve((_request, response) => response.end('{}'))
  const error = await failureOf(ask(transportTo(`https://127.0.0.1:${server.port}`), TRIGGER))
  expect(factsOf(error)).toEqual(NOT_SENT_FOR_GOOD)
  expect(error.message).toMatch(/the two sides do not agree on TLS \(/)
})

test('a host that hangs up during the handshake may answer later: nothing was sent', async () => {
  for (const end of ['reset', 'close'] as const) {
    const server = await serveTcp((socket) => {
      socket.once('data', () => (end === 'close' ? socket.end() : socket.resetAndDestroy()))
    })
    const error = await failureOf(ask(transportTo(`https://127.0.0.1:${server.port}`), TRIGGER))
    expect(factsOf(error)).toEqual(NOT_SENT_MAY_PASS)
    expect(error.message).toMatch(/it was closed while it was being made \(ECONNRESET\)/)
  }
})

describe('NODE_EXTRA_CA_CERTS', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'authorities-'))
    await writeFile(join(folder, 'authority.pem'), stranger.cert)
  })
  afterAll(() => rm(folder, { recursive: true }))

  // Node reads the variable only when it starts, so this needs a new process.
  const run = async (port: number, env: NodeJS.ProcessEnv) => {
    const script = join(import.meta.dirname, 'support', 'request-once.ts')
    const args = ['--import', 'ts-blank-space/register', script, `https://127.0.0.1:${port}`]
    const { stdout } = await promisify(execFile)(process.execPath, args, { env })
    return JSON.parse(stdout) as unknown
  }

  test('makes a private authority trusted', async () => {
    const server = await serve(
      (_request, response) => response.end('{}'),
      certify({ ...loopback, issuer: stranger }),
    )
    expect(await run(server.port, { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') })).toEqual({
      status: 200,
    })
    expect(await run(server.port, {})).toMatchObject(NOT_SENT_FOR_GOOD)
    expect(server.requests.length).toBe(1)
  })
})
