import { createTimeline } from '../evaluation/timeline.js'
import { habitKind } from './habit.js'
import { choice } from './wording.js'

/**
 * @import { ResultForm } from '../world/result-form.js'
 * @import { Timeline } from '../evaluation/timeline.js'
 */

export const timed = habitKind({
  summary:
    'how evaluations pass: queued for queueMs, at work for runMs (null: as the story has it), ' +
    'ended as endStatus with finishedShare of the runs scored, the last of them stragglerMs late',
  options: {
    queueMs: /** @type {number | null} */ (null),
    runMs: /** @type {number | null} */ (null),
    endStatus: 'completed',
    finishedShare: 1,
    stragglerMs: 0,
    visibleProgress: true,
  },
  change: ({ result }, { queueMs, runMs, ...rest }) => {
    const { timeline } = result
    const length = { queueMs: queueMs ?? timeline.queueMs, runMs: runMs ?? timeline.runMs }
    return { result: { ...result, timeline: createTimeline({ ...timeline, ...rest, ...length }) } }
  },
})

export const oneByOne = habitKind({
  summary:
    'the result stays completed while its runs are scored one after another, one everyMs; each ' +
    'shows for atWorkMs that it is at work, and in between nothing is; updated_at moves as it says',
  options: {
    everyMs: 8_000,
    atWorkMs: 500,
    updatedAt: /** @type {ResultForm['updatedAt']} */ ('moves_with_each_run'),
  },
  change: ({ result }, { everyMs, atWorkMs, updatedAt }) => {
    /** @type {Partial<Timeline>} */
    const course = { queueMs: 0, runMs: everyMs * result.runs.length, statuses: [] }
    const timeline = createTimeline({ ...course, flipsRuns: true, atWorkMs })
    const stamps = /** @type {ResultForm['updatedAt']} */ (choice('updatedAt', updatedAt))
    return { result: { ...result, timeline, updatedAt: stamps } }
  },
})

export const blankedScores = habitKind({
  summary:
    'scores that were asked for are blanked `as` null, or gone, until the new ones are there',
  options: { as: /** @type {'null' | 'gone'} */ ('null') },
  change: ({ result }, { as }) => {
    // On the command line, null is read as a value and not as a word.
    const blankScores = as === 'gone' ? 'gone' : 'null'
    return { result: { ...result, timeline: { ...result.timeline, blankScores } } }
  },
})
