import type { Scenario } from './scenario.ts'

/** Several jobs that share one result, its scores, and the file of a pinned baseline. */
export interface SharedScenario {
  readonly seed: number
  readonly file: PinnedFile
  /** They go on side by side. */
  readonly workflows: readonly WorkflowShape[]
}

export interface WorkflowShape {
  readonly startsAtMs: number
  /** One after another. The result, its replicas and its stamps are the same for all of them. */
  readonly jobs: readonly JobInTurn[]
}

export interface JobInTurn {
  /** Since the end of the one before, whatever that was. */
  readonly afterMs: number
  readonly scenario: Scenario
}

/** The file of the baseline as it is at first. */
export interface PinnedFile {
  /**
   * `same`: as the result stands; `older`: some verdicts are others; `partial`: it lacks a run;
   * `foreign`: that of another result.
   */
  readonly kind: 'same' | 'older' | 'partial' | 'missing' | 'broken' | 'foreign'
  /** Null: there is none. */
  readonly text: string | null
}

export const BASELINE_FILE = 'cekura/baseline.json'
