import type { Change, RunChange } from '../model/comparison.ts'
import type { Annotation } from '../world.ts'
import { counted } from '../text/counted.ts'
import type { Report } from './report.ts'
import { clipped, flattened, visibleText } from '../text/visible-text.ts'
import { CHANGES, movementText, reviewText, scoringsText } from './vocabulary.ts'

/** GitHub shows ten annotations of each level for a step. */
const MOST_SHOWN = 10
/**
 * GitHub cuts longer messages. Its limit is a little higher, which leaves room for the count of the
 * characters left out.
 */
const MESSAGE_LENGTH = 4_000
const EXPLANATION_LENGTH = 1_500
/** GitHub refuses a title of more than 255 characters. The title has more than the scenario. */
const SCENARIO_LENGTH = 160

/**
 * An annotation for each regressed run, and one notice for all unstable runs. There are only as
 * many as GitHub shows in addition to the earlier warnings. If there are more regressed runs, the
 * last annotation counts the rest. The failure itself, with the missed gates, is the step's error.
 * @param undelivered how many warnings are about a report that could not be delivered
 */
export function annotationsOf(
  { comparison, warnings }: Report,
  undelivered = 0,
): readonly Annotation[] {
  const those = (wanted: Change) => comparison?.runs.filter(({ change }) => change === wanted) ?? []
  const regressed = those('regressed')
  const unstable = instability(those('unstable'))
  const most = Math.max(1, MOST_SHOWN - warnings.length - undelivered)
  if (regressed.length <= most) return [...regressed.map(regression), ...unstable]
  const shown = regressed.slice(0, most - 1).map(regression)
  const rest = counted(regressed.length - shown.length, shown.length === 0 ? 'run' : 'more run')
  return [
    ...shown,
    { level: 'warning', title: `${rest} regressed`, message: 'The job summary lists them all' },
    ...unstable,
  ]
}

/** One notice for all unstable runs is enough, because they make nothing fail. */
function instability(runs: readonly RunChange[]): Annotation[] {
  if (runs.length === 0) return []
  const lines = runs
    .slice(0, MOST_SHOWN)
    .map((run) => `${flattened(run.scenario ?? 'run')} (run ${run.runId}): ${scoringsText(run)}`)
  const rest = runs.length - lines.length
  if (rest > 0) lines.push(`… and ${counted(rest, 'more run')}`)
  const title = counted(runs.length, 'unstable run')
  const message = [`${title}: ${CHANGES.unstable.meaning}`, ...lines].join('\n')
  return [{ level: 'notice', title, message: clipped(message, MESSAGE_LENGTH) }]
}

function regression(run: RunChange): Annotation {
  const flips = run.scores
    .filter(({ flip }) => flip === 'to_fail')
    .map((score) => {
      const { metricName, after } = score
      const why = clipped(visibleText(after?.explanation ?? '').trim(), EXPLANATION_LENGTH)
      return `${flattened(metricName)}: ${movementText(score)}${why === '' ? '' : `\n${why}`}`
    })
  const review = reviewText(run)
  // The log shows a message without its title.
  const lead = `Run ${run.runId} ${CHANGES.regressed.meaning}`
  const message = [[lead, ...flips].join('\n'), ...(review === null ? [] : [review])].join('\n\n')
  return {
    level: 'warning',
    title: `Regressed: ${clipped(flattened(run.scenario ?? 'run'), SCENARIO_LENGTH)} (run ${run.runId})`,
    message: clipped(message, MESSAGE_LENGTH),
  }
}
