import { decimalTo } from '../text/decimal.ts'
import { percentOf } from '../text/percent.ts'
import { isSameFigure } from './bound.ts'

const MOST_PLACES = 12

/** A figure with two places, or as many as it takes to tell it from its bound. */
export function figureBeside(figure: number, bound: number): string {
  return apartFrom(figure, bound, 2, plain)
}

/** A share as a percentage, with as many places as it takes to tell it from its bound. */
export function percentBeside(share: number, bound: number): string {
  const usual = percentOf(share)
  if (isSameFigure(share, bound) || usual !== percentOf(bound)) return usual
  return apartFrom(share, bound, 1, (value, places) => `${plain(value * 100, places)}%`)
}

/** The distance of two figures. */
export function distanceOf(difference: number): string {
  return figureBeside(Math.abs(difference), 0)
}

function apartFrom(
  figure: number,
  bound: number,
  fewestPlaces: number,
  render: (value: number, places: number) => string,
): string {
  const looksSame = (places: number) => render(figure, places) === render(bound, places)
  let places = fewestPlaces
  if (!isSameFigure(figure, bound)) while (places < MOST_PLACES && looksSame(places)) places += 1
  return render(figure, places)
}

function plain(value: number, places: number): string {
  return Math.abs(value) < 1e21 ? decimalTo(value, places) : String(value)
}
