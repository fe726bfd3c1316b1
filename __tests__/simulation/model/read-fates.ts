import {
  type Answer,
  type Delivery,
  dripped,
  halved,
  htmlAnswer,
  jsonAnswer,
  whole,
} from './answers.ts'
import type { Fate } from './fates.ts'
import type { Random } from '../random.ts'
import type { Denial, ReadFault } from '../scenario/scenario.ts'

/** What a fault needs to know of the read that it befalls. */
export interface Read {
  readonly headMs: number
  /** The answer without the fault, as of now. */
  readonly good: () => Uint8Array
  /** The headers of a refusal that may say when to come back. */
  readonly retryAfter: () => Readonly<Record<string, string>>
  readonly apiKey: string
  readonly random: Random
}

/** Slow, but not too slow: the client waits two minutes for a whole answer. */
const LONGEST_DELAY_MS = 110_000

export function readFateOf(fault: ReadFault | 'none', read: Read): Fate {
  const { headMs, good, random } = read
  const failing = (answer: () => Answer): Fate => ({
    kind: 'answer',
    servedMs: headMs / 2,
    headMs,
    end: 'passing',
    answer,
  })
  const json = (delivery: (bytes: Uint8Array) => Delivery): Fate & { kind: 'answer' } => ({
    kind: 'answer',
    servedMs: headMs / 2,
    headMs,
    end: 'usable',
    answer: () => ({ status: 200, type: 'application/json', delivery: delivery(good()) }),
  })
  const spoilt = (delivery: (bytes: Uint8Array) => Delivery): Fate => ({
    ...json(delivery),
    end: 'passing',
  })
  const text = (status: number, ...bodies: readonly string[]) =>
    failing(() => jsonAnswer(status, random.pick(bodies)))

  switch (fault) {
    case 'none':
      return json(whole)
    case 'unconnected':
    case 'reset':
      return { kind: fault, headMs, end: 'passing' }
    case 'hang':
    case 'deaf_hang':
      return { kind: fault }
    case 'slow_head':
      return { ...json(whole), headMs: headMs + random.magnitude(3_000, LONGEST_DELAY_MS) }
    case 'drip': {
      const count = random.integer(2, 6)
      return json((bytes) => dripped(bytes, count, random.magnitude(500, LONGEST_DELAY_MS / count)))
    }
    case 'endless_drip':
      return spoilt((bytes) => dripped(bytes, 40, 10_000))
    case 'stalled_body':
      return spoilt((bytes) => halved(bytes, 'never'))
    case 'cut_body':
      return spoilt((bytes) => halved(bytes, 'error'))
    case 'truncated_json':
      return spoilt((bytes) => halved(bytes, 'no'))
    case 'html_page':
      return failing(() => htmlAnswer(200, 'We will be back soon'))
    case 'empty_body':
      return text(200, '', ' \n')
    case 'no_object':
      return text(200, '[1, 2]', 'null', '"completed"', '42', '""')
    case 'no_status':
      return text(200, '{}', '{"id": 1}', '{"status": null}', '{"status": 5, "runs": {}}')
    case '408':
    case '425':
      return text(Number(fault), '{"detail": "Again, please."}')
    case '429':
      return failing(() => ({
        ...jsonAnswer(429, '{"detail": "Throttled."}'),
        headers: read.retryAfter(),
      }))
    case '500_json':
      return text(500, '{"detail": "Something went wrong."}', '[]', '{"error": {"code": [1]}}')
    case '502_html':
      return failing(() => htmlAnswer(502, 'Bad gateway'))
    case '503':
      return failing(() => ({ ...htmlAnswer(503, 'Maintenance'), headers: read.retryAfter() }))
    case '504_html':
      return failing(() => htmlAnswer(504, 'Gateway time-out'))
    case 'echo_of_key':
      return text(500, JSON.stringify({ detail: `Nothing for ${read.apiKey} today` }))
  }
}

/** An API, or a proxy before it, that will not have this request at any time. */
export function denied(how: Denial | '400' | '402', headMs: number, apiKey: string): Fate {
  if (how === 'certificate') return { kind: 'unconnected', headMs, end: 'final' }
  return {
    kind: 'answer',
    servedMs: headMs / 2,
    headMs,
    end: 'final',
    answer: () => refusal(how, apiKey),
  }
}

function refusal(how: Exclude<Denial, 'certificate'> | '400' | '402', apiKey: string): Answer {
  switch (how) {
    case '400':
      return jsonAnswer(400, '{"metric_ids": ["Invalid pk \\"7\\" - object does not exist."]}')
    case '401':
      return jsonAnswer(401, JSON.stringify({ detail: `Invalid key ${apiKey}` }))
    case '402':
      return jsonAnswer(402, '{"detail": "Insufficient balance for this operation"}')
    case '403':
      return jsonAnswer(403, '{"detail": "Not yours."}')
    case '404':
      return jsonAnswer(404, '{"detail": "Not found."}')
    case 'redirect':
      return { ...htmlAnswer(302, 'Found'), headers: { location: 'https://elsewhere.example/' } }
  }
}
