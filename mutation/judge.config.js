// Stryker for the code that judges: npm run mutate.
import { optionsFor } from './options.js'

export default optionsFor(['src/judge/**/*.ts'], ['__tests__/unit/judge/**/*.test.ts'])
