import { decimalTo } from '../text/decimal.ts'
import { percentOf } from '../text/percent.ts'
import { isSameFigure } from './bound.ts'

const MOST_PLACES = 12

/** A figure with two places, or as many as it takes to tell it from its bound. */
export function figureBeside(figure: number, bound: number): string {
  return apartFrom(figure, bound, 2, plain) ?? plain(figure, MOST_PLACES)
}

/** A share as a percentage, with as many places as it takes to tell it from its bound. */
export function percentBeside(share: number, bound: number): string {
  if (isSameFigure(share, bound)) return percentOf(share)
  const usual = percentOf(share)
  if (usual !== percentOf(bound)) return usual
  const render = (value: number, places: number) => plain(value * 100, places)
  return `${apartFrom(share, bound, 1, render) ?? plain(share * 100, MOST_PLACES)}%`
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
): string | null {
  if (isSameFigure(figure, bound)) return render(figure, fewestPlaces)
  for (let places = fewestPlaces; places <= MOST_PLACES; places += 1) {
    const text = render(figure, places)
    if (text !== render(bound, places)) return text
  }
  return null
}

function plain(value: number, places: number): string {
  return Math.abs(value) < 1e21 ? decimalTo(value, places) : String(value)
}
