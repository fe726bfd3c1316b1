import { hostile } from './hostile.js'
import { huge } from './huge.js'
import { infrastructureFailure } from './infrastructure-failure.js'
import { judgeMoved } from './judge-moved.js'
import { metricEdit } from './metric-edit.js'
import { noisy } from './noisy-judge.js'
import { allPass, nothingChanged } from './quiet.js'
import { storyKind } from './story.js'

/** All stories, by the names that tests and the command line use. */
export const stories = {
  'metric-edit': storyKind({
    summary: 'a metric edit that fixes two runs and breaks one, each as people labelled it',
    options: {},
    tell: metricEdit,
  }),
  'judge-moved': storyKind({
    summary: 'nobody edited the metric, and its judge moved, mostly away from the labels',
    options: {},
    tell: judgeMoved,
  }),
  'noisy-judge': storyKind({
    summary:
      'each scoring of a run errs with the probability flipRate; on the first `borderline` runs ' +
      'with borderlineRate; the last `regressed` runs fail for good',
    options: {
      runs: 20,
      flipRate: 0.03,
      borderline: 0,
      borderlineRate: 0.5,
      regressed: 0,
      seed: 1,
    },
    tell: noisy,
  }),
  'all-pass': storyKind({
    summary: 'every run passes, before and after',
    options: {},
    tell: allPass,
  }),
  'nothing-changed': storyKind({
    summary: 'some runs fail, and the judge says word for word what it said before',
    options: {},
    tell: nothingChanged,
  }),
  'infrastructure-failure': storyKind({
    summary: 'some calls never connected, and the evaluation breaks off half-way',
    options: {},
    tell: infrastructureFailure,
  }),
  hostile: storyKind({
    summary: 'names, explanations and prompts that try to act on whatever shows them',
    options: {},
    tell: hostile,
  }),
  huge: storyKind({
    summary: 'more transcripts than fit in memory: `rounds` is how long they are',
    options: { runs: 10_000, rounds: 18 },
    tell: huge,
  }),
}
