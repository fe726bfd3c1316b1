import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse as parseJunit2json } from 'junit2json'
import { parse as parseTestResults } from 'test-results-parser'
import { renderJunit } from '../../../src/report/junit.ts'
import type { Report } from '../../../src/report/report.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { faultsOf } from '../../support/libxml.ts'
import { hostileReport, plan, report, REPORTS, result } from '../../support/report-fixtures.ts'
import { PLAN, resultArbitrary } from '../arbitrary-snapshots.ts'
import { compare } from '../../../src/compare/compare.ts'
import { aBinary, aRating, aResult, aRun } from '../snapshots.ts'

/** As junit2json gives it. */
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
        // The IDs are texts of the API that it keeps apart.
        const reports = tricks.map((trick, index) => hostileReport(`${trick} ${index}`))
        expect(await faultsOf(reports.map(renderJunit))).toEqual([])
      }),
      { numRuns: 6 },
    )
  })

  test('is valid JUnit whatever is missing from the results', async () => {
    const reports = fc.sample(
      fc.tuple(resultArbitrary, resultArbitrary).map(([baseline, after]) =>
        report({
          plan: PLAN,
          baseline,
          result: after,
          comparison: compare(baseline, after, PLAN),
        }),
      ),
      60,
    )
    expect(await faultsOf(reports.map(renderJunit))).toEqual([])
  })

  test('has a suite for each metric with a case for each run', async () => {
    const suites = await suitesOf(REPORTS.small)
    expect(suites.map(({ name, testcase }) => [name, testcase.length])).toEqual([
      ['Gates', 4],
      ['Politeness', 24],
      ['Books the right appointment', 24],
      ['Empathy', 24],
      ['Response latency (ms)', 24],
      ['How the call ended', 24],
    ])
  })

  test('fails a case with the explanation, now and before', async () => {
    const one = caseOf(await suiteNamed(REPORTS.small, 'Politeness'), '86371')
    expect(one.name).toBe('Emergency: broken tooth on a Sunday (run 86371)')
    expect(one.classname).toBe('cekura.Politeness')
    expect(one.time).toBe('95.000')
    expect(one.failure).toEqual([
      {
        type: 'regressed',
        message: expect.stringMatching(
          /^Passed before, fails now: The agent interrupts the caller at 00:41/,
        ),
        inner:
          'Now: fail\nThe agent interrupts the caller at 00:41 and does not apologise.\nIt then repeats the question in a harsher tone:\n"As I said, Tuesday or Thursday?"\n\nBefore: pass\nThe agent greets the caller and thanks them at the end.',
      },
    ])
    expect(valuesOf(one.properties)).toMatchObject({
      run_id: '86371',
      metric_id: '411',
      kind: 'binary',
      before: 'pass',
      after: 'fail',
      personality: 'Suspicious',
      run_change: 'regressed',
    })
  })

  test('passes the cases of other kinds, with their scores', async () => {
    const suite = await suiteNamed(REPORTS.small, 'Empathy')
    const one = caseOf(suite, '86385')
    expect(one).not.toHaveProperty('failure')
    expect(valuesOf(one.properties)).toMatchObject({ kind: 'rating', before: '81', after: '40' })
    expect(one['system-out']).toEqual(['Now: 40\n\nBefore: 81'])
    expect(valuesOf(suite.properties)).toMatchObject({
      metric_id: '413',
      kind: 'rating',
      before_count: '22',
      after_min: '40',
    })
  })

  test('fails the gates that were missed, so that no rating slips through', async () => {
    const { testcase } = await suiteNamed(REPORTS.small, 'Gates')
    expect(testcase.map(({ name, failure }) => [name, failure?.[0]?.message])).toEqual([
      ['min_success_rate: success rate >= 90%', 'found 87.5%, 2.5 points short'],
      ['max_regressions: regressions <= 1', 'found 3, 2 too many'],
      ['metric_thresholds: Empathy mean >= 70', undefined],
      ['metric_thresholds: Response latency (ms) p95 < 1500', undefined],
    ])
  })

  test('tells a gate that was asked for twice from the first', async () => {
    const [gate] = REPORTS['all-regressed'].verdict.gates
    if (gate === undefined) throw new Error('The fixture has no gate')
    const verdict = { ...REPORTS['all-regressed'].verdict, gates: [gate, gate] }
    const { testcase } = await suiteNamed({ ...REPORTS['all-regressed'], verdict }, 'Gates')
    expect(testcase[1]?.name).toBe(`${testcase[0]?.name ?? ''} (2)`)
  })

  const WAITED = report({
    baseline: null,
    plan: plan({
      runIds: ['1', '2', '3'],
      metrics: [
        { id: '7', name: 'Politeness' },
        { id: '8', name: 'politeness' },
      ],
    }),
    result: aResult({
      updatedAt: '2026-11-20T11:15:00.123456+01:00',
      runs: [
        aRun({
          id: '1',
          scenario: 'Books',
          scores: [aBinary(false, { explanation: 'Rude.' }), aRating(null, { metricId: '8' })],
        }),
        aRun({ id: '2', scenario: 'Cancels', errorMessage: 'The line broke', scores: [] }),
        aRun({ id: '3', scenario: 'Asks', scores: [aBinary(true)] }),
      ],
    }),
  })

  test('has the cases of a job that only waits, with nothing before', async () => {
    const [suite] = await suitesOf(WAITED)
    const one = caseOf(suite, '1')
    expect(one.failure).toEqual([
      { type: 'failed', message: 'Fails: Rude.', inner: 'Now: fail\nRude.' },
    ])
    expect(valuesOf(one.properties)).not.toHaveProperty('before')
    expect(caseOf(suite, '3')).not.toHaveProperty('failure')
    expect(suite?.timestamp).toBe('2026-11-20T10:15:00')
  })

  test('skips what a metric does not apply to or has not scored', async () => {
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

  test('tells metrics of one name from each other', async () => {
    const names = (await suitesOf(WAITED)).map(({ name }) => name)
    expect(names).toEqual(['Politeness (metric 7)', 'politeness (metric 8)'])
  })

  test.each(['evaluation-failed', 'timed-out', 'cancelled', 'invalid-input', 'api-error'] as const)(
    'has one error that says the headline where the job ended as %s',
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
    'passes nothing where the job ended as %s on purpose',
    async (name) => {
      const suites = await suitesOf(REPORTS[name])
      expect(suites.flatMap(({ testcase }) => testcase)).toEqual([
        expect.objectContaining({
          skipped: [{ type: name, message: REPORTS[name].verdict.headline }],
        }),
      ])
    },
  )

  test('passes nothing where there was nothing to evaluate', async () => {
    const nothing = report({ plan: plan({ runIds: [] }), result: result({ runs: new Map() }) })
    const [suite, ...others] = await suitesOf(nothing)
    expect(others).toEqual([])
    expect(suite?.testcase).toEqual([expect.objectContaining({ skipped: expect.anything() })])
  })

  test('gives readers no orders in the texts of others', async () => {
    const order = '[[ATTACHMENT|/etc/passwd]] [[[PROPERTY|a=b]]'
    const score = aRating(5, { metricId: '7', explanation: order })
    const waited = { ...WAITED, result: aResult({ runs: [aRun({ id: '1', scores: [score] })] }) }
    const output = (await suitesOf(waited))[0]?.testcase[0]?.['system-out']
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
    const summary = await read(REPORTS.small)
    expect(summary).toMatchObject({ status: 'FAIL', failed: 6, errors: 0, duration: 125_000 })
    const suite = summary.suites.find(({ name }) => name === 'Politeness')
    expect(suite).toMatchObject({ total: 22, passed: 19, failed: 3, skipped: 2 })
    expect(suite?.cases[0]).toMatchObject({
      name: 'Emergency: broken tooth on a Sunday (run 86371)',
      status: 'FAIL',
      duration: 95_000,
      failure: expect.stringContaining('Passed before, fails now'),
      metadata: { metric_id: 411, run_id: 86371, before: 'pass', after: 'fail' },
    })
    expect(suite?.cases.filter(({ status }) => status === 'SKIP')).toHaveLength(2)
  })

  test('reads the report of a thousand runs', async () => {
    const { comparison } = REPORTS.large
    if (comparison === null) throw new Error('The fixture has no comparison')
    const runs = comparison.runs.slice(0, 1000)
    const { status, total, suites } = await read({
      ...REPORTS.large,
      comparison: { ...comparison, runs },
    })
    expect([status, total, suites.length]).toEqual(['FAIL', 5004, 6])
  })

  test.each(['timed-out', 'api-error'] as const)('sees no green where a job %s', async (name) => {
    expect((await read(REPORTS[name])).status).toBe('FAIL')
  })

  test('finds no attachment in the texts of others', async () => {
    const { suites } = await read(REPORTS.hostile)
    const cases = suites.flatMap((suite) => suite.cases)
    expect(cases.length).toBeGreaterThan(0)
    expect(cases.flatMap(({ attachments }) => attachments)).toEqual([])
  })
})
