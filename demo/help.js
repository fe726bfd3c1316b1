import { COMMON_FAULT_OPTIONS, faultTable } from '../simulator/faults/fault-text.js'
import { habitTable } from '../simulator/habits/with-habits.js'
import { storyTable } from '../simulator/stories/story-text.js'

export const HELP = `Shows the action at work as it would look in a workflow.

  npm run demo                                   a metric edit that fixes two runs and breaks one
  npm run demo -- --with max_regressions=1       the same, with a gate that allows one: green
  npm run demo -- --rerun                        a pinned baseline: the red job, run again, stays red
  npm run demo -- --story noisy-judge:regressed=1 --with confirm_flips=1
                                                 a judge that errs by chance: one flip is taken back
  npm run demo -- --story infrastructure-failure an evaluation that breaks off half-way
  npm run demo -- --fault rate-limited:times=2   the first story, with trouble on the line
  npm run demo -- --with mode=wait               an evaluation that somebody else has started
  npm run demo -- --html summary.html            the summary as a page for a browser

Options:
  --with <input>=<value>  an input of action.yml; can be given again
  --rerun                 pins the scores that stand as a baseline, then runs the step twice
  --full                  opens the folded parts, and shows every part of every attempt
  --html <file>           also writes the summary as a page to open in a browser
  --story, --habit, --fault <name>
                          what happens: --help all lists the names
  --real                  the real API, with the key from CEKURA_API_KEY: shows the plan and its
                          cost first, and asks before it pays
  --yes                   with --real: pays without asking
  --help, --help all      this page; all stories, habits and faults

Against the real API. A dry run triggers nothing:

  CEKURA_API_KEY=... npm run demo -- --real --with result_id=4711 \\
    --with run_ids=all --with metric_ids=all --with dry_run=true`

export const HELP_ALL = `${HELP}

A story is what happens: --story noisy-judge:flipRate=0.1,seed=7. Each is shown with its options
and their defaults.

${storyTable()}

A habit is how the API behaves all the time: --habit one-by-one:updatedAt=absent. Can be given
again. Of words in a list, the first is the default.

${habitTable()}

A fault strikes some requests: --fault rate-limited:times=2,retryAfter=3. Can be given again.

${COMMON_FAULT_OPTIONS}

${faultTable()}`
