import { describe, expect, test } from '@jest/globals'
import type { Result, Run } from '../../../src/model/result.ts'
import {
  type Expectation,
  type ReadsSoFar,
  noReadsYet,
  interpretRead,
} from '../../../src/evaluation/evidence.ts'
import { aResult, aRun, binary } from '../../support/results.ts'

const BEFORE = '2026-08-01T12:00:00.000000Z'
const AFTER = '2026-08-01T12:05:00.000000Z'
const LATER = '2026-08-01T12:07:00.000000Z'
/** The `updated_at` that the trigger itself set. */
const NOW = '2026-08-01T12:00:01.000000Z'
const EARLIER = '2026-08-01T11:00:00.000000Z'

const runs = (value: boolean, explanation = 'So it is.'): Run[] => [
  aRun('1', { scores: [binary('7', value, explanation)] }),
]
const baseline = aResult({ updatedAt: BEFORE, runs: runs(true) })
const expectation: Expectation = {
  baseline,
  runIds: ['1'],
  metricIds: ['7'],
  baselineAtMs: 0,
  triggerAnswer: { inFlight: false, updatedAt: NOW },
  updatedAtIsOurs: true,
}
const unseen = noReadsYet(expectation)
/** An earlier read showed a run at work, while the result said `completed`. */
const runSeenInFlight: ReadsSoFar = { ...unseen, workSeen: true }
const resultSeenInFlight: ReadsSoFar = { ...runSeenInFlight, resultSeenInFlight: true }
/** Long after the baseline, so that no replica shows a state from before it. */
const LATE_MS = 30_000

function readingOf(
  result: Result,
  readsSoFar: ReadsSoFar = unseen,
  expected: Expectation = expectation,
) {
  return interpretRead(expected, readsSoFar, result, LATE_MS).reading
}

function answeredWith(updatedAt: string): Expectation {
  return { ...expectation, triggerAnswer: { inFlight: false, updatedAt } }
}

describe('distinguishing a new evaluation from the state before it', () => {
  test('a finished status proves nothing while everything is as it was', () => {
    const undated = { ...expectation, triggerAnswer: null }
    expect(readingOf(baseline, noReadsYet(undated), undated)).toBe('unproven')
  })
  test.each(['completed', 'failed', 'timeout', 'cancelled'])(
    'the status %s is likely new if updated_at is later than that of the baseline and of the trigger',
    (status) => {
      const result = aResult({ status, updatedAt: AFTER, runs: runs(true) })
      expect(readingOf(result)).toBe('likely')
      expect(readingOf(result, resultSeenInFlight)).toBe('proven')
    },
  )
  test('the updated_at that the trigger itself set is not evidence of the end', () => {
    const touched = answeredWith(AFTER)
    const reads = noReadsYet(touched)
    expect(readingOf(aResult({ updatedAt: AFTER, runs: runs(true) }), reads, touched)).toBe(
      'unproven',
    )
    expect(readingOf(aResult({ updatedAt: LATER, runs: runs(true) }), reads, touched)).toBe(
      'likely',
    )
  })
  test.each([
    ['was lost', null],
    ["still carries the baseline's", { inFlight: false, updatedAt: BEFORE }],
    ["carries one older than the baseline's", { inFlight: false, updatedAt: EARLIER }],
  ])(
    'if the answer to the trigger %s, the first change of updated_at may be due to the trigger',
    (_, triggerAnswer) => {
      const untold = { ...expectation, triggerAnswer }
      const moved = aResult({ updatedAt: AFTER })
      const first = interpretRead(untold, noReadsYet(untold), moved, LATE_MS)
      expect(first).toMatchObject({ reading: 'unproven', sign: 'updated_at_moved' })
      expect(readingOf(moved, first.readsSoFar, untold)).toBe('unproven')
      expect(readingOf(aResult({ updatedAt: LATER }), first.readsSoFar, untold)).toBe('likely')
    },
  )
  test('if somebody else may have changed updated_at, no change of it is evidence', () => {
    const doubtful = { ...expectation, updatedAtIsOurs: false }
    expect(readingOf(aResult({ updatedAt: LATER, runs: runs(true) }), unseen, doubtful)).toBe(
      'unproven',
    )
    expect(readingOf(aResult({ updatedAt: LATER, runs: runs(false) }), unseen, doubtful)).toBe(
      'proven',
    )
  })
  test('an answer without updated_at does not count as from before', () => {
    const reads = { ...runSeenInFlight, newestUpdatedAt: AFTER }
    expect(readingOf(aResult({ updatedAt: null, runs: runs(true) }), reads)).toBe('likely')
  })
  test("the newest updated_at is the baseline's if the trigger's answer is older", () => {
    expect(noReadsYet(answeredWith(EARLIER))).toMatchObject({
      newestUpdatedAt: BEFORE,
      triggerUpdatedAt: null,
    })
  })
  test('after a later updated_at than that of the baseline, an answer with the old one is from before', () => {
    for (const workSeen of [true, false]) {
      const reads = { ...unseen, workSeen, newestUpdatedAt: AFTER }
      const read = interpretRead(expectation, reads, baseline, LATE_MS)
      expect(read).toMatchObject({ reading: 'stale', isNews: false })
      expect(read.readsSoFar.lastFinished).toBeNull()
    }
  })
  test("the trigger's answer counts only if there is no updated_at", () => {
    const inFlight = { ...expectation, triggerAnswer: { inFlight: true, updatedAt: BEFORE } }
    expect(readingOf(baseline, noReadsYet(inFlight), inFlight)).toBe('unproven')
    const undated = {
      ...expectation,
      triggerAnswer: { inFlight: true, updatedAt: null },
      baseline: aResult({ updatedAt: null, runs: runs(true) }),
    }
    const same = aResult({ updatedAt: null, runs: runs(true) })
    expect(readingOf(same, noReadsYet(undated), undated)).toBe('likely')
  })
  test("the trigger's answer counts, too, if only one of the two reads has an updated_at", () => {
    const dated = { ...expectation, triggerAnswer: { inFlight: true, updatedAt: null } }
    const undated = { ...dated, baseline: aResult({ updatedAt: null, runs: runs(true) }) }
    const none = noReadsYet({ ...undated, triggerAnswer: null })
    expect(readingOf(aResult({ updatedAt: null, runs: runs(true) }), none, dated)).toBe('likely')
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: runs(true) }), none, undated)).toBe(
      'likely',
    )
  })
})

describe('scores that differ from the baseline', () => {
  const score = (value: boolean | null, id = '7') => binary(id, value, value === null ? '' : 'So.')
  const oneRun = (...scores: readonly ReturnType<typeof score>[]) =>
    aResult({ updatedAt: NOW, runs: [aRun('1', { scores: [...scores] })] })
  const twoMetrics = { ...expectation, metricIds: ['7', '8'] }
  const withBefore = (before: Result): Expectation => ({ ...twoMetrics, baseline: before })
  const before = oneRun(score(true), score(true, '8'))

  test('are proof if every requested score differs', () => {
    const after = oneRun(score(false), score(false, '8'))
    expect(readingOf(after, unseen, withBefore(before))).toBe('proven')
  })
  test('make the end likely if one differs and more may come', () => {
    const after = oneRun(score(false), score(true, '8'))
    expect(readingOf(after, unseen, withBefore(before))).toBe('likely')
  })
  test('are proof if one differs after a read showed the result itself in flight', () => {
    const after = oneRun(score(false), score(true, '8'))
    expect(readingOf(after, resultSeenInFlight, withBefore(before))).toBe('proven')
    expect(readingOf(after, runSeenInFlight, withBefore(before))).toBe('likely')
  })
  test('are incomplete if one differs and another is missing', () => {
    for (const after of [oneRun(score(false), score(null, '8')), oneRun(score(false))]) {
      expect(readingOf(after, unseen, withBefore(before))).toBe('incomplete')
      expect(readingOf(after, resultSeenInFlight, withBefore(before))).toBe('proven')
    }
  })
  test('are not evidence if they have become null, or are gone', () => {
    for (const after of [oneRun(score(null), score(null, '8')), oneRun()]) {
      const read = interpretRead(withBefore(before), unseen, after, LATE_MS)
      expect(read).toMatchObject({ reading: 'unproven' })
      expect(read.sign).not.toBe('evaluation')
    }
  })
  test('are evidence if a null has become a score', () => {
    const after = oneRun(score(true), score(true, '8'))
    const nulls = oneRun(score(null), score(null, '8'))
    expect(readingOf(after, unseen, withBefore(nulls))).toBe('proven')
  })
  test('are evidence by their explanations alone', () => {
    const result = aResult({ updatedAt: NOW, runs: runs(true, 'Or is it?') })
    expect(readingOf(result)).toBe('proven')
  })
  test('do not count if they were not requested', () => {
    const other = aResult({
      updatedAt: NOW,
      runs: [aRun('1', { scores: [binary('7', true, 'So it is.'), binary('8', false)] })],
    })
    expect(readingOf(other)).toBe('unproven')
  })
  test('are proof for a metric that the result did not have', () => {
    const fresh = { ...expectation, metricIds: ['8'] }
    const result = aResult({ updatedAt: NOW, runs: [aRun('1', { scores: [binary('8', true)] })] })
    expect(readingOf(result, unseen, fresh)).toBe('proven')
  })
  test('do not count if one side does not list the run', () => {
    const asked = { ...expectation, runIds: ['1', '2'] }
    const result = aResult({
      updatedAt: NOW,
      runs: [...runs(true), aRun('2', { scores: [binary('7', true)] })],
    })
    expect(readingOf(result, unseen, asked)).toBe('unproven')
    expect(readingOf(aResult({ updatedAt: NOW, runs: null }))).toBe('unproven')
    const changed = aResult({
      updatedAt: NOW,
      runs: [...runs(false), aRun('2', { scores: [binary('7', true)] })],
    })
    expect(readingOf(changed, unseen, asked)).toBe('likely')
  })
  test('make a later answer without them stale', () => {
    const asked = withBefore(before)
    const changed = oneRun(score(false), score(true, '8'))
    const { readsSoFar } = interpretRead(asked, unseen, changed, LATE_MS)
    expect(interpretRead(asked, readsSoFar, before, LATE_MS)).toMatchObject({
      reading: 'stale',
      isNews: false,
    })
    expect(readingOf(oneRun(score(true)), readsSoFar, asked)).toBe('unproven')
    expect(readingOf(changed, readsSoFar, asked)).toBe('likely')
  })
  test('can also be missing in an answer that is older than an earlier one', () => {
    const reads = { ...runSeenInFlight, newestUpdatedAt: LATER }
    const blank = aResult({ updatedAt: AFTER, runs: [aRun('1', { scores: [] })] })
    expect(readingOf(blank, reads)).toBe('incomplete')
  })
  test('do not count in an answer that is older than an earlier one', () => {
    const reads = { ...runSeenInFlight, newestUpdatedAt: LATER }
    expect(readingOf(aResult({ updatedAt: AFTER, runs: runs(false) }), reads)).toBe('likely')
    const none = { ...unseen, newestUpdatedAt: LATER }
    expect(readingOf(aResult({ updatedAt: AFTER, runs: runs(false) }), none)).toBe('unproven')
  })
})

describe('what is new in a finished answer', () => {
  const first = aResult({ updatedAt: NOW, runs: runs(true) })
  const reads = interpretRead(expectation, unseen, first, LATE_MS).readsSoFar
  const isNews = (result: Result, expected = expectation) =>
    interpretRead(expected, reads, result, LATE_MS).isNews

  test('is everything in the first answer, which changes nothing', () => {
    expect(interpretRead(expectation, unseen, first, LATE_MS)).toMatchObject({
      isNews: true,
      readsSoFar: { changeSeen: false, lastFinished: first },
    })
  })
  test('is nothing if it is the same as the answer before', () => {
    expect(interpretRead(expectation, reads, first, LATE_MS)).toMatchObject({
      isNews: false,
      readsSoFar: { changeSeen: false },
    })
  })
  test.each([
    ['another status', aResult({ status: 'failed', updatedAt: NOW, runs: runs(true) })],
    ['another move of updated_at', aResult({ updatedAt: AFTER, runs: runs(true) })],
    ['another score', aResult({ updatedAt: NOW, runs: runs(false) })],
    ['another explanation', aResult({ updatedAt: NOW, runs: runs(true, 'Or is it?') })],
    ['a score that is gone', aResult({ updatedAt: NOW, runs: [aRun('1', { scores: [] })] })],
  ])('is %s', (_, result) => {
    expect(interpretRead(expectation, reads, result, LATE_MS)).toMatchObject({
      isNews: true,
      readsSoFar: { changeSeen: true, lastFinished: result },
    })
  })
  test('is not a score that was not requested, unless it is not known yet which scores count', () => {
    const scores = [binary('7', true, 'So it is.'), binary('8', false)]
    const other = aResult({ updatedAt: NOW, runs: [aRun('1', { scores })] })
    expect(isNews(other)).toBe(false)
    expect(isNews(other, { ...expectation, baseline: null, metricIds: [] })).toBe(true)
    expect(isNews(other, { ...expectation, baseline: null, metricIds: [], runIds: null })).toBe(
      true,
    )
  })
  test('is forgotten when a read shows work', () => {
    const working = aResult({ status: 'evaluating', updatedAt: AFTER })
    const { readsSoFar } = interpretRead(expectation, reads, working, LATE_MS)
    expect(readsSoFar.lastFinished).toBeNull()
  })
})

describe('work that goes on', () => {
  test('after it, the same old state is likely, not proven', () => {
    expect(readingOf(baseline, runSeenInFlight)).toBe('stale')
    const untouched = { ...expectation, triggerAnswer: null }
    for (const seen of [runSeenInFlight, resultSeenInFlight]) {
      const reads = { ...seen, newestUpdatedAt: BEFORE, triggerUpdatedAt: null }
      expect(readingOf(baseline, reads, untouched)).toBe('likely')
    }
  })
  test('in a requested run keeps a completed result open', () => {
    const open = aResult({ updatedAt: AFTER, runs: [aRun('1', { status: 'evaluating' })] })
    expect(interpretRead(expectation, unseen, open, LATE_MS)).toMatchObject({
      reading: 'in_flight',
      sign: 'evaluation',
      readsSoFar: { workSeen: true, resultSeenInFlight: false },
    })
  })
  test('in the result itself is remembered as work of the result', () => {
    const busy = aResult({ status: 'evaluating', updatedAt: AFTER })
    const { readsSoFar } = interpretRead(expectation, unseen, busy, LATE_MS)
    expect(readsSoFar).toMatchObject({ workSeen: true, resultSeenInFlight: true })
    const open = aResult({ updatedAt: AFTER, runs: [aRun('1', { status: 'evaluating' })] })
    expect(interpretRead(expectation, readsSoFar, open, LATE_MS).readsSoFar).toMatchObject({
      resultSeenInFlight: true,
    })
  })
  test('in a run that was not requested does not', () => {
    const result = aResult({
      updatedAt: AFTER,
      runs: [...runs(true), aRun('2', { status: 'evaluating' })],
    })
    expect(readingOf(result)).toBe('likely')
  })
  test('is the meaning of an unknown word', () => {
    expect(readingOf(aResult({ status: 'archiving', updatedAt: AFTER }))).toBe('in_flight')
  })
  test('belongs to another evaluation if it is older than the baseline', () => {
    const old = aResult({ status: 'evaluating', updatedAt: EARLIER })
    expect(interpretRead(expectation, unseen, old, LATE_MS)).toMatchObject({
      reading: 'in_flight',
      sign: 'none',
      readsSoFar: { workSeen: false, resultSeenInFlight: false },
    })
  })
  test('may belong to another evaluation within ten seconds of the baseline', () => {
    const working = aResult({ status: 'evaluating', updatedAt: null })
    const undated = { ...expectation, baseline: aResult({ updatedAt: null }), baselineAtMs: 1_000 }
    expect(interpretRead(undated, noReadsYet(undated), working, 10_999)).toMatchObject({
      reading: 'in_flight',
      readsSoFar: { workSeen: false },
      sign: 'none',
    })
    expect(interpretRead(undated, noReadsYet(undated), working, 11_000)).toMatchObject({
      reading: 'in_flight',
      readsSoFar: { workSeen: true },
      sign: 'evaluation',
    })
  })
})

describe('without a baseline', () => {
  const blind = { ...expectation, baseline: null, triggerAnswer: null }
  const readWork = (work: Result) =>
    interpretRead(blind, noReadsYet(blind), work, LATE_MS).readsSoFar

  test('an end that follows no work is likely', () => {
    expect(readingOf(aResult({ updatedAt: AFTER }), noReadsYet(blind), blind)).toBe('likely')
  })
  test('an end that is newer than work in the result is proof', () => {
    const reads = readWork(aResult({ status: 'running', updatedAt: BEFORE }))
    expect(readingOf(aResult({ updatedAt: AFTER }), reads, blind)).toBe('proven')
    expect(readingOf(aResult({ updatedAt: BEFORE }), reads, blind)).toBe('likely')
  })
  test('an end that is newer than work in a run is likely', () => {
    const working = [aRun('1', { status: 'running' })]
    const reads = readWork(aResult({ updatedAt: BEFORE, runs: working }))
    expect(readingOf(aResult({ updatedAt: AFTER }), reads, blind)).toBe('likely')
  })
})
