/**
 * The bundle has this file in place of @actions/http-client and @actions/exec. See the
 * tsconfig.json in this folder.
 */

/** Only `platform.getDetails()` of @actions/core would call this. */
export function getExecOutput(): never {
  throw new Error('@actions/exec is not in the bundle')
}

/**
 * @actions/core would request OIDC tokens with it, and @actions/github asks it for a proxy while it
 * loads. src/adapters/http/github-fetch.ts sets the proxy instead.
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
