import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

/** GitHub's own description of its REST API. */
const DESCRIPTION = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json'),
    'utf8',
  ),
) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly parameters: readonly unknown[]
  readonly requestBody?: unknown
  readonly responses: Readonly<Record<string, unknown>>
}

const PATHS = [
  '/repos/{owner}/{repo}/issues/{issue_number}/comments',
  '/repos/{owner}/{repo}/issues/comments/{comment_id}',
  '/repos/{owner}/{repo}/pulls',
]

const NO_CONTENT = 204

export interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly answer: { readonly status: number; readonly body?: unknown }
}

/** What in a request to GitHub, or in its answer, is not as GitHub describes it. */
export function deviations(exchange: Exchange): string[] {
  const { method, path, query, body, answer } = exchange
  const template = PATHS.find((one) => pattern(one).test(path)) ?? ''
  const operation = DESCRIPTION.paths[template]?.[method.toLowerCase()]
  if (operation === undefined) return [`${method} ${path} is not described`]
  return [
    ...check(querySchema(operation), query, true),
    ...check(jsonSchema(operation.requestBody), body),
    ...check(answerSchema(operation, answer.status), answer.body),
  ].map((problem) => `${method} ${path} → ${String(answer.status)}: ${problem}`)
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: object
}

function querySchema({ parameters }: Operation): object {
  const described = (parameters.map(resolve) as Parameter[]).filter((one) => one.in === 'query')
  const properties = Object.fromEntries(described.map(({ name, schema }) => [name, schema]))
  return { type: 'object', additionalProperties: false, properties }
}

function answerSchema({ responses }: Operation, status: number): object | null {
  if (status === NO_CONTENT) return null
  // Not every operation describes its refusals; where one does, they have this form.
  const refusal = { $ref: '#/components/schemas/basic-error' }
  return jsonSchema(responses[String(status)]) ?? (status >= 400 ? refusal : { not: {} })
}

/** The schema of a body; null if there is to be none. */
function jsonSchema(body: unknown): object | null {
  const described = resolve(body) as
    { readonly content?: { readonly 'application/json'?: { readonly schema: object } } } | undefined
  return described?.content?.['application/json']?.schema ?? null
}

function resolve(value: unknown): unknown {
  const reference = (value as { readonly $ref?: string } | undefined)?.$ref
  if (reference === undefined) return value
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], DESCRIPTION)
}

const validators = new Map<string, ValidateFunction>()

function check(schema: object | null, value: unknown, coerceTypes = false): string[] {
  if (schema === null) return value === undefined ? [] : ['a body where there is to be none']
  const key = JSON.stringify(schema)
  const validate = validators.get(key) ?? compile(schema, coerceTypes)
  validators.set(key, validate)
  // Coercion writes into what it checks.
  if (validate(structuredClone(value))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? 'is wrong'}`,
  )
}

function compile(schema: object, coerceTypes: boolean): ValidateFunction {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, coerceTypes }))
  return ajv.compile({ ...schema, components: { schemas: referencedBy(schema) } })
}

/** The named schemas that a schema needs, directly or through others. */
function referencedBy(schema: object): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  const queue: unknown[] = [schema]
  for (const next of queue) {
    for (const [reference, name = ''] of JSON.stringify(next).matchAll(
      /#\/components\/schemas\/([\w-]+)/g,
    )) {
      if (name in found) continue
      found[name] = resolve({ $ref: reference })
      queue.push(found[name])
    }
  }
  return found
}
