import { createRequire } from 'node:module'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isFromFork, pullRequestOf } from '../../../src/github/event.ts'

interface Payload {
  readonly pull_request?: { readonly number: number }
  readonly issue?: { readonly number: number }
  readonly repository: { readonly id: number }
}

/** Payloads that GitHub sent, from its library of webhook examples. */
const SENT = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  readonly name: string
  readonly examples: readonly Payload[]
}[]

function sent(eventName: string): readonly Payload[] {
  const examples = SENT.find(({ name }) => name === eventName)?.examples ?? []
  if (examples.length === 0) throw new Error(`no payload of ${eventName}`)
  return examples
}

describe('The pull request of an event that GitHub sent', () => {
  test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
    'is the pull request of %s',
    (eventName) => {
      for (const payload of sent(eventName)) {
        expect(pullRequestOf(eventName, payload)).toBe(payload.pull_request?.number)
      }
    },
  )

  test('is the same for pull_request_target, which has the payload of pull_request', () => {
    for (const payload of sent('pull_request')) {
      expect(pullRequestOf('pull_request_target', payload)).toBe(payload.pull_request?.number)
    }
  })

  test('does not exist for a comment on an issue, and the text says so', () => {
    for (const payload of sent('issue_comment')) {
      expect(pullRequestOf('issue_comment', payload)).toEqual({
        none: 'The comment that started this workflow is on an issue, not on a pull request',
      })
    }
  })

  test('is the issue of a comment on a pull request', () => {
    for (const payload of sent('issue_comment')) {
      const onPullRequest = {
        ...payload,
        issue: { ...payload.issue, pull_request: { url: 'https://api.github.com/…' } },
      }
      expect(pullRequestOf('issue_comment', onPullRequest)).toBe(payload.issue?.number)
    }
  })

  test('is read from the branch of a merge queue', () => {
    for (const payload of sent('merge_group')) {
      expect(pullRequestOf('merge_group', payload)).toBe(104)
    }
  })

  test('is the listed pull request of a check and of a check suite, if there is one', () => {
    const numbers = ['check_run', 'check_suite'].map((eventName) =>
      sent(eventName).map((payload) => pullRequestOf(eventName, payload)),
    )
    expect(numbers.map((found) => found.filter((one) => typeof one === 'number'))).toEqual([
      expect.arrayContaining([2, 26764]),
      expect.arrayContaining([2]),
    ])
  })

  test('is searched by the head for a workflow run from a fork, which lists none', () => {
    const [ofFork, ...ofThisRepository] = sent('workflow_run')
    expect(pullRequestOf('workflow_run', ofFork)).toEqual({
      head: 'octo-org:main',
      sha: '5779607b49aab1200488439f02372c57b4f75444',
    })
    for (const payload of ofThisRepository) {
      expect(pullRequestOf('workflow_run', payload)).toEqual({
        none: 'This `workflow_run` event names no pull request',
      })
    }
  })

  test.each(['push', 'workflow_dispatch', 'release', 'create'])(
    'does not exist for %s',
    (eventName) => {
      for (const payload of sent(eventName)) {
        expect(pullRequestOf(eventName, payload)).toEqual({
          none: `The event \`${eventName}\` does not belong to a pull request`,
        })
      }
    },
  )
})

describe('The pull request of a merge group', () => {
  const of = (headRef: unknown) =>
    pullRequestOf('merge_group', { merge_group: { head_ref: headRef } })

  test('is the last pr- of the branch, whatever the base branch is called', () => {
    expect(of('refs/heads/gh-readonly-queue/feature/pr-7-a/pr-123-0a1b2c')).toBe(123)
  })

  test.each([
    'refs/heads/gh-readonly-queue/main/pr-x-0a1b2c',
    'refs/heads/main',
    'refs/heads/mine/gh-readonly-queue/main/pr-1-0a1b2c',
    'refs/heads/gh-readonly-queue/main/pr-0-0a1b2c',
    'refs/heads/gh-readonly-queue/main/pr-99999999999999999999-0a1b2c',
    undefined,
    5,
  ])('does not exist in %p', (headRef) => {
    expect(of(headRef)).toEqual({ none: 'This `merge_group` event names no pull request' })
  })
})

describe('The pull request of a workflow run', () => {
  const pull = (number: number, repository: number) => ({
    number,
    base: { repo: { id: repository } },
  })
  const run = (pulls: readonly unknown[], headRepository = 1) => ({
    repository: { id: 1 },
    workflow_run: {
      pull_requests: pulls,
      head_branch: 'b',
      head_sha: 'c0ffee',
      head_repository: { id: headRepository, owner: { login: 'eve' } },
    },
  })

  test('is the newest of several', () => {
    expect(pullRequestOf('workflow_run', run([pull(4, 1), pull(9, 1), pull(6, 1)]))).toBe(9)
  })

  test('is never a pull request to another repository', () => {
    expect(pullRequestOf('workflow_run', run([pull(4, 1), pull(9, 2)]))).toBe(4)
  })

  test('does not exist for a branch of this repository without a pull request', () => {
    expect(pullRequestOf('workflow_run', run([]))).toEqual({
      none: 'This `workflow_run` event names no pull request',
    })
  })

  test('is searched for a fork', () => {
    expect(pullRequestOf('workflow_run', run([], 2))).toEqual({ head: 'eve:b', sha: 'c0ffee' })
  })
})

const EVENTS = [
  ...['pull_request', 'pull_request_target', 'issue_comment', 'merge_group', 'workflow_run'],
  ...['check_run', 'check_suite', 'push', ''],
]

test('A payload of any shape gives a positive number, a head or a reason, and never throws', () => {
  const names = ['pull_request', 'issue', 'number', 'merge_group', 'head_ref', 'workflow_run']
  const key = fc.constantFrom(...names, 'pull_requests', 'base', 'head', 'repo', 'id', '__proto__')
  const payload = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, undefined, 0, -1, 1.5, NaN, 7, '7', '', true),
      fc.dictionary(key, tie('value')),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value
  fc.assert(
    fc.property(fc.constantFrom(...EVENTS), payload, (eventName, given) => {
      const found = pullRequestOf(eventName, given)
      expect(
        typeof found === 'number'
          ? Number.isSafeInteger(found) && found > 0
          : Object.values(found).every((text) => text !== ''),
      ).toBe(true)
      expect(typeof isFromFork(given)).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})

describe('A pull request from a fork', () => {
  const between = (head: unknown) => ({
    pull_request: { number: 1, head: { repo: head }, base: { repo: { id: 1 } } },
  })

  test.each([
    ['another repository', { id: 2 }, true],
    ['a repository that is gone', null, true],
    ['the same repository', { id: 1 }, false],
  ])('has its head in %s: %p', (_case, head, expected) => {
    expect(isFromFork(between(head))).toBe(expected)
  })

  test('is not found in events without a pull request', () => {
    for (const payload of sent('push')) expect(isFromFork(payload)).toBe(false)
  })
})
