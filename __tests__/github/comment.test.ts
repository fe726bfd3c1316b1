import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openComment } from '../../src/adapters/github-comments.ts'
import { systemClock } from '../../src/adapters/system-clock.ts'
import { CommentNotWritten } from '../../src/github/comment-not-written.ts'
import type { Clock } from '../../src/clock/clock.ts'
import { failure } from '../../simulator/github-answers.js'
import { startGitHub } from '../../simulator/github.js'
import { deviations } from '../support/github-description.ts'

type GitHub = Awaited<ReturnType<typeof startGitHub>>
type GitHubOptions = NonNullable<Parameters<typeof startGitHub>[0]>

const TOKEN = 'ghs_simulated'
const US = 'github-actions[bot]'
const MARKER = '<!-- cekura-reevaluate-metrics: -->'
const unhurried = new AbortController().signal

/** Waits take a thousandth of their time. The limits of requests stay the same. */
const impatientClock: Clock = {
  ...systemClock,
  after: (delayMs, callback) =>
    systemClock.after(delayMs === 12_000 ? delayMs : delayMs / 1000, callback),
}

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

/** A simulated GitHub. At the end, all requests to it are checked against GitHub's description. */
async function github(options: GitHubOptions = {}): Promise<GitHub> {
  const server = await startGitHub(options)
  cleanups.push(async () => {
    await server.close()
    const rest = server.requests.filter(
      ({ path, answer }) => !path.endsWith('/graphql') && answer.status !== 0,
    )
    expect(rest.flatMap(deviations)).toEqual([])
  })
  return server
}

async function eventFile(payload: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'event-'))
  cleanups.push(() => rm(folder, { recursive: true }))
  const path = join(folder, 'event.json')
  await writeFile(path, JSON.stringify(payload))
  return path
}

interface Place {
  readonly token?: string
  readonly marker?: string
  readonly clock?: Clock
  readonly eventName?: string
  readonly payload?: unknown
  readonly env?: Readonly<Record<string, string>>
}

async function open(server: Pick<GitHub, 'url'>, place: Place = {}) {
  const path = await eventFile(place.payload ?? { pull_request: { number: 1 } })
  const env = {
    GITHUB_API_URL: server.url,
    GITHUB_REPOSITORY: 'acme/support-agent',
    GITHUB_EVENT_NAME: place.eventName ?? 'pull_request',
    GITHUB_EVENT_PATH: path,
    ...place.env,
  }
  const { token = TOKEN, marker = MARKER, clock = impatientClock } = place
  return openComment({ token, marker, env }, clock, unhurried)
}

/** The reason why something was not written. */
async function failureOf(work: Promise<unknown>): Promise<CommentNotWritten> {
  const failure = await work.catch((error: unknown) => error)
  if (failure instanceof CommentNotWritten) return failure
  throw new Error(`not refused, but: ${String(failure)}`)
}

/** Opens the comment and returns its `write`. */
async function writer(server: GitHub, place: Place = {}) {
  return (await open(server, place)).write
}

async function warningOf(server: GitHub, place: Place = {}): Promise<string> {
  const { level, message } = await failureOf(
    (await writer(server, place))(`${MARKER}\nnew`, unhurried),
  )
  expect(level).toBe('warning')
  return message
}

const methodsOf = ({ requests }: GitHub) => requests.map(({ method }) => method)
const bodiesOf = ({ comments }: GitHub) => comments.map(({ body }) => body)
const page = (number: number) =>
  `https://github.com/acme/support-agent/pull/1#issuecomment-${String(number)}`

describe('The comment', () => {
  test('is created if there is none, and its address is returned', async () => {
    const server = await github()
    const write = await writer(server)
    expect(await write(`${MARKER}\nfirst`, unhurried)).toBe(page(1001))
    expect(server.comments).toEqual([
      { id: 1001, pullRequest: 1, login: US, body: `${MARKER}\nfirst` },
    ])
  })

  test('gets its new text in place of the old one, by the same job and by the next', async () => {
    const server = await github()
    const write = await writer(server)
    await write(`${MARKER}\nwaiting`, unhurried)
    await write(`${MARKER}\nend`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nend`])
    const next = await writer(server)
    expect(await next(`${MARKER}\nnext`, unhurried)).toBe(page(1001))
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnext`])
  })

  test('is read and updated by the very first requests if it is known', async () => {
    const server = await github()
    const write = await writer(server)
    await write(`${MARKER}\nwaiting`, unhurried)
    server.requests.length = 0
    await write(`${MARKER}\nend`, unhurried)
    expect(methodsOf(server).slice(0, 2)).toEqual(['GET', 'PATCH'])
    expect(server.requests[0]?.path).toMatch(/comments\/1001$/)
  })

  test('begins with its marker, whatever it was given', async () => {
    const server = await github()
    await (
      await writer(server)
    )('no marker', unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nno marker`])
  })

  test('of one key never touches that of another', async () => {
    const server = await github()
    const [one, other] = [
      '<!-- cekura-reevaluate-metrics:a -->',
      '<!-- cekura-reevaluate-metrics:ab -->',
    ]
    await (
      await writer(server, { marker: one })
    )(`${one}\n1`, unhurried)
    await (
      await writer(server, { marker: other })
    )(`${other}\n2`, unhurried)
    await (
      await writer(server, { marker: one })
    )(`${one}\n3`, unhurried)
    expect(bodiesOf(server)).toEqual([`${one}\n3`, `${other}\n2`])
  })

  test('is not a comment of somebody else, or of another app, with our marker', async () => {
    const body = `${MARKER}\nstolen`
    const others = ['eve', 'github-actions', 'dependabot[bot]'].map((login) => ({ login, body }))
    const server = await github({ comments: others })
    const write = await writer(server)
    expect(await write(`${MARKER}\nours`, unhurried)).toBe(page(1004))
    expect(bodiesOf(server)).toEqual([body, body, body, `${MARKER}\nours`])
    expect(methodsOf(server)).not.toContain('DELETE')
  })

  test('is not a comment of our own account that only quotes the marker', async () => {
    const quotes = [`> ${MARKER}`, `Look: ${MARKER}`, `\n${MARKER}`]
    const server = await github({ comments: quotes.map((body) => ({ login: US, body })) })
    await (
      await writer(server)
    )(`${MARKER}\nours`, unhurried)
    expect(bodiesOf(server)).toEqual([...quotes, `${MARKER}\nours`])
  })

  test('is found by a personal token, too, which writes as its owner', async () => {
    const comments = [
      { login: US, body: `${MARKER}\nof the app` },
      { login: 'octocat', body: `${MARKER}\r\nmine, edited in the browser` },
    ]
    const server = await github({ comments, login: 'octocat', token: 'ghp_personal' })
    await (
      await writer(server, { token: 'ghp_personal' })
    )(`${MARKER}\nmine`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nof the app`, `${MARKER}\nmine`])
  })

  test('is found behind 250 others, a hundred at a time', async () => {
    const chat = Array.from({ length: 250 }, () => ({ login: 'octocat', body: 'Hm.' }))
    const ours = { login: US, body: `${MARKER}\nold` }
    const server = await github({ comments: [...chat.slice(0, 220), ours, ...chat.slice(220)] })
    await (
      await writer(server)
    )(`${MARKER}\nnew`, unhurried)
    expect(server.comments).toHaveLength(251)
    expect(server.comments[220]?.body).toBe(`${MARKER}\nnew`)
    const pages = server.requests.flatMap(({ query }) => query['page'] ?? [])
    expect(pages.slice(0, 3)).toEqual(['1', '2', '3'])
    expect(
      server.requests.every(({ query }) => [undefined, '100'].includes(query['per_page'])),
    ).toBe(true)
  })

  test('is created again if it was deleted in the meantime', async () => {
    const server = await github()
    const write = await writer(server)
    await write(`${MARKER}\nwaiting`, unhurried)
    server.comments.length = 0
    expect(await write(`${MARKER}\nend`, unhurried)).toBe(page(1002))
    expect(bodiesOf(server)).toEqual([`${MARKER}\nend`])
  })

  test('is a single comment again after duplicates, and the oldest stays', async () => {
    const doubles = [1, 2, 3].map((n) => ({ login: US, body: `${MARKER}\n${String(n)}` }))
    const server = await github({ comments: doubles })
    await (
      await writer(server)
    )(`${MARKER}\nnew`, unhurried)
    expect(server.comments.map(({ id, body }) => [id, body])).toEqual([[1001, `${MARKER}\nnew`]])
  })

  test('is a single comment again although somebody deletes a duplicate at the same time', async () => {
    const doubles = [1, 2, 3].map((n) => ({ login: US, body: `${MARKER}\n${String(n)}` }))
    const server = await github({
      comments: doubles,
      before: ({ method }) => {
        if (method === 'DELETE' && server.comments.length === 3) server.comments.splice(1, 1)
        return undefined
      },
    })
    await (
      await writer(server)
    )(`${MARKER}\nnew`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnew`])
  })

  test('is a single comment although two jobs both saw none and both created one', async () => {
    let waiting = 0
    let release: () => void = () => undefined
    const bothHaveLooked = new Promise<void>((resolve) => {
      release = resolve
    })
    const server = await github({
      before: async ({ method }) => {
        if (method === 'POST' && ++waiting === 2) release()
        if (method === 'POST' && waiting <= 2) await bothHaveLooked
        return undefined
      },
    })
    const jobs = await Promise.all([writer(server), writer(server)])
    const written = await Promise.all(
      jobs.map((write, i) => write(`${MARKER}\njob ${String(i)}`, unhurried)),
    )
    expect(waiting).toBeGreaterThanOrEqual(2)
    expect(server.comments.map(({ id }) => id)).toEqual([1001])
    expect(written).toEqual(written.map(() => page(1001)))
    await Promise.all(jobs.map((write) => write(`${MARKER}\nend`, unhurried)))
    expect(bodiesOf(server)).toEqual([`${MARKER}\nend`])
  })
})

describe('On GitHub Enterprise Server', () => {
  test('requests use the base path of the server, and GraphQL its own path', async () => {
    const comments = [{ login: US, body: `${MARKER}\nold` }]
    const server = await github({ basePath: '/api/v3', comments })
    expect(server.url).toMatch(/\/api\/v3$/)
    await (
      await writer(server)
    )(`${MARKER}\nnew`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnew`])
    expect(server.requests.map(({ path }) => path)).toContain('/api/graphql')
  })
})

describe('A refusal is a warning that says what to do', () => {
  test('where the token of the job may only read', async () => {
    const warning = await warningOf(await github({ permission: 'read' }))
    expect(warning).toContain('403 (Resource not accessible by integration)')
    expect(warning).toContain('permissions:\n  pull-requests: write')
    expect(warning).not.toContain('fork')
  })

  test('where the pull request comes from a fork', async () => {
    const repo = (id: number) => ({ repo: { id } })
    const payload = { pull_request: { number: 1, head: repo(2), base: repo(1) } }
    const warning = await warningOf(await github({ permission: 'read' }), { payload })
    expect(warning).toContain('`workflow_run`')
    expect(warning).toContain('check out or run code of the fork')
    expect(warning).not.toContain('pull-requests: write')
  })

  test('where the conversation is locked', async () => {
    expect(await warningOf(await github({ isLocked: true }))).toContain('unlock it')
  })

  test('where a personal token lacks the permission', async () => {
    const before = ({ method }: { method: string }) =>
      method === 'POST'
        ? failure(403, 'Resource not accessible by personal access token')
        : undefined
    expect(await warningOf(await github({ before }))).toContain('"Pull requests: Read and write"')
  })

  test('where the token is not valid', async () => {
    const warning = await warningOf(await github(), { token: 'ghs_expired' })
    expect(warning).toContain('401 (Bad credentials)')
    expect(warning).toContain('leave `github_token` out')
    expect(warning).not.toContain('ghs_expired')
  })

  test('where the pull request cannot be seen', async () => {
    const warning = await warningOf(await github({ permission: 'none' }))
    expect(warning).toContain('no pull request #1 of acme/support-agent')
  })

  test('where the text is not accepted', async () => {
    const write = await writer(await github())
    const { message } = await failureOf(write(`${MARKER}\n${'x'.repeat(65_537)}`, unhurried))
    expect(message).toContain('422 (Validation Failed: body unprocessable)')
  })

  test('where GitHub cannot be reached', async () => {
    const server = await github()
    const write = await writer(server)
    await server.close()
    cleanups.length = 0
    const { message } = await failureOf(write(`${MARKER}\nnew`, unhurried))
    expect(message).toContain('GitHub gave no usable answer (connect ECONNREFUSED')
  })

  test.each([
    ['is missing', '', 'is empty'],
    ['is no token', 'ghs_two\nlines', 'no token has'],
  ])('where the token %s, without a request', async (_case, token, reason) => {
    const server = await github()
    const { level, message } = await failureOf(open(server, { token }))
    expect(level).toBe('warning')
    expect(message).toContain(reason)
    expect(message).not.toContain('ghs_two')
    expect(server.requests).toEqual([])
  })
})

test('A warning quotes the answer of another server on one short line', async () => {
  const html = { status: 502, body: { message: `<html>\n::error::x\n${'y'.repeat(1000)}` } }
  const warning = await warningOf(await github({ before: () => html }))
  expect(warning.length).toBeLessThan(400)
  expect(warning).not.toContain('\n')
})

test('An answer that is not a comment is not a success', async () => {
  const before = ({ method }: { method: string }) =>
    method === 'POST' ? { status: 200, body: { hello: 'I am a proxy' } } : undefined
  const server = await startGitHub({ before })
  cleanups.push(server.close)
  expect(await warningOf(server)).toContain('an answer that is not a comment')
})

describe('A failure that may pass', () => {
  /** Answers the requests of a method with these answers, each once. */
  const once = (method: string, ...answers: ReturnType<typeof failure>[]) => ({
    before: (request: { method: string }) =>
      request.method === method ? answers.shift() : undefined,
  })
  const limited = {
    ...failure(403, 'You have exceeded a secondary rate limit. Please wait a few minutes.'),
    headers: { 'retry-after': '2' },
  }

  test.each(['GET', 'POST'])('(500) does not keep %s from being repeated', async (method) => {
    const server = await github(once(method, failure(500, 'Server Error')))
    await (
      await writer(server)
    )(`${MARKER}\nnew`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnew`])
  })

  test('leaves one comment if the answer to its creation gets lost', async () => {
    let isLost = false
    const after = ({ method }: { method: string }) => {
      if (method !== 'POST' || isLost) return Promise.resolve(undefined)
      isLost = true
      return Promise.resolve(failure(502, 'Bad Gateway'))
    }
    const server = await github({ after })
    const written = await (await writer(server))(`${MARKER}\nnew`, unhurried)
    expect(written).toBe(page(1001))
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnew`])
  })

  test('is given up after three attempts', async () => {
    const server = await github(once('GET', ...[1, 2, 3].map(() => failure(503, 'Unavailable'))))
    expect(await warningOf(server)).toContain('503 (Unavailable)')
    expect(server.requests).toHaveLength(3)
  })

  test('is repeated after the wait that a rate limit asks for', async () => {
    const delaysMs: number[] = []
    const clock: Clock = {
      ...impatientClock,
      after: (delayMs, callback) => {
        delaysMs.push(delayMs)
        return impatientClock.after(delayMs, callback)
      },
    }
    const server = await github(once('POST', limited))
    await (
      await writer(server, { clock })
    )(`${MARKER}\nnew`, unhurried)
    expect(bodiesOf(server)).toEqual([`${MARKER}\nnew`])
    const waits = delaysMs.filter((delayMs) => delayMs !== 12_000)
    expect(waits).toHaveLength(1)
    expect(waits[0]).toBeGreaterThanOrEqual(2000)
  })

  test('is not repeated if the wait is an hour', async () => {
    const spent = {
      ...failure(403, 'API rate limit exceeded for installation.'),
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      },
    }
    const server = await github(once('POST', spent))
    expect(await warningOf(server)).toMatch(/asks to wait (1 h|59 min|60 min)/)
    expect(methodsOf(server)).toEqual(['GET', 'POST'])
  })
})

describe('An abort', () => {
  test('ends a request that is not answered at once, and the next write has its turn', async () => {
    let isStalled = true
    const server = await github({
      before: async () => {
        if (isStalled) await new Promise(() => undefined)
        return undefined
      },
    })
    const write = await writer(server)
    const cancel = new AbortController()
    const waiting = failureOf(write(`${MARKER}\nwaiting`, cancel.signal))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const abortedAtMs = performance.now()
    cancel.abort()
    isStalled = false
    expect(await write(`${MARKER}\ncancelled`, AbortSignal.timeout(1000))).toBe(page(1001))
    expect(performance.now() - abortedAtMs).toBeLessThan(1000)
    expect(await waiting).toMatchObject({
      level: 'warning',
      message: 'The pull-request comment could not be written: no time was left.',
    })
    expect(bodiesOf(server)).toEqual([`${MARKER}\ncancelled`])
  })

  test('ends a wait between two attempts', async () => {
    const server = await github({ before: () => failure(500, 'Server Error') })
    const write = await writer(server, { clock: systemClock })
    const startedAtMs = performance.now()
    await failureOf(write(`${MARKER}\nnew`, AbortSignal.timeout(300)))
    expect(performance.now() - startedAtMs).toBeLessThan(900)
  })

  test('that came before sends nothing', async () => {
    const server = await github()
    await failureOf((await writer(server))('x', AbortSignal.abort()))
    expect(server.requests).toEqual([])
  })

  test('during the search for duplicates leaves the text that is written', async () => {
    const cancel = new AbortController()
    const server = await github({
      before: async ({ method }) => {
        if (method !== 'GET' || server.comments.length === 0) return undefined
        cancel.abort()
        return new Promise<never>(() => undefined)
      },
    })
    const written = await (await writer(server))(`${MARKER}\nnew`, cancel.signal)
    expect(written).toBe(page(1001))
  })
})

describe('The pull request', () => {
  const SENT = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
    readonly name: string
    readonly examples: readonly { readonly pull_request?: { readonly number: number } }[]
  }[]
  const sent = (name: string) => SENT.find((one) => one.name === name)?.examples[0]

  test.each([
    ['pull_request', 2],
    ['pull_request_review', 2],
    ['merge_group', 104],
  ])('is read from the payload of %s', async (eventName, pullRequest) => {
    const server = await github()
    await (
      await writer(server, { eventName, payload: sent(eventName) })
    )('x', unhurried)
    expect(server.comments.map((comment) => comment.pullRequest)).toEqual([pullRequest])
  })

  const forkRun = {
    repository: { id: 1 },
    workflow_run: {
      pull_requests: [],
      head_branch: 'fix/the&tone',
      head_sha: 'c0ffee',
      head_repository: { id: 2, owner: { login: 'eve' } },
    },
  }

  test('of a workflow run of a fork is looked up by its head', async () => {
    const pulls = [
      { number: 7, head: { sha: 'newer' } },
      { number: 8, head: { sha: 'c0ffee' } },
    ]
    const server = await startGitHub({ pulls })
    cleanups.push(server.close)
    await (
      await writer(server, { eventName: 'workflow_run', payload: forkRun })
    )('x', unhurried)
    expect(server.comments.map(({ pullRequest }) => pullRequest)).toEqual([8])
    expect(server.requests[0]?.query).toEqual({
      head: 'eve:fix/the&tone',
      state: 'open',
      per_page: '100',
    })
  })

  test('that has moved on since is a notice, as an old outcome says nothing about it', async () => {
    const server = await github()
    expect(
      await failureOf(open(server, { eventName: 'workflow_run', payload: forkRun })),
    ).toMatchObject({
      level: 'notice',
      message: expect.stringContaining('No open pull request has the commit'),
    })
  })

  test('is missing in other events, with a notice and without a request', async () => {
    const server = await github()
    expect(
      await failureOf(open(server, { eventName: 'push', payload: sent('push') })),
    ).toMatchObject({
      level: 'notice',
      message: 'The event `push` does not belong to a pull request: no comment is written',
    })
    expect(server.requests).toEqual([])
  })

  test('is missing without a payload, with a notice', async () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/nowhere' }
    const opening = openComment({ token: TOKEN, marker: MARKER, env }, systemClock, unhurried)
    expect((await failureOf(opening)).level).toBe('notice')
  })
})

/** The variables of an attempt of a workflow run. */
const runOf = (id: number, attempt = 1) => ({
  GITHUB_RUN_ID: String(id),
  GITHUB_RUN_ATTEMPT: String(attempt),
  GITHUB_RUN_NUMBER: String(id % 100),
  GITHUB_SERVER_URL: 'https://github.example',
})

describe('The comment of several workflow runs', () => {
  const write = async (server: GitHub, id: number, attempt: number, text: string) =>
    (await writer(server, { env: runOf(id, attempt) }))(`${MARKER}\n\n${text}`, unhurried)

  test('names the commit, the run and its attempt, and links the run', async () => {
    const server = await github()
    const sha = '0123456789abcdef0123456789abcdef01234567'
    const payload = { pull_request: { number: 1, head: { sha } } }
    const comment = await open(server, { payload, env: runOf(7_000_000_012, 2) })
    await comment.write(`${MARKER}\n\n### Passed\n`, unhurried)
    expect(bodiesOf(server)).toEqual([
      [
        MARKER,
        '<!-- run 7000000012, attempt 2 -->',
        '',
        '### Passed',
        '',
        '<sub>Commit <code>0123456</code> · <a href="https://github.example/acme/support-agent/actions/runs/7000000012/attempts/2">Log and summary of run 12, attempt 2</a></sub>',
        '',
      ].join('\n'),
    ])
  })

  test.each([
    ['a newer run', 10_000_000_000, 1, 9_999_999_999, 3],
    ['a newer attempt of the same run', 12, 2, 12, 1],
  ])('keeps what %s wrote', async (_what, newerId, newerAttempt, olderId, olderAttempt) => {
    const server = await github()
    const older = await writer(server, { env: runOf(olderId, olderAttempt) })
    await older('waiting', unhurried)
    await write(server, newerId, newerAttempt, 'failed')
    const { level, message } = await failureOf(older('passed', unhurried))
    expect(level).toBe('notice')
    expect(message).toContain('newer workflow run')
    expect(bodiesOf(server)).toEqual([expect.stringContaining('failed')])
    await failureOf(write(server, olderId, olderAttempt, 'passed'))
    expect(bodiesOf(server)).toEqual([expect.stringContaining('failed')])
  })

  test('is written by every job of the newest run in turn, and by later runs', async () => {
    const server = await github()
    await write(server, 12, 1, 'one job')
    await write(server, 12, 1, 'another job')
    await write(server, 13, 1, 'the next run')
    await write(server, 13, 2, 'its next attempt')
    expect(bodiesOf(server)).toEqual([expect.stringContaining('its next attempt')])
  })

  test('replaces one that names no run', async () => {
    const server = await github({ comments: [{ login: US, body: `${MARKER}\nold` }] })
    await write(server, 12, 1, 'new')
    expect(bodiesOf(server)).toEqual([expect.stringContaining('new')])
  })

  test('is restored by the newer run, if an older one wrote at the same moment', async () => {
    let isOlderToWrite = true
    const server = await github({
      after: ({ method }) => {
        if (method === 'PATCH' && isOlderToWrite) {
          isOlderToWrite = false
          const [comment] = server.comments
          if (comment) comment.body = `${MARKER}\n<!-- run 12, attempt 1 -->\npassed`
        }
        return Promise.resolve(undefined)
      },
    })
    await write(server, 12, 1, 'waiting')
    await write(server, 13, 1, 'failed')
    expect(bodiesOf(server)).toEqual([expect.stringContaining('failed')])
  })
})

describe('If GraphQL does not name the account of the token', () => {
  const others = [
    { login: 'eve', body: `${MARKER}\nof eve` },
    { login: US, body: `${MARKER}\npassed` },
  ]

  test.each([
    ['is not there', failure(404, 'Not Found')],
    ['is forbidden', failure(403, 'Resource not accessible by integration')],
    ['is down', failure(502, 'Bad Gateway')],
  ])('because it %s, our comment is still updated, and no other', async (_why, answer) => {
    const server = await github({
      comments: others,
      before: ({ path }) => (path.endsWith('/graphql') ? answer : undefined),
    })
    expect(await (await writer(server))(`${MARKER}\nfailed`, unhurried)).toBe(page(1002))
    expect(bodiesOf(server)).toEqual([`${MARKER}\nof eve`, `${MARKER}\nfailed`])
  })
})
