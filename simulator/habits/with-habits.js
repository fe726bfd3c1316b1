import { checkOptions, namedOptions, optionTable } from '../option-text.js'
import { habitKinds } from './catalogue.js'

/**
 * @import { World } from '../world/world.js'
 * @import { HabitKind } from './habit.js'
 *
 * @typedef {keyof typeof habitKinds} HabitName
 */

/**
 * @template {HabitName} Name
 * @typedef {{ name: Name } & Partial<(typeof habitKinds)[Name]['options']>} HabitOf
 */

/** @typedef {{ [Name in HabitName]: HabitOf<Name> }[HabitName]} Habit */

/**
 * The world with habits for all its results. The first habit of the list is applied first.
 *
 * @param {World} world
 * @param {Habit[]} habits
 * @returns {World}
 */
export function withHabits(world, habits) {
  return habits.reduce((changed, habit) => {
    const kind = kindOf(habit)
    let { metrics } = changed
    const results = changed.results.map((result) => {
      const part = kind.change({ result, metrics }, { ...kind.options, ...habit })
      metrics = part.metrics ?? metrics
      return part.result ?? result
    })
    return { ...changed, results, metrics }
  }, world)
}

/**
 * @param {Habit} habit
 * @returns {HabitKind<object>}
 */
function kindOf(habit) {
  const kind = Object.hasOwn(habitKinds, habit.name) ? habitKinds[habit.name] : undefined
  if (!kind) {
    const names = Object.keys(habitKinds).join(', ')
    throw new Error(`No habit is called ${habit.name}; there are ${names}`)
  }
  const { name, ...options } = habit
  checkOptions(`habit ${name}`, options, kind.options)
  return /** @type {HabitKind<object>} */ (kind)
}

/**
 * Reads a habit from the command line, such as `worded:scale=percent,rate=string`.
 *
 * @param {string} text
 * @returns {Habit}
 */
export function habitFromText(text) {
  const { name, options } = namedOptions(text)
  return /** @type {Habit} */ ({ name, ...options })
}

/** A table of all habits for people, with their options and what they do. */
export function habitTable() {
  return optionTable(habitKinds)
}
