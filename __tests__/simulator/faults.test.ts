import { gunzipSync } from 'node:zlib'
import { request as httpRequest } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { createClock } from '../../simulator/clock.js'
import { faultKinds } from '../../simulator/faults/catalogue.js'
import type { Fault } from '../../simulator/faults/chain.js'
import { faultFromText } from '../../simulator/faults/fault-text.js'
import { startSimulator, type Simulator } from '../../simulator/server.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { createWorld } from '../../simulator/world/world.js'
import {
  call,
  readResult as readAny,
  trigger as triggerAny,
  type RawCall,
} from '../support/raw-client.ts'
import { inWorld } from '../support/simulation.ts'

const { world, resultId, runIds, metricIds } = metricEdit()

function read(simulator: Simulator, options: Partial<RawCall> = {}) {
  return readAny(simulator, resultId, options)
}

function trigger(simulator: Simulator, options: Partial<RawCall> = {}) {
  return triggerAny(simulator, resultId, runIds, metricIds, options)
}

async function statusWord(simulator: Simulator) {
  return ((await read(simulator)).body as { status: string }).status
}

/** Runs a test against a simulator with these faults. */
function under(faults: Fault[], act: Parameters<typeof inWorld>[1]) {
  return inWorld(world, act, faults)
}

/** With a real clock that is a hundred times faster than real time. */
async function inHurry(faults: Fault[], act: (simulator: Simulator) => Promise<void>) {
  const simulator = await startSimulator({ world, faults, clock: createClock({ speed: 100 }) })
  try {
    await act(simulator)
  } finally {
    await simulator.close()
  }
}

describe('replicas', () => {
  it('stale-reads: show the old result for the given number of reads after the trigger', () =>
    under([{ name: 'stale-reads', times: 2 }], async (simulator) => {
      expect(await statusWord(simulator)).toBe('completed')
      await trigger(simulator)
      const words = [await statusWord(simulator), await statusWord(simulator)]
      expect([...words, await statusWord(simulator)]).toEqual([
        'completed',
        'completed',
        'in_queue',
      ])
    }))

  it('stale-reads: or for the given time', () =>
    under([{ name: 'stale-reads', forMs: 3_000 }], async (simulator, clock) => {
      await trigger(simulator)
      const before = await statusWord(simulator)
      clock.advance(2_999)
      expect([before, await statusWord(simulator)]).toEqual(['completed', 'completed'])
      clock.advance(2)
      expect(await statusWord(simulator)).toBe('evaluating')
    }))

  it('flapping-reads: alternate between the old result and the new', () =>
    under([{ name: 'flapping-reads' }], async (simulator) => {
      await trigger(simulator)
      const words = []
      for (let turn = 0; turn < 4; turn += 1) words.push(await statusWord(simulator))
      expect(words).toEqual(['completed', 'in_queue', 'completed', 'in_queue'])
    }))

  it('trigger-answers-completed: the trigger works, and its answer does not show it', () =>
    under([{ name: 'trigger-answers-completed' }], async (simulator) => {
      expect((await trigger(simulator)).body).toMatchObject({ status: 'completed' })
      expect(simulator.evaluations).toHaveLength(1)
      expect(await statusWord(simulator)).toBe('in_queue')
    }))

  it('unknown-status-word: shows an unknown word', () =>
    under(
      [{ name: 'unknown-status-word', word: 'musing', after: 'trigger' }],
      async (simulator) => {
        expect(await statusWord(simulator)).toBe('completed')
        await trigger(simulator)
        expect(await statusWord(simulator)).toBe('musing')
      },
    ))
})

describe('lost triggers', () => {
  it.each([
    ['trigger-answer-lost', 1],
    ['trigger-lost', 0],
  ] as const)(
    '%s: looks the same in each case, and evaluates %i times',
    async (name, evaluated) => {
      await under([{ name, how: 'reset' }], async (simulator) => {
        await expect(trigger(simulator)).rejects.toMatchObject({ code: 'ECONNRESET' })
        expect(simulator.evaluations).toHaveLength(evaluated)
        expect(simulator.requests.map((request) => request.status)).toEqual([0])
      })
      await under([{ name, how: '504' }], async (simulator) => {
        expect((await trigger(simulator)).status).toBe(504)
        expect(simulator.evaluations).toHaveLength(evaluated)
      })
      await under([{ name, how: 'silence' }], async (simulator) => {
        await expect(trigger(simulator, { timeoutMs: 150 })).rejects.toThrow()
        expect(simulator.evaluations).toHaveLength(evaluated)
      })
    },
  )

  it('trigger-answer-lost: never loses a refusal', () =>
    under([{ name: 'trigger-answer-lost' }], async (simulator) => {
      const refused = await triggerAny(simulator, resultId, ['5'], metricIds)
      expect(refused.status).toBe(400)
    }))
})

describe('refusals', () => {
  it.each<[Partial<Fault>, RegExp | undefined]>([
    [{}, /^1$/],
    [{ retryAfter: 7 }, /^7$/],
    [{ retryAfter: 'soon' }, /^soon$/],
    [{ retryAfter: '-99999999999' }, /^-99999999999$/],
    [{ retryAfter: 30, asDate: true }, /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/],
    [{ retryAfter: null }, undefined],
  ])('rate-limited %j: answers 429 with the Retry-After %s', (options, expected) =>
    under([{ name: 'rate-limited', times: 1, ...options }], async (simulator) => {
      const answer = await trigger(simulator)
      expect(answer.status).toBe(429)
      if (expected) expect(answer.headers['retry-after']).toMatch(expected)
      else expect(answer.headers['retry-after']).toBeUndefined()
      expect(simulator.evaluations).toEqual([])
      expect((await trigger(simulator)).status).toBe(200)
    }),
  )

  it.each<[Fault, number, string]>([
    [{ name: 'unavailable', retryAfter: 2 }, 503, 'text/html; charset=utf-8'],
    [{ name: 'server-error' }, 500, 'application/json'],
    [{ name: 'server-error', status: 502, page: 'html' }, 502, 'text/html; charset=utf-8'],
    [{ name: 'forbidden' }, 403, 'application/json'],
    [{ name: 'not-found' }, 404, 'application/json'],
    [{ name: 'html-with-200' }, 200, 'text/html; charset=utf-8'],
  ])('%j: answers %i as %s', (fault, status, type) =>
    under([fault], async (simulator) => {
      const answer = await trigger(simulator)
      expect([answer.status, answer.headers['content-type']]).toEqual([status, type])
      expect(simulator.evaluations).toEqual([])
    }),
  )

  it('redirect: leads to the same answer here, or to another origin', async () => {
    await under([{ name: 'redirect' }], async (simulator) => {
      const { status, headers } = await read(simulator)
      expect(status).toBe(307)
      expect((await read(simulator, { path: String(headers.location) })).status).toBe(200)
    })
    await under([{ name: 'redirect', to: 'http://other.example', status: 302 }], async (s) => {
      const { status, headers } = await read(s)
      expect([status, headers.location?.startsWith('http://other.example/test')]).toEqual([
        302,
        true,
      ])
    })
  })
})

describe('broken connections', () => {
  it('reset-before-answer: sends nothing', () =>
    under([{ name: 'reset-before-answer' }], async (simulator) => {
      await expect(read(simulator)).rejects.toMatchObject({ code: 'ECONNRESET' })
    }))

  it.each<Fault>([
    { name: 'reset-mid-body' },
    { name: 'cut-body' },
    { name: 'cut-body', framing: 'chunked' },
  ])('%j: ends after a part of the body', (fault) =>
    under([fault], async (simulator) => {
      const answer = await read(simulator)
      expect(answer).toMatchObject({ status: 200, complete: false })
      expect(answer.text.length).toBeGreaterThan(100)
      expect(typeof answer.body).toBe('string')
    }),
  )

  it('stalled-headers: never answers', () =>
    under([{ name: 'stalled-headers' }], async (simulator) => {
      await expect(read(simulator, { timeoutMs: 150 })).rejects.toThrow()
    }))

  it('stalled-body: begins the body and never ends it', () =>
    under([{ name: 'stalled-body' }], async (simulator) => {
      const answer = await read(simulator, { timeoutMs: 300 })
      expect(answer).toMatchObject({ status: 200, complete: false })
      expect(answer.text.length).toBeGreaterThan(100)
    }))

  it('drip-body: sends the whole body, a little at a time', () =>
    inHurry([{ name: 'drip-body', bytes: 20_000, everyMs: 5_000 }], async (simulator) => {
      const start = performance.now()
      const answer = await read(simulator)
      expect(answer).toMatchObject({ complete: true, body: { status: 'completed' } })
      expect(performance.now() - start).toBeGreaterThan(150)
    }))

  it('slow: waits before it answers', () =>
    inHurry([{ name: 'slow', ms: 20_000 }], async (simulator) => {
      const start = performance.now()
      expect(await read(simulator)).toMatchObject({ status: 200, complete: true })
      expect(performance.now() - start).toBeGreaterThan(150)
    }))
})

describe('broken bodies', () => {
  it('empty-body: is empty', () =>
    under([{ name: 'empty-body' }], async (simulator) => {
      expect(await read(simulator)).toMatchObject({ status: 200, text: '' })
    }))

  it.each(['[]', 'null', '"ok"', 'NaN', '{"id": 1'])('not-json-object: is %s', (text) =>
    under([{ name: 'not-json-object', text }], async (simulator) => {
      const answer = await read(simulator)
      expect(answer).toMatchObject({ status: 200, text })
      expect(answer.headers['content-type']).toBe('application/json')
    }),
  )

  it('wrong-content-type: is right, but has another type', () =>
    under([{ name: 'wrong-content-type' }], async (simulator) => {
      const answer = await read(simulator)
      expect(answer).toMatchObject({ body: { status: 'completed' } })
      expect(answer.headers['content-type']).toBe('text/plain')
    }))

  it('gzip: unpacks to the same body', () =>
    under([{ name: 'gzip', times: 1 }], async (simulator) => {
      const packed = await bytesOf(simulator)
      const plain = await read(simulator)
      expect(gunzipSync(packed).toString()).toBe(plain.text)
    }))

  it('gzip-bomb: unpacks to much more than it sends, as one JSON object', () =>
    under([{ name: 'gzip-bomb', megabytes: 20 }], async (simulator) => {
      const packed = await bytesOf(simulator)
      expect(packed.length).toBeLessThan(100_000)
      const unpacked = gunzipSync(packed)
      expect(unpacked.length).toBeGreaterThan(20 * 1024 * 1024)
      expect(JSON.parse(unpacked.toString())).toEqual({ id: 1 })
    }))

  it('oversized-body: is as large as it says', () =>
    under([{ name: 'oversized-body', megabytes: 20 }], async (simulator) => {
      const answer = await read(simulator)
      expect(answer.text.length).toBeGreaterThan(20 * 1024 * 1024)
      expect(answer.complete).toBe(true)
    }))
})

describe('faults together', () => {
  it('strike in turn, each at its own time', () =>
    under(
      [
        { name: 'server-error', onRequest: 'read', after: 1, times: 1 },
        { name: 'rate-limited', onRequest: 'read', after: 1, times: 1 },
        { name: 'not-found', onRequest: 'trigger', times: 1 },
      ],
      async (simulator) => {
        const statuses = []
        for (let turn = 0; turn < 4; turn += 1) statuses.push((await read(simulator)).status)
        expect(statuses).toEqual([200, 500, 429, 200])
        expect((await trigger(simulator)).status).toBe(404)
        expect((await trigger(simulator)).status).toBe(200)
      },
    ))

  it('are refused if their name or an option is not known', async () => {
    const start = (text: string) => startSimulator({ world, faults: [faultFromText(text)] })
    await expect(start('earthquake')).rejects.toThrow('No fault is called earthquake')
    await expect(start('slow:seconds=1')).rejects.toThrow('The fault slow has no option seconds')
    expect(faultFromText('rate-limited:times=2,retryAfter=null,asDate=true')).toEqual({
      name: 'rate-limited',
      times: 2,
      retryAfter: null,
      asDate: true,
    })
  })

  it('each say what they do', () => {
    for (const { summary } of Object.values(faultKinds)) expect(summary.length).toBeGreaterThan(20)
  })
})

function bytesOf(simulator: Simulator): Promise<Buffer> {
  const headers = { 'x-cekura-api-key': simulator.apiKey }
  const url = `${simulator.url}/test_framework/v1/results/${resultId}/`
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers, agent: false }, (incoming) => {
      expect(incoming.headers['content-encoding']).toBe('gzip')
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        resolve(Buffer.concat(chunks))
      })
    })
      .on('error', reject)
      .end()
  })
}

describe('today’s API on a bad day', () => {
  it.each(['503', '502'] as const)(
    'a %s of a gateway may have been forwarded, or not',
    async (how) => {
      for (const [name, evaluated] of [
        ['trigger-answer-lost', 1],
        ['trigger-lost', 0],
      ] as const) {
        await under([{ name, how, retryAfter: 5 }], async (simulator) => {
          const answer = await trigger(simulator)
          expect([answer.status, answer.headers['retry-after']]).toEqual([Number(how), '5'])
          expect(simulator.evaluations).toHaveLength(evaluated)
        })
      }
    },
  )

  it('trigger-answers-old-time: the status is new, and the updated_at is not', () =>
    under([{ name: 'trigger-answers-old-time' }], async (simulator, clock) => {
      clock.advance(1_000)
      const before = (await read(simulator)).body as { updated_at: string }
      const answer = (await trigger(simulator)).body as { status: string; updated_at: string }
      expect(answer).toMatchObject({ status: 'in_queue', updated_at: before.updated_at })
      expect((await read(simulator)).body).not.toMatchObject({ updated_at: before.updated_at })
    }))

  it('rate-limited: can ask for the time until it ends', () =>
    under(
      [{ name: 'rate-limited', retryAfter: 'rest', forMs: 400_000 }],
      async (simulator, clock) => {
        expect((await read(simulator)).headers['retry-after']).toBe('400')
        clock.advance(390_500)
        expect((await read(simulator)).headers['retry-after']).toBe('10')
        clock.advance(9_501)
        expect((await read(simulator)).status).toBe(200)
      },
    ))

  it('list-order and endless-pages: the newest result is anywhere, and the list never ends', async () => {
    const [first] = world.results
    if (!first) throw new Error('The story has a result')
    const results = Array.from({ length: 9 }, (_, index) => ({
      ...first,
      id: String(500 + index),
      createdAtMs: first.createdAtMs + index,
    }))
    const pageOf = async (simulator: Simulator, path: string) =>
      (await call(simulator, { path })).body as { next: string | null; results: { id: number }[] }
    const all = '/test_framework/v2/results/?agent_id=412'
    await inWorld(createWorld({ results }), async (simulator) => {
      const ids = (await pageOf(simulator, all)).results.map(({ id }) => id)
      expect(ids).toEqual([508, 507, 506, 505, 504, 503, 502, 501, 500])
    })
    const shuffle = { name: 'list-order' } as const
    await inWorld(
      createWorld({ results }),
      async (simulator) => {
        const ids = (await pageOf(simulator, all)).results.map(({ id }) => id)
        expect(ids).not.toEqual(ids.toSorted((a, b) => b - a))
        expect(ids.toSorted()).toEqual([500, 501, 502, 503, 504, 505, 506, 507, 508])
      },
      [shuffle],
    )
    await inWorld(
      createWorld({ results }),
      async (simulator) => {
        const seen = []
        let path = `${all}&page_size=4`
        for (let turn = 0; turn < 5; turn += 1) {
          const { next, results: shown } = await pageOf(simulator, path)
          seen.push(shown.length)
          const url = new URL(String(next))
          path = url.pathname + url.search
        }
        expect(seen).toEqual([4, 4, 1, 4, 4])
      },
      [{ name: 'endless-pages' }],
    )
  })

  it.each(['javascript:alert(1)', 'http://evil.example/shared'])('strange-share-link: %s', (link) =>
    under([{ name: 'strange-share-link', link }], async (simulator, clock) => {
      const path = `/test_framework/v1/results/${resultId}/create_shareable_link_token/`
      const expireAt = new Date(clock.now() + 60_000).toISOString()
      const { body } = await call(simulator, { path, json: { expire_at: expireAt } })
      expect(body).toMatchObject({ shareable_link: link })
    }),
  )
})
