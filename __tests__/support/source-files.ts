import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ts from 'typescript'

const SRC = join(import.meta.dirname, '..', '..', 'src')

export interface SourceFile {
  /** The path below `src/`, with slashes. */
  readonly path: string
  /** The folder of `src/` that contains the file, or else the file's name without `.ts`. */
  readonly room: string
  readonly importedRooms: readonly string[]
  /** The packages, as written: `axios`, `node:fs`. */
  readonly importedPackages: readonly string[]
  /** The names in the code that are not properties: variables, functions and globals. */
  readonly names: ReadonlySet<string>
  /** The calls, as written: `Date.now`, `Math.random`, `new Date()`. */
  readonly calls: ReadonlySet<string>
}

/** Every file of `src/`, with its imports and its names. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(path, readFileSync(join(SRC, path), 'utf8')))
}

export function readSource(path: string, text: string): SourceFile {
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)
  const room = roomOf(path)
  const local = imports.filter((name) => name.startsWith('.'))
  const names = new Set<string>()
  const calls = new Set<string>()
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), names, calls)
  return {
    path,
    room,
    importedRooms: local
      .map((name) =>
        roomOf(
          relative(SRC, join(SRC, dirname(path), name))
            .split(sep)
            .join('/'),
        ),
      )
      .filter((imported) => imported !== room),
    importedPackages: imports.filter((name) => !name.startsWith('.')),
    names,
    calls,
  }
}

function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

function visit(node: ts.Node, names: Set<string>, calls: Set<string>): void {
  if (ts.isIdentifier(node) && !isPropertyName(node)) names.add(node.text)
  if (ts.isCallExpression(node)) calls.add(node.expression.getText())
  if (ts.isNewExpression(node)) {
    calls.add(`new ${node.expression.getText()}(${node.arguments?.length ? '…' : ''})`)
  }
  // Types are skipped, because they do not run.
  ts.forEachChild(node, (child) => {
    if (!ts.isTypeNode(child)) visit(child, names, calls)
  })
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isBindingElement(parent)) &&
    parent.name === node
  )
}
