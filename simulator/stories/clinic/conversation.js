import { dialogue } from '../../world/transcript.js'

/**
 * @import { Turn } from '../../world/transcript.js'
 * @import { Errand } from './patients.js'
 *
 * @typedef {'full' | 'aside' | 'misread' | 'none' | 'not_asked'} ReadBack how the agent repeats
 *   the appointment before it says goodbye
 */

/** @type {Record<string, { ask: (text: string) => string, yes: string, interjection: string[] }>} */
const manners = {
  'In a hurry': {
    ask: (text) => `Hi, quickly please. ${text}`,
    yes: 'Yes, fine.',
    interjection: [],
  },
  Chatty: {
    ask: (text) => `Oh hello! What weather, I hardly found a place to park. Anyway: ${text}`,
    yes: 'Oh, that is lovely, she is in town that week too, but anyway: yes, that works.',
    interjection: [
      'Thank you. Let me look at the calendar.',
      'Take your time. My sister used to come to you, when you were still across the street.',
    ],
  },
  'Hard of hearing': {
    ask: (text) => text,
    yes: 'Yes. Yes, that is good.',
    interjection: ['Let me look at the calendar.', 'Sorry, could you say that again, louder?'],
  },
}

/**
 * @param {Errand} errand
 * @param {string} personality
 * @param {ReadBack} readBack
 * @returns {Turn[]}
 */
export function conversation(errand, personality, readBack) {
  const manner = manners[personality] ?? { ask: String, yes: 'Yes.', interjection: [] }
  return dialogue(
    'Brightside Dental, this is Ava, the virtual assistant. How can I help you?',
    manner.ask(errand.ask),
    'I am happy to help with that. May I have your full name and date of birth?',
    errand.caller,
    ...manner.interjection,
    errand.offer,
    manner.yes,
    closing(errand, readBack),
    'Thank you. Bye!',
  )
}

/**
 * @param {Errand} errand
 * @param {ReadBack} readBack
 */
export function closing(errand, readBack) {
  if (readBack === 'full') return `To confirm: ${errand.agreed}. You will get a text message.`
  if (readBack === 'aside') return `Great, ${errand.aside}. See you then!`
  if (readBack === 'misread') return `To confirm: ${errand.misread}. You will get a text message.`
  if (readBack === 'none') return 'Wonderful, you are all set. Have a great day!'
  return 'You are welcome. Call us whenever you want to book. Have a great day!'
}
