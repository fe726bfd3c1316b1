import { accept, type Checked, quote, refuseAll } from '../model/checked.ts'
import { type MetricThreshold, type Operator, OPERATORS } from '../model/gates.ts'
import { checkShare, STATISTIC_NAMES, type StatisticName, STATISTICS } from '../model/statistic.ts'
import { DECIMAL, hundredth, UNSIGNED_DECIMAL } from './scalars.ts'

const ACCEPTED = `<metric name or ID> [${STATISTIC_NAMES.join('|')}] <one of ${OPERATORS.join(' ')}> <number>, such as Politeness pass_rate >= 90%`

/**
 * Reads `metric_thresholds`, one threshold for each line. Each bad line is a problem with its line
 * number.
 */
export function parseMetricThresholds(given: string): Checked<readonly MetricThreshold[]> {
  const thresholds: MetricThreshold[] = []
  const problems: string[] = []
  for (const [index, line] of given.split(/\r\n|\n|\r/).entries()) {
    const asGiven = line.trim()
    if (asGiven === '') continue
    const read = readThreshold(asGiven)
    if (typeof read !== 'string') thresholds.push(read)
    else problems.push(`line ${index + 1}, ${quote(asGiven)}: ${read}; use ${ACCEPTED}`)
  }
  return problems.length === 0 ? accept(thresholds) : refuseAll(problems)
}

/**
 * The part before the operator is greedy. A name can contain operators, so the last operator of the
 * line counts.
 */
const THRESHOLD = /^(?<subject>.*)(?<operator>>=|<=|==|>|<)(?<bound>.*)/su
/** `=>`, `>>`, `!==`: either the name ends in such a character, or it is a typing mistake. */
const RUN_TOGETHER = /[<>=!]$/

/** The threshold, or a text that says what is wrong with the line. */
function readThreshold(asGiven: string): MetricThreshold | string {
  const parts = THRESHOLD.exec(asGiven)?.groups
  const operator = OPERATORS.find((known): known is Operator => known === parts?.['operator'])
  if (parts === undefined || operator === undefined) return 'there is no operator'
  const subject = parts['subject'] ?? ''
  if (RUN_TOGETHER.test(subject)) {
    const last = subject.slice(-1)
    return `'${last}${operator}' is not an operator (if the name ends in '${last}', put a space after it)`
  }
  const { metric, statistic } = readSubject(subject.trim())
  if (metric === '') return 'there is no metric before the operator'
  const bound = readBound((parts['bound'] ?? '').trim(), statistic)
  return typeof bound === 'string' ? bound : { metric, statistic, operator, ...bound, asGiven }
}

/** The last word is the statistic if it names one and a metric name is left before it. */
function readSubject(subject: string): { metric: string; statistic: StatisticName | null } {
  const words = /^(?<name>.*\S)\s+(?<last>\S+)$/u.exec(subject)?.groups
  const statistic = STATISTIC_NAMES.find((known) => known === words?.['last']) ?? null
  const name = statistic === null ? subject : (words?.['name'] ?? '')
  return { metric: unquoted(name), statistic }
}

/** Removes double quotes around a name. In quotes, a name can end in the word of a statistic. */
function unquoted(name: string): string {
  return /^"(?<name>.+)"$/u.exec(name)?.groups?.['name'] ?? name
}

function readBound(
  text: string,
  statistic: StatisticName | null,
): Pick<MetricThreshold, 'bound' | 'isPercentage'> | string {
  if (text === '') return 'there is no number after the operator'
  const isPercentage = text.endsWith('%')
  if (isPercentage) return readPercentage(text, statistic)
  const bound = DECIMAL.test(text) ? Number(text) : NaN
  if (!Number.isFinite(bound)) return `${quote(text)} is not a plain number`
  if (statistic !== null && STATISTICS[statistic].isShare) {
    const share = checkShare(statistic, bound)
    if (!share.ok) return share.problems.join('; ')
  }
  // Adding 0 turns -0 into 0.
  return { bound: bound + 0, isPercentage }
}

function readPercentage(
  text: string,
  statistic: StatisticName | null,
): Pick<MetricThreshold, 'bound' | 'isPercentage'> | string {
  if (statistic !== null && !STATISTICS[statistic].isShare) {
    return `a % is for shares only, and ${statistic} is not a share`
  }
  const number = text.slice(0, -1).trimEnd()
  if (!UNSIGNED_DECIMAL.test(number)) return `${quote(text)} is not a percentage`
  const bound = hundredth(number)
  return bound <= 1 ? { bound, isPercentage: true } : `${quote(text)} is more than 100%`
}
