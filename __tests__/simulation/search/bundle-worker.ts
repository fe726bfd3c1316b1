import { build, type Plugin } from 'esbuild'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mistake } from '../mistakes/mistakes.ts'
import { plant } from '../mistakes/plant.ts'

const SRC = join(import.meta.dirname, '../../../src')

export interface WorkerBundle {
  readonly file: string
  readonly remove: () => Promise<void>
}

/**
 * The worker of a search and all that it runs, in one file of JavaScript: a thread starts on it in a
 * tenth of the time that it takes to strip the types of every file anew.
 * @param mistake planted into the code under test; null: none
 * @throws if there is no place for the mistake
 */
export async function bundleWorker(mistake: Mistake | null): Promise<WorkerBundle> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const file = join(folder, 'search-worker.mjs')
  try {
    await build({
      entryPoints: [join(import.meta.dirname, 'search-worker.ts')],
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'esm',
      sourcemap: 'inline',
      logLevel: 'silent',
      plugins: mistake === null ? [] : [planting(mistake)],
    })
  } catch (error) {
    await remove()
    throw error
  }
  return { file, remove }
}

function planting(mistake: Mistake): Plugin {
  const path = join(SRC, mistake.file)
  return {
    name: 'planting',
    setup: (planted) => {
      planted.onLoad({ filter: /\.ts$/ }, async (loaded) =>
        loaded.path === path
          ? { contents: plant(mistake, await readFile(path, 'utf8')), loader: 'ts' }
          : null,
      )
    },
  }
}
