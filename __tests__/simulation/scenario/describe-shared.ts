import { describeScenario } from './describe-scenario.ts'
import type { PinnedFile, SharedScenario } from './shared-scenario.ts'

const FILES: Readonly<Record<PinnedFile['kind'], string>> = {
  same: 'a baseline that says what the result says',
  older: 'a baseline that says other things than the result, which has been scored since',
  partial: 'a baseline that lacks a run',
  missing: 'nothing: there is no file',
  broken: 'the first half of a baseline',
  foreign: 'the baseline of another result',
}

/** What a seed decides for several jobs, in sentences. */
export function describeShared({ file, workflows }: SharedScenario): readonly string[] {
  return [
    `The baseline_file holds ${FILES[file.kind]}.`,
    ...workflows.flatMap(({ startsAtMs, jobs }, workflow) =>
      jobs.flatMap(({ afterMs, scenario }, turn) => {
        const when =
          turn === 0
            ? `begins at ${seconds(startsAtMs)}`
            : `begins ${seconds(afterMs)} after the end of the one before`
        return [
          `Job ${workflow + 1}.${turn + 1} ${when}, as attempt ${scenario.job.attempt}.`,
          ...describeScenario(scenario).map((line) => `  ${line}`),
        ]
      }),
    ),
  ]
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
