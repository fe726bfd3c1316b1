import { describe, expect, test } from '@jest/globals'
import { MISTAKES } from './mistakes.ts'
import { searchInThreads } from '../search/parallel-search.ts'
import { plant } from './plant.ts'
import type { Finding } from '../search/search.ts'

/** Within so many schedules, from seed 1 on, each mistake must show. */
const SCHEDULES = 20_000

describe('the search finds a planted mistake: a job that', () => {
  test.each(MISTAKES)(
    '$name',
    async (mistake) => {
      const { srcFolder, remove } = plant(mistake)
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
        .filter(({ promise }) => mistake.breaks.includes(promise))
        .sort((a, b) => a.seed - b.seed)[0]
      process.stdout.write(
        `Mistake that ${mistake.name}: ${found === undefined ? 'not found' : `seed ${found.seed}, ${found.promise}: ${found.message}`}\n`,
      )
      expect(found).toBeDefined()
    },
    240_000,
  )
})
