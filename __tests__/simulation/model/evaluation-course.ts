import type { Random } from '../random.ts'
import type { EvaluationShape, ResultShape } from '../scenario/scenario.ts'
import type { Happening } from './stamps.ts'
import type { ModelScore } from './truth.ts'

/** One evaluation on its way from the trigger to its end. */
export interface Course {
  readonly scope: Scope
  readonly triggeredAtMs: number
  /** Infinity until then. */
  readonly endedAtMs: number
  readonly end: EvaluationShape['end']
  readonly phase: 'queued' | 'working' | 'late_run' | 'ended'
  readonly start: () => void
  /** The status that it gives the result, or a run; null while it does not show there. */
  readonly resultWord: () => string | null
  readonly runWord: (run: number) => string | null
  readonly isShown: () => boolean
}

/** What is evaluated: runs and metrics, by index. */
export interface Scope {
  readonly runs: readonly number[]
  readonly metrics: readonly number[]
}

/** What an evaluation does to the result. */
export interface Effects {
  readonly at: (atMs: number, callback: () => void) => void
  readonly mayEnd: () => boolean
  readonly changed: (happening: Happening | 'nothing', atMs: number) => void
  readonly score: (run: number, metric: number, score: ModelScore) => void
  readonly scoreOf: (run: number, metric: number) => ModelScore
  readonly ended: (word: string) => void
  readonly random: Random
}

/** How long an end is put off that must not come yet. */
const PUT_OFF_MS = 5_000
/** A status that the action's authors had not heard of. */
const UNKNOWN_END = 'archived'

export function runEvaluation(
  shape: EvaluationShape,
  scope: Scope,
  triggeredAtMs: number,
  result: ResultShape,
  effects: Effects,
): Course {
  const { runs, metrics } = scope
  const doneRuns = new Set<number>()
  const lateRun = runs.at(-1)
  const showsInResult = shape.shows === 'result' || shape.shows === 'both'
  const showsInRuns =
    (shape.shows === 'runs' || shape.shows === 'both') && result.runsForm !== 'absent'
  const startsAtMs = triggeredAtMs + shape.queueMs
  let word = shape.words[0] ?? 'running'
  /** Of runs that are worked on one after another. */
  let current: number | null = null
  let endedAtMs = Infinity
  let phase: Course['phase'] = 'queued'

  function blank(): void {
    if (shape.blanks === 'no') return
    for (const run of runs) {
      for (const metric of metrics) {
        effects.score(run, metric, { ...effects.scoreOf(run, metric), blank: shape.blanks })
      }
    }
  }
  function rescore(run: number): void {
    doneRuns.add(run)
    for (const metric of metrics) {
      const { passes, explanation } = effects.scoreOf(run, metric)
      if (shape.change === 'none') {
        effects.score(run, metric, { passes, explanation, blank: 'no' })
        continue
      }
      const flips = shape.change === 'scores' && effects.random.chance(0.6)
      effects.score(run, metric, {
        passes: flips ? !passes : passes,
        explanation: `${explanation.slice(0, 40)} Again, ${triggeredAtMs}.`,
        blank: 'no',
      })
    }
  }
  function work(workMs: number): void {
    const steps = runs.length + 1
    for (const [index, run] of runs.entries()) {
      const atMs = startsAtMs + (workMs * (index + 1)) / steps
      // The last scores come with the end: see `model.ts` on what shows while they come.
      if (shape.shows === 'nothing' || run === lateRun) continue
      effects.at(atMs, () => {
        rescore(run)
        word = shape.words[index % shape.words.length] ?? word
        effects.changed('progress', atMs)
      })
    }
    endAt(startsAtMs + workMs)
  }
  function workInTurn(workMs: number, pauseMs: number): void {
    const eachMs = workMs / runs.length
    for (const [index, run] of runs.entries()) {
      const beginsAtMs = startsAtMs + index * (pauseMs + eachMs)
      const doneAtMs = beginsAtMs + eachMs
      effects.at(beginsAtMs, () => {
        current = run
        word = shape.words[index % shape.words.length] ?? word
        if (showsInRuns) effects.changed(index === 0 ? 'flip' : 'progress', beginsAtMs)
      })
      if (run === lateRun) endAt(doneAtMs)
      else
        effects.at(doneAtMs, () => {
          current = null
          rescore(run)
          effects.changed('progress', doneAtMs)
        })
    }
  }
  function endAt(atMs: number): void {
    effects.at(atMs, () => {
      if (!effects.mayEnd()) {
        endAt(atMs + PUT_OFF_MS)
        return
      }
      effects.ended(shape.end === 'unknown_word' ? UNKNOWN_END : shape.end)
      if (shape.lateRunMs === 0) {
        finish(atMs)
        return
      }
      phase = 'late_run'
      effects.changed('end', atMs)
      effects.at(atMs + shape.lateRunMs, () => {
        finish(atMs + shape.lateRunMs)
      })
    })
  }
  function finish(atMs: number): void {
    for (const run of runs) if (!doneRuns.has(run)) rescore(run)
    phase = 'ended'
    endedAtMs = atMs
    effects.changed('end', atMs)
  }
  return {
    scope,
    triggeredAtMs,
    get endedAtMs() {
      return endedAtMs
    },
    end: shape.end,
    get phase() {
      return phase
    },
    start: () => {
      blank()
      effects.changed('trigger', triggeredAtMs)
      effects.at(startsAtMs, () => {
        phase = 'working'
        if (shape.pauseMs !== null) {
          if (shape.workMs !== null) workInTurn(shape.workMs, shape.pauseMs)
          return
        }
        effects.changed(shape.shows === 'nothing' ? 'nothing' : 'flip', startsAtMs)
        if (shape.workMs !== null) work(shape.workMs)
      })
    },
    resultWord: () => {
      if (!showsInResult || phase === 'ended' || phase === 'late_run') return null
      if (phase === 'queued') return shape.queueShows ? 'in_queue' : null
      return word
    },
    runWord: (run) => {
      if (!showsInRuns || phase === 'ended' || !runs.includes(run)) return null
      if (phase === 'queued') return shape.queueShows ? 'pending' : null
      if (phase === 'late_run') return run === lateRun ? word : null
      if (shape.pauseMs !== null) return run === current ? word : null
      return doneRuns.has(run) ? null : word
    },
    isShown: () =>
      phase !== 'ended' &&
      (showsInResult || showsInRuns) &&
      (phase !== 'queued' || shape.queueShows) &&
      (phase !== 'working' || shape.pauseMs === null || current !== null),
  }
}
