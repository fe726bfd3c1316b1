import type { TransportResponse } from '../../../src/cekura/transport.ts'
import { asResponse, pause } from './answers.ts'
import type { End, Fate } from './fates.ts'
import type { ModelWorld } from './model-world.ts'
import type { RequestRecord } from './record.ts'

const ENDS: Readonly<Record<End, string>> = {
  usable: 'a whole answer',
  passing: 'a failure that may pass',
  final: 'a refusal for good',
}

/** Lets a request meet its fate; what the client gets of it ends up in the record. */
export async function play(
  world: ModelWorld,
  entry: RequestRecord,
  signal: AbortSignal,
  fate: Fate,
): Promise<TransportResponse> {
  const { time, trace } = world
  const failure = (sent: 'no' | 'maybe', transient: boolean) =>
    new world.TransportError(sent === 'no' ? 'connect ECONNREFUSED' : 'socket hang up', {
      sent,
      transient,
    })
  const hungUp = () => failure('maybe', true)
  const ended = (end: RequestRecord['end']) => {
    if (entry.endedAtMs !== null) return
    entry.endedAtMs = time.nowMs()
    entry.end = end
    trace(() => `request ${entry.number} gets ${end === null ? 'nothing' : ENDS[end]}`)
  }
  const calledOff = () => {
    ended('passing')
  }
  signal.addEventListener('abort', calledOff, { once: true })

  if (fate.kind === 'deaf_hang') return new Promise<never>(() => undefined)
  if (fate.kind === 'hang') {
    await pause(time, null, signal, hungUp)
    throw hungUp()
  }
  const servedMs = fate.kind === 'answer' ? fate.servedMs : fate.headMs
  await pause(time, servedMs, signal, hungUp)
  const answer = fate.kind === 'answer' ? fate.answer() : null
  if (fate.headMs > servedMs) await pause(time, fate.headMs - servedMs, signal, hungUp)
  if (answer === null || fate.kind !== 'answer') {
    ended(fate.end)
    throw failure(fate.kind === 'unconnected' ? 'no' : 'maybe', fate.end !== 'final')
  }
  return asResponse(answer, time, signal, hungUp, () => {
    ended(fate.end)
  })
}
