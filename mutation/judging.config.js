// Stryker, on what compares and judges: npm run mutate.
import { optionsFor } from './options.js'

export default optionsFor('src/{compare,judge}/**/*.ts', [
  '__tests__/unit/{compare,judge}/**/*.test.ts',
])
