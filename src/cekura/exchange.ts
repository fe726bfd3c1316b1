import type { Clock } from '../clock/clock.ts'
import { TimeLimitError, withTimeLimit } from '../clock/time-limit.ts'
import { explainBody, MOST_EXPLAINED_CHARACTERS } from './explain-response.ts'
import { readBeginning } from './read-body.ts'
import { RequestError } from './request-error.ts'
import { parseRetryAfterMs } from './retry-after.ts'
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from './transport.ts'

/**
 * Sends one request and reads the answer, within `limitMs`.
 * @param read reads the answer of a successful request
 * @throws {RequestError} for everything but a success; or the reason of `outer` after it aborts
 */
export async function exchange<T>(
  transport: Transport,
  clock: Clock,
  request: TransportRequest,
  limitMs: number,
  outer: AbortSignal,
  read: (response: TransportResponse) => Promise<T>,
): Promise<T> {
  const answer: { head: TransportResponse | null } = { head: null }
  try {
    return await withTimeLimit(clock, limitMs, outer, async (signal) => {
      const response = await transport(request, signal)
      answer.head = response
      if (isSuccess(response.status)) return await read(response)
      const body = await readBeginning(response, MOST_EXPLAINED_BYTES)
      throw refused(request, response, body, clock.date())
    })
  } catch (error) {
    if (outer.aborted) throw outer.reason
    if (error instanceof RequestError) throw error
    const { head } = answer
    // The status says that the API refused, even if the body did not arrive.
    if (head !== null && !isSuccess(head.status)) throw refused(request, head, '', clock.date())
    throw interrupted(request, error, head !== null && isJson(head))
  }
}

/** A character takes at most four bytes. */
const MOST_EXPLAINED_BYTES = 4 * MOST_EXPLAINED_CHARACTERS

/** The error for a success whose body does not have the form of the API's answers. */
export function unreadable(
  request: TransportRequest,
  answer: { readonly status: number; readonly text: string },
): RequestError {
  const said = explainBody(answer.text)
  return new RequestError(
    `${nameOf(request)} answered ${String(answer.status)} with ${said === '' ? 'an empty body' : `something that is not a Cekura answer: ${said}`}`,
    { status: answer.status, transient: true, tookEffect: 'maybe', retryAfterMs: null },
  )
}

function refused(
  request: TransportRequest,
  response: TransportResponse,
  body: string,
  now: Date,
): RequestError {
  const { status, headers } = response
  const said =
    status >= 300 && status < 400
      ? `a redirect${headers['location'] === undefined ? '' : ` to ${headers['location']}`}, which is not followed, to guard the key`
      : explainBody(body)
  return new RequestError(
    `${nameOf(request)} answered ${String(status)}${said === '' ? '' : `: ${said}`}`,
    {
      status,
      transient: status === 408 || status === 425 || status === 429 || status >= 500,
      tookEffect: saysNothingDone(status) ? 'no' : 'maybe',
      retryAfterMs: parseRetryAfterMs(headers['retry-after'], now),
    },
  )
}

/**
 * Whether the status says that the API did nothing. It does so for 429, for the other 4xx and for
 * redirects. A 5xx does not, because it may come from a gateway that had forwarded the request.
 */
function saysNothingDone(status: number): boolean {
  return status >= 300 && status < 500 && status !== 408 && status !== 425
}

function interrupted(request: TransportRequest, error: unknown, accepted: boolean): RequestError {
  const unsent = error instanceof TransportError && error.sent === 'no'
  // An error in our own code is not transient: it would only happen again.
  const transient =
    error instanceof TimeLimitError || (error instanceof TransportError && error.transient)
  return new RequestError(
    `${nameOf(request)} failed: ${error instanceof Error ? error.message : String(error)}`,
    {
      status: null,
      transient,
      tookEffect: unsent ? 'no' : accepted ? 'yes' : 'maybe',
      retryAfterMs: null,
    },
  )
}

function nameOf(request: TransportRequest): string {
  return `${request.method} ${request.path}`
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

function isJson({ headers }: TransportResponse): boolean {
  return /\bjson\b/i.test(headers['content-type'] ?? '')
}
