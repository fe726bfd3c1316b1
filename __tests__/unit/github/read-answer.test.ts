import { describe, expect, test } from '@jest/globals'
import { mayPass } from '../../../src/github/github-error.ts'
import { readFailure } from '../../../src/github/read-answer.ts'

const now = new Date('2026-01-01T00:00:00Z')
const inTenSeconds = String(now.getTime() / 1000 + 10)

function failureOf(status: number, headers: Record<string, string> = {}, message = 'No') {
  return readFailure({ message: 'thrown', response: { status, headers, data: { message } } }, now)
}

describe('A failure of GitHub', () => {
  test.each([
    ['403 with Retry-After', failureOf(403, { 'retry-after': '7' }), true, 7_000],
    [
      '403 with nothing remaining',
      failureOf(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTenSeconds }),
      true,
      10_000,
    ],
    ['403 that only says so', failureOf(403, {}, 'secondary rate limit'), true, null],
    ['429', failureOf(429), true, null],
    ['403', failureOf(403, { 'x-ratelimit-remaining': '4999' }), false, null],
    ['500', failureOf(500, { 'retry-after': '3' }), false, 3_000],
  ])(
    'of the kind %s is distinguished from a rate limit',
    (_kind, error, isRateLimit, retryAfterMs) => {
      expect([error.isRateLimit, error.retryAfterMs]).toEqual([isRateLimit, retryAfterMs])
    },
  )

  test.each([
    [400, false],
    [401, false],
    [403, false],
    [404, false],
    [422, false],
    [429, false],
    [500, true],
    [503, true],
  ])('%i may pass: %p', (status, expected) => {
    expect(mayPass(failureOf(status))).toBe(expected)
  })

  test('without an answer has the message of its innermost cause', () => {
    const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' })
    const failed = new TypeError('fetch failed', { cause: refused })
    const error = readFailure(Object.assign(new Error('wrapped'), { cause: failed }), now)
    expect([error.message, error.status, mayPass(error)]).toEqual(['ECONNREFUSED', null, true])
  })

  test('says what is invalid', () => {
    const errors = [{ field: 'body', code: 'missing_field' }, { message: 'body is too long' }, 5]
    const data = { message: 'Validation Failed', errors }
    expect(readFailure({ response: { status: 422, headers: {}, data } }, now).message).toBe(
      'Validation Failed: body missing_field: body is too long',
    )
  })

  test.each([null, undefined, 'text', 5, {}, { response: 5 }])(
    'of any shape is read: %p',
    (thrown) => {
      expect(readFailure(thrown, now).status).toBeNull()
    },
  )
})
