#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { COMMON_FAULT_OPTIONS, faultFromText, faultTable } from './faults/fault-text.js'
import { habitFromText, habitTable, withHabits } from './habits/with-habits.js'
import { startSimulator } from './server.js'
import { storyFromText, storyTable } from './stories/story-text.js'

const help = `Simulates the Cekura API on this machine, for one story.

Usage: node simulator/cli.js [options]

  --story <story>     a story, as in noisy-judge:flipRate=0.1,seed=7 (metric-edit)
  --habit <habit>     how the API behaves all the time, as in one-by-one:updatedAt=absent; may be
                      given again
  --fault <fault>     a fault, as in rate-limited:times=2,retryAfter=3; may be given again
  --speed <factor>    how many times faster than life time passes (1)
  --port <port>       0 picks a free one (0)
  --key <key>         the API key that is accepted
  --lifetime <s>      seconds after which it ends by itself (3600)
  --keep-open         go on when standard input closes
  --help

It prints where it listens, the key, and the IDs of the story's result and agent, and ends when
its standard input closes or the process that started it goes away.

Stories, each with its own options and their defaults:

${storyTable()}

Habits, each with its own options and their defaults (of words in a list, the first):

${habitTable()}

Faults, each with its own options and their defaults:

${COMMON_FAULT_OPTIONS}

${faultTable()}
`

await main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})

async function main() {
  const { values } = parseArgs({
    options: {
      story: { type: 'string', default: 'metric-edit' },
      habit: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
      speed: { type: 'string', default: '1' },
      port: { type: 'string', default: '0' },
      key: { type: 'string' },
      lifetime: { type: 'string', default: '3600' },
      'keep-open': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return
  }
  const story = storyFromText(values.story)
  const simulator = await startSimulator({
    world: withHabits(story.world, values.habit.map(habitFromText)),
    faults: values.fault.map(faultFromText),
    speed: Number(values.speed),
    port: Number(values.port),
    maxLifetimeMs: Number(values.lifetime) * 1000,
    ...(values.key === undefined ? {} : { apiKey: values.key }),
  })
  console.log(`url ${simulator.url}`)
  console.log(`api_key ${simulator.apiKey}`)
  console.log(`result_id ${story.resultId}`)
  console.log(`agent_id ${story.agentId}`)
  await endOf(simulator.closed, values['keep-open'])
  await simulator.close()
}

/**
 * Resolves when nobody needs the simulator any more.
 *
 * @param {Promise<void>} closed
 * @param {boolean} keepOpen
 */
async function endOf(closed, keepOpen) {
  const parent = process.ppid
  /** @type {NodeJS.Timeout | undefined} */
  let watch
  const orphaned = new Promise((resolve) => {
    watch = setInterval(() => {
      if (process.ppid !== parent && !keepOpen) resolve(undefined)
    }, 500)
  })
  const stdinClosed = new Promise((resolve) => {
    if (!keepOpen) process.stdin.resume().once('end', resolve).once('error', resolve)
  })
  const stopped = new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve)
  })
  await Promise.race([closed, orphaned, stdinClosed, stopped])
  clearInterval(watch)
  process.stdin.destroy()
}
