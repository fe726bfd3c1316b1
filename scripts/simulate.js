// Searches in virtual time for schedules of faults that make the action break a promise.
//
//   npm run simulate -- --schedules 1000000 --seed 1     many schedules, on all cores
//   npm run simulate -- --seed 123 --trace               the story of one
//   npm run simulate -- --mistakes                       which seed shows each planted mistake
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { findMistake } from '../__tests__/simulation/mistakes/find-mistake.ts'
import { MISTAKES } from '../__tests__/simulation/mistakes/mistakes.ts'
import { writeSeeds } from '../__tests__/simulation/mistakes/seeds.ts'
import { searchInThreads } from '../__tests__/simulation/search/parallel-search.ts'
import { program } from '../__tests__/simulation/search/program.ts'
import { SCHEDULES } from '../__tests__/simulation/search/schedules.ts'
import { simulate } from '../__tests__/simulation/simulate.ts'
import { tellStory } from '../__tests__/simulation/tell-story.ts'
import {
  addTally,
  describeTally,
  emptyTally,
  notMet,
} from '../__tests__/simulation/search/tally.ts'

const PIECE = 1000
const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: String(SCHEDULES) },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    replay: { type: 'string', default: '100' },
    mistakes: { type: 'boolean', default: false },
    trace: { type: 'boolean', default: false },
  },
})
const firstSeed = Number(values.seed)
if (values.trace) await tell(firstSeed)
else if (values.mistakes) await findMistakes()
else await searchAll()

/** @param {number} seed */
async function tell(seed) {
  console.log(tellStory(await simulate(seed, program, true)).join('\n'))
}

/** Finds and writes the seeds that the tests play. */
async function findMistakes() {
  const seeds = new Map()
  for (const mistake of MISTAKES) {
    const found = await findMistake(mistake, 1, SCHEDULES)
    console.log(`${found?.seed ?? 'not found'}: ${mistake.name}: ${found?.message ?? ''}`)
    if (found === undefined) process.exitCode = 1
    else seeds.set(mistake.name, found.seed)
  }
  writeSeeds(seeds)
}

async function searchAll() {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  const schedules = Number(values.schedules)
  const tally = emptyTally()
  let found = 0
  let saidAt = 0
  await searchInThreads(
    {
      firstSeed,
      schedules,
      piece: PIECE,
      untilFound: false,
      replayEvery: Number(values.replay),
    },
    Number(values.threads),
    null,
    (searched) => {
      addTally(tally, searched.tally)
      for (const { seed, promise, message } of searched.findings) {
        found++
        console.log(`BROKEN by seed ${seed}, ${promise}: ${message}`)
        console.log(`  npm run simulate -- --seed ${seed} --trace`)
      }
      if (seconds() - saidAt < 10 && tally.schedules < schedules) return
      saidAt = seconds()
      const share = Math.floor((100 * tally.schedules) / schedules)
      const pace = Math.round(tally.schedules / seconds())
      console.log(`${tally.schedules} schedules (${share}%), ${pace} a second, ${found} findings`)
    },
  )
  console.log(`\n${describeTally(tally)}\n`)
  const missing = notMet(tally)
  if (missing.length > 0) console.log(`Never met: ${missing.join(', ')}`)
  console.log(`${found} broken promises in ${schedules} schedules, ${Math.round(seconds())} s`)
  process.exitCode = found > 0 ? 1 : 0
}
