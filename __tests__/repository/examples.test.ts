import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { OUR_NAME } from '../support/known-actions.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'examples')
const WORKFLOWS = readdirSync(FOLDER).filter((name) => name !== 'gitlab-ci.yml')

interface Concurrency {
  readonly group: string
  readonly 'cancel-in-progress': boolean
  readonly queue?: string
}

interface Workflow {
  readonly concurrency?: Concurrency
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly concurrency?: Concurrency
  readonly steps: readonly { readonly uses?: string; readonly with?: Record<string, string> }[]
}

function workflow(name: string): Workflow {
  return parse(readFileSync(join(FOLDER, name), 'utf8')) as Workflow
}

/** The results that a job's steps name. */
function resultsOf({ steps }: Job): string[] {
  return steps
    .filter(({ uses }) => uses?.startsWith(`${OUR_NAME}@`))
    .map((step) => step.with?.['result_id'] ?? '')
}

const JOBS = WORKFLOWS.flatMap((name) =>
  Object.entries(workflow(name).jobs)
    .filter(([, job]) => resultsOf(job).length > 0)
    .map(([id, job]) => ({ name, id, job })),
)

describe('no two jobs of the examples score one result at the same time', () => {
  test('among all jobs', () => {
    expect(new Set(JOBS.map(({ name }) => name))).toEqual(new Set(WORKFLOWS))
  })

  test.each(JOBS)('$name, $id', ({ job }) => {
    for (const result of resultsOf(job)) {
      // No other job uses a result that an earlier step has made.
      if (result.includes('steps.')) continue
      // All examples use the same name, so that copied examples in one repository wait for each
      // other.
      expect(job.concurrency?.group).toBe(`cekura-result-${result}`)
    }
  })
})

test.each(WORKFLOWS)('%s cancels nothing that is paid for', (name) => {
  const { concurrency, jobs } = workflow(name)
  for (const limit of [concurrency, ...Object.values(jobs).map((job) => job.concurrency)]) {
    if (limit !== undefined) expect(limit['cancel-in-progress']).toBe(false)
  }
})

test.each(JOBS)('$name, $id: no job that waits for a result loses its turn', ({ name, job }) => {
  if (job.concurrency === undefined) return
  // By default, one job waits. GitHub Enterprise Server may not know `queue` yet.
  expect(job.concurrency.queue).toBe(name === 'github-enterprise-server.yml' ? undefined : 'max')
})
