import { decodeRun } from './decode-run.ts'
import { type Fields, fieldsOf, isObject } from './fields.ts'
import type { FailureReason, Result, Run } from '../model/result.ts'
import type { components } from './wire.ts'

type WireResult = components['schemas']['ResultDetail']
type WireFailedReasons = components['schemas']['FailedReasons']
type WireIssue = NonNullable<WireFailedReasons['issues']>[number]

/**
 * The API's answer as a `Result`. Null if the answer is not an object, or has no status. Nothing
 * can be concluded from a result without a status.
 */
export function decodeResult(value: unknown): Result | null {
  return assembleResult(value, decodeRuns(fieldsOf<WireResult>(value).raw('runs')))
}

/** Like `decodeResult`, with runs that are decoded already. */
export function assembleResult(value: unknown, runs: Result['runs']): Result | null {
  const wire = fieldsOf<WireResult>(value)
  const status = wire.text('status')
  if (status === null) return null
  return {
    id: wire.id('id'),
    name: wire.text('name'),
    agentId: wire.id('agent'),
    agentName: wire.text('agent_name'),
    status,
    createdAt: wire.text('created_at'),
    updatedAt: wire.text('updated_at'),
    rawSuccessRate: wire.number('success_rate'),
    counts: {
      total: wire.number('total_runs_count'),
      completed: wire.number('completed_runs_count'),
      success: wire.number('success_runs_count'),
      failed: wire.number('failed_runs_count'),
    },
    runs,
    failureReasons: issuesOf(wire).flatMap(decodeFailureReason),
  }
}

function decodeRuns(value: unknown): Result['runs'] {
  if (Array.isArray(value)) return listRuns(value.map((run) => decodeRun(null, run)))
  if (!isObject(value)) return null
  return mapRuns(Object.entries(value).flatMap(([id, run]) => decodeRun(id, run)))
}

/**
 * The runs of an array, each item already decoded. Null for an array of bare IDs, which lists no
 * runs.
 */
export function listRuns(items: readonly (readonly Run[])[]): Result['runs'] {
  const runs = items.flat()
  return items.length > 0 && runs.length === 0 ? null : mapRuns(runs)
}

export function mapRuns(runs: readonly Run[]): ReadonlyMap<string, Run> {
  return new Map(runs.map((run) => [run.id, run]))
}

/** The issues. The field `failed_reasons` is an object that has them, or the list itself. */
function issuesOf(wire: Fields<WireResult>): readonly unknown[] {
  const issues = fieldsOf<WireFailedReasons>(wire.raw('failed_reasons')).list('issues')
  return issues.length > 0 ? issues : wire.list('failed_reasons')
}

function decodeFailureReason(value: unknown): FailureReason[] {
  const wire = fieldsOf<WireIssue>(value)
  const description = wire.text('description')
  if (description === null) return []
  return [{ description, affectedRuns: wire.number('affected_count') }]
}
