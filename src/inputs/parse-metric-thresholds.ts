import { OPERATORS, STATISTICS } from './gates.ts'
import type { MetricThreshold, Operator, Statistic } from './gates.ts'
import { type Parsed, accept, quote, refuseAll } from './parsed.ts'
import { DECIMAL, hundredth, UNSIGNED_DECIMAL } from './plain-number.ts'

const ACCEPTED = `<metric name or ID> [${STATISTICS.join('|')}] <one of ${OPERATORS.join(' ')}> <number>, such as Politeness pass_rate >= 90%`

/** Reads `metric_thresholds`, one a line; the bad lines are reported, each with its number. */
export function parseMetricThresholds(given: string): Parsed<readonly MetricThreshold[]> {
  const thresholds: MetricThreshold[] = []
  const problems: string[] = []
  for (const [index, line] of given.split(/\r\n|\n|\r/).entries()) {
    const asGiven = line.trim()
    if (asGiven === '') continue
    const read = readThreshold(asGiven)
    if (typeof read !== 'string') thresholds.push(read)
    else problems.push(`line ${index + 1}, ${quote(asGiven)}: ${read}; accepted is ${ACCEPTED}`)
  }
  return problems.length === 0 ? accept(thresholds) : refuseAll(problems)
}

/** Greedy before the operator: a name may hold operators, so the last one on the line splits. */
const THRESHOLD = /^(?<subject>.*)(?<operator>>=|<=|==|>|<)(?<bound>.*)$/u
/** `=>`, `>>`, `!==`: was it a name that ends in such a character, or a slip? */
const RUN_TOGETHER = /[<>=!]$/

/** The threshold, or what is wrong with it. */
function readThreshold(asGiven: string): MetricThreshold | string {
  const parts = THRESHOLD.exec(asGiven)?.groups
  const operator = OPERATORS.find((known): known is Operator => known === parts?.['operator'])
  if (parts === undefined || operator === undefined) return 'there is no operator'
  const subject = parts['subject'] ?? ''
  if (RUN_TOGETHER.test(subject)) {
    const last = subject.slice(-1)
    return `'${last}${operator}' is no operator (after a name that ends in '${last}' put a blank)`
  }
  const { metric, statistic } = readSubject(subject.trim())
  if (metric === '') return 'there is no metric before the operator'
  const bound = readBound((parts['bound'] ?? '').trim(), statistic)
  return typeof bound === 'string' ? bound : { metric, statistic, operator, ...bound, asGiven }
}

/** The last word is the statistic if it is one, and a name is left before it. */
function readSubject(subject: string): { metric: string; statistic: Statistic | null } {
  const words = /^(?<name>.*\S)\s+(?<last>\S+)$/u.exec(subject)?.groups
  const statistic = STATISTICS.find((known) => known === words?.['last']) ?? null
  const name = statistic === null ? subject : (words?.['name'] ?? '')
  return { metric: unquoted(name), statistic }
}

/** A name in double quotes is taken as it is, so that it may end in a statistic's word. */
function unquoted(name: string): string {
  return /^"(?<name>.+)"$/u.exec(name)?.groups?.['name'] ?? name
}

function readBound(
  text: string,
  statistic: Statistic | null,
): Pick<MetricThreshold, 'bound' | 'isPercentage'> | string {
  if (text === '') return 'there is no number after the operator'
  const isPercentage = text.endsWith('%')
  if (isPercentage) return readPercentage(text, statistic)
  const bound = DECIMAL.test(text) ? Number(text) : NaN
  if (!Number.isFinite(bound)) return `${quote(text)} is not a plain number`
  if (statistic !== 'pass_rate') return { bound: bound + 0, isPercentage }
  if (bound >= 0 && bound <= 1) return { bound: bound + 0, isPercentage }
  const isLikelyPercentage = bound > 1 && bound <= 100
  return `a pass rate lies from 0 to 1${isLikelyPercentage ? ` (was ${bound}% meant?)` : ''}`
}

function readPercentage(
  text: string,
  statistic: Statistic | null,
): Pick<MetricThreshold, 'bound' | 'isPercentage'> | string {
  if (statistic !== null && statistic !== 'pass_rate') {
    return `a % goes with pass_rate only, not with ${statistic}`
  }
  const number = text.slice(0, -1).trimEnd()
  if (!UNSIGNED_DECIMAL.test(number)) return `${quote(text)} is not a percentage`
  const bound = hundredth(number)
  return bound <= 1 ? { bound, isPercentage: true } : `${quote(text)} is more than 100%`
}
