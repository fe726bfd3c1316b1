import * as course from './course.js'
import * as runs from './runs.js'
import * as wording from './wording.js'

/** All habits, by the names that tests and the command line use. */
export const habitKinds = {
  worded: wording.worded,
  timed: course.timed,
  'one-by-one': course.oneByOne,
  'blanked-scores': course.blankedScores,
  'never-scored': runs.neverScored,
  'lost-scores': runs.lostScores,
  'stuck-runs': runs.stuckRuns,
}
