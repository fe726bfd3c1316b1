import { expect } from '@jest/globals'
import { expectObeysContract } from './contract.ts'
import { KEY_SPELLINGS } from './key-spellings.ts'
import type { Scenario } from './scenario.ts'

const GREEN = ['passed', 'started', 'planned']
const COMMANDS = ['add-mask', 'debug', 'error', 'notice', 'warning']
/** A line of a stack, as Node prints it. */
const STACK_LINE = /^\s+at .+:\d+:\d+\)?$/m

/** Checks what must be true of every run of the action, however it ends. */
export function expectSound(run: Scenario, key: string): void {
  expectVerdictEverywhere(run)
  expectMaskedFirst(run, key)
  if (key.trim() !== '') expectNoKey(run, key.trim())
  expect(run.shown.join('\n')).not.toMatch(STACK_LINE)
  expect(COMMANDS).toEqual(expect.arrayContaining(run.commands.map(({ name }) => name)))
  // Everything is paid once: the evaluation, and each confirmation that the log announces.
  const confirmations = run.log.match(/^Confirmation \d of \d: /gm) ?? []
  expect(run.evaluations.length).toBeLessThanOrEqual(1 + confirmations.length)
  for (const request of run.requests) {
    expectObeysContract(request)
    expect(request.headers['x-cekura-api-key']).toBe(key)
  }
}

/** The outcome, `passed`, the exit code and the step's error agree. */
function expectVerdictEverywhere({ outputs, exitCode, commands, log }: Scenario): void {
  const outcome = outputs['outcome'] ?? `none, after:\n${log}`
  const isGreen = GREEN.includes(outcome)
  expect({ outcome, exitCode }).toEqual({ outcome, exitCode: isGreen ? 0 : 1 })
  expect(outputs['passed']).toBe(String(outcome === 'passed'))
  const errors = commands.filter(({ name }) => name === 'error')
  expect({ outcome, errors: errors.length > 0 }).toEqual({ outcome, errors: !isGreen })
}

function expectMaskedFirst({ log, commands }: Scenario, key: string): void {
  expect(log).toMatch(/^::add-mask::/)
  if (key.trim() !== '') expect(commands[0]).toMatchObject({ name: 'add-mask', message: key })
}

/** The runner hides masked text. Nothing else may contain the key, in any spelling. */
function expectNoKey({ log, outputs, summary }: Scenario, key: string): void {
  const printed = log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  // Markdown may hold a backslash before any sign, which its readers do not see.
  const read = summary.replaceAll('\\', '')
  const everything = [printed, JSON.stringify(outputs), summary, read].join('\n')
  for (const spelling of spellingsOf(key)) expect(everything).not.toContain(spelling)
}

function spellingsOf(key: string): string[] {
  const base64 = ['', 'a', 'ab'].map((before) =>
    Buffer.from(before + key)
      .toString('base64')
      .slice(4, -4),
  )
  return [...Object.values(KEY_SPELLINGS).map((spell) => spell(key)), ...base64]
}
