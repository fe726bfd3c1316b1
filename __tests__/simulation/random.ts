/** Chance that a seed decides: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to, but without, 1. */
  readonly next: () => number
  readonly between: (min: number, max: number) => number
  /** Both ends included. */
  readonly integer: (min: number, max: number) => number
  /** As `between`, with every order of magnitude as likely as the next. */
  readonly magnitude: (min: number, max: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
  /** Picks a key, as often as its weight says. */
  readonly weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => Key
}

/**
 * @param seed a safe integer
 * @param stream parts the numbers of one seed, so that drawing more of one kind moves no other kind
 */
export function createRandom(seed: number, stream: number): Random {
  const next = smallFastCounter([
    mix(seed >>> 0),
    mix(Math.floor(seed / 2 ** 32) ^ 0x9e3779b9),
    mix(stream + 1),
  ])
  const between = (min: number, max: number) => min + (max - min) * next()
  return {
    next,
    between,
    integer: (min, max) => Math.floor(between(min, max + 1)),
    magnitude: (min, max) => Math.exp(between(Math.log(min), Math.log(max))),
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => {
      const [picked] = items.slice(Math.floor(next() * items.length))
      if (picked === undefined) throw new Error('there is nothing to pick from')
      return picked
    },
    weighted: <Key extends string>(weights: Readonly<Record<Key, number>>) => {
      const entries = Object.entries(weights) as [Key, number][]
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0) return key
      }
      throw new Error('every weight is 0')
    },
  }
}

/** Chris Doty-Humphrey's sfc32, which passes PractRand. */
function smallFastCounter([first, second, third]: readonly [number, number, number]) {
  let [a, b, c, counter] = [first, second, third, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Spreads neighbouring integers over all 32 bits (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) | 0
}
