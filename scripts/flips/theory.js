// Computes exactly how chance affects the gate max_regressions. A job compares each run's first
// scoring with the verdict from before. A run whose verdict flipped is scored again, up to
// `confirmFlips` times, until one scoring repeats the verdict from before. The run regressed if no
// scoring does.

/**
 * @typedef {object} Run
 * @property {number} passedBefore the chance that the run passed before: 1 or 0 if a person
 * reviewed it
 * @property {number} passes the chance that one scoring passes the run now
 */

/**
 * The chance that a run counts as regressed: it passed before, and no scoring passes it.
 *
 * @param {Run} run
 * @param {number} confirmFlips
 */
export function regressedChance({ passedBefore, passes }, confirmFlips) {
  return passedBefore * (1 - passes) ** (1 + confirmFlips)
}

/**
 * The chance of each number of regressed runs, from 0 up. The judge's errors on different runs are
 * independent.
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
 * The chance that the job fails: more runs count as regressed than `maxRegressions`.
 *
 * @param {readonly Run[]} runs
 * @param {{ confirmFlips: number, maxRegressions: number }} settings
 */
export function redChance(runs, { confirmFlips, maxRegressions }) {
  const above = regressions(runs, confirmFlips).slice(maxRegressions + 1)
  return above.reduceRight((sum, chance) => sum + chance, 0)
}

/**
 * How many scorings confirmations add on average, as a share of the plan. All metrics of a run are
 * scored again together. The k-th confirmation is needed if all scorings before it show the same
 * flip.
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
