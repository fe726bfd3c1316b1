import type { RunChange } from '../../model/comparison.ts'

/** A run at a glance: how its verdict changed, or else its verdict. */
export type Mark = 'regressed' | 'fail' | 'unstable' | 'fixed' | 'pass' | 'no verdict'

/** The signs differ in shape, not only in colour. */
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
