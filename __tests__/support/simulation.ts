import { createStoppedClock } from '../../simulator/clock.js'
import type { Fault } from '../../simulator/faults/chain.js'
import { startSimulator, type Simulator } from '../../simulator/server.js'
import type { World } from '../../simulator/world/world.js'

type StoppedClock = ReturnType<typeof createStoppedClock>

/**
 * Starts a simulator whose time passes only when a test says so, and closes it whatever happens.
 */
export async function inWorld(
  world: World,
  act: (simulator: Simulator, clock: StoppedClock) => Promise<void>,
  faults: Fault[] = [],
): Promise<void> {
  const clock = createStoppedClock()
  const simulator = await startSimulator({ world, clock, faults })
  try {
    await act(simulator, clock)
  } finally {
    await simulator.close()
  }
}
