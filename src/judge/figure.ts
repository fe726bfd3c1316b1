import { decimalTo } from '../text/decimal.ts'
import { percentOf } from '../text/percent.ts'
import { isSameFigure } from './bound.ts'

const PLACES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const MOST_PLACES = 12

/** A figure with two places, or as many as it takes to tell it from its bound; the same, as the bound is. */
export function figureBeside(figure: number, bound: number): string {
  return isSameFigure(figure, bound) ? plain(bound, MOST_PLACES) : apartFrom(figure, bound)
}

/** A share as a percentage with one place, or as many as it takes; the same, as the bound is. */
export function percentBeside(share: number, bound: number): string {
  if (isSameFigure(share, bound)) return `${plain(bound * 100, MOST_PLACES)}%`
  const usual = percentOf(share)
  return usual === percentOf(bound) ? `${apartFrom(share * 100, bound * 100)}%` : usual
}

/** The distance of two figures. */
export function distanceOf(difference: number): string {
  return figureBeside(Math.abs(difference), 0)
}

function apartFrom(figure: number, bound: number): string {
  const isApart = (places: number) => plain(figure, places) !== plain(bound, places)
  return plain(figure, PLACES.find(isApart) ?? MOST_PLACES)
}

function plain(value: number, places: number): string {
  return Math.abs(value) < 1e21 ? decimalTo(value, places) : String(value)
}
