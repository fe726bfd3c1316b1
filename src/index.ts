import { createActionsRunner } from './adapters/actions-toolkit.ts'
import { systemClock } from './adapters/system-clock.ts'
import { reevaluate } from './reevaluate.ts'

// Node loads its own fetch (25 ms) as soon as anything looks at one of these names, and axios looks.
// Nothing here uses it: requests go by node:http, and GitHub's toolkit brings its own.
for (const name of ['FormData', 'Request', 'Response']) Reflect.deleteProperty(globalThis, name)

const cancelled = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cancelled.abort()
  })
}

await reevaluate({
  runner: createActionsRunner(process.env),
  clock: systemClock,
  cancelled: cancelled.signal,
  connect: (apiUrl, apiKey) => {
    // Loaded on demand, so that a mistake in the inputs is told without it.
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
  writeFile: async (path, text) => {
    const { writeReportFile } = await import('./adapters/report-file.ts')
    await writeReportFile(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), path, text)
  },
})
// A socket that hangs must not keep the step alive; what was printed must be out, though.
setTimeout(() => process.stdout.write('', () => process.exit()), 500).unref()
