import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Clock } from '../../../src/clock/clock.ts'
import { stickyComment } from '../../../src/github/sticky-comment.ts'
import type { Comment, CommentsApi } from '../../../src/github/comments-api.ts'
import { GitHubError } from '../../../src/github/github-error.ts'

const MARKER = '<!-- ours -->'
const US = 'github-actions[bot]'
const signal = new AbortController().signal

const clock: Clock = {
  nowMs: () => 0,
  date: () => new Date(0),
  after: (_delayMs, callback) => {
    const timer = setImmediate(callback)
    return () => {
      clearImmediate(timer)
    }
  },
  random: () => 0.5,
}

/**
 * A thread of comments in memory that several jobs share. `step` runs before a request takes
 * effect, and again before its answer.
 */
function threadOf(comments: Comment[]): (step: () => Promise<unknown>) => CommentsApi {
  let lastId = Math.max(...comments.map(({ id }) => id))
  const at = (id: number) => {
    const index = comments.findIndex((one) => one.id === id)
    if (index === -1) throw new GitHubError('Not Found', { status: 404 })
    return index
  }
  const effects = {
    list: (page: number) => comments.slice((page - 1) * 100, page * 100),
    read: (id: number) => comments[at(id)] ?? commentOf(id, ''),
    create: (body: string) => {
      const created = commentOf(++lastId, body)
      comments.push(created)
      return created
    },
    update: (id: number, body: string) => (comments[at(id)] = commentOf(id, body)),
    remove: (id: number) => {
      comments.splice(at(id), 1)
    },
    author: () => US,
  }
  return (step) => {
    const stepped =
      <Given extends unknown[], T>(effect: (...given: Given) => T) =>
      async (...given: Given) => {
        await step()
        const answer = effect(...given)
        await step()
        return answer
      }
    return {
      list: stepped(effects.list),
      read: stepped(effects.read),
      create: stepped(effects.create),
      update: stepped(effects.update),
      remove: stepped(effects.remove),
      author: stepped(effects.author),
    }
  }
}

function commentOf(id: number, body: string, author = US): Comment {
  return { id, body, author, url: `https://github.com/#${String(id)}` }
}

/** Fails at the given steps, counted from 0. */
function failingAt(places: readonly number[], step: () => Promise<unknown>) {
  let count = 0
  return async () => {
    await step()
    if (places.includes(count++)) throw new GitHubError('Bad Gateway', { status: 502 })
  }
}

describe('Jobs that write at the same time', () => {
  const strangers = [
    commentOf(1, `${MARKER}\nnot by us`, 'eve'),
    commentOf(2, `> ${MARKER}\nquoted by us`),
    commentOf(3, '<!-- ours:other -->\nof another key'),
  ]
  const isOurs = ({ author, body }: Comment) => author === US && body.startsWith(MARKER)

  test('leave one comment, and touch no other, in every order of events', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 0, max: 2 }),
        async (s, jobs, doubles) => {
          const old = Array.from({ length: doubles }, (_, i) => commentOf(4 + i, `${MARKER}\nold`))
          const comments = [...strangers, ...old]
          const reach = threadOf(comments)
          const step = () => s.schedule(Promise.resolve())
          const urls = await s.waitFor(
            Promise.all(
              Array.from({ length: jobs }, async (_, job) => {
                const comment = stickyComment(reach(step), MARKER, null, clock)
                await comment.write(`${MARKER}\nwaiting ${String(job)}`, signal)
                return comment.write(`${MARKER}\nend ${String(job)}`, signal)
              }),
            ),
          )
          const [left, ...more] = comments.filter(isOurs)
          expect(more).toEqual([])
          expect(left?.body).toMatch(/end \d$/)
          expect(urls).toEqual(urls.map(() => left?.url))
          expect(comments.filter((one) => !isOurs(one))).toEqual(strangers)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('do so although requests fail before or after they take effect', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 2 }),
        async (s, ...failures) => {
          const comments = [...strangers]
          const reach = threadOf(comments)
          const step = () => s.schedule(Promise.resolve())
          await s.waitFor(
            Promise.all(
              failures.map((places, job) =>
                stickyComment(reach(failingAt(places, step)), MARKER, null, clock).write(
                  `${MARKER}\nend ${String(job)}`,
                  signal,
                ),
              ),
            ),
          )
          expect(comments.filter(isOurs)).toHaveLength(1)
          expect(comments.filter((one) => !isOurs(one))).toEqual(strangers)
        },
      ),
      { numRuns: 120 },
    )
  })
})
