import type { RunChange } from '../../model/comparison.ts'

/** What is said of a run at a glance: what changed, else how it stands. */
export type Mark = 'regressed' | 'fail' | 'unstable' | 'fixed' | 'pass' | 'no verdict'

/** Told apart by their shape, too. */
export const SIGNS: Readonly<Record<Mark, string>> = {
  regressed: '🔻',
  fail: '❌',
  unstable: '🎲',
  fixed: '🔧',
  pass: '✅',
  'no verdict': '➖',
}

export function markOf({ change, passedAfter }: RunChange): Mark {
  if (change === 'regressed' || change === 'fixed' || change === 'unstable') return change
  if (passedAfter === null) return 'no verdict'
  return passedAfter ? 'pass' : 'fail'
}
