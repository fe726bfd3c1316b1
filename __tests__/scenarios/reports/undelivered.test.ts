import { access } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { startSimulator } from '../../../simulator/server.js'
import { runAction } from '../../support/run-action.ts'
import { API_KEY } from '../../support/scenario.ts'
import { editStory } from '../../support/verdict-story.ts'

/** A device on which every write fails as on a full disk. Linux has one. */
const FULL_DISK = '/dev/full'
const hasFullDisk = await access(FULL_DISK).then(
  () => true,
  () => false,
)

async function runWith(env: Record<string, string>, inputs: Record<string, string> = {}) {
  const { world, resultId } = editStory()
  const simulator = await startSimulator({ world, speed: 40, apiKey: API_KEY })
  try {
    return await runAction({
      inputs: {
        api_key: API_KEY,
        api_url: simulator.url,
        result_id: resultId,
        run_ids: 'all',
        metric_ids: 'all',
        ...inputs,
      },
      env,
      speed: 40,
    })
  } finally {
    await simulator.close()
  }
}

describe('outputs that cannot be written', () => {
  const places = [
    ['on a full disk', FULL_DISK],
    ['to a file that is missing', '/nowhere/output'],
    ['to a directory', '/'],
  ] as const

  test.concurrent.each(places.filter(([, path]) => path !== FULL_DISK || hasFullDisk))(
    'fail the job %s, with a message, and do not affect other reports',
    async (_where, GITHUB_OUTPUT) => {
      const run = await runWith({ GITHUB_OUTPUT }, { junit_file: 'a.xml', json_file: 'a.json' })
      expect(run.exitCode).toBe(1)
      expect(run.summary).toMatch(/^## ✅ /)
      const errors = run.commands.filter(({ name }) => name === 'error')
      expect(errors.map(({ message }) => message)).toEqual([
        expect.stringMatching(/outputs: outcome, .* could not be written/),
      ])
      expect(run.log).not.toContain('.xml could not be written')
      expect(run.log).not.toContain('.json could not be written')
      expect(run.log).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
    },
  )
})

test.concurrent(
  'a summary and files that cannot be written leave the verdict as it is',
  async () => {
    const run = await runWith({ GITHUB_STEP_SUMMARY: '/nowhere' }, { junit_file: 'event/a.xml' })
    expect(run.exitCode).toBe(0)
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.commands.map(({ name }) => name)).toContain('warning')
  },
)
