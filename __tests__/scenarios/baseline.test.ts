import { mkdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { withHabits } from '../../simulator/habits/with-habits.js'
import { createMetric } from '../../simulator/world/metric.js'
import { createRun } from '../../simulator/world/run.js'
import { trigger } from '../support/raw-client.ts'
import { renderedPage } from '../support/rendered-page.ts'
import {
  errorOf,
  inSimulation,
  messagesOf,
  runScenario,
  type Scenario,
  type ScenarioOptions,
  type Step,
  stepIn,
} from '../support/scenario.ts'
import { editStory, resultStory, type SmallStory, verdictStory } from '../support/verdict-story.ts'

const FILE = 'cekura/baseline.json'
const PIN = { baseline_file: FILE }
const RE_RUN = { GITHUB_RUN_ATTEMPT: '2' }

/** Whose metric is asked for, and never scored. */
function neverScored(metric: number): SmallStory {
  const story = editStory()
  return { ...story, world: withHabits(story.world, [{ name: 'never-scored', metric }]) }
}

type Run = (step: Step) => Promise<Scenario>

/**
 * Result 4711. The first letter of a run (101, 102, …) is its verdict before, the others are its
 * verdicts after each evaluation.
 */
function storyOf(...runs: readonly string[]): SmallStory {
  const scores = (letter: string) => ({ 51: letter === 'p' })
  return resultStory({
    metrics: [createMetric({ id: 51, name: 'Politeness' })],
    runs: runs.map(([before = '', ...after], index) =>
      createRun({ id: 101 + index, scores: scores(before), rescores: after.map(scores) }),
    ),
  })
}

/** The file that jobs find in their checkout, and that a job with `update_baseline` writes. */
function createBranch(first: string | null = null) {
  let text = first
  return {
    text: () => text ?? '',
    lines: () => (text ?? '').split('\n').map((line) => line.trim().replace(/,$/, '')),
    /** Runs a step in a fresh checkout of the branch. */
    step: (inputs: Record<string, string>, env: Record<string, string> = {}): Step => ({
      inputs: { ...PIN, ...inputs },
      env,
      prepare: async (workspace) => {
        if (text !== null) await writeInto(workspace, FILE, text)
      },
      inspect: async (workspace) => {
        text = await readFile(join(workspace, FILE), 'utf8').catch(() => text)
      },
    }),
  }
}

async function writeInto(workspace: string, path: string, text: string): Promise<void> {
  await mkdir(join(workspace, dirname(path)), { recursive: true })
  await writeFile(join(workspace, path), text)
}

/** A branch on which the current scores are pinned. Pinning is free. */
async function pin(run: Run): Promise<ReturnType<typeof createBranch>> {
  const branch = createBranch()
  const pinned = await run(branch.step({ mode: 'wait', update_baseline: 'true' }))
  expect(pinned.outputs).toMatchObject({ outcome: 'passed', baseline_file: FILE })
  expect(pinned.triggers).toEqual([])
  expect(messagesOf(pinned, 'warning')).toEqual([])
  expect(pinned.log).toContain('is at rest: its scores are taken as they stand')
  return branch
}

async function pinOf(story: SmallStory): Promise<string> {
  return (await inSimulation({ story }, pin)).text()
}

describe('a run that was broken', () => {
  const story = () => storyOf('pf', 'pf', 'fp', 'pp')
  const gate = { max_regressions: '0' }

  test.concurrent('is forgotten by the next job if nothing is pinned', async () => {
    const outcomes = await inSimulation({ story: story() }, async (run) => {
      const jobs = [await run({ inputs: gate }), await run({ inputs: gate })]
      return jobs.map(({ outputs }) => [outputs['outcome'], outputs['regressed_run_ids']])
    })
    expect(outcomes).toEqual([
      ['gate_failed', '["101","102"]'],
      ['passed', '[]'],
    ])
  })

  test.concurrent('stays broken in every re-run against a pinned baseline', async () => {
    await inSimulation({ story: story() }, async (run) => {
      const branch = await pin(run)
      for (const env of [{}, RE_RUN, { GITHUB_RUN_ATTEMPT: '3' }]) {
        const job = await run(branch.step(gate, env))
        expect(job.outputs).toMatchObject({
          outcome: 'gate_failed',
          regressed_run_ids: '["101","102"]',
          fixed_run_ids: '["103"]',
          previous_success_rate: '0.75',
          success_rate: '0.5',
        })
        expect(job.outputs).not.toHaveProperty('baseline_file')
        const told = /Compared with the baseline cekura\/baseline\.json, unchanged since .* UTC/
        expect(job.log).toMatch(told)
        expect(job.summary).toContain('Compared with the baseline')
      }
    })
  })

  test.concurrent(
    'is not looked for in a re-run that could not find it, nor paid for',
    async () => {
      const job = await runScenario({ story: story(), inputs: gate, env: RE_RUN })
      expect(job.outputs['outcome']).toBe('invalid_input')
      expect(job.requests).toEqual([])
      expect(errorOf(job)).toContain('Pin a baseline (baseline_file), or start a new run')
    },
  )
})

describe('a judge that drifts by one run a night', () => {
  const story = () => storyOf('pfff', 'ppff', 'pppf', 'pppp')
  const gate = { max_regressions: '1' }

  test.concurrent('stays green forever if nothing is pinned', async () => {
    const rates = await inSimulation({ story: story() }, async (run) => {
      const nights = [await run({ inputs: gate }), await run({ inputs: gate })]
      nights.push(await run({ inputs: gate }))
      return nights.map(({ outputs }) => `${outputs['outcome']} ${outputs['success_rate']}`)
    })
    expect(rates).toEqual(['passed 0.75', 'passed 0.5', 'passed 0.25'])
  })

  test.concurrent('is caught in the second night against a pinned baseline', async () => {
    const rates = await inSimulation({ story: story() }, async (run) => {
      const branch = await pin(run)
      const nights = [await run(branch.step(gate)), await run(branch.step(gate))]
      return nights.map(({ outputs }) => `${outputs['outcome']} ${outputs['success_rate']}`)
    })
    expect(rates).toEqual(['passed 0.75', 'gate_failed 0.5'])
  })
})

describe('two pull requests on one result', () => {
  /** Each of these edits breaks run 102. */
  const story = () => storyOf('ppp', 'pff')
  const gate = { max_regressions: '0' }

  test.concurrent('compare with each other if nothing is pinned', async () => {
    await inSimulation({ story: story() }, async (run) => {
      expect((await run({ inputs: gate })).outputs['outcome']).toBe('gate_failed')
      expect((await run({ inputs: gate })).outputs['outcome']).toBe('passed')
    })
  })

  test.concurrent('each compare with the baseline of the branch', async () => {
    await inSimulation({ story: story() }, async (run) => {
      const branch = await pin(run)
      expect((await run(branch.step(gate))).outputs['outcome']).toBe('gate_failed')
      expect((await run(branch.step(gate))).outputs['outcome']).toBe('gate_failed')
    })
  })
})

describe('update_baseline', () => {
  test.concurrent('creates the file, and then changes a line for each flipped run', async () => {
    // Slow enough to read a history in five seconds.
    await inSimulation({ story: editStory(), speed: 8 }, async (run) => {
      const branch = await pin(run)
      const before = branch.lines()
      // The history tells that nobody has saved the metric since these scores were made.
      expect(before).toContainEqual(expect.stringMatching(/"id": "51".*"version": "\d+"/))
      const job = await run(branch.step({ update_baseline: 'true', max_regressions: '0' }))
      expect(job.outputs).toMatchObject({
        outcome: 'gate_failed',
        regressed_run_ids: '["102"]',
        baseline_file: FILE,
      })
      const changed = branch.lines().filter((line) => !before.includes(line))
      expect(changed).toEqual([
        expect.stringMatching(/"id": "102".*"failure".*"Politeness": false/),
        expect.stringMatching(/"id": "103".*"success".*"Politeness": true/),
      ])
      expect(branch.lines()).toHaveLength(before.length)
      expect(job.log).toContain(
        `Baseline written: ${FILE} (2 runs changed: 1 regressed, 1 fixed)\n`,
      )
      expect(renderedPage(job.summary).text).toContain('2 runs changed: 1 regressed, 1 fixed')
    })
  })

  test.concurrent('compares with what the job finds where there is no file yet', async () => {
    const branch = createBranch()
    const job = await runScenario({
      story: editStory(),
      ...branch.step({ update_baseline: 'true', max_regressions: '1' }),
    })
    expect(job.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["102"]' })
    expect(job.log).toContain('cekura/baseline.json does not exist yet: it is written once')
    expect(job.log).toMatch(/Compared with the scores of .* UTC, from before this job/)
    expect(branch.text()).toContain('"id": "104"')
    expect(job.log).toContain(`Baseline written: ${FILE} (4 runs, 1 metric; 3 pass)\n`)
  })

  test.concurrent('replaces an unusable file, and says so', async () => {
    const branch = createBranch('<<<<<<< HEAD')
    const job = await runScenario({
      story: editStory(),
      ...branch.step({ update_baseline: 'true' }),
    })
    expect(job.outputs['outcome']).toBe('passed')
    expect(messagesOf(job, 'warning').join('\n')).toContain('is not a baseline that this version')
    expect(branch.text()).toContain('"format": "cekura-baseline"')
  })

  test.concurrent('does not replace a baseline in a re-run', async () => {
    const job = await runScenario({
      story: editStory(),
      ...createBranch().step({ update_baseline: 'true', max_regressions: '9' }, RE_RUN),
    })
    expect(job.outputs['outcome']).toBe('invalid_input')
    expect(job.triggers).toEqual([])
    expect(errorOf(job)).toContain('max_regressions: this is a re-run')
  })

  test.concurrent('adds runs that the file lacks, and keeps those of other jobs', async () => {
    await inSimulation({ story: storyOf('pp', 'pp', 'pf') }, async (run) => {
      const branch = createBranch()
      const update = { update_baseline: 'true' }
      await run(branch.step({ ...update, run_ids: '101, 102' }))
      const other = branch.lines().find((line) => line.includes('"id": "101"'))
      const job = await run(branch.step({ ...update, run_ids: '102, 103', max_regressions: '0' }))
      // Run 103 failed, and there was nothing to compare it with, so it may have regressed.
      expect(job.outputs['outcome']).toBe('gate_failed')
      expect(messagesOf(job, 'warning').join('\n')).toContain('does not have all runs and metrics')
      expect(branch.lines()).toContain(other)
      expect(branch.text()).toContain('"id": "103"')
    })
  })

  test.concurrent.each<[string, string, Partial<ScenarioOptions>]>([
    ['a dry run', 'planned', { inputs: { dry_run: 'true' } }],
    ['mode start', 'started', { inputs: { mode: 'start' } }],
    [
      'an evaluation that failed',
      'evaluation_failed',
      { story: editStory({ timeline: { endStatus: 'failed' } }) },
    ],
    [
      'an evaluation that completed without any score of a metric',
      'evaluation_failed',
      {
        story: neverScored(60),
        inputs: { metric_ids: '51, 60' },
      },
    ],
    [
      'an evaluation that is not over in time',
      'timed_out',
      { story: editStory({ timeline: { runMs: 600_000 } }), inputs: { timeout: '30' } },
    ],
    ['the value false', 'passed', { inputs: { update_baseline: 'false' } }],
  ])('writes nothing after %s', async (_, outcome, { story = editStory(), inputs }) => {
    const text = await pinOf(editStory())
    const branch = createBranch(text)
    const job = await runScenario({
      story,
      ...branch.step({ update_baseline: 'true', ...inputs }),
    })
    expect(job.outputs['outcome']).toBe(outcome)
    expect(job.outputs).not.toHaveProperty('baseline_file')
    expect(branch.text()).toBe(text)
  })

  test.concurrent('warns where the file cannot be written, and changes no verdict', async () => {
    const step = createBranch().step({ update_baseline: 'true' })
    let place = ''
    const job = await runScenario({
      story: editStory(),
      ...step,
      prepare: (workspace) => {
        place = join(workspace, FILE)
        return Promise.resolve()
      },
      interrupt: {
        signal: 'SIGINT',
        // The signal is never sent. While the job waits, this puts a folder in place of the file.
        when: ({ evaluations }) => {
          if (evaluations.length > 0) mkdirSync(place, { recursive: true })
          return false
        },
      },
      inspect: () => {
        rmSync(place, { recursive: true })
        return Promise.resolve()
      },
    })
    expect(job.outputs['outcome']).toBe('passed')
    expect(job.outputs).not.toHaveProperty('baseline_file')
    expect(messagesOf(job, 'warning').join('\n')).toContain(
      'The baseline_file cekura/baseline.json could not be written: it is a directory',
    )
  })
})

describe('mode wait', () => {
  const minutes = { timeline: { queueMs: 2_000, runMs: 60_000 } }

  test.concurrent('compares with a pinned baseline, and checks max_regressions', async () => {
    const branch = createBranch(await pinOf(editStory()))
    const job = await runScenario({
      story: editStory(minutes),
      prelude: (simulator) => trigger(simulator, '4711', ['101', '102', '103', '104'], ['51']),
      ...branch.step({ mode: 'wait', max_regressions: '0' }),
    })
    expect(job.triggers).toEqual([])
    expect(job.outputs).toMatchObject({
      outcome: 'gate_failed',
      regressed_run_ids: '["102"]',
      fixed_run_ids: '["103"]',
    })
  })

  test.concurrent('is refused max_regressions without one', async () => {
    const inputs = { mode: 'wait', max_regressions: '0' }
    const job = await runScenario({ story: editStory(), inputs })
    expect(job.outputs['outcome']).toBe('invalid_input')
    expect(job.requests).toEqual([])
    expect(errorOf(job)).toContain('max_regressions: in mode wait')
  })

  test.concurrent('is what the step that resumes a job asks for, with the baseline', async () => {
    const branch = createBranch(await pinOf(editStory()))
    const inputs = { mode: 'start', max_regressions: '0', update_baseline: 'true' }
    const job = await runScenario({ story: editStory(minutes), ...branch.step(inputs) })
    expect(stepIn(job.log).with).toMatchObject({
      mode: 'wait',
      baseline_file: FILE,
      update_baseline: true,
      max_regressions: 0,
    })
  })
})

describe('a baseline that cannot be used', () => {
  const refused = async (step: Step, story = editStory()) => {
    const job = await runScenario({ story, ...step })
    expect(job.outputs['outcome']).toBe('invalid_input')
    expect(job.triggers).toEqual([])
    return errorOf(job)
  }
  const found = (text: string | null, inputs = {}) => refused(createBranch(text).step(inputs))

  test.concurrent.each<[string, string | null, string]>([
    ['missing', null, 'there is no such file'],
    ['broken', '{"format": "cekura-baseline",', 'repair it'],
    ['something else', '{}', 'it is not a baseline'],
    [
      'of a later version',
      '{"format": "cekura-baseline", "schema_version": 9}',
      'a later version of this action wrote it',
    ],
  ])('because it is %s is reported before any request', async (_, text, why) => {
    const job = await runScenario({ story: editStory(), ...createBranch(text).step({}) })
    expect(job.outputs['outcome']).toBe('invalid_input')
    expect(job.requests).toEqual([])
    expect(errorOf(job)).toContain(`baseline_file: '${FILE}' cannot be used`)
    expect(errorOf(job)).toContain(why)
  })

  test.concurrent('because it lacks runs or metrics is reported with all names', async () => {
    const text = await pinOf(verdictStory([true, true]))
    const error = await found(text, { metric_ids: '51, 60' })
    expect(error).toContain('it lacks 2 runs of this evaluation: 103, 104')
    expect(error).toContain("it lacks 1 metric of this evaluation: 'Says goodbye' (60)")
    expect(await found(text, { dry_run: 'true' })).toContain('103, 104')
  })

  test.concurrent('because it belongs to another result is reported', async () => {
    const text = (await pinOf(editStory())).replace('"4711"', '"4712"')
    expect(await found(text)).toContain('it is the baseline of result 4712')
  })

  test.concurrent(
    'because it is outside the workspace is reported, also behind a link',
    async () => {
      expect(await found(null, { baseline_file: '../baseline.json' })).toContain('baseline_file:')
      const step = createBranch().step({ update_baseline: 'true' })
      const prepare = (workspace: string) => symlink('/etc', join(workspace, 'cekura'))
      expect(await refused({ ...step, prepare })).toContain('symbolic link')
    },
  )

  test.concurrent('because none is named is reported if it should be updated', async () => {
    const error = await refused({ inputs: { update_baseline: 'true' } })
    expect(error).toContain('update_baseline: it needs baseline_file')
  })
})
