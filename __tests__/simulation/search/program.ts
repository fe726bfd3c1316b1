import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Program } from '../simulate.ts'

/** Loads the code under test from a folder that is `src` or a copy of it. */
export async function loadProgram(srcFolder: string): Promise<Program> {
  const load = (path: string): Promise<Partial<Program>> =>
    import(pathToFileURL(join(srcFolder, path)).href) as Promise<Partial<Program>>
  const loaded = {
    ...(await load('action.ts')),
    ...(await load('cekura/transport.ts')),
    ...(await load('text/redact.ts')),
  }
  return loaded as Program
}
