import { clinicCalls } from './clinic/calls.js'
import { clinicStory } from './clinic/clinic-story.js'

/** Every run passes, before and after. */
export function allPass() {
  const runs = clinicCalls({}, { promptWasEdited: true })
  return clinicStory('every run passes, before and after', runs)
}

/** Some runs fail, and the judge repeats its first scores word for word. */
export function nothingChanged() {
  const failing = {
    86307: { readBack: /** @type {const} */ ('none') },
    86311: { readBack: /** @type {const} */ ('none') },
    86318: { readBack: /** @type {const} */ ('misread') },
  }
  const runs = clinicCalls(failing, { promptWasEdited: false })
  return clinicStory('the judge says the same as before', runs)
}
