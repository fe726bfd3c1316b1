import { describe, expect, test } from '@jest/globals'
import { startSimulator } from '../../simulator/server.js'
import { huge } from '../../simulator/stories/huge.js'
import { startCountingProxy } from '../support/counting-proxy.ts'
import { watchPeakMemory } from '../support/peak-memory.ts'
import { runAction } from '../support/run-action.ts'

/**
 * 60 MB instead of the 385 MB of `bench/large-result.js`, to be quick. The simple way to read it,
 * first as bytes, then as text, then as values, takes three times the bound.
 */
const RUNS = 1_600
const WHOLE_BYTES = 61_000_000
const MOST_MIB = 160

describe('a result of 60 MB', () => {
  test('gets the right verdict in little memory, and polls in flight do not read it whole', async () => {
    const story = huge({ runs: RUNS })
    const simulator = await startSimulator({ world: story.world, speed: 2 })
    const proxy = await startCountingProxy(simulator.url)
    let peakMib = () => 0
    const run = await runAction({
      inputs: {
        api_key: simulator.apiKey,
        api_url: proxy.url,
        result_id: story.resultId,
        run_ids: 'all',
        metric_ids: 'all',
        min_success_rate: '99%',
        confirm_flips: '1',
        poll_interval: '1',
      },
      onStart: (child) => (peakMib = watchPeakMemory(child)),
    })
    proxy.close()
    await simulator.close()

    expect(run.outputs).toMatchObject({ outcome: 'passed', total_runs: String(RUNS) })
    const { fixed_run_ids: fixed = '', unstable_run_ids: unstable, evaluations } = run.outputs
    expect(JSON.parse(fixed)).toHaveLength(128)
    expect(unstable).toBe('[]')
    expect(evaluations).toBe(String((RUNS + 128) * story.metricIds.length))
    expect(peakMib()).toBeGreaterThan(30)
    expect(peakMib()).toBeLessThan(MOST_MIB)

    const reads = simulator.requests.filter((request) => request.kind === 'read').length
    const sentBytes = proxy.sentBytes.reduce((sum, bytes) => sum + bytes, 0)
    // Three reads are whole: the read before, and the reads that find the evaluation and its
    // confirmation finished. If a read stops early, everything above 4 MB is in the buffers of
    // sockets when the connection ends.
    expect(reads).toBeGreaterThan(3)
    expect((sentBytes - 3 * WHOLE_BYTES) / (reads - 3)).toBeLessThan(WHOLE_BYTES / 4)
  }, 60_000)
})
