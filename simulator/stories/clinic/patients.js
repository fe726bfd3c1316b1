/**
 * What the callers of a dental clinic want, and what the agent agrees on with them.
 *
 * @typedef {object} Errand
 * @property {string} id
 * @property {string} scenario
 * @property {string} ask
 * @property {string} caller name and date of birth, as spoken
 * @property {string} offer
 * @property {string} agreed the appointment, in the words of the calendar
 * @property {string} misread the same with a mistake in it
 * @property {string} aside the same in everyday words
 * @property {string} ending label of the metric Call ending
 */

/** @type {Errand[]} */
export const errands = [
  {
    id: '7101',
    scenario: 'Books a routine cleaning',
    ask: 'I would like to book a cleaning, ideally some morning next week.',
    caller: 'Marta Lindqvist, the third of May 1987.',
    offer: 'I have Tuesday the fourteenth at nine thirty with Doctor Osei. Would that work?',
    agreed: 'Tuesday the fourteenth at nine thirty with Doctor Osei',
    misread: 'Wednesday the fourteenth at nine thirty with Doctor Osei',
    aside: 'Tuesday, half past nine, Doctor Osei',
    ending: 'booked',
  },
  {
    id: '7102',
    scenario: 'Moves an appointment to another day',
    ask: 'I have an appointment on Monday, and something came up. Can we move it?',
    caller: 'Teodor Vance, ninth of November 1979.',
    offer:
      'Of course. Thursday the sixteenth at a quarter past four is free. Shall I move it there?',
    agreed: 'Thursday the sixteenth at a quarter past four',
    misread: 'Thursday the sixteenth at a quarter to four',
    aside: 'Thursday then, four fifteen instead of Monday',
    ending: 'rebooked',
  },
  {
    id: '7103',
    scenario: 'Has a broken crown and needs help today',
    ask: 'My crown came off at lunch, and it really hurts. Can anybody see me today?',
    caller: 'Priya Raman, the twenty-first of January 1990.',
    offer: 'I am sorry to hear that. Doctor Adeyemi keeps twenty to four today for emergencies.',
    agreed: 'today at twenty to four with Doctor Adeyemi',
    misread: 'today at twenty past four with Doctor Adeyemi',
    aside: 'three forty this afternoon, Doctor Adeyemi',
    ending: 'booked',
  },
  {
    id: '7104',
    scenario: 'Books a first visit for a child',
    ask: 'My daughter is four and has never been to a dentist. How do we start?',
    caller: 'For Noor Haddad, she was born on the second of August, four years ago.',
    offer: 'We like to begin with a short visit. Friday the seventeenth at ten with Doctor Osei?',
    agreed: 'Friday the seventeenth at ten with Doctor Osei for Noor',
    misread: 'Friday the seventeenth at ten with Doctor Osei for Nora',
    aside: 'Friday at ten for Noor, just to look around',
    ending: 'booked',
  },
  {
    id: '7105',
    scenario: 'Is a new patient with a question on insurance',
    ask: 'Do you take Northfield insurance? If you do, I would like to become a patient.',
    caller: 'Callum Reyes, thirtieth of September 1994.',
    offer: 'We do. A first examination could be on Monday the thirteenth at eleven fifteen.',
    agreed: 'Monday the thirteenth at eleven fifteen for a first examination',
    misread: 'Monday the thirtieth at eleven fifteen for a first examination',
    aside: 'Monday, a quarter past eleven, and bring your insurance card',
    ending: 'booked',
  },
  {
    id: '7106',
    scenario: 'Cancels and books again',
    ask: 'I have to cancel tomorrow, but I do want a new date.',
    caller: 'Ingrid Salas, the twelfth of April 1968.',
    offer: 'No problem. The next opening is Tuesday the twenty-first at two with Doctor Adeyemi.',
    agreed: 'Tuesday the twenty-first at two with Doctor Adeyemi',
    misread: 'Thursday the twenty-first at two with Doctor Adeyemi',
    aside: 'Tuesday in a week, two in the afternoon',
    ending: 'rebooked',
  },
  {
    id: '7107',
    scenario: 'Asks for a Saturday',
    ask: 'Are you open on Saturdays? I work during the week.',
    caller: 'Oluwaseun Bright, fifth of June 1983.',
    offer: 'We are closed on Saturdays, but I have Friday the seventeenth at a quarter to six.',
    agreed: 'Friday the seventeenth at a quarter to six',
    misread: 'Friday the seventeenth at a quarter past six',
    aside: 'Friday, right after work, five forty-five',
    ending: 'booked',
  },
  {
    id: '7108',
    scenario: 'Only wants to know a price',
    ask: 'I just want to know what a whitening costs. I do not want to book anything.',
    caller: 'I would rather not say, it is only about the price.',
    offer: 'That is fine. A whitening is two hundred and eighty, and the consultation is free.',
    agreed: '',
    misread: '',
    aside: '',
    ending: 'answered',
  },
]

export const personalities = ['In a hurry', 'Chatty', 'Hard of hearing']
