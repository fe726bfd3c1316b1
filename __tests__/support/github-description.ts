import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/**
 * GitHub's own description of the requests that the action sends.
 * `scripts/extract-github-description.js` makes it.
 */
const DESCRIPTION = JSON.parse(
  readFileSync(new URL('./github-api/operations.json', import.meta.url), 'utf8'),
) as {
  readonly operations: readonly Operation[]
  readonly components: object
}

/** The schemas of an operation. A schema is null if there must be no body. */
interface Operation {
  readonly method: string
  /** The path, with a name in braces for each variable part. */
  readonly path: string
  readonly query: object
  readonly body: object | null
  /** The answers, by status. */
  readonly answers: Readonly<Record<string, object | null>>
}

const NO_CONTENT = 204

export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly answer: { readonly status: number; readonly body?: unknown }
}

/** The points in which a request to GitHub, or its answer, differs from GitHub's description. */
export function deviations(exchange: Exchange): string[] {
  const { method, path, query, body, answer } = exchange
  const operation = DESCRIPTION.operations.find(
    (one) => one.method === method && pattern(one.path).test(path),
  )
  if (operation === undefined) return [`${method} ${path} is not described`]
  return [
    ...check(operation.query, query, true),
    ...check(operation.body, body),
    ...check(answerSchema(operation, answer.status), answer.body),
  ].map((problem) => `${method} ${path} → ${String(answer.status)}: ${problem}`)
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
}

function answerSchema({ answers }: Operation, status: number): object | null {
  if (status === NO_CONTENT) return null
  // Not every operation describes its refusals. The described refusals have this form.
  const refusal = { $ref: '#/components/schemas/basic-error' }
  return answers[String(status)] ?? (status >= 400 ? refusal : { not: {} })
}

const validators = new Map<string, ValidateFunction>()

function check(schema: object | null, value: unknown, coerceTypes = false): string[] {
  if (schema === null) return value === undefined ? [] : ['a body where there is to be none']
  const key = JSON.stringify(schema)
  const validate = validators.get(key) ?? compile(schema, coerceTypes)
  validators.set(key, validate)
  // A copy, because coercion changes the value that it checks.
  if (validate(structuredClone(value))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? 'is wrong'}`,
  )
}

function compile(schema: object, coerceTypes: boolean): ValidateFunction {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes }))
  return ajv.compile({ ...schema, components: DESCRIPTION.components })
}
