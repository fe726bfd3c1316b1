import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse as parseJunit2json } from 'junit2json'
import { parse as parseTestResults } from 'test-results-parser'
import { renderJunit } from '../../../src/report/junit/junit-report.ts'
import type { Report } from '../../../src/report/report.ts'
import { PLAN, resultArbitrary } from '../../support/arbitrary-results.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { faultsOf } from '../../support/libxml.ts'
import { hostileVerdictReport, largeReport, REPORTS } from '../../support/report-cases.ts'
import { finishedReport, standingReport } from '../../support/reports.ts'
import { aBinary, aRating, aResult, aRun } from '../../support/results.ts'

/** The document, as junit2json returns it. */
interface Suite {
  readonly name: string
  readonly tests: string
  readonly properties?: readonly Property[]
  readonly timestamp?: string
  readonly testcase: readonly Case[]
}

interface Property {
  readonly name: string
  readonly value: string
}

interface Case {
  readonly name: string
  readonly classname: string
  readonly time: string
  readonly properties?: readonly Property[]
  readonly failure?: readonly Trouble[]
  readonly error?: readonly Trouble[]
  readonly skipped?: readonly Trouble[]
  readonly 'system-out'?: readonly string[]
}

interface Trouble {
  readonly type: string
  readonly message: string
  readonly inner?: string
}

async function suitesOf(of: Report): Promise<readonly Suite[]> {
  const parsed = (await parseJunit2json(renderJunit(of), {})) as unknown
  return (parsed as { testsuite: readonly Suite[] }).testsuite
}

async function suiteNamed(of: Report, name: string): Promise<Suite> {
  const suite = (await suitesOf(of)).find((one) => one.name === name)
  if (suite === undefined) throw new Error(`There is no suite ${name}`)
  return suite
}

function caseOf(suite: Suite | undefined, runId: string): Case {
  const found = suite?.testcase.find(({ name }) => name.endsWith(`run ${runId})`))
  if (found === undefined) throw new Error(`There is no case of run ${runId}`)
  return found
}

function valuesOf(properties: readonly Property[] | undefined): Record<string, string> {
  return Object.fromEntries((properties ?? []).map(({ name, value }) => [name, value]))
}

describe('renderJunit', () => {
  test('is valid JUnit for every report', async () => {
    expect(await faultsOf(Object.values(REPORTS).map(renderJunit))).toEqual([])
  })

  test('is valid JUnit whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1, maxLength: 40 }), async (tricks) => {
        // The API distinguishes these IDs as texts.
        const reports = tricks.map((trick, index) => hostileVerdictReport(`${trick} ${index}`))
        expect(await faultsOf(reports.map(renderJunit))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  test('is valid JUnit whatever is missing from the results', async () => {
    const reports = fc.sample(
      fc
        .tuple(resultArbitrary, resultArbitrary)
        .map(([before, after]) => finishedReport({ before, after, plan: PLAN })),
      60,
    )
    expect(await faultsOf(reports.map(renderJunit))).toEqual([])
  })

  test('has a suite for each metric with a case for each run', async () => {
    const suites = await suitesOf(REPORTS['gate-failed'])
    expect(suites.map(({ name, testcase }) => [name, testcase.length])).toEqual([
      ['Gates', 4],
      ['Politeness', 6],
      ['Books the right appointment', 6],
      ['Empathy', 6],
      ['Response latency (ms)', 6],
      ['How the call ended', 6],
    ])
  })

  test('counts the time of each call once, in the suites of all metrics together', async () => {
    const [, first, ...others] = await suitesOf(REPORTS['gate-failed'])
    expect(first?.testcase.some(({ time }) => Number(time) > 0)).toBe(true)
    expect(others.flatMap(({ testcase }) => testcase.map(({ time }) => Number(time)))).toEqual(
      others.flatMap(({ testcase }) => testcase.map(() => 0)),
    )
  })

  test('fails a case with the explanation, now and before', async () => {
    const one = caseOf(await suiteNamed(REPORTS['gate-failed'], 'Politeness'), '86369')
    expect(one.name).toBe('Reschedules because of a conflict (run 86369)')
    expect(one.classname).toBe('cekura.Politeness')
    expect(one.time).toBe('102.000')
    expect(one.failure).toEqual([
      {
        type: 'regressed',
        message: expect.stringMatching(
          /^Regressed: passed before, fails now: The agent interrupts the caller at 00:41/,
        ),
        inner:
          'Now: fail\nThe agent interrupts the caller at 00:41 and does not apologise.\nIt then repeats the question in a harsher tone:\n"As I said, Tuesday or Thursday?"\n\nBefore: pass\nThe agent greets the caller and thanks them at the end.',
      },
    ])
    expect(valuesOf(one.properties)).toMatchObject({
      run_id: '86369',
      metric_id: '411',
      kind: 'binary',
      before: 'pass',
      after: 'fail',
      personality: 'In a hurry',
      run_change: 'regressed',
    })
  })

  test('passes the cases of other kinds, with their scores', async () => {
    const suite = await suiteNamed(REPORTS['gate-failed'], 'Empathy')
    const one = caseOf(suite, '86370')
    expect(one).not.toHaveProperty('failure')
    expect(valuesOf(one.properties)).toMatchObject({ kind: 'rating', before: '4.5', after: '2' })
    expect(one['system-out']).toEqual(['Now: 2\n\nBefore: 4.5'])
    expect(valuesOf(suite.properties)).toMatchObject({
      metric_id: '413',
      kind: 'rating',
      before_count: '5',
      after_min: '2',
    })
  })

  test('fails the gates that were missed', async () => {
    const { testcase } = await suiteNamed(REPORTS['gate-failed'], 'Gates')
    expect(testcase.map(({ name, failure }) => [name, failure?.[0]?.message])).toEqual([
      ['min_success_rate: success rate >= 90%', 'found 50% (3 of 6 runs), 40 points short'],
      ['max_regressions: at most 1 regressed run', 'found 2 regressed runs, 1 too many'],
      ['metric_thresholds: Empathy mean >= 3.5', undefined],
      ['metric_thresholds: Response latency (ms) p95 < 1500', undefined],
    ])
  })

  test('gives a gate that was set twice two names', async () => {
    const [gate] = REPORTS['all-regressed'].verdict.gates
    if (gate === undefined) throw new Error('The fixture has no gate')
    const verdict = { ...REPORTS['all-regressed'].verdict, gates: [gate, gate] }
    const { testcase } = await suiteNamed({ ...REPORTS['all-regressed'], verdict }, 'Gates')
    expect(testcase[1]?.name).toBe(`${testcase[0]?.name ?? ''} (2)`)
  })

  const other = { metricId: '8', metricName: 'politeness' }
  const WAITED = finishedReport({
    before: null,
    after: aResult({
      updatedAt: '2026-11-20T11:15:00.123456+01:00',
      runs: [
        aRun('1', {
          scenario: 'Books',
          scores: [aBinary(false, { explanation: 'Rude.' }), aRating(null, other)],
        }),
        aRun('2', { scenario: 'Cancels', errorMessage: 'The line broke', scores: [] }),
        aRun('3', { scenario: 'Asks', scores: [aBinary(true)] }),
      ],
    }),
  })

  test('has the cases of a job that only waits, without scores before', async () => {
    const [suite] = await suitesOf(WAITED)
    const one = caseOf(suite, '1')
    expect(one.failure).toEqual([
      { type: 'failed', message: 'Fails: Rude.', inner: 'Now: fail\nRude.' },
    ])
    expect(valuesOf(one.properties)).not.toHaveProperty('before')
    expect(caseOf(suite, '3')).not.toHaveProperty('failure')
    expect(suite?.timestamp).toBe('2026-11-20T10:15:00')
  })

  test('has a flaky case for each unstable run, which passes', async () => {
    const suite = await suiteNamed(REPORTS.unstable, 'Unstable runs')
    expect(suite).toMatchObject({ tests: '3' })
    for (const one of suite.testcase)
      expect(one.failure ?? one.error ?? one.skipped).toBeUndefined()
    const xml = renderJunit(REPORTS.unstable)
    expect(
      xml.match(/<flakyFailure type="unstable" message="The run fails in scoring \d of \d"/g),
    ).toHaveLength(4)
    expect((await suitesOf(REPORTS.passed)).map(({ name }) => name)).not.toContain('Unstable runs')
  })

  test('skips runs that a metric does not apply to or has not scored', async () => {
    const [, suite] = await suitesOf(WAITED)
    expect(caseOf(suite, '1').skipped?.[0]).toMatchObject({ type: 'not_applicable' })
    expect(caseOf(suite, '3').skipped?.[0]).toMatchObject({ type: 'no_score' })
  })

  test('counts a run that broke as an error', async () => {
    const [suite] = await suitesOf(WAITED)
    expect(caseOf(suite, '2').error).toEqual([
      { type: 'run_error', message: 'No score: The line broke', inner: 'The line broke' },
    ])
  })

  test('gives metrics of the same name different suite names', async () => {
    const names = (await suitesOf(WAITED)).map(({ name }) => name)
    expect(names).toEqual(['Politeness (metric 7)', 'politeness (metric 8)'])
  })

  test.each(['evaluation-failed', 'timed-out', 'cancelled', 'invalid-input', 'api-error'] as const)(
    'has one error with the headline if the job ended as %s',
    async (name) => {
      const suites = await suitesOf(REPORTS[name])
      expect(suites.flatMap(({ testcase }) => testcase)).toEqual([
        expect.objectContaining({
          error: [expect.objectContaining({ message: REPORTS[name].verdict.headline })],
        }),
      ])
    },
  )

  test.each(['started', 'planned'] as const)(
    'has one skipped case if the job ended as %s',
    async (name) => {
      const suites = await suitesOf(REPORTS[name])
      expect(suites.flatMap(({ testcase }) => testcase)).toEqual([
        expect.objectContaining({
          skipped: [{ type: name, message: REPORTS[name].verdict.headline }],
        }),
      ])
    },
  )

  test('has one skipped case if there was nothing to evaluate', async () => {
    const nothing = standingReport(
      { run_ids: 'failed' },
      aResult({ runs: [aRun('1', { scores: [aBinary(true)] })] }),
    )
    const [suite, ...others] = await suitesOf(nothing)
    expect(others).toEqual([])
    expect(suite?.testcase).toEqual([expect.objectContaining({ skipped: expect.anything() })])
  })

  test('disables instructions to readers of JUnit in untrusted texts', async () => {
    const order = '[[ATTACHMENT|/etc/passwd]] [[[PROPERTY|a=b]]'
    const score = aRating(5, { metricId: '7', explanation: order })
    const after = aResult({ runs: [aRun('1', { scores: [score] })] })
    const output = (await suitesOf(finishedReport({ before: null, after })))[0]?.testcase[0]?.[
      'system-out'
    ]
    expect(output).toEqual(['Now: 5\n[ [ATTACHMENT|/etc/passwd]] [ [ [PROPERTY|a=b]]'])
  })
})

describe('the parser of testbeats', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junit-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function read(of: Report) {
    const file = join(folder, 'report.xml')
    await writeFile(file, renderJunit(of))
    return parseTestResults({ type: 'junit', files: [file] })
  }

  test('reads the counts, the cases and their failures', async () => {
    const summary = await read(REPORTS['gate-failed'])
    expect(summary).toMatchObject({ status: 'FAIL', failed: 6, errors: 0, duration: 125_000 })
    const suite = summary.suites.find(({ name }) => name === 'Politeness')
    expect(suite).toMatchObject({ total: 5, passed: 3, failed: 2, skipped: 1 })
    expect(suite?.cases[0]).toMatchObject({
      name: 'Reschedules because of a conflict (run 86369)',
      status: 'FAIL',
      duration: 102_000,
      failure: expect.stringContaining('Regressed: passed before, fails now'),
      metadata: { metric_id: 411, run_id: 86369, before: 'pass', after: 'fail' },
    })
    expect(suite?.cases.filter(({ status }) => status === 'SKIP')).toHaveLength(1)
  })

  test('reads unstable runs as passed', async () => {
    const { suites } = await read(REPORTS.unstable)
    const suite = suites.find(({ name }) => name === 'Unstable runs')
    expect(suite).toMatchObject({ total: 3, passed: 3, failed: 0 })
  })

  test('reads the report of a thousand runs', async () => {
    const { status, total, suites } = await read(largeReport(1_000))
    expect([status, total, suites.length]).toEqual(['FAIL', 5_002, 6])
  })

  test.each(['timed-out', 'api-error'] as const)(
    'reads a job that ended as %s as failed',
    async (name) => {
      expect((await read(REPORTS[name])).status).toBe('FAIL')
    },
  )

  test('finds no attachment in texts from other people', async () => {
    const { suites } = await read(REPORTS.hostile)
    const cases = suites.flatMap((suite) => suite.cases)
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.flatMap(({ attachments }) => attachments)).toEqual([])
  })
})
