// A usual result (100 runs, 3 MB). Reading it must take at most 1.1 times as long as JSON.parse
// alone. node --import ts-blank-space/register bench/parse.js
import { Readable } from 'node:stream'
import { decodeResult } from '../src/cekura/decode-result.ts'
import { parseJson } from '../src/cekura/json.ts'
import { readResultBody } from '../src/cekura/read-result-body.ts'
import { resultDetail } from '../simulator/wire/result-fields.js'
import { createClock } from '../simulator/clock.js'
import { createDatabase } from '../simulator/database.js'
import { jsonText } from '../simulator/wire/json-text.js'
import { huge } from '../simulator/stories/huge.js'

const ROUNDS = 101
const CHUNK_BYTES = 64 * 1024

const story = huge({ runs: 100, rounds: 14 })
const [result] = story.world.results
if (result === undefined) throw new Error('The story has no result')
const database = createDatabase(story.world, createClock())
const text = jsonText(resultDetail(database.read(result)))
const bytes = Buffer.from(text)
const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, i) =>
  Buffer.from(bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)),
)

async function plain() {
  const read = []
  for await (const chunk of Readable.from(chunks)) read.push(chunk)
  return decodeResult(parse(Buffer.concat(read).toString('utf8')))
}

/** @type {(text: string) => unknown} */
const parse = JSON.parse

/** @type {Record<string, { of: string, run: () => unknown }>} */
const ways = {
  // From the text to a value.
  'JSON.parse': { of: 'JSON.parse', run: () => parse(text) },
  'with exact IDs': { of: 'JSON.parse', run: () => parseJson(text) },
  // From the chunks of the body to a Result.
  'read, plain': { of: 'read, plain', run: plain },
  read: {
    of: 'read, plain',
    run: () => readResultBody({ status: 200, headers: {}, body: Readable.from(chunks) }, 'whole'),
  },
}

/** @type {Map<string, number[]>} */
const timesMs = new Map(Object.keys(ways).map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, { run }] of Object.entries(ways)) {
    const startedAtMs = performance.now()
    await run()
    timesMs.get(name)?.push(performance.now() - startedAtMs)
  }
}

console.log(`${(bytes.length / 1e6).toFixed(1)} MB, medians of ${ROUNDS} alternating rounds`)
for (const [name, { of }] of Object.entries(ways)) {
  const ratio = medianMs(name) / medianMs(of)
  console.log(
    `${name.padEnd(20)} ${medianMs(name).toFixed(2).padStart(7)} ms  ${ratio.toFixed(3)} x`,
  )
}

/** @param {string} name */
function medianMs(name) {
  const sorted = [...(timesMs.get(name) ?? [])].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? NaN
}
