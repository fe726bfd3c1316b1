import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../simulator/faults/chain.js'
import { hostile } from '../../simulator/stories/hostile.js'
import { judgeMoved } from '../../simulator/stories/judge-moved.js'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { createMetric } from '../../simulator/world/metric.js'
import type { ReviewDraft } from '../../simulator/world/review.js'
import { createRun } from '../../simulator/world/run.js'
import { renderedPage } from '../support/rendered-page.ts'
import {
  errorOf,
  inSimulation,
  runScenario,
  type Scenario,
  STOPS_WITHIN_MS,
} from '../support/scenario.ts'
import { resultStory, type SmallStory, verdictStory } from '../support/verdict-story.ts'

/** Slow enough that five seconds are enough to read a history. */
const speed = 4
const MINUTE_MS = 60 * 1000
const FLIPPED = [
  [true, false],
  [false, true],
] as const

/**
 * The metric Politeness (51) on runs 101 and 102. Somebody has just edited it. One run is fixed,
 * one regresses.
 */
function flipped(reviews: ReviewDraft[] = []): SmallStory {
  const versions = [
    { prompt: 'Is it kind?' },
    { savedAtMs: Date.now() - MINUTE_MS, prompt: 'Is it polite?' },
  ]
  const metric = createMetric({ id: 51, name: 'Politeness', versions, reviews })
  const runs = FLIPPED.map(([before, after], index) =>
    createRun({ id: 101 + index, scores: { 51: before }, rescores: { 51: after } }),
  )
  return resultStory({ metrics: [metric], runs })
}

const LABELS: ReviewDraft[] = [
  { id: 1, sourceId: 101, expected: false },
  { id: 2, sourceId: 102, expected: 5 },
  { id: 3, sourceId: 999, expected: 0 },
]

const AGREEMENT = { metric_thresholds: 'Politeness agreement >= 90%' }

function asked({ requests }: Scenario, kind: 'history' | 'metric'): number {
  return requests.filter((request) => request.kind === kind).length
}

/** The lines of the log about changes that could not be explained. */
function notesOf({ log }: Scenario): string[] {
  return log.split('\n').filter((line) => line.startsWith('The action could not read everything'))
}

describe('a metric with changed scores', () => {
  test.concurrent(
    'was edited: reports say when, what, and whether the change is right',
    async () => {
      const run = await runScenario({ story: metricEdit(), speed })
      expect(run.outputs).toMatchObject({ outcome: 'passed', changed_metric_ids: '["5101"]' })
      expect(run.log).toMatch(
        /Reads the appointment back: edited on .* UTC, since those scores: prompt/,
      )
      expect(run.log).toContain('Reads the appointment back: pass → fail (towards the label)')
      expect(run.log).toContain('16 of 20 → 19 of 20 labelled runs (3 towards the labels, 0 away)')
      const { text } = renderedPage(run.summary)
      expect(text).toContain(
        '+ Compare the end of the call with the appointment that was agreed on.',
      )
      expect(text).toContain('16 of 20 → 19 of 20')
      for (const person of ['Mirela', 'Tomás', 'Castellanos']) {
        expect(run.log + run.summary).not.toContain(person)
      }
      expect(notesOf(run)).toEqual([])
    },
  )

  test.concurrent('was not edited: the judge moved', async () => {
    const run = await runScenario({ story: judgeMoved(), speed })
    expect(run.outputs).toMatchObject({ changed_metric_ids: '[]' })
    expect(run.log).toContain(
      'not edited since those scores: scored differently (drift or chance; ',
    )
    expect(run.log).toContain('(away from the label)')
    expect(run.log).toContain('19 of 20 → 18 of 20 labelled runs (1 towards the labels, 2 away)')
  })

  test.concurrent('is the only one whose history is read', async () => {
    const run = await runScenario({ story: verdictStory([true, false]) })
    expect(run.outputs).toMatchObject({ outcome: 'passed', changed_metric_ids: '[]' })
    expect([asked(run, 'history'), asked(run, 'metric')]).toEqual([0, 0])
  })

  test.concurrent('may have a hostile history, which changes nothing', async () => {
    const run = await runScenario({ story: hostile(), speed: 2 })
    expect(notesOf(run)).toEqual([])
    expect(run.outputs['changed_metric_ids']).toContain('9007199254740993001')
    const { text } = renderedPage(run.summary)
    expect(text).toContain('What changed in the prompt')
    expect(run.summary.length).toBeLessThan(1024 * 1024)
    expect(run.commands.filter(({ message }) => message.startsWith('not our words'))).toEqual([])
  })

  test.concurrent.each<[string, Fault, number]>([
    ['is missing', { name: 'not-found', onRequest: 'history' }, 1],
    ['is refused', { name: 'forbidden', onRequest: 'history' }, 1],
    ['is limited', { name: 'rate-limited', onRequest: 'history' }, 1],
    ['is a page for people', { name: 'html-with-200', onRequest: 'history' }, 1],
    ['breaks off', { name: 'reset-mid-body', onRequest: 'history' }, 1],
    ['never comes', { name: 'stalled-headers', onRequest: 'history' }, 1],
    ['has labels that never come', { name: 'stalled-body', onRequest: 'metric' }, 1],
    ['goes on for ever', { name: 'endless-pages', onRequest: 'history' }, 0],
    ['comes in another order', { name: 'list-order', onRequest: 'history', order: 'shuffled' }, 0],
  ])('has a history that %s: a note at most, and the same verdict', async (_, fault, notes) => {
    const story = flipped(LABELS)
    const run = await runScenario({
      story,
      faults: [fault],
      inputs: { max_regressions: '1' },
      speed,
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', regressed_run_ids: '["101"]' })
    expect(notesOf(run)).toHaveLength(notes)
    const isKnown = notes === 0 || fault.onRequest === 'metric'
    expect(run.outputs['changed_metric_ids']).toBe(isKnown ? '["51"]' : undefined)
  })

  test.concurrent('does not delay a cancelled job', async () => {
    const run = await runScenario({
      story: flipped(),
      speed: 1,
      faults: [{ name: 'stalled-headers', onRequest: 'history' }],
      interrupt: {
        signal: 'SIGINT',
        when: ({ requests }) => requests.some(({ kind }) => kind === 'history'),
      },
    })
    expect(run.stoppedAfterMs).toBeLessThan(STOPS_WITHIN_MS)
    expect(run.triggers).toHaveLength(1)
  })
})

describe('the statistic agreement', () => {
  test.concurrent.each([
    ['holds where the scores are what people expect', LABELS, 'passed'],
    ['fails where they are not', [{ id: 1, sourceId: 101, expected: 5 }], 'gate_failed'],
  ])('%s', async (_, labels, outcome) => {
    const run = await runScenario({ story: flipped(labels), inputs: AGREEMENT })
    expect(run.outputs['outcome']).toBe(outcome)
    expect(run.log).toMatch(/agreement (100|0)% over \d labelled runs?/)
    expect(asked(run, 'metric')).toBe(1)
  })

  test.concurrent.each<[string, ReviewDraft[], Fault[]]>([
    ['no run has a label', [], []],
    ['only runs of other results have one', LABELS.slice(2), []],
    ['its labels mean nothing', [{ id: 1, sourceId: 101, expected: 'perhaps' }], []],
    ['labels are of call logs', [{ id: 1, source: 'CallLog', sourceId: 101, expected: 5 }], []],
    ['labels cannot be read', LABELS, [{ name: 'not-found', onRequest: 'metric' }]],
  ])('cannot be checked, and nothing is paid, if %s', async (_, labels, faults) => {
    const run = await runScenario({ story: flipped(labels), faults, inputs: AGREEMENT })
    expect(run.outputs['outcome']).toBe('invalid_input')
    expect(errorOf(run)).toContain('metric_thresholds: Politeness agreement >= 90%: ')
    expect(run.triggers).toEqual([])
  })

  test.concurrent('is read although a request fails once', async () => {
    const faults: Fault[] = [{ name: 'unavailable', onRequest: 'metric', times: 2 }]
    const run = await runScenario({ story: flipped(LABELS), faults, inputs: AGREEMENT })
    expect(run.outputs['outcome']).toBe('passed')
  })

  test.concurrent(
    'of an evaluation that somebody else paid fails if no run is labelled',
    async () => {
      const run = await runScenario({
        story: verdictStory([true, true]),
        inputs: { ...AGREEMENT, mode: 'wait' },
      })
      expect(run.outputs['outcome']).toBe('gate_failed')
      expect(errorOf(run)).toContain('people have labelled none of the evaluated runs for it')
    },
  )
})

describe('a pinned baseline', () => {
  /** Two jobs: one that pins what it scored, and the next, for which somebody changed the file. */
  async function pinned(change: (text: string) => string) {
    let file = ''
    const path = (workspace: string) => join(workspace, 'baseline.json')
    const [first, second] = await inSimulation({ story: flipped(), speed }, async (run) => [
      await run({
        inputs: { baseline_file: 'baseline.json', update_baseline: 'true' },
        inspect: async (workspace) => {
          file = await readFile(path(workspace), 'utf8')
        },
      }),
      await run({
        inputs: { baseline_file: 'baseline.json', json_file: 'report.json' },
        prepare: (workspace) => writeFile(path(workspace), change(file)),
      }),
    ])
    expect(first.outputs['outcome']).toBe('passed')
    expect(file).toContain('"version": "5101"')
    return second
  }
  /** Run 102 passes now, and did not in the line that somebody put there. */
  const putBack = (text: string, since: string) =>
    text.replace(/(\{"Politeness": )true(\}, "since": )"([^"]*)"/, `$1false$2"${since}"`)
  const sinceOf = (text: string) => /"since": "([^"]*)"/.exec(text)?.[1] ?? ''
  const withoutVersion = (text: string) => text.replace('"version": "5101"', '"version": null')
  const JANUARY = '2026-01-01T00:00:00Z'

  test.concurrent('keeps the version that was scored, and the next job tells by it', async () => {
    const job = await pinned((text) => putBack(text, sinceOf(text)))
    expect(job.outputs['changed_metric_ids']).toBe('[]')
    expect(job.log).toContain('not edited since the baseline: scored differently')
    expect(job.log).toMatch(/baseline\.json, unchanged since .* UTC\n/)
  })

  test.concurrent('is as old as the lines that changed: an edit since then is named', async () => {
    const job = await pinned((text) => withoutVersion(putBack(text, JANUARY)))
    expect(job.outputs['changed_metric_ids']).toBe('["51"]')
    expect(job.log).toMatch(/Politeness: edited on .* UTC, since the baseline;/)
    expect(job.log).toMatch(/baseline\.json, with scores from 1 Jan 2026, 00:00 UTC to .* UTC\n/)
  })

  test.concurrent('may keep a line that is older than its version: nobody can tell', async () => {
    const job = await pinned((text) => putBack(text, JANUARY))
    expect(job.outputs).not.toHaveProperty('changed_metric_ids')
    expect(job.log).toMatch(/Politeness: edited on .* UTC, which .*: cannot tell whether the edit/)
  })
})
