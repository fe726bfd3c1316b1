// Generated from api/openapi.yaml by scripts/generate-wire-types.js. Edit the contract instead.

export type paths = Record<string, never>
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description An integer that may exceed 2^53, so a client must keep all its digits */
    Id: number | string
    /** @description An ID as a text of digits */
    IdText: string
    /**
     * @description The status of a result or a run. New words may appear. `completed`, `failed`, `timeout` and
     *     `cancelled` are final. With all other words, work is going on. A result is `completed` if
     *     any of its runs is `completed`, so `completed` says nothing about success. `failed` means
     *     that calls never connected, not that scores are low.
     */
    Status: components['schemas']['KnownStatus'] | string
    /** @enum {string} */
    KnownStatus:
      | 'running'
      | 'completed'
      | 'failed'
      | 'pending'
      | 'in_progress'
      | 'evaluating'
      | 'in_queue'
      | 'timeout'
      | 'cancelled'
      | 'scaling_up'
    /** @description A whole number, as a number or as text */
    Count: number | string | null
    /**
     * @description From 0 to 1 or from 0 to 100. Only the counts show which. It is a share of all runs or of
     *     completed runs. Null while there is nothing to divide by.
     */
    SuccessRate: number | string | null
    /** @description True or false, as a boolean or as text */
    Flag: boolean | ('true' | 'false' | 'True' | 'False') | null
    /** Format: date-time */
    Timestamp: string
    /** @description Minutes and seconds */
    Duration: string
    EvaluationOrder: {
      run_ids: components['schemas']['IdText'][]
      /** @description May contain metrics that never scored the result */
      metric_ids: components['schemas']['IdText'][]
    }
    ShareableLinkOrder: {
      expire_at: components['schemas']['Timestamp']
    }
    ShareableLink: {
      token: string
      /**
       * Format: uri
       * @description This should be HTTPS. A client that shows the link to people checks that.
       */
      shareable_link: string
    }
    ResultPage: {
      count: number
      /** Format: uri */
      next?: string | null
      /** Format: uri */
      previous?: string | null
      results: components['schemas']['Result'][]
    }
    ResultHead: {
      id: components['schemas']['Id']
      name?: string | null
      agent?: components['schemas']['Id'] | null
      agent_name?: string | null
      status: components['schemas']['Status']
      success_rate?: components['schemas']['SuccessRate']
      total_runs_count?: components['schemas']['Count']
      completed_runs_count?: components['schemas']['Count']
      /**
       * @description How many runs succeeded. One page of Cekura's documentation says instead how many runs
       *     reached a final status.
       */
      success_runs_count?: components['schemas']['Count']
      failed_runs_count?: components['schemas']['Count']
      met_expected_outcome_count?: components['schemas']['Count']
      total_expected_outcome_count?: components['schemas']['Count']
      run_as_text?: components['schemas']['Flag']
      is_cronjob?: components['schemas']['Flag']
      run_type?: string | null
      total_duration?: components['schemas']['Duration'] | null
      created_at?: components['schemas']['Timestamp'] | null
      updated_at?: components['schemas']['Timestamp'] | null
    }
    /** @description A result without its transcripts, as in lists and in answers to triggers */
    Result: {
      runs?:
        | components['schemas']['RunSummary'][]
        | {
            [key: string]: components['schemas']['RunSummary']
          }
        | null
    } & components['schemas']['ResultHead']
    ResultDetail: {
      overall_evaluation?: components['schemas']['OverallEvaluation'] | null
      /** @description The issues, as an object with a list or as the list itself */
      failed_reasons?:
        components['schemas']['FailedReasons'] | components['schemas']['Issues'] | null
      ai_summary?: components['schemas']['AiSummary'] | null
      /** @description By run ID, or as a list */
      runs?:
        | {
            [key: string]: components['schemas']['Run']
          }
        | components['schemas']['Run'][]
        | null
    } & components['schemas']['ResultHead']
    OverallEvaluation: {
      metric_summary?: {
        [key: string]: components['schemas']['MetricSummary']
      } | null
    }
    MetricSummary: {
      id?: components['schemas']['Id']
      name?: string
      type?: string
      score?: number | null
      p50?: number | null
    }
    FailedReasons: {
      issues?: components['schemas']['Issues'] | null
    }
    Issues: {
      rank?: number | null
      description?: string | null
      run_ids?: components['schemas']['Id'][] | null
      affected_count?: components['schemas']['Count']
    }[]
    AiSummary: {
      what_happened?: string | null
      why_it_happened?: string | null
      how_to_fix?: string | null
    }
    RunSummary: {
      id: components['schemas']['Id']
      status: components['schemas']['Status']
      /** @description Null before the run has a verdict */
      success?: components['schemas']['Flag']
      /** @description The words that begin with `reviewed` are a person's verdict and override the metrics. */
      evaluation_status?: ('success' | 'failure' | 'reviewed_success' | 'reviewed_failure') | null
      scenario?: components['schemas']['Id'] | components['schemas']['Scenario'] | null
      scenario_name?: string | null
      personality_name?: string | null
      error_message?: string | null
      duration?: components['schemas']['Duration'] | null
      executed_at?: components['schemas']['Timestamp'] | null
    }
    Scenario: {
      id: components['schemas']['Id']
      name?: string | null
    }
    Run: {
      /** @description Empty if nothing was expected */
      expected_outcome?: components['schemas']['ExpectedOutcome'] | null
      /** @description Null if the run was never scored */
      evaluation?: components['schemas']['RunEvaluation'] | null
      transcript?: string | null
      /** @description The turns of the call, or an object with the encrypted turns */
      transcript_object?:
        | components['schemas']['Turn'][]
        | {
            __encrypted__: string
          }
        | null
    } & components['schemas']['RunSummary']
    ExpectedOutcome: {
      score?: number | null
      explanation?: components['schemas']['Explanation']
    }
    Turn: {
      role?: string | null
      content?: string | null
      start_time?: number | null
      end_time?: number | null
    }
    RunEvaluation: {
      metrics?: components['schemas']['MetricScore'][] | null
    }
    /** @description Text by a language model. It can be any text of any length. Never trust it. */
    Explanation: string | string[] | null
    /**
     * @description What one metric says about one run. The older form names the kind in `type`, the newer form
     *     in `eval_type`. A null score means that the metric does not apply to the run. While an
     *     evaluation is running, it may also mean that there is no score yet.
     */
    MetricScore:
      | components['schemas']['BinaryScore']
      | components['schemas']['BinaryVerdict']
      | components['schemas']['Rating']
      | components['schemas']['NewerRating']
      | components['schemas']['Measure']
      | components['schemas']['NewerMeasure']
      | components['schemas']['Label']
      | components['schemas']['NewerLabel']
    MetricScoreHead: {
      id: components['schemas']['Id']
      name?: string | null
      explanation?: components['schemas']['Explanation']
      extra?: {
        [key: string]: unknown
      } | null
      function_name?: string | null
    }
    /** @enum {string} */
    BinaryKind: 'binary_workflow_adherence' | 'binary_qualitative' | 'binary'
    /** @description Binary, older form. 5 or true is a pass, 0 or false is a fail. */
    BinaryScore: {
      type: components['schemas']['BinaryKind']
      /** @enum {number|boolean|null} */
      score: 0 | 5 | false | true | null
    } & components['schemas']['MetricScoreHead']
    /** @description Binary, newer form */
    BinaryVerdict: {
      eval_type: components['schemas']['BinaryKind']
      passed: boolean | null
    } & components['schemas']['MetricScoreHead']
    /**
     * @description Each metric has its own scale, which is not sent: 0 to 5 for most metrics, 1 to 5 or 0 to
     *     100 for some predefined metrics.
     */
    RatingValue: number | null
    Rating: {
      /** @constant */
      type: 'continuous_qualitative'
      score: components['schemas']['RatingValue']
    } & components['schemas']['MetricScoreHead']
    NewerRating: {
      /** @constant */
      eval_type: 'continuous_qualitative'
      score: components['schemas']['RatingValue']
    } & components['schemas']['MetricScoreHead']
    /** @description In the metric's own unit. The API does not say whether less or more is better. */
    MeasureValue: number | null
    Measure: {
      /** @constant */
      type: 'numeric'
      score: components['schemas']['MeasureValue']
    } & components['schemas']['MetricScoreHead']
    NewerMeasure: {
      /** @constant */
      eval_type: 'numeric'
      score: components['schemas']['MeasureValue']
    } & components['schemas']['MetricScoreHead']
    /**
     * @description The label is in `enum`, or else in `value`, or else in `score`. It is null if the metric
     *     does not apply.
     */
    Labelled:
      | {
          enum: string | null
        }
      | {
          value: string | null
        }
      | {
          score: string | null
        }
    Label: {
      /** @constant */
      type: 'enum'
    } & (components['schemas']['MetricScoreHead'] & components['schemas']['Labelled'])
    NewerLabel: {
      /** @constant */
      eval_type: 'enum'
    } & (components['schemas']['MetricScoreHead'] & components['schemas']['Labelled'])
    /**
     * @description What a metric asks about a call. People write all of it, and it may be long: hundreds of
     *     kilobytes of prompt.
     */
    MetricDefinition: {
      /** @description How the metric is judged, such as llm_judge or custom_code. Not the kind of its scores. */
      type?: string | null
      description?: string | null
      prompt?: string | null
      custom_code?: string | null
      evaluation_trigger?: string | null
      evaluation_trigger_prompt?: string | null
      llm_provider?: string | null
    }
    Metric: {
      id: components['schemas']['Id']
      name: string
      /** @description The kind of its scores, in the words of the metric entries */
      eval_type?: string | null
      function_name?: string | null
      created_at?: components['schemas']['Timestamp'] | null
      updated_at?: components['schemas']['Timestamp'] | null
    } & components['schemas']['MetricDefinition']
    MetricDetail: {
      reviews?: components['schemas']['Review'][] | null
    } & components['schemas']['Metric']
    /** @description What a person expects the metric to say about one call */
    Review: {
      id?: components['schemas']['Id']
      /** @description The call */
      test_set: {
        id?: components['schemas']['Id']
        /** @description Run, or CallLog. The IDs of a CallLog are not run IDs. */
        source_model: string
        source_id: components['schemas']['IdText'] | components['schemas']['Id']
      }
      metric?: components['schemas']['Id']
      expected_value: components['schemas']['ReviewValue']
      actual_value?: components['schemas']['ReviewValue']
      explanation?: components['schemas']['Explanation']
      feedback?: string | null
      created_at?: components['schemas']['Timestamp'] | null
      updated_at?: components['schemas']['Timestamp'] | null
    }
    /** @description For a binary metric, 5 or 0, or true or false. Otherwise a rating or a label. */
    ReviewValue: number | boolean | string | null
    MetricHistoryPage: {
      count?: number | null
      /** Format: uri */
      next?: string | null
      /** Format: uri */
      previous?: string | null
      results: components['schemas']['MetricHistoryEntry'][]
    }
    /** @description The definition as it was when somebody saved it */
    MetricHistoryEntry: {
      history_id: components['schemas']['Id'] | string
      history_date: components['schemas']['Timestamp']
      /**
       * @description Created (+), changed (~), deleted (-)
       * @enum {string|null}
       */
      history_type?: '+' | '~' | '-' | null
      /** @description The name of a person, or an object about a person. Do not show it. */
      history_user?: string | Record<string, never> | null
      history_change_reason?: string | null
      version_id?: components['schemas']['Id'] | (string | null)
      version_name?: string | null
      name?: string | null
    } & components['schemas']['MetricDefinition']
    Refusal: {
      detail: string
    }
    /** @description By field name, what is wrong with the field, or with its items by their index */
    FieldErrors: {
      [key: string]:
        | string[]
        | {
            [key: string]: string[]
          }
    }
  }
  responses: never
  parameters: never
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export type operations = Record<string, never>
