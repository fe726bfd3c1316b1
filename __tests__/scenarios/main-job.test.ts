import { expect, test } from '@jest/globals'
import { metricEdit } from '../../simulator/stories/metric-edit.js'
import { runScenario } from '../support/scenario.ts'

test.concurrent(
  'the main job reads once, triggers once with string arrays, waits, and passes',
  async () => {
    const story = metricEdit()
    // Slow enough for reading the history of the metrics, which has a limit of 5 s.
    const run = await runScenario({ story, speed: 4 })
    expect(run.exitCode).toBe(0)
    expect(run.requests.slice(0, 2).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /test_framework/v2/results/23117/',
      'POST /test_framework/v1/results/23117/evaluate_metrics/',
    ])
    expect(run.triggers.map(({ body }) => body)).toEqual([
      { run_ids: story.runIds, metric_ids: story.metricIds },
    ])
    expect(run.evaluations).toHaveLength(1)
    expect(run.outputs).toEqual({
      outcome: 'passed',
      passed: 'true',
      status: 'completed',
      result_id: '23117',
      success_rate: '0.875',
      total_runs: '24',
      success_runs: '21',
      failed_runs: '3',
      evaluations: '96',
      previous_success_rate: '0.833333',
      success_rate_change: '0.041667',
      regressed_run_ids: '["86318"]',
      fixed_run_ids: '["86305","86313"]',
      unstable_run_ids: '[]',
      changed_metric_ids: '["5101"]',
    })
  },
)
