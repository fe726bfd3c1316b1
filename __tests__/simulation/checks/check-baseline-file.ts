import type { Story } from '../play-job.ts'
import { judgedState, passes, pinnedTexts, pinOf, scoreOf } from './pinned.ts'
import type { BrokenPromise } from './promises.ts'

/** Whether the file of the baseline was written when it should be, and with what it should hold. */
export function checkBaselineFile(story: Story): readonly BrokenPromise[] {
  const { scenario, outcome, written, recorded } = story
  const { baseline, mode, diskIsFull } = scenario.job
  const messages: string[] = []
  const judged = judgedState(story)
  const isJudged = outcome === 'passed' || outcome === 'gate_failed'
  const isDue = isJudged && baseline?.update === true

  const output = new Map(recorded.outputs).get('baseline_file')
  const [file, ...more] = written
  if (more.length > 0) messages.push(`wrote ${written.length} files`)
  if (output !== file?.path) messages.push(`says that it wrote ${String(output)}`)
  if (isDue && file === undefined) {
    const warning = `The baseline_file ${baseline.file} could not be written`
    const isTold = recorded.annotations.some(({ message }) => message.startsWith(warning))
    if (!diskIsFull || !isTold) messages.push('did not write the baseline, and does not say so')
  }
  if (file !== undefined) {
    if (!isDue || mode === 'start') messages.push(`wrote a baseline, though ${String(outcome)}`)
    if (file.path !== baseline?.file) messages.push(`wrote ${file.path}`)
    if (judged !== null) messages.push(...checkText(story, file.text))
  }
  return messages.map((message) => ({ promise: 'baseline', message }))
}

/** The entries of the runs that were scored are those of the state that was judged; others are as before. */
function checkText(story: Story, text: string): readonly string[] {
  const { result } = story.scenario
  const { runIds, metricIds, askedRuns, askedMetrics } = result
  const now = pinnedTexts(text, result.id)
  const judged = judgedState(story)
  if (now === null || judged === null) return ['wrote a file that is no baseline of the result']
  if (judged.status !== 'completed')
    return [`wrote a baseline of a result that is ${judged.status}`]
  const before = pinOf(story)
  const messages: string[] = []
  const scored = new Set(askedRuns.map((run) => `run ${runIds[run] ?? ''}`))
  const planned = new Set(askedMetrics.map((metric) => `metric ${metricIds[metric] ?? ''}`))
  for (const [name, entry] of before?.entries ?? []) {
    const isSame = scored.has(name) || planned.has(name) || now.entries.get(name) === entry
    if (!isSame) messages.push(`changed ${name}, which it did not score`)
  }
  for (const name of now.entries.keys()) {
    const isKnown = before?.entries.has(name) === true || scored.has(name) || planned.has(name)
    if (!isKnown) messages.push(`added ${name}, which it did not score`)
  }
  for (const run of askedRuns) {
    const id = runIds[run] ?? ''
    if (now.verdicts.get(id) !== passes(judged, run)) messages.push(`a wrong verdict of run ${id}`)
    for (const [metric, metricId] of metricIds.entries()) {
      const score = scoreOf(judged, run, metric)
      const isScored = askedMetrics.includes(metric) && score?.blank === 'no'
      const expected = isScored ? score.passes : before?.scores.get(id)?.get(metricId)
      // What was blank when it was judged is null, or what it was before.
      if (askedMetrics.includes(metric) && !isScored) continue
      const given = now.scores.get(id)?.get(metricId)
      if (given !== expected) messages.push(`a wrong score of metric ${metricId} on run ${id}`)
    }
  }
  return messages
}
