// Stryker for the code that compares: npm run mutate.
import { optionsFor } from './options.js'

export default optionsFor(['src/compare/**/*.ts'], ['__tests__/unit/compare/**/*.test.ts'])
