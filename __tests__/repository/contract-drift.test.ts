import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parse, stringify } from 'yaml'
import type { Node } from '../../scripts/api-description.js'
import { compareDescriptions } from '../../scripts/compare-descriptions.js'

const ROOT = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'drift-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Our contract for an API of boats: we read boats and paint them. */
const OURS = `
openapi: 3.1.0
servers: [{ url: https://boats.example }]
paths:
  /boats/{id}/:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      parameters: [{ name: fields, in: query, schema: { type: string } }]
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } }
        '404': { description: No such boat }
  /boats/{id}/paint/:
    post:
      requestBody:
        content: { application/json: { schema: { $ref: '#/components/schemas/Paint' } } }
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Boat' } } } }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-BOAT-KEY } }
  schemas:
    Paint:
      type: object
      properties:
        coats: { type: array, items: { type: string } }
        gloss: { type: boolean }
    Boat:
      allOf: [{ $ref: '#/components/schemas/Named' }]
      type: object
      properties:
        state:
          anyOf: [{ type: string, enum: [afloat, ashore] }, { type: string, minLength: 1 }]
        length: { type: [number, 'null'] }
        crew: { type: array, items: { type: object, properties: { rank: { type: string } } } }
        log: { type: object, properties: { miles: { type: number } } }
    Named:
      type: object
      properties: { name: { type: string } }
`

/** The maker's description of the whole API, in another order and with much that we do not use. */
const THEIRS = {
  openapi: '3.0.3',
  servers: [{ url: 'https://boats.example/' }],
  paths: {
    '/harbours/': { get: { deprecated: true, responses: {} } },
    '/boats/{boat_id}/': {
      get: {
        parameters: [
          { name: 'boat_id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'fields', in: 'query', schema: { type: 'string' } },
          { name: 'season', in: 'query', schema: { type: 'string' } },
        ],
        responses: { '200': { $ref: '#/components/responses/boat' } },
      },
      delete: { responses: {} },
    },
    '/boats/{id}/paint/': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['coats'],
                properties: {
                  coats: { type: 'array', items: { type: 'string' } },
                  gloss: { type: 'boolean' },
                  dryer: { type: 'string' },
                },
              },
            },
          },
        },
        responses: { '200': { $ref: '#/components/responses/boat' } },
      },
    },
  },
  components: {
    securitySchemes: { apiKey: { type: 'apiKey', in: 'header', name: 'X-Boat-Key' } },
    responses: {
      boat: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Boat' } } } },
    },
    schemas: {
      Boat: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          state: { type: 'string', enum: ['ashore', 'afloat'] },
          length: { type: 'integer', nullable: true },
          crew: { type: 'array', items: { $ref: '#/components/schemas/Sailor' } },
          log: { type: 'object', additionalProperties: {} },
          flag: { type: 'string' },
        },
      },
      Sailor: { type: 'object', properties: { rank: { type: 'string' } } },
    },
  },
}

const OUR_FILE = save('ours.yaml', OURS)
const NOTHING_KNOWN = save('nothing-known.md', '# Known\n')

function save(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function drift(file: string, known = NOTHING_KNOWN) {
  const script = join(ROOT, 'scripts/contract-drift.js')
  const args = [script, file, '--contract', OUR_FILE, '--known', known]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const found = [...stdout.matchAll(/^- (.*)$/gm)].map(([, item]) => item)
  return { status, found, stdout, stderr }
}

/** The differences after the description has changed. */
function differencesAfter(change: (theirs: typeof THEIRS) => unknown): string[] {
  const theirs = structuredClone(THEIRS)
  change(theirs)
  return compareDescriptions(parse(OURS) as Node, theirs).differences
}

test.each([
  ['JSON', JSON.stringify(THEIRS, null, 2)],
  ['YAML', stringify(THEIRS)],
])(
  'a part that we do not use, or that only has other words, is not a difference: in %s',
  (_, text) => {
    const { status, found, stdout } = drift(save('same', text))
    expect({ status, found }).toEqual({ status: 0, found: [] })
    expect(stdout).toContain('of 2 fields it says nothing') // the miles of the log, in both answers
  },
)

const boat = (theirs: typeof THEIRS) =>
  theirs.components.schemas.Boat.properties as Record<string, unknown>
const read = (theirs: typeof THEIRS) =>
  theirs.paths['/boats/{boat_id}/'].get as Record<string, unknown> &
    (typeof THEIRS)['paths']['/boats/{boat_id}/']['get']
const paint = (theirs: typeof THEIRS) =>
  theirs.paths['/boats/{id}/paint/'].post.requestBody.content['application/json'].schema

const READ = '`GET /boats/{id}/`'
const READ_ANSWER = '`GET /boats/{id}/, answer`'
const PAINT_ANSWER = '`POST /boats/{id}/paint/, answer`'
const PAINT_REQUEST = '`POST /boats/{id}/paint/, request`'
const both = (text: string) => [`${READ_ANSWER}: ${text}`, `${PAINT_ANSWER}: ${text}`]

const CHANGES: [string, (theirs: typeof THEIRS) => unknown, string[]][] = [
  [
    'a path that is gone',
    (theirs) => delete (theirs.paths as Partial<typeof theirs.paths>)['/boats/{id}/paint/'],
    ['The path `/boats/{id}/paint/` is gone'],
  ],
  [
    'a method that is gone',
    ({ paths }) => delete (paths['/boats/{boat_id}/'] as { get?: unknown }).get,
    [`${READ} is gone`],
  ],
  ['a deprecation', (theirs) => (read(theirs)['deprecated'] = true), [`${READ} is deprecated`]],
  [
    'a parameter that is gone',
    (theirs) => read(theirs).parameters.splice(1, 1),
    [`${READ} does not list the parameter \`fields\` any more`],
  ],
  [
    'a parameter that has become required',
    (theirs) => Object.assign(read(theirs).parameters[2] ?? {}, { required: true }),
    [`${READ} requires the parameter \`season\`, which we do not send`],
  ],
  [
    'another status of success',
    (theirs) => Object.assign(read(theirs), { responses: { '202': {} } }),
    [`${READ} is not said to answer 200 any more`],
  ],
  [
    'a field that is gone',
    (theirs) => delete boat(theirs)['name'],
    both('the field `name` is gone'),
  ],
  [
    'a field of another type',
    (theirs) => (boat(theirs)['length'] = { type: 'string' }),
    both('`length` may be string, and we read null or number'),
  ],
  [
    'a field that may be null now',
    (theirs) => (boat(theirs)['name'] = { oneOf: [{ type: 'string' }, { type: 'null' }] }),
    both('`name` may be null, and we read string'),
  ],
  [
    'a field deep inside',
    (theirs) => (theirs.components.schemas.Sailor.properties.rank.type = 'integer'),
    both('`crew[].rank` may be integer, and we read string'),
  ],
  [
    'a new word',
    (theirs) => theirs.components.schemas.Boat.properties.state.enum.push('sunk'),
    both('`state` has the new word `sunk`'),
  ],
  [
    'a word that is gone',
    (theirs) => theirs.components.schemas.Boat.properties.state.enum.pop(),
    both('`state` has lost the word `afloat`'),
  ],
  [
    'a field of the request that is gone',
    (theirs) => delete (paint(theirs).properties as { gloss?: unknown }).gloss,
    [`${PAINT_REQUEST}: the field \`gloss\` is gone`],
  ],
  [
    'a field of the request of another type',
    (theirs) => (paint(theirs).properties.coats.items.type = 'integer'),
    [`${PAINT_REQUEST}: \`coats[]\` is integer, and we send string`],
  ],
  [
    'a field of the request that has become required',
    (theirs) => paint(theirs).required.push('dryer'),
    [`${PAINT_REQUEST}: the field \`dryer\` is required, and we do not send it`],
  ],
  [
    'a request that is not JSON any more',
    ({ paths }) =>
      delete (paths['/boats/{id}/paint/'].post.requestBody as { content?: unknown }).content,
    [`${PAINT_REQUEST}: no JSON is taken any more`],
  ],
  [
    'another server',
    (theirs) => (theirs.servers = [{ url: 'https://ships.example' }]),
    ['The server `https://boats.example` is not listed any more'],
  ],
  [
    'another header for the key',
    ({ components }) => (components.securitySchemes.apiKey.name = 'X-SHIP-KEY'),
    ['No key is taken from the header `x-boat-key` any more'],
  ],
  [
    'a word that would act in Markdown',
    (theirs) => theirs.components.schemas.Boat.properties.state.enum.push('`@octocat`\n- x'),
    both('`state` has the new word `?@octocat??- x`'),
  ],
]

test.each(CHANGES)('%s is reported', (_, change, sentences) => {
  expect(differencesAfter(change)).toEqual(sentences)
})

describe('a difference that is known', () => {
  const [item = ''] = both('`state` has the new word `sunk`')
  const known = save('known.md', `# Known\n\nWe wait on it.\n\n- ${item}\n`)

  test('is left out', () => {
    const theirs = structuredClone(THEIRS)
    theirs.components.schemas.Boat.properties.state.enum.push('sunk')
    const { status, found } = drift(save('theirs.json', JSON.stringify(theirs)), known)
    expect({ status, found }).toEqual({
      status: 1,
      found: both('`state` has the new word `sunk`').slice(1),
    })
  })

  test('is reported when it no longer exists', () => {
    const { status, found, stdout } = drift(save('same', JSON.stringify(THEIRS)), known)
    expect({ status, found }).toEqual({ status: 1, found: [item] })
    expect(stdout).toContain('are gone: remove them')
  })
})

test.each([
  ['there is no such file', 'nowhere.json', /ENOENT/],
  ['it is HTML', save('page.json', '<html>'), /is no OpenAPI description/],
  ['it is cut off', save('cut.json', '{"paths": {'), /JSON/],
  ['it has no paths', save('other.json', '{"openapi": "3.1.0"}'), /it has no paths/],
])('the comparison fails if %s', (_, file, message) => {
  const { status, stdout, stderr } = drift(file)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(message)
})

test('every difference that is known is about a path of our description', () => {
  const { paths } = parse(readFileSync(join(ROOT, 'api/openapi.yaml'), 'utf8')) as { paths: object }
  const items = readFileSync(join(ROOT, 'api/known-drift.md'), 'utf8').match(/^- .*$/gm) ?? []
  for (const item of items) {
    const path = /(\/[\w{}/]*\/)/.exec(item)?.[1] ?? item
    expect(Object.keys(paths)).toContain(path)
  }
})
