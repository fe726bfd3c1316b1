import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormatsModule from 'ajv-formats'
import { parse } from 'yaml'

/** A request as a client sent it, or as the simulator recorded it. The path has no query. */
export interface RecordedRequest {
  method: string
  path: string
  query: Record<string, string>
  headers: Record<string, string | string[] | undefined>
  body: unknown
}

export interface RecordedAnswer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: unknown
}

interface Parameter {
  name: string
  in: string
  required?: boolean
}
interface Content {
  content?: Record<string, unknown>
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: Content
  responses: Record<string, unknown>
}
type PathItem = Record<string, Operation> & { $ref?: string }

const contract = parse(
  readFileSync(join(import.meta.dirname, '../../api/openapi.yaml'), 'utf8'),
) as { paths: Record<string, PathItem> }

// ajv-formats is CommonJS, so its default export has another `default`, which the types do not
// show.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
addFormats(ajv)
ajv.addVocabulary(['x-exact-integer', ...Object.keys(contract), 'parameters', 'responses'])
ajv.addSchema(contract, 'contract')

const validators = new Map<string, ValidateFunction>()

function validatorAt(pointer: string): ValidateFunction {
  const known = validators.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` })
  validators.set(pointer, known)
  return known
}

/** Fails unless the contract's schema of that name allows the value. */
export function expectObeysSchema(name: string, value: unknown): void {
  demand(`/components/schemas/${name}`, value, name)
}

/** Whether the contract's schema of that name allows the value. */
export function obeysSchema(name: string, value: unknown): boolean {
  return validatorAt(`/components/schemas/${name}`)(value)
}

/** Fails unless the contract allows the request: path, method, key, query and body. */
export function expectObeysContract(request: RecordedRequest): void {
  const { operation, pointer, title, known } = operationOf(request)
  if (!known) throw new Error(`${title} is no request that the contract knows`)
  const headers = lowerCased(request.headers)
  if (!headers['x-cekura-api-key']) throw new Error(`${title} carries no API key`)
  const parameters = operation.parameters ?? []
  for (const [name, value] of Object.entries(request.query)) {
    const index = parameters.findIndex((known) => known.in === 'query' && known.name === name)
    if (index < 0) throw new Error(`${title} has a query parameter that is unknown: ${name}`)
    demand(`${pointer}/parameters/${index}/schema`, value, `${title}?${name}`)
  }
  if (!operation.requestBody) {
    if (request.body !== undefined) throw new Error(`${title} takes no body`)
    return
  }
  const type = mediaType(headers)
  if (type !== 'application/json') throw new Error(`${title} has a body of type "${type}"`)
  demand(`${pointer}/requestBody/content/application~1json/schema`, request.body, title)
}

/** Fails unless the contract allows this answer to that request. */
export function expectAnswerObeysContract(
  request: Pick<RecordedRequest, 'method' | 'path'>,
  answer: RecordedAnswer,
): void {
  const { operation, pointer, title } = operationOf(request)
  const key = String(answer.status) in operation.responses ? String(answer.status) : 'default'
  const response = resolved(`${pointer}/responses/${key}`)
  const type = mediaType(lowerCased(answer.headers))
  const what = `The answer ${answer.status} to ${title}`
  const media = (response.value as Content).content ?? {}
  if (!(type in media)) throw new Error(`${what} is of the type "${type}"`)
  demand(`${response.pointer}/content/${escaped(type)}/schema`, answer.body, what)
}

function demand(pointer: string, value: unknown, what: string): void {
  const validate = validatorAt(pointer)
  if (validate(value)) return
  throw new Error(`${what} breaks the contract:\n${problems(validate.errors ?? [])}`)
}

function problems(errors: ErrorObject[]): string {
  return errors
    .slice(0, 12)
    .map(({ instancePath, message, params }) => {
      return `  ${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`
    })
    .join('\n')
}

function operationOf({ method, path }: Pick<RecordedRequest, 'method' | 'path'>) {
  const title = `${method} ${path}`
  for (const template of Object.keys(contract.paths)) {
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[0-9]+')}$`)
    if (!pattern.test(path)) continue
    const item = resolved(`/paths/${escaped(template)}`)
    const operations = item.value as Record<string, Operation>
    const known = operations[method.toLowerCase()]
    // The refusal of an unknown method has the same form as the refusals of the path's other
    // methods.
    const [name, operation] = known
      ? [method.toLowerCase(), known]
      : (Object.entries(operations).find(([, other]) => 'responses' in other) ?? [])
    if (!operation) break
    return { operation, pointer: `${item.pointer}/${name}`, title, known: known !== undefined }
  }
  throw new Error(`${title} is no request that the contract knows`)
}

/** The value at a pointer. It follows a $ref. */
function resolved(pointer: string): { value: unknown; pointer: string } {
  let value: unknown = contract
  for (const step of pointer.split('/').slice(1)) {
    value = (value as Record<string, unknown>)[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  const reference = (value as { $ref?: string }).$ref
  return reference ? resolved(reference.slice(1)) : { value, pointer }
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

function mediaType(headers: Record<string, string | string[] | undefined>): string {
  return (
    String(headers['content-type'] ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? ''
  )
}

function lowerCased(headers: RecordedRequest['headers']): RecordedRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([key, v]) => [key.toLowerCase(), v]))
}
