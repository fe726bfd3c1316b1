// Stryker, on what triggers and waits: npm run mutate. Here the search is the better half of the tests.
import { optionsFor } from './options.js'

export default optionsFor(
  ['src/{clock,evaluation}/**/*.ts', 'src/cekura/{exchange,persist,retry-after}.ts'],
  ['__tests__/unit/{cekura,clock,evaluation}/**/*.test.ts', '__tests__/simulation/replay.test.ts'],
)
