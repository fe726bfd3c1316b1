import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseMetricThresholds } from '../../../src/inputs/metric-thresholds.ts'
import { actionReference, resumeStep } from '../../../src/judge/resume-step.ts'
import { newJobState } from '../../../src/model/job-state.ts'
import { type GivenInputs, inputsFrom } from '../../support/inputs.ts'
import { aPlan, plannedMetrics } from '../../support/plans.ts'
import { aResult, aRun } from '../../support/results.ts'

const plan = aPlan({ runIds: ['101', '102'], metrics: plannedMetrics('7', '8') })
const planned = { ...newJobState(), resultId: '4711', plan }

function stepFor(given: GivenInputs, state = planned): string {
  return resumeStep(inputsFrom(given), state, 'acme/reevaluate@v1')
}

function inputsOf(step: string): Record<string, unknown> {
  const [parsed] = parse(step) as { with: Record<string, unknown> }[]
  return parsed?.with ?? {}
}

describe('The step that waits for the evaluation', () => {
  test('is YAML to paste, with mode wait', () => {
    expect(stepFor({})).toBe(`- uses: acme/reevaluate@v1
  with:
    api_key: \${{ secrets.CEKURA_API_KEY }}
    result_id: '4711'
    run_ids: 'all'
    metric_ids: '7, 8'
    mode: wait`)
  })

  test('names the runs that the inputs meant, because that may have changed by then', () => {
    for (const runIds of ['failed', '101, 102']) {
      expect(stepFor({ run_ids: runIds })).toContain("\n    run_ids: '101, 102'\n")
    }
  })

  test('names the runs if all leaves out some, for which it would wait', () => {
    const runs = ['101', '102', '103'].map((id) => aRun(id))
    const whole = { ...planned, baseline: aResult({ runs: runs.slice(0, 2) }) }
    expect(stepFor({}, whole)).toContain("\n    run_ids: 'all'\n")
    expect(stepFor({}, { ...planned, baseline: aResult({ runs }) })).toContain(
      "\n    run_ids: '101, 102'\n",
    )
    expect(stepFor({}, { ...planned, result: aResult({ runs }) })).toContain(
      "\n    run_ids: '101, 102'\n",
    )
  })

  test('repeats the inputs as they were given if there is no plan yet', () => {
    const state = { ...newJobState(), resultId: null }
    const given = { result_id: 'latest', agent_id: '5', run_ids: 'failed', metric_ids: 'Empathy' }
    const step = resumeStep(inputsFrom(given), state, 'acme/reevaluate@v1')
    expect(inputsOf(step)).toMatchObject(given)
    const found = resumeStep(inputsFrom(given), { ...state, resultId: '4711' }, 'x/y@v1')
    expect(inputsOf(found)).toEqual({
      api_key: '${{ secrets.CEKURA_API_KEY }}',
      result_id: '4711',
      run_ids: 'failed',
      metric_ids: 'Empathy',
      mode: 'wait',
    })
  })

  test('keeps the gates, except the gate that needs the scores from before', () => {
    const thresholds = 'Say: "hi" # twice >= 90%\n7 mean > 3'
    const step = stepFor({
      min_success_rate: ' 90% ',
      metric_thresholds: thresholds,
      max_regressions: '0',
    })
    const inputs = inputsOf(step)
    expect(inputs).toMatchObject({ min_success_rate: '90%', mode: 'wait' })
    expect(inputs['max_regressions']).toBeUndefined()
    expect(parseMetricThresholds(String(inputs['metric_thresholds']))).toEqual(
      parseMetricThresholds(thresholds),
    )
    expect(step.split('\n').at(-1)).toBe(
      '    # max_regressions needs a baseline_file: a resumed job does not have the scores from before',
    )
  })

  test('keeps max_regressions if there is a pinned baseline', () => {
    const given = {
      max_regressions: '2',
      baseline_file: "it's/baseline.json",
      update_baseline: 'true',
    }
    const inputs = inputsOf(stepFor(given))
    for (const [name, value] of Object.entries(given)) expect(String(inputs[name])).toBe(value)
    expect(inputsOf(stepFor({ ...given, update_baseline: 'false' }))).not.toHaveProperty(
      'update_baseline',
    )
  })

  test('keeps every other input that matters, however odd its text is', () => {
    const given = {
      api_url: "https://eu.cekura.example/o'hara",
      timeout: '600',
      poll_interval: '20',
      job_summary: 'false',
      annotations: 'false',
      pr_comment: 'true',
      comment_key: 'night: "ä" # 1',
      junit_file: "reports/it's.xml",
      json_file: 'reports/cekura.json',
      share_link: 'true',
    }
    const inputs = inputsOf(stepFor(given))
    for (const [name, value] of Object.entries(given)) expect(String(inputs[name])).toBe(value)
  })
})

test('A step names the action as its workflow does', () => {
  const env = { GITHUB_ACTION_REPOSITORY: 'acme/reevaluate', GITHUB_ACTION_REF: 'v1.2' }
  expect(actionReference(env)).toBe('acme/reevaluate@v1.2')
  expect(actionReference({ GITHUB_ACTION_REPOSITORY: 'acme/reevaluate' })).toBe(
    'acme/reevaluate@v1',
  )
})
