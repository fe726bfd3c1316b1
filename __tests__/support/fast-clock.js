// Scenarios preload this into the action. The clock runs FAST_CLOCK times as fast, so that a
// scenario of minutes takes seconds. The action does not know about it.
const speed = Number(process.env['FAST_CLOCK'])
const life = {
  setTimeout,
  Date,
  hrtime: process.hrtime.bigint.bind(process.hrtime),
  startedAtMs: Date.now(),
}

class FastDate extends Date {
  /** @param {[] | [string | number | Date]} given */
  constructor(...given) {
    if (given.length === 0) super(FastDate.now())
    else super(given[0])
  }
  /** @override */
  static now() {
    return life.startedAtMs + (life.Date.now() - life.startedAtMs) * speed
  }
}

/**
 * @param {(...args: unknown[]) => void} callback @param {number} delayMs @param {unknown[]} args
 */
function fastSetTimeout(callback, delayMs = 0, ...args) {
  return life.setTimeout(callback, delayMs / speed, ...args)
}

process.hrtime.bigint = () => BigInt(Math.round(Number(life.hrtime()) * speed))
Object.assign(globalThis, { setTimeout: fastSetTimeout, Date: FastDate })
