// Computes how often the gate max_regressions is wrong by chance, with and without confirm_flips.
// It needs only Node, with nothing installed.
//
//   node scripts/flip-table.js                                writes the tables of docs/flips.md and README.md
//   node scripts/flip-table.js --check                        fails if they differ
//   node scripts/flip-table.js --runs 40 --error-rate 0.02    prints the first table for your own result
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  confirmationsTable,
  falseAlarmsTable,
  hardCasesTable,
  powerTable,
  settingsTable,
} from './flips/tables.js'

const ROOT = join(import.meta.dirname, '..')
const HELP = `How often the gate max_regressions is wrong by chance, for your own result:

  node scripts/flip-table.js --runs 40 --error-rate 0.02

  --runs <n>            runs that passed, from 3 to 5000 (20)
  --error-rate <share>  of the judge's scorings that are wrong, below 0.5 (0.03)
  --check               tells if the tables of README.md and docs/flips.md are what is computed
  --help

Without an option it writes those tables.`

const values = readOptions()
if (values === null) process.exitCode = 1
else if (values.help) console.log(HELP)
else if (values.runs !== undefined || values['error-rate'] !== undefined) {
  printTable(Number(values.runs ?? 20), Number(values['error-rate'] ?? 0.03))
} else {
  writePage('README.md', { confirmations: confirmationsTable(20, 0.03) })
  writePage('docs/flips.md', {
    flips: settingsTable(20, 0.03),
    'false alarms': falseAlarmsTable(),
    power: powerTable(),
    'hard cases': hardCasesTable(),
  })
}

/** Null, and the reason on standard error, where they cannot be read. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        runs: { type: 'string' },
        'error-rate': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return null
  }
}

/** @param {number} runs @param {number} errorRate */
function printTable(runs, errorRate) {
  const areSound =
    Number.isSafeInteger(runs) && runs >= 3 && runs <= 5000 && errorRate > 0 && errorRate < 0.5
  if (areSound) {
    console.log(settingsTable(runs, errorRate))
  } else {
    console.error(
      '--runs takes an integer from 3 to 5000, --error-rate a share below 0.5, such as 0.03',
    )
    process.exitCode = 1
  }
}

/** @param {string} page @param {Record<string, string>} tables */
function writePage(page, tables) {
  const path = join(ROOT, page)
  const before = readFileSync(path, 'utf8')
  const after = Object.entries(tables).reduce(
    (text, [name, table]) =>
      replaceBetween(text, page, `<!-- ${name} -->`, `<!-- end of ${name} -->`, table),
    before,
  )
  if (!values?.check) {
    writeFileSync(path, after)
  } else if (after !== before) {
    console.error(`${page} is not what was computed.\nRun: node scripts/flip-table.js`)
    process.exitCode = 1
  }
}

/**
 * @param {string} text @param {string} page @param {string} start @param {string} end @param
 * {string} content
 */
function replaceBetween(text, page, start, end, content) {
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < from) throw new Error(`${page} lacks the markers ${start} and ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}
