import type { PromiseName } from '../checks/promises.ts'

/** A mistake to plant into a copy of `src`, and what the search must say of it. */
export interface Mistake {
  readonly name: string
  /** In `src`. */
  readonly file: string
  /** Must be there exactly once. */
  readonly find: string
  readonly replace: string
  /** The promises that it breaks; one of them must be found broken. */
  readonly breaks: readonly PromiseName[]
}

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'believes a stale “completed”',
    file: 'evaluation/wait-for-end.ts',
    find: 'unproven: 60_000,',
    replace: 'unproven: 0,',
    breaks: ['truth'],
  },
  {
    name: 'accepts a likely end at once',
    file: 'evaluation/wait-for-end.ts',
    find: 'likely: LONGEST_LAG_MS,',
    replace: 'likely: 0,',
    breaks: ['truth'],
  },
  {
    name: 'counts patience by when answers arrive, not by when they were asked for',
    file: 'evaluation/wait-for-end.ts',
    find: 'if (sentAtMs - finishedSinceMs >= patienceMs)',
    replace: 'if (clock.nowMs() - finishedSinceMs >= patienceMs)',
    breaks: ['truth'],
  },
  {
    name: 'treats an unknown word as finished',
    file: 'cekura/status.ts',
    find: ": 'unknown'\n",
    replace: ": 'finished'\n",
    breaks: ['truth'],
  },
  {
    name: 'overlooks runs in flight while the result says completed',
    file: 'evaluation/activity.ts',
    find: 'if (run !== undefined) words.push(run.status)',
    replace: '',
    breaks: ['truth', 'outcome'],
  },
  {
    name: "counts another evaluation's old work as ours",
    file: 'evaluation/evidence.ts',
    find: 'return !isRecent && !isEarlier(result.updatedAt, baseline.updatedAt)',
    replace: 'return true',
    breaks: ['truth', 'outcome'],
  },
  {
    name: 'trusts work that shows just after the baseline',
    file: 'evaluation/evidence.ts',
    find: 'return !isRecent && ',
    replace: 'return ',
    breaks: ['truth', 'outcome'],
  },
  {
    name: "takes the trigger's own touch of updated_at for the end",
    file: 'evaluation/evidence.ts',
    find: 'laterOf(baseline?.updatedAt ?? null, now.touchedAt)',
    replace: '(baseline?.updatedAt ?? null)',
    breaks: ['truth'],
  },
  {
    name: 'accepts an old state, though updated_at tells its age',
    file: 'evaluation/evidence.ts',
    find: "if (isFromBefore(baseline, now, updatedAt)) return 'stale'",
    replace: '',
    breaks: ['truth'],
  },
  {
    name: 'judges in mode wait by the first read',
    file: 'evaluation/read-before.ts',
    find: "if (inputs.mode !== 'wait' && reading",
    replace: 'if (reading',
    breaks: ['truth'],
  },
  {
    name: 'triggers again after a 504 without looking',
    file: 'evaluation/trigger.ts',
    find: 'const seen = await lookForSign(job, plan.resultId, expectation)',
    replace: 'const seen = null as Seen | null',
    breaks: ['once'],
  },
  {
    name: 'takes a reset for a request that was never sent',
    file: 'cekura/exchange.ts',
    find: "error instanceof TransportError && error.sent === 'no'",
    replace: 'error instanceof TransportError',
    breaks: ['once'],
  },
  {
    name: 'ends the look for a sign by when answers arrive, not by when they were asked for',
    file: 'evaluation/look-for-sign.ts',
    find: 'if (sentAtMs - firstLookAtMs >=',
    replace: 'if (job.clock.nowMs() - firstLookAtMs >=',
    breaks: ['once', 'truth'],
  },
  {
    name: 'dates an answer by the first try that failed',
    file: 'cekura/read-result.ts',
    find: 'return persist(\n    context,\n    async (signal) => {\n      const sentAtMs = context.clock.nowMs()',
    replace:
      'const sentAtMs = context.clock.nowMs()\n  return persist(\n    context,\n    async (signal) => {',
    breaks: ['once', 'truth'],
  },
  {
    name: 'swallows the deadline in a retry',
    file: 'cekura/persist.ts',
    find: 'await sleep(clock, delayMs, signal)',
    replace: 'await sleep(clock, delayMs, new AbortController().signal)',
    breaks: ['deadline', 'signal'],
  },
  {
    name: 'never ends at the deadline',
    file: 'job.ts',
    find: "stop.abort(new Stopped('deadline'))",
    replace: '',
    breaks: ['deadline'],
  },
  {
    name: 'never stops on a signal',
    file: 'job.ts',
    find: "cancelled.addEventListener('abort', cancel, { once: true })",
    replace: '',
    breaks: ['signal', 'outcome'],
  },
  {
    name: 'calls a cancelled job timed out',
    file: 'judge/judge-error.ts',
    find: "outcome: by === 'cancel' ? 'cancelled' : 'timed_out'",
    replace: "outcome: 'timed_out'",
    breaks: ['outcome'],
  },
  {
    name: 'blames the API at the deadline',
    file: 'cekura/persist.ts',
    find: 'Math.max(0, context.endsAtMs - clock.nowMs())',
    replace: 'context.endsAtMs - clock.nowMs()',
    breaks: ['outcome'],
  },
  {
    name: 'ignores Retry-After',
    file: 'clock/retry-delay.ts',
    find: '(retryAfterMs ?? 0) + FIRST_MS * random()',
    replace: '0',
    breaks: ['budget'],
  },
  {
    name: 'never gives up on an API that fails',
    file: 'cekura/persist.ts',
    find: 'const GIVE_UP_AFTER_MS = 5 * 60_000',
    replace: 'const GIVE_UP_AFTER_MS = 500 * 60_000',
    breaks: ['budget'],
  },
  {
    name: 'polls every second',
    file: 'evaluation/wait-for-end.ts',
    find: 'Math.max(1_000, Math.min(pollMs, restMs))',
    replace: '1_000',
    breaks: ['budget'],
  },
  {
    name: 'never believes an end that is only likely',
    file: 'evaluation/wait-for-end.ts',
    find: 'likely: LONGEST_LAG_MS,',
    replace: 'likely: Infinity,',
    breaks: ['liveness'],
  },
  {
    name: 'forgets that it triggered an evaluation',
    file: 'evaluation/trigger.ts',
    find: "job.state.underWay = 'unknown'",
    replace: '',
    breaks: ['signal', 'report'],
  },
  {
    name: 'never masks the key',
    file: 'action.ts',
    find: "if (secret !== undefined && secret.trim() !== '') mask(secret)",
    replace: 'void secret',
    breaks: ['key'],
  },
]
