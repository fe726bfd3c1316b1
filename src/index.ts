import { runAction } from './action.ts'
import { createActionsRunner } from './adapters/actions-toolkit.ts'
import { createPlainRunner } from './adapters/plain-runner.ts'
import { writeReportFile } from './adapters/report-file.ts'
import { systemClock } from './adapters/system-clock.ts'
import { readWorkspaceFile } from './adapters/workspace-file.ts'
import { MAX_BASELINE_BYTES } from './model/baseline.ts'

// Node loads its own fetch (25 ms) as soon as any code reads one of these names, and axios does.
// Nothing here uses that fetch: requests use node:http, and GitHub's toolkit has its own fetch.
for (const name of ['FormData', 'Request', 'Response']) Reflect.deleteProperty(globalThis, name)

const cancelled = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancelled.abort()
  })
}

const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd()
const isGitHub = process.env['GITHUB_ACTIONS'] === 'true'

await runAction({
  runner: isGitHub ? createActionsRunner(process.env) : createPlainRunner(process.env),
  clock: systemClock,
  cancelled: cancelled.signal,
  // These two imports on demand shorten the start-up: axios takes about 28 ms, GitHub's client
  // about 45 ms. A job with a mistake in its inputs does not need axios. A job without a comment
  // does not need GitHub's client.
  connect: (apiUrl, apiKey) => {
    const loading = import('./adapters/axios-transport.ts')
    return async (request, signal) => {
      const { createAxiosTransport } = await loading
      return createAxiosTransport(apiUrl, apiKey)(request, signal)
    }
  },
  openComment: async (token, marker, signal) => {
    const { openComment } = await import('./adapters/github-comments.ts')
    return openComment({ token, marker, env: process.env }, systemClock, signal)
  },
  readFile: (path) => readWorkspaceFile(workspace, path, MAX_BASELINE_BYTES),
  writeFile: (path, text) => writeReportFile(workspace, path, text),
})
// A socket that hangs must not keep the step alive. The callback of `write` makes sure that all
// output is written before the exit.
setTimeout(() => process.stdout.write('', () => process.exit()), 500).unref()
