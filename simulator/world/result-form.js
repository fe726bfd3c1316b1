/**
 * The forms in which the API may send a result. Sources disagree about them, so all of them vary.
 * The first word of each list is the default.
 */
export const formChoices = /** @type {const} */ ({
  /** success_rate from 0 to 1, or from 0 to 100 */
  scale: ['decimal', 'percent'],
  rate: ['number', 'string', 'null', 'absent'],
  /** the runs that the rate is a share of */
  rateOf: ['all', 'completed'],
  /** the form of the metric entries; by_path: the form of the requested path */
  form: ['by_path', 'v1', 'v2'],
  counts: ['number', 'string', 'absent'],
  /**
   * the runs that success_runs_count counts: all that succeeded, or all that reached a final status
   */
  successCount: ['successes', 'finished'],
  /** the figures that are still from before the last evaluation */
  stale: ['none', 'rate', 'counts', 'both'],
  /** success and evaluation_status of the runs */
  verdicts: ['sent', 'null', 'absent'],
  runsShape: ['object', 'array', 'null', 'absent'],
  scenarioShape: ['object', 'integer', 'null'],
  transcriptShape: ['array', 'encrypted', 'absent'],
  /** the binary scores of the older form: 5 and 0, or true and false */
  binaryScores: ['number', 'boolean'],
  /** the field with the label of an enum */
  labelField: ['enum', 'value', 'score'],
  failedReasons: ['object', 'array'],
  flags: ['boolean', 'string'],
  /** many: null in every field that a reader does not need */
  nulls: ['few', 'many'],
  /**
   * When updated_at changes. moves: with the status, at the start and at the end. moves_at_trigger:
   * only with the trigger. moves_at_every_save: with the trigger, even if it does not show, with
   * each run, and at the end.
   */
  updatedAt: [
    'moves',
    'moves_at_trigger',
    'moves_at_end',
    'moves_with_each_run',
    'moves_at_every_save',
    'frozen',
    'absent',
  ],
})

/** @typedef {typeof formChoices} FormChoices */
/** @typedef {{ [Field in keyof FormChoices]: FormChoices[Field][number] }} ResultForm */

export const usualForm = /** @type {ResultForm} */ (
  Object.fromEntries(Object.entries(formChoices).map(([field, [usual]]) => [field, usual]))
)
