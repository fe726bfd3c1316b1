// Stryker, on what triggers and waits: npm run mutate. Here the search is the better half of the tests.
import { optionsFor } from './options.js'

export default optionsFor('src/{evidence,retry,trigger,wait}/**/*.ts', [
  '__tests__/unit/{evidence,retry,trigger,wait}/**/*.test.ts',
  '__tests__/simulation/replay.test.ts',
])
