import { describe, expect, test } from '@jest/globals'
import { compareDefinitions, versionOfEvaluation } from '../../../src/compare/definition-change.ts'
import { savedDefinition as saved } from '../../support/definitions.ts'

const OLD = saved('1', '2026-10-01T10:00:00Z', { prompt: 'Is it kind?' })
const NEW = saved('2', '2026-11-10T10:00:00+00:00', { prompt: 'Is it polite?', name: 'Manners' })
const LATER = saved('3', '2026-12-24T10:00:00Z', { prompt: 'Is it late?' })
const TIMES = {
  versionBefore: null,
  before: '2026-11-01T00:00:00Z',
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
    const before = '2026-11-10T10:00:00.5Z'
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

  test('the version that the baseline keeps decides, whatever the times say', () => {
    const pinned = (versionBefore: string) =>
      compareDefinitions([OLD, NEW], { ...TIMES, before: '2026-09-01T00:00:00Z', versionBefore })
    expect(pinned('2')?.kind).toBe('not_edited')
    expect(pinned('1')).toMatchObject({ kind: 'edited', fields: ['prompt', 'name'] })
    expect(
      compareDefinitions([OLD, NEW], { ...TIMES, before: null, versionBefore: '2' })?.kind,
    ).toBe('not_edited')
  })

  test('if the history has lost the version, the times decide', () => {
    expect(compareDefinitions([OLD, NEW], { ...TIMES, versionBefore: '9' })?.before).toBe(OLD)
  })

  test.each([
    [[], TIMES],
    [[LATER], TIMES],
    [[OLD], { ...TIMES, before: null }],
    [[OLD], { ...TIMES, before: 'yesterday' }],
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
