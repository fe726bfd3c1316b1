// What a demo ends with: the verdict of each attempt, why it is as it is, and what to try next.

/** @typedef {import('./show.js').Shown} Shown */

/** @param {Shown[]} attempts */
export function conclusionOf(attempts) {
  const titles = attempts.map(({ title = '' }) => title.split(':')[0] ?? '')
  const width = Math.max(...titles.map(({ length }) => length))
  const lines = attempts.map(
    ({ verdict }, i) => `${width === 0 ? '' : `${titles[i]?.padEnd(width)}  `}${verdict}`,
  )
  return [...lines, ...reasonOf(attempts)].join('\n')
}

/** @param {Shown[]} attempts */
function reasonOf(attempts) {
  const [last] = attempts.slice(-1)
  const reds = attempts.filter(({ exitCode }) => exitCode !== 0)
  if (reds.length > 1) {
    return ['Red both times: each attempt is compared with the same pinned baseline.']
  }
  const allowed = last?.inputs['max_regressions']
  const regressed = last?.outputs['regressed_run_ids'] ?? '[]'
  if (last?.outputs['outcome'] === 'gate_failed' && allowed !== undefined && regressed !== '[]') {
    return [
      `Red on purpose: a run of this story passed before and fails now, and the step says ` +
        `max_regressions: ${allowed}.`,
    ]
  }
  return []
}

/**
 * The next thing worth seeing.
 * @param {Pick<import('./options.js').StoryOptions, 'story' | 'rerun' | 'inputs'>} options
 */
export function nextCommand({ story, rerun, inputs }) {
  if (rerun) {
    return (
      'npm run demo -- --story noisy-judge:regressed=1 --with confirm_flips=1\n' +
      '      (a judge that errs by chance: one flip is taken back, one lasts)'
    )
  }
  if (story === 'metric-edit' && Object.keys(inputs).length === 0) {
    return 'npm run demo -- --rerun\n      (a pinned baseline: the red job, run again, stays red)'
  }
  if (story.startsWith('noisy-judge')) {
    return 'npm run demo -- --story judge-moved\n      (nobody edited the metric, and scores changed all the same)'
  }
  return 'npm run demo -- --help'
}
