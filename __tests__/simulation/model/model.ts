import type { Transport } from '../../../src/cekura/transport.ts'
import type { ModelWorld } from './model-world.ts'
import { play } from './play.ts'
import { fateOfRead } from './reads.ts'
import type { RequestRecord } from './record.ts'
import { createReplicas } from './replicas.ts'
import { fateOfTrigger } from './triggers.ts'

/**
 * A model of the Cekura API and of the network before it, in the place of a transport. It does all
 * that the scenario says, in so far as what the product assumes holds:
 *
 * 1. A replica lags by less than 10 s. It may lag by more (here: 40 s) where `updated_at` moves with
 *    the work, is told to the microsecond, and by clocks that agree.
 * 2. Each answer shows the result as it was at one moment. Where the result's own status shows the work,
 *    it does so until all of it is done; one run at work after that shows in the run's status.
 * 3. Where only runs show it, or nothing does, and runs are scored one after another: from one thing that
 *    shows (a run at work, a changed score, a moved `updated_at`) to the next it takes less than 10 s,
 *    lag and the way of an answer included; less than 60 s where a score that was there before is
 *    missing, and a baseline tells so. What is at work on all runs at once shows without a pause.
 * 4. An evaluation whose answer was lost shows a sign in every replica within a minute from when the
 *    client learnt of the loss; if its only sign is work in progress, not before a read has shown it.
 *    With an answer, signs may fail to appear for longer, or altogether.
 * 5. 429, redirects and other refusals (4xx, but 408 and 425) come from an API that did nothing; the
 *    head of a JSON success comes from one that did what was asked. Any 5xx may come from either.
 * 6. An answer to the trigger that tells of work in progress is true where the API sends no
 *    `updated_at`. `updated_at` moves with work in progress that shows, with the end, or with the
 *    trigger itself; the answer to the trigger carries the moved one, or the old one.
 * 7. Of two evaluations at a time, the result shows work in progress until both have ended. Unless
 *    several jobs share it (`checks/pinned.ts` tells what is promised then), nobody else's starts or
 *    ends between the job's first read and its trigger without showing. Where an answer may be lost,
 *    the job is the only one; and an evaluation that ended shortly before the job had taken longer
 *    than replicas lag.
 * 8. A person's review moves `updated_at` only while the job looks for a sign of a lost trigger.
 * 9. An evaluation that mode `wait` is to wait for shows, on the first replica, when the job starts, or
 *    within the time of assumption 3; a run that it works on keeps an entry for its scores.
 * 10. The agent's list ends, and tells when each result was created.
 */
export function createModel(world: ModelWorld): Transport {
  const { time, record, trace } = world
  const replicas = createReplicas(world)
  let posts = 0
  return (request, signal) => {
    const entry: RequestRecord = {
      number: record.requests.length + 1,
      method: request.method,
      path: request.path,
      body: request.body,
      sentAtMs: time.nowMs(),
      shown: null,
      endedAtMs: null,
      end: null,
      effect: null,
      retryNotBeforeMs: null,
    }
    record.requests.push(entry)
    trace(
      () =>
        `request ${entry.number} ${entry.method === 'GET' ? 'reads' : 'triggers'}: ${entry.path}`,
    )
    if (entry.method === 'GET')
      return play(world, entry, signal, fateOfRead(world, replicas, entry))
    world.onPost()
    const planned = world.scenario.posts[posts++] ?? { kind: 'answered', by: 'primary' }
    return play(world, entry, signal, fateOfTrigger(world, replicas, entry, planned))
  }
}
