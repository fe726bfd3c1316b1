// What chance does to the gate max_regressions, exactly. A job compares each run's first scoring with
// the verdict from before; a run whose verdict flipped is scored again, up to `confirmFlips` times,
// until one scoring brings the verdict from before back. It regressed if none does.

/**
 * @typedef {object} Run
 * @property {number} passedBefore the chance that it passed before: 1 or 0 if a person saw to it
 * @property {number} passes the chance that one scoring passes it now
 */

/**
 * The chance that a run is called regressed: it passed before, and no scoring passes it.
 *
 * @param {Run} run
 * @param {number} confirmFlips
 */
export function regressedChance({ passedBefore, passes }, confirmFlips) {
  return passedBefore * (1 - passes) ** (1 + confirmFlips)
}

/**
 * How many of the runs are called regressed: the chance of each number, from 0 up. Runs are judged
 * independently of each other.
 *
 * @param {readonly Run[]} runs
 * @param {number} confirmFlips
 */
export function regressions(runs, confirmFlips) {
  return runs.reduce(
    (chances, run) => {
      const regressed = regressedChance(run, confirmFlips)
      return [...chances, 0].map(
        (chance, count) => chance * (1 - regressed) + (chances[count - 1] ?? 0) * regressed,
      )
    },
    [1],
  )
}

/**
 * The chance that the job is red: more runs are called regressed than `maxRegressions`.
 *
 * @param {readonly Run[]} runs
 * @param {{ confirmFlips: number, maxRegressions: number }} settings
 */
export function redChance(runs, { confirmFlips, maxRegressions }) {
  const above = regressions(runs, confirmFlips).slice(maxRegressions + 1)
  return above.reduceRight((sum, chance) => sum + chance, 0)
}

/**
 * How many scorings confirmations add, on average, as a share of the plan: all metrics of a run are
 * scored again together. The k-th is due where the scorings before it all flipped the same way.
 *
 * @param {readonly Run[]} runs
 * @param {number} confirmFlips
 */
export function extraShare(runs, confirmFlips) {
  let extra = 0
  for (const { passedBefore, passes } of runs)
    for (let k = 1; k <= confirmFlips; k += 1)
      extra += passedBefore * (1 - passes) ** k + (1 - passedBefore) * passes ** k
  return extra / runs.length
}
