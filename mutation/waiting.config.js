// Stryker for the code that triggers and waits: npm run mutate. Here the search finds most mutants.
import { optionsFor } from './options.js'

export default optionsFor(
  ['src/{clock,evaluation}/**/*.ts', 'src/cekura/{exchange,persist,retry-after}.ts'],
  ['__tests__/unit/{cekura,clock,evaluation}/**/*.test.ts', '__tests__/simulation/replay.test.ts'],
)
