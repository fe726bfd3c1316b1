// Generated from api/openapi.yaml by scripts/generate-wire-types.js. Edit the contract instead.

export interface paths {
  '/test_framework/v1/results/': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The results of an agent, newest first, a page at a time */
    get: operations['listResults']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/test_framework/v1/results/{id}/': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    /**
     * One result with all of its runs
     * @description The body grows with the runs and their transcripts, up to hundreds of megabytes. Shortly
     *     after a trigger it may still show the result as it was before.
     */
    get: operations['readResult']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/test_framework/v2/results/{id}/': paths['/test_framework/v1/results/{id}/']
  '/test_framework/v1/results/{id}/evaluate_metrics/': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Score runs of a result again, without calling anybody
     * @description Billed for each metric on each run, and each time that it is asked for. The work goes on
     *     after the answer; what the answer shows as the status may not have caught up yet.
     */
    post: operations['evaluateMetrics']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/test_framework/v1/results/{id}/create_shareable_link_token/': {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    get?: never
    put?: never
    /** Make a link under which anybody can see the result and its transcripts */
    post: operations['createShareableLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description An integer that may exceed 2^53. Its digits are what counts. */
    Id: number | string
    /** @description An ID as the text of its digits */
    IdText: string
    /**
     * @description Of a result or a run. The words may become more. `completed`, `failed`, `timeout` and
     *     `cancelled` are final; with all others work goes on. A result is `completed` if any of its
     *     runs is, so that it says nothing about success; `failed` tells of calls that never
     *     connected, not of low scores.
     */
    Status:
      | (
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
        )
      | string
    /** @description A whole number, as a number or as its text */
    Count: number | string | null
    /**
     * @description From 0 to 1 or from 0 to 100; only the counts tell which. Null while there is nothing to
     *     divide by.
     */
    SuccessRate: number | string | null
    /** Format: date-time */
    Timestamp: string
    /** @description Minutes and seconds */
    Duration: string
    EvaluationOrder: {
      run_ids: components['schemas']['IdText'][]
      /** @description Also metrics that the result was never scored by */
      metric_ids: components['schemas']['IdText'][]
    }
    ShareableLinkOrder: {
      expire_at: components['schemas']['Timestamp']
    }
    ShareableLink: {
      token: string
      /** Format: uri */
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
      success_runs_count?: components['schemas']['Count']
      failed_runs_count?: components['schemas']['Count']
      met_expected_outcome_count?: components['schemas']['Count']
      total_expected_outcome_count?: components['schemas']['Count']
      run_as_text?: boolean | null
      is_cronjob?: boolean | null
      run_type?: string | null
      total_duration?: components['schemas']['Duration'] | null
      created_at?: components['schemas']['Timestamp']
      updated_at?: components['schemas']['Timestamp'] | null
    }
    /** @description A result without its transcripts, as lists and the answers to triggers show it */
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
      failed_reasons?: components['schemas']['FailedReasons'] | null
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
      issues?: {
        rank?: number
        description?: string
        run_ids?: components['schemas']['Id'][]
        affected_count?: number
      }[]
    }
    AiSummary: {
      what_happened?: string | null
      why_it_happened?: string | null
      how_to_fix?: string | null
    }
    RunSummary: {
      id: components['schemas']['Id']
      status: components['schemas']['Status']
      /** @description Null while it is open */
      success?: boolean | null
      /** @description The reviewed words are the verdict of a person, and outrank the metrics. */
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
      name?: string
    }
    Run: {
      /** @description Empty where nothing was expected */
      expected_outcome?: components['schemas']['ExpectedOutcome'] | null
      /** @description Null where the run was never scored */
      evaluation?: components['schemas']['RunEvaluation'] | null
      transcript?: string | null
      /** @description The turns of the call, or an object in which they are encrypted */
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
      role?: string
      content?: string
      start_time?: number
      end_time?: number
    }
    RunEvaluation: {
      metrics?: components['schemas']['MetricScore'][]
    }
    /** @description Written by a language model. Any text of any length; never to be trusted. */
    Explanation: string | string[] | null
    /**
     * @description What one metric says of one run. The older form names the kind in `type`, the newer one in
     *     `eval_type`. A null score means that the metric does not apply to the run.
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
      name: string
      explanation?: components['schemas']['Explanation']
      extra?: {
        [key: string]: unknown
      } | null
      function_name?: string | null
    }
    /** @enum {string} */
    BinaryKind: 'binary_workflow_adherence' | 'binary_qualitative' | 'binary'
    /** @description Binary, older form. 5 is a pass, 0 a fail. */
    BinaryScore: {
      type: components['schemas']['BinaryKind']
      /** @enum {number|null} */
      score: 0 | 5 | null
    } & components['schemas']['MetricScoreHead']
    /** @description Binary, newer form */
    BinaryVerdict: {
      eval_type: components['schemas']['BinaryKind']
      passed: boolean | null
    } & components['schemas']['MetricScoreHead']
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
    /** @description In the metric's own unit. Whether less or more is better is not said. */
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
    /** @description The label is in `enum`, or else in `value`. */
    Labelled:
      | {
          enum: string | null
        }
      | {
          value: string | null
        }
    Label: {
      /** @constant */
      type: 'enum'
    } & (components['schemas']['MetricScoreHead'] & components['schemas']['Labelled'])
    NewerLabel: {
      /** @constant */
      eval_type: 'enum'
    } & (components['schemas']['MetricScoreHead'] & components['schemas']['Labelled'])
    Refusal: {
      detail: string
    }
    /** @description By the name of a field, what is wrong with it, or with its items by their index */
    FieldErrors: {
      [key: string]:
        | string[]
        | {
            [key: string]: string[]
          }
    }
  }
  responses: {
    /** @description The request is understood and refused; the body says why, for people */
    Invalid: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Refusal'] | components['schemas']['FieldErrors']
      }
    }
    /** @description The key is missing, wrong or too narrow, or there is no such thing for it */
    Refused: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Refusal']
      }
    }
    /** @description Too many requests; how many are allowed depends on the plan */
    Throttled: {
      headers: {
        /** @description Seconds to wait, or the HTTP date to wait for */
        'Retry-After'?: string
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Refusal']
      }
    }
    /** @description Any other refusal. During deployments this may be an HTML page. */
    Unexpected: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/json': components['schemas']['Refusal']
        'text/html': string
      }
    }
  }
  parameters: {
    ResultId: components['schemas']['IdText']
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listResults: {
    parameters: {
      query?: {
        /** @description Only results of this agent. */
        agent_id?: components['schemas']['IdText']
        page?: string
        page_size?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description A page of results */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ResultPage']
        }
      }
      400: components['responses']['Invalid']
      401: components['responses']['Refused']
      403: components['responses']['Refused']
      404: components['responses']['Refused']
      429: components['responses']['Throttled']
      default: components['responses']['Unexpected']
    }
  }
  readResult: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The result */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ResultDetail']
        }
      }
      401: components['responses']['Refused']
      403: components['responses']['Refused']
      404: components['responses']['Refused']
      429: components['responses']['Throttled']
      default: components['responses']['Unexpected']
    }
  }
  evaluateMetrics: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['EvaluationOrder']
      }
    }
    responses: {
      /** @description The order was accepted */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Result']
        }
      }
      400: components['responses']['Invalid']
      401: components['responses']['Refused']
      403: components['responses']['Refused']
      404: components['responses']['Refused']
      415: components['responses']['Refused']
      429: components['responses']['Throttled']
      default: components['responses']['Unexpected']
    }
  }
  createShareableLink: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: components['parameters']['ResultId']
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ShareableLinkOrder']
      }
    }
    responses: {
      /** @description The link */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ShareableLink']
        }
      }
      400: components['responses']['Invalid']
      401: components['responses']['Refused']
      403: components['responses']['Refused']
      404: components['responses']['Refused']
      415: components['responses']['Refused']
      429: components['responses']['Throttled']
      default: components['responses']['Unexpected']
    }
  }
}
