import { readFile } from 'node:fs/promises'
import type { getOctokit } from '@actions/github'
import type { Clock } from '../clock/clock.ts'
import { withTimeLimit } from '../clock/time-limit.ts'
import { PAGE_SIZE } from '../github/comments-api.ts'
import {
  findPullRequestComment,
  type GitHub,
  type PullRequestComment,
} from '../github/pull-request-comment.ts'
import {
  readComment,
  readComments,
  readFailure,
  readPullRequest,
  readViewer,
} from '../github/read-answer.ts'
import { workflowRunOf } from '../github/workflow-run.ts'

type Octokit = ReturnType<typeof getOctokit>

export interface CommentRequest {
  readonly token: string
  /** The first line of the comment, by which later jobs find it. */
  readonly marker: string
  /** The variables that GitHub sets: `GITHUB_REPOSITORY`, `GITHUB_EVENT_NAME` and so on. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** GitHub itself ends a request after 10 s. */
const REQUEST_LIMIT_MS = 12_000

/**
 * Finds the pull request that the workflow runs for. It writes nothing yet. It loads GitHub's
 * toolkit only if the event can belong to a pull request.
 * @throws {CommentNotWritten}
 */
export async function openComment(
  { token, marker, env }: CommentRequest,
  clock: Clock,
  signal: AbortSignal,
): Promise<PullRequestComment> {
  const occasion = {
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    payload: await readPayload(env['GITHUB_EVENT_PATH'] ?? ''),
    repository: env['GITHUB_REPOSITORY'] ?? '',
    run: workflowRunOf(env),
  }
  const connect = async (repository: string) => {
    const octokit = await loadOctokit(token, env)
    return createGitHub(octokit, parseRepository(repository), clock)
  }
  return findPullRequestComment(occasion, marker, connect, clock, signal)
}

/**
 * The event's payload. Null if it cannot be read, in which case the event names no pull request.
 */
async function readPayload(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

function parseRepository(text: string): { owner: string; repo: string } {
  const match = /^([^/\s]+)\/([^/\s]+)$/.exec(text)
  if (!match?.[1] || !match[2]) throw new Error('GITHUB_REPOSITORY is not of the form owner/name')
  return { owner: match[1], repo: match[2] }
}

async function loadOctokit(token: string, env: CommentRequest['env']): Promise<Octokit> {
  if (token === '') {
    throw new Error("`github_token` is empty: leave the input out to use the job's own token")
  }
  // Checked here, because a message about an invalid header would quote the token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Error('`github_token` contains spaces or other characters that no token has')
  }
  const [{ getOctokit }, { createGitHubFetch }] = await Promise.all([
    import('@actions/github'),
    import('./http/github-fetch.ts'),
  ])
  const apiUrl = env['GITHUB_API_URL'] ?? ''
  const baseUrl = (apiUrl === '' ? 'https://api.github.com' : apiUrl).replace(/(?<!\/)\/+$/, '')
  // Octokit would print warnings of servers to the log, where the runner reads commands.
  const silent = () => undefined
  const log = { debug: silent, info: silent, warn: silent, error: silent }
  return getOctokit(token, { baseUrl, log, request: { fetch: createGitHubFetch(baseUrl, env) } })
}

function createGitHub(
  octokit: Octokit,
  repository: { owner: string; repo: string },
  clock: Clock,
): GitHub {
  const { issues, pulls } = octokit.rest

  /** Sends one request, once. */
  async function ask<T>(
    signal: AbortSignal,
    send: (request: { signal: AbortSignal }) => Promise<{ data: unknown }>,
    read: (data: unknown) => T,
  ): Promise<T> {
    const limited = (inner: AbortSignal) => send({ signal: inner })
    try {
      return read((await withTimeLimit(clock, REQUEST_LIMIT_MS, signal, limited)).data)
    } catch (error) {
      signal.throwIfAborted()
      throw readFailure(error, clock.date())
    }
  }

  return {
    findPullRequest: (wanted, signal) => {
      const query = { ...repository, head: wanted.head, state: 'open' as const, per_page: 100 }
      const send = (request: { signal: AbortSignal }) => pulls.list({ ...query, request })
      return ask(signal, send, (data) => readPullRequest(data, wanted))
    },
    commentsOf: (pullRequest) => {
      const thread = { ...repository, issue_number: pullRequest }
      const comment = (id: number) => ({ ...repository, comment_id: id })
      return {
        list: (page, signal) => {
          const query = { ...thread, page, per_page: PAGE_SIZE }
          return ask(signal, (request) => issues.listComments({ ...query, request }), readComments)
        },
        read: (id, signal) =>
          ask(signal, (request) => issues.getComment({ ...comment(id), request }), readComment),
        create: (body, signal) =>
          ask(signal, (request) => issues.createComment({ ...thread, body, request }), readComment),
        update: (id, body, signal) => {
          const changed = { ...comment(id), body }
          return ask(
            signal,
            (request) => issues.updateComment({ ...changed, request }),
            readComment,
          )
        },
        remove: (id, signal) => {
          const send = (request: { signal: AbortSignal }) =>
            issues.deleteComment({ ...comment(id), request })
          return ask(signal, send, () => undefined)
        },
        // REST refuses `GET /user` for a job's own token. GraphQL names the account of any token.
        author: (signal) => {
          const send = async (request: { signal: AbortSignal }) => ({
            data: await octokit.graphql<unknown>('query { viewer { login } }', { request }),
          })
          return ask(signal, send, readViewer)
        },
      }
    },
  }
}
