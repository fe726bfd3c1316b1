import { expect, test } from '@jest/globals'
import { createVersionedReads } from '../../../src/cekura/read-version.ts'
import { RequestError } from '../../../src/cekura/request-error.ts'

/** The status with which each version answers each of its reads. */
async function readAll(answers: { readonly v2: readonly number[]; readonly v1?: number }) {
  const fromVersion = createVersionedReads()
  const sent: string[] = []
  const ends: string[] = []
  for (const v2 of answers.v2) {
    const end = fromVersion((version) => {
      sent.push(version)
      const status = version === 'v2' ? v2 : (answers.v1 ?? 200)
      if (status === 200) return Promise.resolve(`${version} answered`)
      const facts = { status, transient: status >= 500, tookEffect: 'maybe', retryAfterMs: null }
      return Promise.reject(new RequestError(`${version} answered ${status}`, facts as never))
    })
    ends.push(await end.catch((error: unknown) => (error as Error).message))
  }
  return { sent, ends }
}

test('v2 is read as long as it answers', async () => {
  expect(await readAll({ v2: [200, 200] })).toEqual({
    sent: ['v2', 'v2'],
    ends: ['v2 answered', 'v2 answered'],
  })
})

test('if v2 is unknown at first, v1 is tried once and then kept', async () => {
  expect(await readAll({ v2: [404, 200] })).toEqual({
    sent: ['v2', 'v1', 'v1'],
    ends: ['v1 answered', 'v1 answered'],
  })
})

test('a 404 of both versions is a 404, with the message of v2', async () => {
  expect(await readAll({ v2: [404], v1: 404 })).toEqual({
    sent: ['v2', 'v1'],
    ends: ['v2 answered 404'],
  })
})

test('a 404 after v2 has answered means that the result is gone', async () => {
  expect((await readAll({ v2: [200, 404] })).sent).toEqual(['v2', 'v2'])
})

test.each([401, 403, 500, 503])('a %d says nothing about which versions exist', async (status) => {
  expect(await readAll({ v2: [status, 200] })).toEqual({
    sent: ['v2', 'v2'],
    ends: [`v2 answered ${status}`, 'v2 answered'],
  })
})

test('a failure of v1 is thrown as it is, and nothing is concluded from it', async () => {
  expect(await readAll({ v2: [404, 200], v1: 503 })).toEqual({
    sent: ['v2', 'v1', 'v2'],
    ends: ['v1 answered 503', 'v2 answered'],
  })
})
