import { createUnconnectedRun } from '../world/run.js'
import { clinicCalls } from './clinic/calls.js'
import { clinicStory } from './clinic/clinic-story.js'
import { errands } from './clinic/patients.js'

/**
 * Some calls never connected. Then the evaluation itself breaks off half-way, and the result ends
 * as failed, with reasons.
 */
export function infrastructureFailure() {
  const connected = clinicCalls({}, { promptWasEdited: false })
  const unconnected = errands.slice(0, 3).map((errand, index) =>
    createUnconnectedRun({
      id: 86401 + index,
      scenario: { id: errand.id, name: errand.scenario },
      personality: 'In a hurry',
      errorMessage: 'The call was not answered within 30 seconds (SIP 408).',
    }),
  )
  return clinicStory('the evaluation breaks off half-way', [...connected, ...unconnected], {
    timeline: { endStatus: 'failed', finishedShare: 0.5 },
  })
}
