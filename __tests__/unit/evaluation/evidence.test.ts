import { describe, expect, test } from '@jest/globals'
import type { Result, Run } from '../../../src/model/result.ts'
import { type Expectation, type Seen, seenBefore, weigh } from '../../../src/evaluation/evidence.ts'
import { aResult, aRun, binary } from '../../support/results.ts'

const BEFORE = '2026-08-01T12:00:00.000000Z'
const AFTER = '2026-08-01T12:05:00.000000Z'
const LATER = '2026-08-01T12:07:00.000000Z'
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
  answered: { inFlight: false, updatedAt: BEFORE },
}
const unseen = seenBefore(expectation)
const seenInFlight: Seen = { ...unseen, inFlight: true }
/** Long after the baseline, so that no replica shows anything from before it. */
const LATE_MS = 30_000

function readingOf(result: Result, seen: Seen = unseen, expected: Expectation = expectation) {
  return weigh(expected, seen, result, LATE_MS).reading
}

function answeredWith(updatedAt: string): Expectation {
  return { ...expectation, answered: { inFlight: false, updatedAt } }
}

describe('telling a new evaluation from the state before it', () => {
  test('a finished status proves nothing while everything is as it was', () => {
    expect(readingOf(baseline)).toBe('unproven')
  })
  test.each(['completed', 'failed', 'timeout', 'cancelled'])(
    'the status %s counts once updated_at has moved past the baseline',
    (status) => {
      const result = aResult({ status, updatedAt: AFTER, runs: runs(true) })
      expect(readingOf(result)).toBe('proven')
    },
  )
  test("what the trigger's own touch left in updated_at is no proof of the end", () => {
    const touched = answeredWith(AFTER)
    const seen = seenBefore(touched)
    expect(readingOf(aResult({ updatedAt: AFTER, runs: runs(true) }), seen, touched)).toBe(
      'unproven',
    )
    expect(readingOf(aResult({ updatedAt: LATER, runs: runs(true) }), seen, touched)).toBe('proven')
  })
  test('where the answer to the trigger was lost, updated_at has to move twice to be proof', () => {
    const lost = { ...expectation, answered: null }
    const first = weigh(lost, seenBefore(lost), aResult({ updatedAt: AFTER }), LATE_MS)
    expect(first).toMatchObject({ reading: 'unproven', isSign: true })
    expect(readingOf(aResult({ updatedAt: AFTER }), first.seen, lost)).toBe('unproven')
    expect(readingOf(aResult({ updatedAt: LATER }), first.seen, lost)).toBe('proven')
  })
  test('a changed score that was asked for is proof', () => {
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: runs(false) }))).toBe('proven')
  })
  test('a changed explanation is proof', () => {
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: runs(true, 'Or is it?') }))).toBe('proven')
  })
  test('a changed score that was not asked for is none', () => {
    const other = aResult({
      updatedAt: BEFORE,
      runs: [aRun('1', { scores: [binary('7', true, 'So it is.'), binary('8', false)] })],
    })
    expect(readingOf(other)).toBe('unproven')
  })
  test('a score of a metric that the result did not have is proof', () => {
    const fresh = { ...expectation, metricIds: ['8'] }
    const result = aResult({
      updatedAt: BEFORE,
      runs: [aRun('1', { scores: [binary('8', true)] })],
    })
    expect(readingOf(result, unseen, fresh)).toBe('proven')
  })
  test('scores that have gone are no new ones', () => {
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: [aRun('1', { scores: [] })] }))).toBe(
      'unproven',
    )
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: null }))).toBe('unproven')
  })
  test('after work was seen to go on, the same old state is likely, not proven', () => {
    expect(readingOf(baseline, seenInFlight)).toBe('likely')
  })
  test('an answer older than one seen before is never proof', () => {
    const seen = { inFlight: true, newestUpdatedAt: LATER, touchedAt: BEFORE }
    expect(readingOf(aResult({ updatedAt: AFTER, runs: runs(false) }), seen)).toBe('likely')
  })
  test("the trigger's answer counts only where there is no updated_at", () => {
    const answered = { ...expectation, answered: { inFlight: true, updatedAt: BEFORE } }
    expect(readingOf(baseline, unseen, answered)).toBe('unproven')
    const undated = {
      ...expectation,
      answered: { inFlight: true, updatedAt: null },
      baseline: aResult({ updatedAt: null, runs: runs(true) }),
    }
    expect(readingOf(aResult({ updatedAt: null, runs: runs(true) }), unseen, undated)).toBe(
      'likely',
    )
  })
  test("the trigger's answer counts, too, where only one of the two reads has an updated_at", () => {
    const answered = { inFlight: true, updatedAt: null }
    const dated = { ...expectation, answered }
    const undated = { ...dated, baseline: aResult({ updatedAt: null, runs: runs(true) }) }
    const before = { inFlight: false, newestUpdatedAt: null, touchedAt: null }
    expect(readingOf(aResult({ updatedAt: null, runs: runs(true) }), before, dated)).toBe('likely')
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: runs(true) }), before, undated)).toBe(
      'likely',
    )
  })
  test('an answer without updated_at is not said to be of the time before', () => {
    const seen = { inFlight: true, newestUpdatedAt: AFTER, touchedAt: BEFORE }
    expect(readingOf(aResult({ updatedAt: null, runs: runs(true) }), seen)).toBe('likely')
  })
  test('a run that the baseline did not list has no new score', () => {
    const asked = { ...expectation, runIds: ['1', '2'] }
    const result = aResult({
      updatedAt: BEFORE,
      runs: [...runs(true), aRun('2', { scores: [binary('7', true)] })],
    })
    expect(readingOf(result, unseen, asked)).toBe('unproven')
  })
  test('one new score of several metrics is enough', () => {
    const both = (value: boolean) => [
      aRun('1', { scores: [binary('7', value, 'So it is.'), binary('8', true)] }),
    ]
    const asked = {
      ...expectation,
      baseline: aResult({ updatedAt: BEFORE, runs: both(true) }),
      metricIds: ['8', '7'],
    }
    expect(readingOf(aResult({ updatedAt: BEFORE, runs: both(false) }), unseen, asked)).toBe(
      'proven',
    )
  })
  test("the newest updated_at is the baseline's where the trigger's answer is older", () => {
    expect(seenBefore(answeredWith(EARLIER))).toEqual({
      inFlight: false,
      newestUpdatedAt: BEFORE,
      touchedAt: EARLIER,
    })
  })
  test('a requested run in flight keeps a completed result open', () => {
    const open = aResult({ updatedAt: AFTER, runs: [aRun('1', { status: 'evaluating' })] })
    expect(weigh(expectation, unseen, open, LATE_MS)).toMatchObject({
      reading: 'in_flight',
      seen: { inFlight: true },
    })
  })
  test('a run that was not requested does not', () => {
    const result = aResult({
      updatedAt: AFTER,
      runs: [...runs(true), aRun('2', { status: 'evaluating' })],
    })
    expect(readingOf(result)).toBe('proven')
  })
  test('an unknown word is work going on', () => {
    expect(readingOf(aResult({ status: 'archiving', updatedAt: AFTER }))).toBe('in_flight')
  })
  test('work older than the baseline is that of another evaluation', () => {
    const old = aResult({ status: 'evaluating', updatedAt: EARLIER })
    expect(weigh(expectation, unseen, old, LATE_MS)).toMatchObject({
      reading: 'in_flight',
      seen: { inFlight: false },
    })
  })
  test('work that shows within ten seconds of the baseline may be that of another evaluation', () => {
    const working = aResult({ status: 'evaluating', updatedAt: null })
    const undated = { ...expectation, baseline: aResult({ updatedAt: null }), baselineAtMs: 1_000 }
    expect(weigh(undated, seenBefore(undated), working, 10_999)).toMatchObject({
      reading: 'in_flight',
      seen: { inFlight: false },
      isSign: false,
    })
    expect(weigh(undated, seenBefore(undated), working, 11_000)).toMatchObject({
      reading: 'in_flight',
      seen: { inFlight: true },
      isSign: true,
    })
  })
  test('once updated_at was seen past the baseline, an answer without it is of the time before', () => {
    for (const inFlight of [true, false]) {
      const seen = { inFlight, newestUpdatedAt: AFTER, touchedAt: BEFORE }
      expect(readingOf(baseline, seen)).toBe('stale')
    }
    const touched = answeredWith(AFTER)
    expect(readingOf(baseline, seenBefore(touched), touched)).toBe('stale')
  })
  test('without a baseline, an end that follows no work is likely', () => {
    const blind = { ...expectation, baseline: null }
    expect(readingOf(aResult({ updatedAt: AFTER }), seenBefore(blind), blind)).toBe('likely')
  })
  test('without a baseline, an end that is newer than the work seen is proof', () => {
    const blind = { ...expectation, baseline: null }
    const { seen } = weigh(
      blind,
      seenBefore(blind),
      aResult({ status: 'running', updatedAt: BEFORE }),
      LATE_MS,
    )
    expect(readingOf(aResult({ updatedAt: AFTER }), seen, blind)).toBe('proven')
    expect(readingOf(aResult({ updatedAt: BEFORE }), seen, blind)).toBe('likely')
  })
})
