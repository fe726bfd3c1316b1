import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT = join(import.meta.dirname, '..', '..')

/** Marks the place of an expression in a text. */
export const HOLE = '\0'

/** Every string in the code of a folder. A template has a `HOLE` for each expression. */
export function textsIn(folder: string): string[] {
  const texts: string[] = []
  for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.[jt]s$/.test(path)) continue
    const code = readFileSync(join(ROOT, folder, path), 'utf8')
    collect(ts.createSourceFile(path, code, ts.ScriptTarget.Latest), texts)
  }
  return texts
}

function collect(node: ts.Node, texts: string[]): void {
  if (ts.isStringLiteralLike(node)) texts.push(node.text)
  if (ts.isTemplateExpression(node)) {
    texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(HOLE))
  }
  ts.forEachChild(node, (child) => {
    collect(child, texts)
  })
}

/**
 * Whether a text of the code can produce a message. `…` and numbers in the message can be anything.
 */
export function isSaidBy(message: string, texts: readonly string[]): boolean {
  return isPartOf(message, texts) || fills(message, texts)
}

/** Whether one text has all pieces of the message, in order. */
function isPartOf(message: string, texts: readonly string[]): boolean {
  const pieces = message.split(/…|\d+/).map((piece) => escape(piece.trim()))
  const pattern = new RegExp(pieces.join('[^]*'))
  return texts.some((text) => pattern.test(text))
}

/** Whether the message is a whole text with its holes filled: `Gate failed: …`. */
function fills(message: string, texts: readonly string[]): boolean {
  return texts.some((text) => {
    const pieces = text.split(HOLE)
    if (pieces.length < 2 || pieces.join('').replaceAll(/\W/g, '').length < 6) return false
    return new RegExp(`^${pieces.map(escape).join('.+')}$`).test(message)
  })
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
