import { describe, expect, test } from '@jest/globals'
import {
  compareDefinitions,
  versionOfEvaluation,
  versionOfStanding,
} from '../../../src/compare/definition-change.ts'
import { savedDefinition as saved } from '../../support/definitions.ts'

const OLD = saved('1', '2026-10-01T10:00:00Z', { prompt: 'Is it kind?' })
const NEW = saved('2', '2026-11-10T10:00:00+00:00', { prompt: 'Is it polite?', name: 'Manners' })
const LATER = saved('3', '2026-12-24T10:00:00Z', { prompt: 'Is it late?' })
const TIMES = {
  versionBefore: null,
  before: ['2026-11-01T00:00:00Z'],
  after: '2026-11-24T00:00:00Z',
}

describe('compareDefinitions', () => {
  test.each([[[OLD, NEW, LATER]], [[LATER, NEW, OLD]], [[NEW, LATER, OLD]]])(
    'names the fields that differ since the baseline, in any order of the history (%#)',
    (history) => {
      expect(compareDefinitions(history, TIMES)).toEqual({
        kind: 'edited',
        now: NEW,
        before: OLD,
        fields: ['prompt', 'name'],
      })
    },
  )

  test('a metric that nobody saved since is not edited, and later edits do not count', () => {
    const before = ['2026-11-10T10:00:00.5Z']
    expect(compareDefinitions([LATER, OLD, NEW], { ...TIMES, before })).toMatchObject({
      kind: 'not_edited',
      now: NEW,
    })
  })

  test('a metric that was saved with the same definition, or changed back, is not edited', () => {
    const back = saved('4', '2026-11-12T10:00:00Z', OLD.fields)
    expect(compareDefinitions([OLD, NEW, back], TIMES)).toMatchObject({ kind: 'saved', now: back })
  })

  test('a metric that is newer than the baseline is edited, and its earlier definition is not known', () => {
    expect(compareDefinitions([NEW], TIMES)).toMatchObject({ kind: 'edited', fields: null })
  })

  test('the version that the baseline keeps decides of scores that are younger', () => {
    const pinned = (versionBefore: string, before: string[] | null) =>
      compareDefinitions([OLD, NEW], { ...TIMES, before, versionBefore })
    expect(pinned('2', ['2026-11-12T00:00:00Z'])?.kind).toBe('not_edited')
    expect(pinned('2', null)?.kind).toBe('not_edited')
    // Somebody who reviewed a run moved the time of the scores past the edit.
    expect(pinned('1', ['2026-11-12T00:00:00Z'])).toMatchObject({
      kind: 'edited',
      fields: ['prompt', 'name'],
    })
  })

  test('of a score that is older than the version that the baseline keeps, nothing is certain', () => {
    const pinned = (...before: string[]) =>
      compareDefinitions([OLD, NEW, LATER], { ...TIMES, before, versionBefore: '2' })
    // The later version gave the same score again, or somebody put the old line back.
    const unclear = { kind: 'unclear', before: OLD, fields: ['prompt', 'name'] }
    expect(pinned('2026-11-01T00:00:00Z')).toMatchObject(unclear)
    expect(pinned('2026-11-12T00:00:00Z', '2026-11-01T00:00:00Z')).toMatchObject(unclear)
  })

  test('an edit between the oldest and the newest score is one since some of them', () => {
    const before = ['2026-11-12T00:00:00Z', '2026-11-01T00:00:00Z']
    expect(compareDefinitions([OLD, NEW], { ...TIMES, before })).toMatchObject({
      kind: 'edited_since_some',
      before: OLD,
      fields: ['prompt', 'name'],
    })
  })

  test('an edit after all scores is one since all of them, compared with the oldest', () => {
    const [before, after] = [
      ['2026-11-12T00:00:00Z', '2026-11-01T00:00:00Z'],
      '2026-12-31T00:00:00Z',
    ]
    expect(
      compareDefinitions([OLD, NEW, LATER], { versionBefore: null, before, after }),
    ).toMatchObject({ kind: 'edited', before: OLD, now: LATER })
  })

  test('if the history has lost the version, the times decide', () => {
    expect(compareDefinitions([OLD, NEW], { ...TIMES, versionBefore: '9' })?.before).toBe(OLD)
  })

  test.each([
    [[], TIMES],
    [[LATER], TIMES],
    [[OLD], { ...TIMES, before: null }],
    [[OLD], { ...TIMES, before: ['yesterday'] }],
    [[OLD], { ...TIMES, before: [] }],
    [[OLD], { ...TIMES, after: 'today' }],
  ])('nothing is said if nothing is known (%#)', (history, times) => {
    expect(compareDefinitions(history, times)).toBeNull()
  })
})

describe('versionOfEvaluation', () => {
  const end = '2026-11-24T10:00:00Z'

  test('is the last version that was saved before the job began', () => {
    expect(versionOfEvaluation([NEW, LATER, OLD], '2026-11-24T09:00:00Z', end)).toBe('2')
  })

  test('is not known if somebody saved the metric during the evaluation', () => {
    const meanwhile = saved('5', '2026-11-24T09:30:00Z')
    expect(versionOfEvaluation([OLD, meanwhile], '2026-11-24T09:00:00Z', end)).toBeNull()
    expect(versionOfEvaluation([], '2026-11-24T09:00:00Z', end)).toBeNull()
  })
})

describe('versionOfStanding', () => {
  const start = '2026-11-24T10:00:00Z'

  test('is the last one, if that was saved before the scores and before the job began', () => {
    expect(versionOfStanding([NEW, OLD], '2026-11-24T09:00:00Z', start)).toBe('2')
    expect(versionOfStanding([NEW, OLD], '2026-11-24T11:00:00Z', start)).toBe('2')
  })

  test('is not known otherwise', () => {
    expect(versionOfStanding([NEW, OLD], '2026-11-01T09:00:00Z', start)).toBeNull()
    expect(versionOfStanding([NEW, LATER, OLD], '2026-12-31T09:00:00Z', start)).toBeNull()
    expect(versionOfStanding([NEW, OLD], null, start)).toBeNull()
    expect(versionOfStanding([], '2026-11-24T09:00:00Z', start)).toBeNull()
  })
})
