import { type Answer, htmlAnswer, jsonAnswer } from './answers.ts'
import { latestEffectMs, showingInTime } from './assumptions.ts'
import type { Scope } from './evaluation-course.ts'
import type { Fate } from './fates.ts'
import { type ModelWorld, outageOf, usualHeadMs } from './model-world.ts'
import { denied } from './read-fates.ts'
import { type RequestRecord, noteFault } from './record.ts'
import { type Replicas, describeVersion } from './replicas.ts'
import { retryAfterHeaders } from './retry-after.ts'
import type { Loss, PostFate, Scenario } from '../scenario/scenario.ts'
import { isSignOf } from './truth.ts'
import { wireTextOf } from './wire-form.ts'

/** After this long the client gives up a trigger that is not answered. */
const TRIGGER_LIMIT_MS = 60_000
/** Of those that meet a restarting API. */
const OUTAGE_FATES: readonly PostFate[] = [
  { kind: 'turned_away', how: '503' },
  { kind: 'turned_away', how: 'unconnected' },
  { kind: 'lost_request', how: '502' },
]

function outageFate(world: ModelWorld): PostFate | null {
  const outage = outageOf(world)
  if (outage === null) return null
  if (outage.throttledForS !== null) return { kind: 'turned_away', how: '429' }
  return world.random.pick(OUTAGE_FATES)
}

/** What becomes of a POST that is to trigger the evaluation. */
export function fateOfTrigger(
  world: ModelWorld,
  replicas: Replicas,
  entry: RequestRecord,
  planned: PostFate,
): Fate {
  const { scenario, time, record, trace } = world
  const fate = outageFate(world) ?? planned
  noteFault(record, `post:${fate.kind}:${'how' in fate ? fate.how : fate.by}`)
  trace(() => `request ${entry.number} meets: ${JSON.stringify(fate)}`)
  const headMs = usualHeadMs(world)
  entry.effect = 'none'
  switch (fate.kind) {
    case 'denied':
      return denied(fate.how, headMs, scenario.job.apiKey)
    case 'turned_away':
      if (fate.how === 'unconnected') return { kind: fate.how, headMs, end: 'passing' }
      return {
        kind: 'answer',
        servedMs: headMs / 2,
        headMs,
        end: 'passing',
        answer: () => ({
          ...htmlAnswer(Number(fate.how), 'Later'),
          headers: retryAfterHeaders(world, entry, headMs / 2),
        }),
      }
    case 'lost_request':
      return loss(world, entry, fate.how, headMs)
    case 'lost_answer': {
      entry.effect = 'taken'
      const lost = loss(world, entry, fate.how, headMs)
      const lostMs = 'headMs' in lost ? lost.headMs : TRIGGER_LIMIT_MS
      const learnedAtMs = time.nowMs() + Math.min(lostMs, TRIGGER_LIMIT_MS)
      const effectAtMs = Math.min(
        time.nowMs() + headMs / 2 + fate.delayMs,
        latestEffectMs(scenario, learnedAtMs),
      )
      time.at(effectAtMs, () => {
        takeEffectUnanswered(world, entry, learnedAtMs)
      })
      return lost
    }
    case 'cut_answer': {
      entry.effect = 'taken'
      const breaks = fate.how === 'cut' ? 'error' : 'never'
      const pieces = [{ afterMs: 0, bytes: Buffer.from('{"id": 47') }]
      return {
        kind: 'answer',
        servedMs: headMs / 2,
        headMs,
        end: 'passing',
        answer: () => {
          takeEffect(world, entry)
          return { ...jsonAnswer(200, ''), delivery: { pieces, breaks } }
        },
      }
    }
    case 'answered':
      entry.effect = 'taken'
      return {
        kind: 'answer',
        servedMs: headMs / 2,
        headMs,
        end: 'usable',
        answer: () => answerOf(world, replicas, entry, fate.by),
      }
  }
}

function takeEffect(world: ModelWorld, entry: RequestRecord): void {
  const { scenario, service, asker, time, trace } = world
  service.evaluate(asker, scenario.evaluation, scopeOf(scenario, entry), time.nowMs())
  trace(() => 'the evaluation takes effect')
}

function takeEffectUnanswered(world: ModelWorld, entry: RequestRecord, learnedAtMs: number): void {
  const { scenario, service, asker, time, record, trace } = world
  const effectAtMs = time.nowMs()
  const { shape, mustBeSeen } = showingInTime(scenario, effectAtMs, learnedAtMs)
  const wasSeen = () =>
    record.requests.some(
      ({ end, shown, sentAtMs }) =>
        end === 'usable' &&
        shown !== null &&
        isSignOf(shown.state, asker.asked) &&
        sentAtMs > effectAtMs + 10_000,
    )
  service.evaluate(
    asker,
    shape,
    scopeOf(scenario, entry),
    effectAtMs,
    () => !mustBeSeen || wasSeen(),
  )
  trace(() => `the evaluation takes effect, unanswered: ${JSON.stringify(shape)}`)
}

/** What the client gets in the place of an answer; nothing in it tells whether there is an effect. */
function loss(world: ModelWorld, entry: RequestRecord, how: Loss, usualMs: number): Fate {
  const { random } = world
  const headMs = how === '504' && random.chance(0.5) ? usualMs + 30_000 : usualMs
  if (how === 'hang') return { kind: random.pick(['hang', 'deaf_hang'] as const) }
  if (how === 'reset') return { kind: how, headMs, end: 'passing' }
  const answer: Answer =
    how === 'truncated'
      ? jsonAnswer(200, '{"id": 4711, "sta')
      : htmlAnswer(how === 'page' ? 200 : Number(how), 'Be right back')
  return {
    kind: 'answer',
    servedMs: usualMs / 2,
    headMs,
    end: 'passing',
    answer: () =>
      how === '503'
        ? { ...answer, headers: retryAfterHeaders(world, entry, headMs - usualMs / 2) }
        : answer,
  }
}

function answerOf(
  world: ModelWorld,
  replicas: Replicas,
  entry: RequestRecord,
  by: (PostFate & { kind: 'answered' })['by'],
): Answer {
  const { moves } = world.scenario.stamps
  const lagging = replicas.any()
  const before = replicas.primary()
  takeEffect(world, entry)
  if (by === 'empty_object') return jsonAnswer(200, '{}')
  const fresh = replicas.primary()
  if (by === 'claimed' && moves !== 'absent') {
    return jsonAnswer(200, wireTextOf(world.scenario.result, { ...fresh.state, status: 'pending' }))
  }
  const isUntold = moves === 'absent' && lagging.state.status !== fresh.state.status
  const late = by === 'replica' && !isUntold ? lagging : fresh
  const view = by === 'before' ? before : late
  world.trace(() => `it is answered with ${describeVersion(view)}`)
  return jsonAnswer(200, Buffer.from(replicas.bodyOf(view)).toString())
}

/** What the request asks for; IDs that the result does not have are ignored. */
function scopeOf({ result }: Scenario, { body }: RequestRecord): Scope {
  const asked = body as { readonly run_ids: string[]; readonly metric_ids: string[] }
  const indices = (ids: readonly string[], known: readonly string[]) =>
    ids.map((id) => known.indexOf(id)).filter((index) => index !== -1)
  return {
    runs: indices(asked.run_ids, result.runIds),
    metrics: indices(asked.metric_ids, result.metricIds),
  }
}
