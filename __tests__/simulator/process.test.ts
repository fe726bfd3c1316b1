import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { startSimulator } from '../../simulator/server.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'

type Cli = ChildProcessByStdio<Writable, Readable, Readable>

const script = join(import.meta.dirname, '../../simulator/cli.js')

function startCli(...options: string[]): Cli {
  return spawn(process.execPath, [script, ...options], { stdio: ['pipe', 'pipe', 'pipe'] })
}

/** The lines that it prints before it waits, each a word and a value. */
async function greeting(cli: Cli): Promise<Record<string, string>> {
  let text = ''
  for await (const chunk of cli.stdout) {
    text += String(chunk)
    if (text.includes('agent_id')) break
  }
  const lines = text.trim().split('\n')
  return Object.fromEntries(lines.map((line) => line.split(' ') as [string, string]))
}

describe('the simulator as a process', () => {
  it('prints where it listens, answers there, and ends when its standard input closes', async () => {
    const cli = startCli('--story', 'all-pass', '--key', 'k1', '--speed', '10')
    const { url, api_key: key, result_id: id } = await greeting(cli)
    const headers = { 'x-cekura-api-key': String(key) }
    const answer = await fetch(`${url}/test_framework/v1/results/${id}/`, { headers })
    expect(await answer.json()).toMatchObject({ id: 23117, success_rate: 1 })
    cli.stdin.end()
    expect(await once(cli, 'exit')).toEqual([0, null])
  })

  it('ends by itself when its lifetime is over', async () => {
    const cli = startCli('--lifetime', '0.2')
    expect(await once(cli, 'exit')).toEqual([0, null])
  })

  it.each([
    [['--story', 'untold'], 'No story is called untold'],
    [['--story', 'noisy-judge:flips=1'], 'The story noisy-judge has no option flips'],
    [['--habit', 'sleepy'], 'No habit is called sleepy'],
    [['--fault', 'earthquake'], 'No fault is called earthquake'],
    [['--speed', 'fast'], 'Time cannot pass at speed NaN'],
  ])('refuses %j and says why', async (options, why) => {
    const cli = startCli(...options)
    const messages = await cli.stderr.toArray()
    expect(messages.join('')).toContain(why)
    expect(cli.exitCode ?? (await once(cli, 'exit'))[0]).toBe(2)
  })

  it('explains itself and its faults', async () => {
    const cli = startCli('--help')
    const text = (await cli.stdout.toArray()).join('')
    for (const word of [
      '--story',
      'metric-edit',
      'noisy-judge runs=20 flipRate=0.03',
      'worded scale=decimal|percent',
      'trigger-answer-lost how=reset',
    ]) {
      expect(text).toContain(word)
    }
  })

  it('serves a result of 300 MB as a stream, the status first, in little memory', async () => {
    const cli = startCli('--story', 'huge')
    const { url, api_key: key, result_id: id } = await greeting(cli)
    const { head, size } = await sizeOf(`${url}/test_framework/v1/results/${id}/`, String(key))
    expect(size).toBeGreaterThan(300_000_000)
    expect(head).toMatch(/^\{"id":31001,.*"status":"completed".*"total_runs_count":10000/)
    expect(head.indexOf('"runs"')).toBeGreaterThan(head.indexOf('"updated_at"'))
    const statusFile = `/proc/${cli.pid}/status`
    if (existsSync(statusFile)) {
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(statusFile, 'utf8'))?.[1]
      expect(Number(peak) / 1024).toBeLessThan(250)
    }
    cli.stdin.end()
    await once(cli, 'exit')
  })
})

function sizeOf(url: string, key: string): Promise<{ head: string; size: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'x-cekura-api-key': key }, agent: false }, (incoming) => {
      let [head, size] = ['', 0]
      incoming.on('data', (chunk: Buffer) => {
        if (size < 4_000) head += chunk.toString('utf8')
        size += chunk.length
      })
      incoming.on('end', () => {
        resolve({ head, size })
      })
      incoming.on('error', reject)
    }).on('error', reject)
  })
}

describe('the simulator as a server', () => {
  it('listens on loopback only, closes open connections, and closes only once', async () => {
    const { world, resultId } = metricEdit()
    const simulator = await startSimulator({ world, faults: [{ name: 'stalled-headers' }] })
    expect(new URL(simulator.url).hostname).toBe('127.0.0.1')
    const headers = { 'x-cekura-api-key': simulator.apiKey }
    const url = `${simulator.url}/test_framework/v1/results/${resultId}/`
    const hanging = fetch(url, { headers }).catch(() => 'broken off')
    while (simulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await Promise.all([simulator.close(), simulator.close()])
    expect(await hanging).toBe('broken off')
  })

  it('closes itself after its lifetime', async () => {
    const simulator = await startSimulator({ world: metricEdit().world, maxLifetimeMs: 50 })
    // The server does not keep the process alive, so the test must until the server is closed.
    const patience = setTimeout(() => undefined, 5_000)
    await simulator.closed
    clearTimeout(patience)
    await expect(fetch(simulator.url)).rejects.toThrow()
  })
})
