import { decimalTo } from './decimal.ts'

const MOST_PLACES = 10

/**
 * A share from 0 to 1 as a percentage with one place. Only all is `100%` and only none is `0%`:
 * close to either end it takes as many places as it needs to say so.
 */
export function percentOf(share: number): string {
  const places = placesUntil((count) => {
    const text = decimalTo(share * 100, count)
    return (text === '100' && share !== 1) || (text === '0' && share !== 0)
  })
  return `${decimalTo(share * 100, places)}%`
}

/** The distance of two shares: `2.5 points`; with more places where one would show none. */
export function pointsOf(difference: number): string {
  const distance = Math.abs(difference) * 100
  const places = placesUntil((count) => distance !== 0 && decimalTo(distance, count) === '0')
  const text = decimalTo(distance, places)
  return text === '1' ? '1 point' : `${text} points`
}

/** The distance with its direction: `+2.5 points`, `-1 point`, `0 points`. */
export function signedPointsOf(difference: number): string {
  const points = pointsOf(difference)
  if (points === '0 points') return points
  return `${difference < 0 ? '-' : '+'}${points}`
}

function placesUntil(isMisleading: (places: number) => boolean): number {
  let places = 1
  while (places < MOST_PLACES && isMisleading(places)) places += 1
  return places
}
