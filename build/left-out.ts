/** What the bundle holds in place of @actions/http-client and @actions/exec; see tsconfig.json beside it. */

/** Only `platform.getDetails()` of @actions/core would call it. */
export function getExecOutput(): never {
  throw new Error('@actions/exec is not in the bundle')
}

/**
 * For @actions/core, which sends OIDC tokens by it, and @actions/github, which asks it for a proxy while
 * it loads; there the proxy is set by src/adapters/http/github-fetch.ts instead.
 */
export class HttpClient {
  getAgent(): undefined {
    return undefined
  }

  getAgentDispatcher(): undefined {
    return undefined
  }

  getJson(): never {
    throw new Error('@actions/http-client is not in the bundle')
  }
}

export { HttpClient as BearerCredentialHandler }
