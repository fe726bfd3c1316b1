/**
 * How the API words a result. Sources disagree, so all of it varies; the first word of each is
 * what results use if nobody says otherwise.
 */
export const formChoices = /** @type {const} */ ({
  /** success_rate from 0 to 1, or from 0 to 100 */
  scale: ['decimal', 'percent'],
  rate: ['number', 'string', 'null', 'absent'],
  /** what the rate is a share of */
  rateOf: ['all', 'completed'],
  /** the metric entries; by_path: as the path that is read has them */
  form: ['by_path', 'v1', 'v2'],
  counts: ['number', 'string', 'absent'],
  /** what success_runs_count counts: runs that succeeded, or that reached a final status */
  successCount: ['successes', 'finished'],
  /** figures that are still those from before the last evaluation */
  stale: ['none', 'rate', 'counts', 'both'],
  /** success and evaluation_status of the runs */
  verdicts: ['sent', 'null', 'absent'],
  runsShape: ['object', 'array', 'null', 'absent'],
  scenarioShape: ['object', 'integer', 'null'],
  transcriptShape: ['array', 'encrypted', 'absent'],
  /** binary scores of the older form: 5 and 0, or true and false */
  binaryScores: ['number', 'boolean'],
  /** where an enum's label is */
  labelField: ['enum', 'value', 'score'],
  failedReasons: ['object', 'array'],
  flags: ['boolean', 'string'],
  /** many: null in every field that a reader can do without */
  nulls: ['few', 'many'],
  /**
   * When updated_at moves. moves: as the status changes, which is at the start and at the end.
   * moves_at_trigger: by the trigger alone. moves_at_every_save: by the trigger, whether or not it
   * shows, with each run, and at the end.
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
