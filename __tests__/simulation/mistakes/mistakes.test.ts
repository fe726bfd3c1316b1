import { describe, expect, test } from '@jest/globals'
import { SCHEDULES_OF } from '../search/schedules.ts'
import { findMistake } from './find-mistake.ts'
import { MISTAKES } from './mistakes.ts'
import { readSeeds } from './seeds.ts'

/**
 * The seed that shows each mistake is known: a search from seed 1 on meets it, and so it is enough to
 * play that one. The code of the product and of the model may have moved it since; then the search is
 * made again.
 */
const SEEDS = readSeeds()

describe('the search finds a planted mistake: a job that', () => {
  test.concurrent.each(MISTAKES)(
    '$name',
    async (mistake) => {
      const seed = SEEDS.get(mistake.name) ?? 1
      const schedules = SCHEDULES_OF[mistake.kind ?? 'alone']
      const known = seed <= schedules ? await findMistake(mistake, seed, 1) : undefined
      const found = known ?? (await findMistake(mistake, 1, schedules))
      if (found !== undefined && found !== known) {
        process.stdout.write(
          `Mistake that ${mistake.name}: shown by seed ${found.seed}, no longer by ${seed}. To keep the test fast: npm run simulate -- --mistakes\n`,
        )
      }
      expect(found).toBeDefined()
    },
    240_000,
  )
  test('and of no other is a seed known', () => {
    const names = MISTAKES.map(({ name }) => name)
    expect([...SEEDS.keys()].filter((name) => !names.includes(name))).toEqual([])
  })
})
