import { borderline, regressed, failing, passing } from './runs.js'
import { extraShare, redChance } from './theory.js'

const CONFIRMATIONS = [0, 1, 2, 3]
const ERROR_RATES = [0.01, 0.03, 0.05]
const SETTINGS = [
  { confirmFlips: 0, maxRegressions: 0 },
  { confirmFlips: 0, maxRegressions: 1 },
  { confirmFlips: 0, maxRegressions: 2 },
  { confirmFlips: 1, maxRegressions: 0 },
  { confirmFlips: 2, maxRegressions: 0 },
  { confirmFlips: 3, maxRegressions: 0 },
  { confirmFlips: 2, maxRegressions: 1 },
]

/**
 * What each setting of the gate does, for a result whose runs all passed.
 *
 * @param {number} runs at least 3
 * @param {number} errorRate the chance that one scoring of a run is wrong
 */
export function settingsTable(runs, errorRate) {
  const withRegressed = (/** @type {number} */ count) => [
    ...regressed(count, errorRate),
    ...passing(runs - count, errorRate),
  ]
  return table(
    [
      '`confirm_flips`',
      '`max_regressions`',
      'False alarms',
      'Fails if 1 run regressed',
      'Fails if 3 runs regressed',
      'Extra evaluations',
    ],
    SETTINGS.map((settings) => [
      String(settings.confirmFlips),
      String(settings.maxRegressions),
      percent(redChance(withRegressed(0), settings)),
      percent(redChance(withRegressed(1), settings)),
      percent(redChance(withRegressed(3), settings)),
      percent(extraShare(withRegressed(0), settings.confirmFlips)),
    ]),
  )
}

/**
 * What confirmations do to a gate that allows no regression, for a result whose runs all passed.
 *
 * @param {number} runs at least 1
 * @param {number} errorRate the chance that one scoring of a run is wrong
 */
export function confirmationsTable(runs, errorRate) {
  const one = [...regressed(1, errorRate), ...passing(runs - 1, errorRate)]
  return table(
    ['`confirm_flips`', 'False alarms', 'Fails if 1 run regressed', 'Extra evaluations'],
    [0, 1, 2].map((confirmFlips) => [
      String(confirmFlips),
      percent(redChance(passing(runs, errorRate), { confirmFlips, maxRegressions: 0 })),
      percent(redChance(one, { confirmFlips, maxRegressions: 0 })),
      percent(extraShare(passing(runs, errorRate), confirmFlips)),
    ]),
  )
}

/**
 * False alarms by the number of runs and the judge's error rate, with no regression and with one
 * regression allowed.
 */
export function falseAlarmsTable() {
  return table(
    ['Runs', 'Judge errs', ...CONFIRMATIONS.map((n) => `\`confirm_flips: ${n}\``)],
    [10, 20, 50, 100].flatMap((runs) =>
      ERROR_RATES.map((errorRate) => {
        const red = (/** @type {number} */ confirmFlips, /** @type {number} */ maxRegressions) =>
          percent(redChance(passing(runs, errorRate), { confirmFlips, maxRegressions }))
        return [
          String(runs),
          percent(errorRate),
          ...CONFIRMATIONS.map((n) => `${red(n, 0)} · ${red(n, 1)}`),
        ]
      }),
    ),
  )
}

/** The cost of confirmations, and the share of real regressions that they confirm. */
export function powerTable() {
  return table(
    ['Judge errs', 'Share', ...CONFIRMATIONS.map((n) => `\`confirm_flips: ${n}\``)],
    ERROR_RATES.flatMap((errorRate) => [
      [
        percent(errorRate),
        'Real regressions confirmed',
        ...CONFIRMATIONS.map((confirmFlips) =>
          percent(redChance(regressed(1, errorRate), { confirmFlips, maxRegressions: 0 })),
        ),
      ],
      [
        '',
        'Extra evaluations',
        ...CONFIRMATIONS.map((n) => percent(extraShare(passing(1, errorRate), n))),
      ],
    ]),
  )
}

/**
 * The cases in which confirmations help less: 20 runs that did not change, with errors in 3% of the
 * scorings.
 */
export function hardCasesTable() {
  const errorRate = 0.03
  /** @type {[string, (before: import('./runs.js').Before) => import('./theory.js').Run[]][]} */
  const cases = [
    ['All pass', (before) => passing(20, errorRate, before)],
    ['4 fail', (before) => [...passing(16, errorRate, before), ...failing(4, errorRate, before)]],
    ['2 are borderline', (before) => [...passing(18, errorRate, before), ...borderline(2, before)]],
    ['5 are borderline', (before) => [...passing(15, errorRate, before), ...borderline(5, before)]],
  ]
  return table(
    [
      'Of 20 runs',
      'Compared with',
      ...CONFIRMATIONS.map((n) => `\`confirm_flips: ${n}\``),
      'Extra evaluations with 3',
    ],
    cases.flatMap(([name, runsOf]) =>
      /** @type {const} */ (['reviewed', 'one scoring']).map((before) => [
        before === 'reviewed' ? name : '',
        before === 'reviewed' ? 'a reviewed baseline' : 'one earlier scoring',
        ...CONFIRMATIONS.map((confirmFlips) => {
          const red = (/** @type {number} */ maxRegressions) =>
            percent(redChance(runsOf(before), { confirmFlips, maxRegressions }))
          return `${red(0)} · ${red(1)}`
        }),
        percent(extraShare(runsOf(before), 3)),
      ]),
    ),
  )
}

/** A share as a percentage. Only 1 is `100%`, and only 0 is `0%`. @param {number} share */
function percent(share) {
  if (share > 0 && share < 0.0005) return '<0.1%'
  if (share < 1 && share >= 0.9995) return '>99.9%'
  return `${Number((100 * share).toFixed(1))}%`
}

/**
 * A table in aligned columns, as Prettier writes it.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
