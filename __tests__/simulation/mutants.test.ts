import { describe, expect, test } from '@jest/globals'
import { MUTANTS } from './mutants.ts'
import { searchInThreads } from './parallel-search.ts'
import { plant } from './planted-mutant.ts'
import type { Finding } from './search.ts'

/** Within so many schedules, from seed 1 on, each mistake must show. */
const SCHEDULES = 20_000

describe('the search finds a planted mistake: a job that', () => {
  test.each(MUTANTS)(
    '$name',
    async (mutant) => {
      const { srcFolder, remove } = plant(mutant)
      const findings: Finding[] = []
      try {
        const task = {
          srcFolder,
          firstSeed: 1,
          schedules: SCHEDULES,
          piece: 200,
          untilFound: true,
          replayEvery: 0,
        }
        // In one thread, so that it is always the same seed that finds it.
        await searchInThreads(task, 1, (searched) => {
          findings.push(...searched.findings)
        })
      } finally {
        remove()
      }
      const found = findings
        .filter(({ property }) => mutant.breaks.includes(property))
        .sort((a, b) => a.seed - b.seed)[0]
      process.stdout.write(
        `Mutant that ${mutant.name}: ${found === undefined ? 'not found' : `seed ${found.seed}, ${found.property}: ${found.message}`}\n`,
      )
      expect(found).toBeDefined()
    },
    240_000,
  )
})
