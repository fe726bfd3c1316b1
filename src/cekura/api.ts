import type { Clock } from '../clock/clock.ts'
import { quote } from '../model/checked.ts'
import type { SavedDefinition } from '../model/definition.ts'
import type { Label } from '../model/label.ts'
import type { ListedMetric } from '../model/plan.ts'
import type { Result } from '../model/result.ts'
import { decodeSavedDefinition } from './decode-history.ts'
import { decodeLabels } from './decode-labels.ts'
import { decodeMetric } from './decode-metric.ts'
import { decodeResult } from './decode-result.ts'
import { exchange, unreadable } from './exchange.ts'
import { fieldsOf, isObject } from './fields.ts'
import { type JsonAnswer, readJson } from './read-body.ts'
import { type ReadExtent, readResultBody } from './read-result-body.ts'
import { createVersionedReads } from './read-version.ts'
import type { Transport, TransportRequest, TransportResponse } from './transport.ts'
import type { components } from './wire.ts'

/**
 * The part of the Cekura API that the action uses. If a call rejects, it rejects with a
 * `RequestError`.
 */
export interface CekuraApi {
  readonly readResult: (
    resultId: string,
    signal: AbortSignal,
    extent?: ReadExtent,
  ) => Promise<Result>
  /**
   * Starts a re-evaluation, which is billed. Null if the API accepted the request but answered
   * without a result.
   */
  readonly evaluateMetrics: (
    resultId: string,
    runIds: readonly string[],
    metricIds: readonly string[],
    signal: AbortSignal,
  ) => Promise<Result | null>
  /** One page of an agent's results, in no known order; `page` counts from 1. */
  readonly listResults: (agentId: string, page: number, signal: AbortSignal) => Promise<ResultPage>
  /** All metrics of an agent, including metrics that no result has used yet. */
  readonly listMetrics: (agentId: string, signal: AbortSignal) => Promise<readonly ListedMetric[]>
  /** What people expect of the metric, by run ID. The runs can belong to any result. */
  readonly readLabels: (
    metricId: string,
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, Label>>
  /** One page of the metric's history, in no known order; `page` counts from 1. */
  readonly readHistory: (
    metricId: string,
    page: number,
    signal: AbortSignal,
  ) => Promise<HistoryPage>
  /**
   * An HTTPS link that shows the result to anybody until `expiresAt`. Rejects with another error if
   * the API answers anything but an HTTPS address.
   */
  readonly createShareLink: (
    resultId: string,
    expiresAt: Date,
    signal: AbortSignal,
  ) => Promise<string>
}

export interface ResultPage {
  readonly results: readonly Result[]
  readonly hasMore: boolean
}

export interface HistoryPage {
  readonly definitions: readonly SavedDefinition[]
  readonly hasMore: boolean
}

/** Triggers and share links have no v2. */
const RESULTS_V1 = '/test_framework/v1/results/'
const PAGE_SIZE = 50
/** Small, because each entry can hold a prompt of hundreds of kilobytes. */
const HISTORY_PAGE_SIZE = 20
const MAX_METRIC_BYTES = 16 * 1024 * 1024
/**
 * Reading a result with thousands of transcripts takes a while. The answer to a trigger does not.
 */
const READ_LIMIT_MS = 120_000
const TRIGGER_LIMIT_MS = 60_000
const METRIC_LIMIT_MS = 30_000

export function createCekuraApi(transport: Transport, clock: Clock): CekuraApi {
  const send = <T>(
    request: TransportRequest,
    limitMs: number,
    outer: AbortSignal,
    read: (response: TransportResponse) => Promise<T>,
  ) => exchange(transport, clock, request, limitMs, outer, read)
  const fromVersion = createVersionedReads()
  return {
    readResult: (resultId, signal, extent = 'whole') =>
      fromVersion(async (version) => {
        const path = `/test_framework/${version}/results/${resultId}/`
        const request = { method: 'GET', path } as const
        const read = (response: TransportResponse) => readResultBody(response, extent)
        const answer = await send(request, READ_LIMIT_MS, signal, read)
        if (answer.result === null) throw unreadable(request, answer)
        return answer.result
      }),
    evaluateMetrics: async (resultId, runIds, metricIds, signal) => {
      const body: components['schemas']['EvaluationOrder'] = {
        run_ids: [...runIds],
        metric_ids: [...metricIds],
      }
      const path = `${RESULTS_V1}${resultId}/evaluate_metrics/`
      const request = { method: 'POST', path, body } as const
      const read = (response: TransportResponse) => readResultBody(response, 'until_in_flight')
      const answer = await send(request, TRIGGER_LIMIT_MS, signal, read)
      // A success without JSON does not come from the API, but from a proxy or a maintenance page.
      if (!answer.isJson) throw unreadable(request, answer)
      return answer.result
    },
    listResults: (agentId, page, signal) =>
      fromVersion(async (version) => {
        const query = new URLSearchParams({
          agent_id: agentId,
          page: String(page),
          page_size: String(PAGE_SIZE),
        })
        const path = `/test_framework/${version}/results/?${query.toString()}`
        const request = { method: 'GET', path } as const
        const answer = await send(request, READ_LIMIT_MS, signal, readJson)
        const wire = fieldsOf<components['schemas']['ResultPage']>(answer.json)
        if (!Array.isArray(wire.raw('results'))) throw unreadable(request, answer)
        const results = wire.list('results').flatMap((item) => decodeResult(item) ?? [])
        return { results, hasMore: wire.text('next') !== null }
      }),
    listMetrics: async (agentId, signal) => {
      const query = new URLSearchParams({ agent_id: agentId })
      const path = `/test_framework/v2/metrics/?${query.toString()}`
      const request = { method: 'GET', path } as const
      const answer = await send(request, READ_LIMIT_MS, signal, readJson)
      if (!Array.isArray(answer.json) || !answer.json.every(isObject)) {
        throw unreadable(request, answer)
      }
      return answer.json.flatMap(decodeMetric)
    },
    readLabels: async (metricId, signal) => {
      const request = { method: 'GET', path: `/test_framework/v2/metrics/${metricId}/` } as const
      const answer = await send(request, METRIC_LIMIT_MS, signal, readMetricJson)
      if (!isObject(answer.json))
        throw unreadable(request, { ...answer, text: 'it is not a metric' })
      return decodeLabels(metricId, answer.json)
    },
    readHistory: async (metricId, page, signal) => {
      const query = new URLSearchParams({
        page: String(page),
        page_size: String(HISTORY_PAGE_SIZE),
      })
      const path = `/test_framework/v2/metrics/${metricId}/history/?${query.toString()}`
      const request = { method: 'GET', path } as const
      const answer = await send(request, METRIC_LIMIT_MS, signal, readMetricJson)
      const wire = fieldsOf<components['schemas']['MetricHistoryPage']>(answer.json)
      const entries = wire.list('results').map(decodeSavedDefinition)
      const definitions = entries.filter((entry) => entry !== null)
      const isReadable = Array.isArray(wire.raw('results')) && !entries.includes(null)
      // The message does not quote the answer, because it holds names of people.
      if (!isReadable) throw unreadable(request, { ...answer, text: 'it is not a history' })
      return { definitions, hasMore: wire.text('next') !== null }
    },
    createShareLink: async (resultId, expiresAt, signal) => {
      const path = `${RESULTS_V1}${resultId}/create_shareable_link_token/`
      const body: components['schemas']['ShareableLinkOrder'] = {
        expire_at: expiresAt.toISOString(),
      }
      const answer = await send({ method: 'POST', path, body }, TRIGGER_LIMIT_MS, signal, readJson)
      const link = fieldsOf<components['schemas']['ShareableLink']>(answer.json).text(
        'shareable_link',
      )
      if (link === null) throw unreadable({ method: 'POST', path }, answer)
      if (!URL.canParse(link) || new URL(link).protocol !== 'https:') {
        throw new Error(`the API named ${quote(link)}, which is not an HTTPS address`)
      }
      return new URL(link).href
    },
  }
}

function readMetricJson(response: TransportResponse): Promise<JsonAnswer> {
  return readJson(response, MAX_METRIC_BYTES)
}
