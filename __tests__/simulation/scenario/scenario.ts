/**
 * Everything that a seed decides before the job starts. Times without a word on them are milliseconds
 * since the job's start; a negative one is before it.
 */
export interface Scenario {
  readonly seed: number
  readonly job: JobShape
  readonly result: ResultShape
  readonly replicas: ReplicaShape
  readonly stamps: StampShape
  /** The evaluation that the job asks for; in mode `wait`, the one that is under way. */
  readonly evaluation: EvaluationShape
  /** In mode `wait`: how long before the job the evaluation was triggered; null: none is under way. */
  readonly waitedForSinceMs: number | null
  readonly other: OtherEvaluation | null
  /** What becomes of the first POST, the second …; those beyond the list succeed. */
  readonly posts: readonly PostFate[]
  /** When a person reviews a run, after the first POST: it moves `updated_at`, and is no evaluation. */
  readonly reviewsAfterPostMs: readonly number[]
  readonly network: NetworkShape
}

export interface JobShape {
  readonly inputs: Readonly<Record<string, string>>
  readonly apiKey: string
  readonly mode: 'reevaluate' | 'start' | 'wait'
  readonly dryRun: boolean
  readonly runChoice: 'all' | 'failed' | 'ids'
  readonly timeoutMs: number
  readonly pollIntervalMs: number | null
  readonly minSuccessRate: number | null
  /** Why the inputs cannot be used, if they cannot. */
  readonly inputFault: 'syntax' | 'unknown_run' | 'unknown_metric' | 'guard' | null
  readonly signal: Signal
  /** The disk is full when the summary is to be written. */
  readonly summaryFails: boolean
  /** How far the job's timers miss. */
  readonly timers: 'exact' | 'rough' | 'busy_machine'
  /** By how much the runner's time of day is ahead of the API's. */
  readonly clockAheadMs: number
  /** 1, or more for a re-run. */
  readonly attempt: number
  readonly maxRegressions: number | null
  readonly baseline: BaselineShape | null
  /** No file can be written. */
  readonly diskIsFull: boolean
}

export interface BaselineShape {
  readonly file: string
  readonly update: boolean
}

export type Signal =
  | { readonly kind: 'none' }
  | { readonly kind: 'at'; readonly atMs: number }
  | { readonly kind: 'after_post'; readonly delayMs: number }
  | { readonly kind: 'before_deadline'; readonly aheadMs: number }

export interface ResultShape {
  readonly id: string
  readonly runIds: readonly string[]
  readonly metricIds: readonly string[]
  readonly metricNames: readonly string[]
  /** By run, by metric: whether the run passes it at first. */
  readonly passes: readonly (readonly boolean[])[]
  /** Which runs and metrics the job asks for, by index. */
  readonly askedRuns: readonly number[]
  readonly askedMetrics: readonly number[]
  /** The result's status before anything happens. */
  readonly status: FinalWord
  readonly runsForm: 'object' | 'array' | 'absent'
  readonly rateForm: 'share' | 'percentage' | 'absent'
  readonly countsForm: 'numbers' | 'strings' | 'absent'
  readonly scoreForm: 'v1' | 'v2'
  /** A run that never ended: its call hangs, and it was never scored. */
  readonly stuckRun: { readonly id: string; readonly status: string } | null
  /** How many others, unfinished, the agent's list has before it. */
  readonly listedAfter: number
}

export type FinalWord = 'completed' | 'failed' | 'timeout' | 'cancelled'

/** The first replica never lags; a read comes from any of them. */
export interface ReplicaShape {
  readonly count: number
  /** Every read of the others lags by anything from `minLagMs` to `maxLagMs`. */
  readonly minLagMs: number
  readonly maxLagMs: number
}

/** When `updated_at` moves, and whose clock it tells. */
export interface StampShape {
  readonly moves: 'absent' | 'never' | 'at_flip' | 'work' | 'at_end' | 'at_trigger' | 'always'
  /** The servers' clocks are off by anything up to this, each way. */
  readonly skewMs: number
  readonly digits: 0 | 3 | 6
  readonly zone: 'Z' | '+00:00' | '+05:30'
}

/** The course of an evaluation, from the moment when it was triggered. */
export interface EvaluationShape {
  readonly queueMs: number
  /** Whether the queue shows as a status, or nothing shows until work begins. */
  readonly queueShows: boolean
  /** Where work in progress shows. */
  readonly shows: 'result' | 'runs' | 'both' | 'nothing'
  /** The statuses of work in progress, in turn. */
  readonly words: readonly string[]
  /** Null: it never ends. */
  readonly workMs: number | null
  /**
   * Null: the runs are worked on together. Else one after another, with a pause of this length between
   * two of them in which nothing is at work; the result's own status does not show the work then.
   */
  readonly pauseMs: number | null
  /** What becomes of a score that is to be replaced, until it is. */
  readonly blanks: 'no' | 'null' | 'gone'
  readonly end: FinalWord | 'unknown_word'
  readonly change: 'none' | 'explanations' | 'scores'
  /** One run is still worked on for so long after the result says that it is over. */
  readonly lateRunMs: number
}

/**
 * Somebody else's evaluation of the same result: `before` has ended when the job starts, `busy` has
 * not, and `overlapping` starts so that the job cannot see it at first.
 */
export interface OtherEvaluation {
  readonly kind: 'before' | 'busy' | 'overlapping'
  readonly triggeredAtMs: number
  readonly shape: EvaluationShape
}

/** How the answer to a POST is lost. */
export const LOSSES = ['reset', 'hang', '500', '502', '503', '504', 'page', 'truncated'] as const
export type Loss = (typeof LOSSES)[number]

export type PostFate =
  /**
   * `replica`: told by one that may lag; `claimed`: in flight, though reads do not show it yet;
   * `before`: made before the trigger changed anything.
   */
  | {
      readonly kind: 'answered'
      readonly by: 'primary' | 'replica' | 'before' | 'claimed' | 'empty_object'
    }
  /** It takes effect, `delayMs` after the API got it. */
  | { readonly kind: 'lost_answer'; readonly how: Loss; readonly delayMs: number }
  /** It takes effect, and the answer breaks off after the head of a success. */
  | { readonly kind: 'cut_answer'; readonly how: 'cut' | 'stall' }
  | { readonly kind: 'lost_request'; readonly how: Loss }
  | { readonly kind: 'turned_away'; readonly how: 'unconnected' | '429' | '503' }
  | { readonly kind: 'denied'; readonly how: '400' | '401' | '402' | '403' | '404' | 'redirect' }

/** Faults of reads. */
export const READ_FAULTS = [
  'unconnected',
  'reset',
  'hang',
  'deaf_hang',
  'slow_head',
  'drip',
  'endless_drip',
  'stalled_body',
  'cut_body',
  'truncated_json',
  'html_page',
  'empty_body',
  'no_object',
  'no_status',
  '408',
  '425',
  '429',
  '500_json',
  '502_html',
  '503',
  '504_html',
  'echo_of_key',
] as const
export type ReadFault = (typeof READ_FAULTS)[number]

/** Refusals that no repetition mends. */
export const DENIALS = ['401', '403', '404', 'redirect', 'certificate'] as const
export type Denial = (typeof DENIALS)[number]

export interface Outage {
  readonly fromMs: number
  readonly toMs: number
  /** Null: the API restarts. Else it throttles, and asks to wait for so long each time. */
  readonly throttledForS: number | null
}

export interface NetworkShape {
  /** The share of reads that fail, and how. */
  readonly faultRate: number
  readonly faults: readonly ReadFault[]
  /** Times in which the API answers nothing useful. */
  readonly outages: readonly Outage[]
  /** From then on, every read is denied. */
  readonly denial: { readonly fromMs: number; readonly how: Denial } | null
  /** Usual time to an answer's head, at most. */
  readonly latencyMs: number
}
