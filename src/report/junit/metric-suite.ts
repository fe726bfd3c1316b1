import type { Score } from '../../model/result.ts'
import type { MetricChange, RunChange, ScoreChange } from '../../model/comparison.ts'
import { oneLine } from '../../text/one-line.ts'
import { cutTo } from '../../text/width.ts'
import { CHANGES, scoreText } from '../vocabulary.ts'
import { sidePropertiesOf } from './metric-properties.ts'
import type { Properties, TestCase, TestSuite, Trouble } from './test-suite.ts'

const NAME_COLUMNS = 120
const MESSAGE_COLUMNS = 160

/** A metric, with the title of its suite and cases. */
export interface TitledMetric {
  readonly id: string
  readonly title: string
  /** Null if the metric has no scores. */
  readonly change: MetricChange | null
}

/**
 * A case for each run, also for runs that the metric did not score.
 * @param isTimed whether the cases have the time of their calls. Only one suite has it, so that a
 * sum over all suites counts each call once
 * @param properties properties of the suite, in addition to the metric's own
 */
export function metricSuite(
  metric: TitledMetric,
  runs: readonly RunChange[],
  timestamp: string | null,
  isTimed: boolean,
  properties: Properties,
): TestSuite {
  const { id, title, change } = metric
  return {
    name: title,
    timestamp,
    properties: {
      metric_id: id,
      kind: change?.kind ?? null,
      ...properties,
      ...sidePropertiesOf('before', change),
      ...sidePropertiesOf('after', change),
    },
    cases: runs.map((run) => metricCase(metric, run, isTimed)),
  }
}

/** Readers split class names at dots, so dots in the title are replaced. */
export function classNameOf(title: string): string {
  return `cekura.${title.replaceAll('.', '_')}`
}

function metricCase({ id, title }: TitledMetric, run: RunChange, isTimed: boolean): TestCase {
  const score = run.scores.find(({ metricId }) => metricId === id) ?? null
  const trouble = troubleOf(score, run)
  return {
    name: runTitle(run),
    className: classNameOf(title),
    seconds: isTimed ? run.durationSeconds : null,
    trouble,
    properties: caseProperties(id, score, run),
    // A failure already has these details.
    output: trouble?.tag === 'failure' ? '' : detailsOf(score),
  }
}

export function runTitle({ runId, scenario }: RunChange): string {
  const shown = cutTo(oneLine(scenario ?? ''), NAME_COLUMNS)
  return shown === '' ? `run ${oneLine(runId)}` : `${shown} (run ${oneLine(runId)})`
}

function troubleOf(score: ScoreChange | null, run: RunChange): Trouble | null {
  const after = score?.after ?? null
  if (score === null || after === null) return unscored(run)
  if (after.value === null) return notApplicable(after)
  return after.kind === 'binary' && !after.value ? failure(score, after) : null
}

function unscored({ errorMessage }: RunChange): Trouble {
  if (errorMessage === null) {
    const message = 'No score: this metric did not score this run'
    return { tag: 'skipped', type: 'no_score', message, details: '' }
  }
  const message = `No score: ${cutTo(oneLine(errorMessage), MESSAGE_COLUMNS)}`
  return { tag: 'error', type: 'run_error', message, details: errorMessage }
}

function notApplicable({ explanation }: Score): Trouble {
  const message = withReason('Not applicable', explanation)
  return { tag: 'skipped', type: 'not_applicable', message, details: '' }
}

function failure(score: ScoreChange, after: Score): Trouble {
  const message = withReason(failureWords(score), after.explanation)
  const type = score.flip === 'to_fail' ? 'regressed' : 'failed'
  return { tag: 'failure', type, message, details: detailsOf(score) }
}

function failureWords({ before, flip }: ScoreChange): string {
  if (flip === 'to_fail') return `Regressed: ${CHANGES.regressed.meaning}`
  return before?.value === false ? 'Fails as before' : 'Fails'
}

function withReason(words: string, explanation: string): string {
  const reason = cutTo(oneLine(explanation), MESSAGE_COLUMNS)
  return reason === '' ? words : `${words}: ${reason}`
}

/** The score now, and below it the score before, each with its explanation. */
function detailsOf(score: ScoreChange | null): string {
  const sides: readonly (readonly [string, Score | null])[] = [
    ['Now', score?.after ?? null],
    ['Before', score?.before ?? null],
  ]
  const parts = sides.flatMap(([when, side]) => {
    if (side === null) return []
    const value = `${when}: ${scoreText(side)}`
    return [side.explanation === '' ? value : `${value}\n${side.explanation}`]
  })
  return parts.join('\n\n')
}

/** The score for programs: a number keeps all its digits. */
function exactText(score: Score): string {
  return typeof score.value === 'number' ? String(score.value) : scoreText(score)
}

function caseProperties(metricId: string, score: ScoreChange | null, run: RunChange): Properties {
  const { before = null, after = null } = score ?? {}
  return {
    run_id: run.runId,
    metric_id: metricId,
    kind: (after ?? before)?.kind ?? null,
    before: before === null ? null : exactText(before),
    after: after === null ? null : exactText(after),
    scenario: run.scenario,
    personality: run.personality,
    run_seconds: run.durationSeconds,
    run_change: run.change,
    run_passed_before: run.passedBefore,
    run_passed_after: run.passedAfter,
    run_review: run.review,
    run_error: run.errorMessage,
  }
}
