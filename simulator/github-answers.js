/** @import { Comment, GitHubAnswer } from './github.js' */

/** @param {unknown} body the request's @returns {string} */
export function bodyOf(body) {
  const sent = typeof body === 'object' && body !== null && 'body' in body ? body.body : ''
  return typeof sent === 'string' ? sent : ''
}

/** @param {unknown} body the request's @returns {GitHubAnswer | null} */
export function refusalOf(body) {
  const length = bodyOf(body).length
  if (length > 0 && length <= 65_536) return null
  const code = length === 0 ? 'missing_field' : 'unprocessable'
  const problem = { resource: 'IssueComment', code, field: 'body' }
  const answer = failure(422, 'Validation Failed')
  return { ...answer, body: { .../** @type {object} */ (answer.body), errors: [problem] } }
}

/** @param {number} status @param {string} message @returns {GitHubAnswer} */
export function failure(status, message) {
  const about = 'https://docs.github.com/rest'
  return { status, body: { message, documentation_url: about, status: String(status) } }
}

export function notFound() {
  return failure(404, 'Not Found')
}

/** @param {Comment} comment */
export function described({ id, pullRequest, login, body }) {
  const api = `https://api.github.com/repos/acme/support-agent`
  const page = `https://github.com/acme/support-agent/pull/${String(pullRequest)}`
  return {
    id,
    node_id: `IC_${String(id)}`,
    url: `${api}/issues/comments/${String(id)}`,
    html_url: `${page}#issuecomment-${String(id)}`,
    issue_url: `${api}/issues/${String(pullRequest)}`,
    body,
    user: account(login),
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

/** @param {string} login */
function account(login) {
  const isBot = login.endsWith('[bot]')
  const api = `https://api.github.com/users/${encodeURIComponent(login)}`
  const lists = ['followers', 'subscriptions', 'organizations', 'repos', 'received_events']
  return {
    login,
    id: isBot ? 41898282 : 583231,
    node_id: 'MDQ6VXNlcjU4MzIzMQ==',
    avatar_url: 'https://avatars.githubusercontent.com/u/583231',
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    ...Object.fromEntries(lists.map((list) => [`${list}_url`, `${api}/${list}`])),
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    events_url: `${api}/events{/privacy}`,
    type: isBot ? 'Bot' : 'User',
    site_admin: false,
  }
}
