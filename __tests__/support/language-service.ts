import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { ActionDefinition } from './known-actions.ts'

interface Diagnostic {
  readonly message: string
  /** Lines are counted from 0. */
  readonly range: { readonly start: { readonly line: number } }
}

type Validate = (
  document: object,
  config?: {
    actionsMetadataProvider: {
      fetchActionMetadata: (action: {
        owner: string
        name: string
        path?: string
      }) => Promise<({ name: string; description: string } & ActionDefinition) | undefined>
    }
  },
) => Promise<readonly Diagnostic[]>

interface LanguageService {
  readonly validate: Validate
  readonly validateAction: Validate
  readonly TextDocument: {
    create: (uri: string, language: string, version: number, text: string) => object
  }
}

const ROOT = join(import.meta.dirname, '..', '..')
const require = createRequire(import.meta.url)

/**
 * GitHub's own language service. It is bundled first, because Node cannot import the JSON that it
 * imports.
 */
export const languageService: LanguageService = load()

function load(): LanguageService {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        export { validate } from '@actions/languageservice/validate'
        export { validateAction } from '@actions/languageservice/validate-action'
        export { TextDocument } from 'vscode-languageserver-textdocument'`,
      resolveDir: join(ROOT, 'node_modules/@actions/languageservice'),
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  })
  const folder = mkdtempSync(join(tmpdir(), 'language-service-'))
  try {
    const file = join(folder, 'bundle.cjs')
    writeFileSync(file, outputFiles[0]?.contents ?? '')
    return require(file) as LanguageService
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
