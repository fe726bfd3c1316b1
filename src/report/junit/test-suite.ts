import type { XmlElement } from './xml.ts'

export interface TestSuite {
  readonly name: string
  /**
   * In UTC, to the second and without a time zone, as the format requires; null if it is not known.
   */
  readonly timestamp: string | null
  readonly properties: Properties
  readonly cases: readonly TestCase[]
}

export interface TestCase {
  /** Unique in its suite. */
  readonly name: string
  readonly className: string
  /** Null if it is not known. The format has no such value, so it is written as 0. */
  readonly seconds: number | null
  /** Null: the case passed. */
  readonly trouble: Trouble | null
  /** A flaky case has one line for each scoring that failed. */
  readonly flakyFailures?: readonly string[]
  readonly properties: Properties
  /** The printed output of the case; can be empty. */
  readonly output: string
}

/** Why a case did not pass. */
export interface Trouble {
  readonly tag: 'failure' | 'error' | 'skipped'
  readonly type: string
  /** One line of text. */
  readonly message: string
  readonly details: string
}

/** A property that is null is left out. */
export type Properties = Readonly<Record<string, string | number | boolean | null>>

/** @param seconds the duration of the whole job */
export function suitesElement(
  name: string,
  suites: readonly TestSuite[],
  seconds: number,
): XmlElement {
  const cases = suites.flatMap((suite) => suite.cases)
  return {
    tag: 'testsuites',
    attributes: { name, ...countsOf(cases), time: timeOf(seconds) },
    content: suites.map(suiteElement),
  }
}

function suiteElement({ name, timestamp, properties, cases }: TestSuite, id: number): XmlElement {
  const seconds = cases.reduce((sum, one) => sum + (one.seconds ?? 0), 0)
  return {
    tag: 'testsuite',
    attributes: {
      name,
      id,
      ...countsOf(cases),
      time: timeOf(seconds),
      ...(timestamp === null ? {} : { timestamp }),
    },
    content: [...propertiesElement(properties), ...cases.map(caseElement)],
  }
}

function caseElement(one: TestCase): XmlElement {
  const { name, className, trouble, properties, output } = one
  const content = [...propertiesElement(properties)]
  if (trouble !== null) {
    const { tag, type, message, details } = trouble
    content.push({ tag, attributes: { type, message }, content: details })
  }
  // The form in which Maven Surefire reports a case that failed once and passed once.
  for (const message of one.flakyFailures ?? []) {
    content.push({ tag: 'flakyFailure', attributes: { type: 'unstable', message }, content: '' })
  }
  if (output !== '') {
    content.push({ tag: 'system-out', attributes: {}, content: withoutMarkers(output) })
  }
  return {
    tag: 'testcase',
    attributes: { name, classname: className, time: timeOf(one.seconds ?? 0) },
    content,
  }
}

function propertiesElement(properties: Properties): XmlElement[] {
  const content = Object.entries(properties).flatMap(([name, value]) =>
    value === null
      ? []
      : [{ tag: 'property', attributes: { name, value: String(value) }, content: [] }],
  )
  return content.length === 0 ? [] : [{ tag: 'properties', attributes: {}, content }]
}

function countsOf(cases: readonly TestCase[]) {
  const count = (tag: Trouble['tag']) => cases.filter(({ trouble }) => trouble?.tag === tag).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

/**
 * Breaks up `[[`. Readers of the format publish a file for `[[ATTACHMENT|path]]` in an output, and
 * add a property for `[[PROPERTY|…]]`. Text from other people must not cause that.
 */
function withoutMarkers(output: string): string {
  return output.replace(/\[(?=\[)/g, '[ ')
}

const MOST_SECONDS = 1e9

/** Seconds with three decimal places. Readers do not accept an exponent. */
function timeOf(seconds: number): string {
  return Math.min(Math.max(seconds, 0), MOST_SECONDS).toFixed(3)
}
