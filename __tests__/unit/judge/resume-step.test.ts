import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import type { InputName } from '../../../src/inputs/input-names.ts'
import type { Inputs } from '../../../src/inputs/inputs.ts'
import { parseMetricThresholds } from '../../../src/inputs/parse-metric-thresholds.ts'
import { readInputs } from '../../../src/inputs/read-inputs.ts'
import { resumeStep } from '../../../src/judge/resume-step.ts'

const plan = {
  resultId: '4711',
  resultName: null,
  runIds: ['101', '102'],
  metrics: [
    { id: '7', name: 'Greets' },
    { id: '8', name: null },
  ],
}

type Given = Partial<Record<InputName, string>>

function inputsOf(given: Given): Inputs {
  const good: Given = {
    api_key: 'key-0123456789',
    result_id: '4711',
    run_ids: 'all',
    metric_ids: 'all',
  }
  const all = { ...good, ...given }
  const read = readInputs((name) => all[name], '')
  if (!read.ok) throw new Error('the inputs are wrong')
  return read.inputs
}

const stepFor = (given: Given) => resumeStep(inputsOf(given), plan, 'acme/reevaluate@v1')

describe('The step that waits for what goes on', () => {
  test('is YAML to paste, which asks for the same in mode wait', () => {
    expect(stepFor({})).toBe(`- uses: acme/reevaluate@v1
  with:
    api_key: \${{ secrets.CEKURA_API_KEY }}
    result_id: '4711'
    run_ids: 'all'
    metric_ids: '7, 8'
    mode: wait`)
  })

  test('names the runs that the inputs stood for, which may have changed by then', () => {
    for (const runIds of ['failed', '101, 102']) {
      expect(stepFor({ run_ids: runIds })).toContain("\n    run_ids: '101, 102'\n")
    }
  })

  test('keeps the gates, but for the one that needs the scores from before', () => {
    const thresholds = 'Say: "hi" # twice >= 90%\n7 mean > 3'
    const step = stepFor({
      min_success_rate: ' 90% ',
      metric_thresholds: thresholds,
      max_regressions: '0',
    })
    const [parsed] = parse(step) as { with: Record<string, string> }[]
    expect(parsed?.with).toMatchObject({ min_success_rate: '90%', mode: 'wait' })
    expect(parsed?.with['max_regressions']).toBeUndefined()
    expect(parseMetricThresholds(parsed?.with['metric_thresholds'] ?? '')).toEqual(
      parseMetricThresholds(thresholds),
    )
    expect(step.split('\n').at(-1)).toBe(
      '    # max_regressions compares with the scores from before, which a resumed job lacks',
    )
  })

  test('goes to the same API', () => {
    expect(stepFor({ api_url: 'https://eu.cekura.example' })).toContain(
      "\n    api_url: 'https://eu.cekura.example'",
    )
  })

  test('is YAML even where the address of the API holds an apostrophe', () => {
    const [parsed] = parse(stepFor({ api_url: "https://eu.cekura.example/o'hara" })) as {
      with: Record<string, string>
    }[]
    expect(parsed?.with['api_url']).toBe("https://eu.cekura.example/o'hara")
  })
})
