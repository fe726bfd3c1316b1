import { createServer } from 'node:http'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { bodyOf, described, failure, notFound, refusalOf } from './github-answers.js'

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 *
 * @typedef {object} Comment
 * @property {number} id
 * @property {number} pullRequest
 * @property {string} login
 * @property {string} body
 *
 * @typedef {object} GitHubRequest
 * @property {string} method
 * @property {string} path the path without the base path
 * @property {Record<string, string>} query
 * @property {string | undefined} authorization
 * @property {unknown} body
 *
 * @typedef {{ status: number, headers?: Record<string, string>, body?: unknown }} GitHubAnswer
 *
 * @typedef {object} GitHubOptions
 * @property {(Pick<Comment, 'body' | 'login'> & Partial<Comment>)[]} [comments] comments that exist
 * at the start; by default, on pull request 1
 * @property {string} [login] the account of the token
 * @property {string} [token] the only token that is accepted
 * @property {'write' | 'read' | 'none'} [permission] the permission of the token
 * @property {boolean} [isLocked] whether the conversation is locked
 * @property {unknown[]} [pulls] the pull requests that the search finds
 * @property {'/api/v3' | ''} [basePath] `/api/v3` for GitHub Enterprise Server
 * @property {(request: GitHubRequest) =>
 *   Promise<GitHubAnswer | undefined> | GitHubAnswer | undefined} [before] called before the
 *   answer. It can delay the answer or replace it
 * @property {(request: GitHubRequest) => Promise<GitHubAnswer | undefined>} [after] called after
 * the request took effect. It can replace the answer
 */

const repositoryPath = '/repos/acme/support-agent'

/**
 * A model of the part of GitHub's API that handles comments on pull requests, with the single
 * repository `acme/support-agent`.
 *
 * @param {GitHubOptions} [options]
 */
export async function startGitHub(options = {}) {
  const { login = 'github-actions[bot]', token = 'ghs_simulated', permission = 'write' } = options
  const { basePath = '', isLocked = false, pulls = [], before, after } = options
  /** @type {Comment[]} */
  const comments = (options.comments ?? []).map((comment, i) => ({
    id: 1001 + i,
    pullRequest: 1,
    ...comment,
  }))
  let lastId = Math.max(1000, ...comments.map(({ id }) => id))
  /** @type {(GitHubRequest & { answer: GitHubAnswer })[]} */
  const requests = []

  const server = createServer((message, response) => {
    serve(message, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  server.unref()
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const url = `http://127.0.0.1:${String(port)}${basePath}`

  /**
   * @param {IncomingMessage} message
   * @param {ServerResponse} response
   */
  async function serve(message, response) {
    const { pathname, searchParams } = new URL(message.url ?? '', url)
    const sent = await text(message)
    const request = {
      method: message.method ?? '',
      path: pathname.slice(basePath === '' || !pathname.startsWith(basePath) ? 0 : basePath.length),
      query: Object.fromEntries(searchParams),
      authorization: message.headers.authorization,
      body: sent === '' ? undefined : /** @type {unknown} */ (JSON.parse(sent)),
    }
    const record = { ...request, answer: /** @type {GitHubAnswer} */ ({ status: 0 }) }
    requests.push(record)
    let answer = (await before?.(request)) ?? respond(request)
    answer = (await after?.(request)) ?? answer
    record.answer = answer
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      ...answer.headers,
    })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
  }

  /** @param {GitHubRequest} request @returns {GitHubAnswer} */
  function respond(request) {
    const { method, path } = request
    if (request.authorization !== `token ${token}`) return failure(401, 'Bad credentials')
    // On Enterprise Server, the path of GraphQL is not below the base path of REST.
    if (method === 'POST' && path === (basePath === '' ? '/graphql' : '/api/graphql')) {
      return { status: 200, body: { data: { viewer: { login } } } }
    }
    if (path === '/user') return failure(403, 'Resource not accessible by integration')
    if (!path.startsWith(`${repositoryPath}/`) || permission === 'none') return notFound()
    if (method === 'GET' && path === `${repositoryPath}/pulls`) return { status: 200, body: pulls }
    if (method !== 'GET' && permission === 'read') {
      return failure(403, 'Resource not accessible by integration')
    }
    const thread = /\/issues\/(\d+)\/comments$/.exec(path)?.[1]
    if (thread !== undefined) return onThread(request, Number(thread))
    const one = /\/issues\/comments\/(\d+)$/.exec(path)?.[1]
    return one === undefined ? notFound() : onComment(request, Number(one))
  }

  /** @param {GitHubRequest} request @param {number} pullRequest @returns {GitHubAnswer} */
  function onThread({ method, query, body }, pullRequest) {
    if (method === 'POST') {
      if (isLocked) return failure(403, 'Unable to create comment because issue is locked.')
      const refusal = refusalOf(body)
      if (refusal !== null) return refusal
      const created = { id: ++lastId, pullRequest, login, body: bodyOf(body) }
      comments.push(created)
      return { status: 201, body: described(created) }
    }
    const perPage = Math.min(100, Number(query['per_page'] ?? 30))
    const start = (Number(query['page'] ?? 1) - 1) * perPage
    const all = comments.filter((comment) => comment.pullRequest === pullRequest)
    return { status: 200, body: all.slice(start, start + perPage).map(described) }
  }

  /** @param {GitHubRequest} request @param {number} id @returns {GitHubAnswer} */
  function onComment({ method, body }, id) {
    const index = comments.findIndex((comment) => comment.id === id)
    const comment = comments[index]
    if (comment === undefined) return notFound()
    if (method === 'DELETE') {
      comments.splice(index, 1)
      return { status: 204 }
    }
    if (method === 'GET') return { status: 200, body: described(comment) }
    const refusal = refusalOf(body)
    if (refusal !== null) return refusal
    // An account with write permission may change the comments of other people, too.
    comment.body = bodyOf(body)
    return { status: 200, body: described(comment) }
  }

  return {
    url,
    /**
     * The requests in the order of arrival, with their answers. The status is 0 while there is no
     * answer.
     */
    requests,
    comments,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
