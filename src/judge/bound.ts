import type { Operator } from '../model/gates.ts'
import { decimalTo, figureOf, percentOf } from '../text/figures.ts'

/**
 * Two figures that are closer than this are the same figure. The limit is relative to the larger
 * figure, or absolute if both are below 1. The API sends 0.57 as 56.99999999999999%, and three
 * scores of 0.1 have a mean of 0.10000000000000002. A bound of six places or fewer is never this
 * close to a share of fewer than 100,000 runs without being equal to it. So 2 of 3 does not count
 * as 66.67%.
 */
const SAME_WITHIN = 1e-12

/** Whether two figures are the same. False if either figure is not a finite number. */
export function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_WITHIN * Math.max(1, Math.abs(a), Math.abs(b))
}

/** Whether a figure is within its bound. It is exact at the bound. */
export function isWithin(figure: number, operator: Operator, bound: number): boolean {
  const beyond = beyondBound(figure, bound)
  switch (operator) {
    case '>=':
      return beyond >= 0
    case '<=':
      return beyond <= 0
    case '==':
      return beyond === 0
    case '>':
      return beyond > 0
    case '<':
      return beyond < 0
  }
}

/**
 * How far a figure is from its bound, in words: `2.5 points short`, `12 too much`. `distance`
 * renders the difference.
 */
export function marginOf(
  figure: number,
  operator: Operator,
  bound: number,
  distance: (difference: number) => string,
): string {
  const isHeld = isWithin(figure, operator, bound)
  const beyond = beyondBound(figure, bound)
  if (beyond === 0) return isHeld ? 'exactly at the bound' : 'at the bound, which is not enough'
  if (isHeld) return `${distance(beyond)} to spare`
  return `${distance(beyond)} ${beyond > 0 ? 'too much' : 'short'}`
}

/** The figure minus the bound; 0 if both are the same figure. */
function beyondBound(figure: number, bound: number): number {
  return isSameFigure(figure, bound) ? 0 : figure - bound
}

const PLACES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const MOST_PLACES = 12

/**
 * A figure as reports write it. It gets more places if it would otherwise look like its bound. A
 * figure that equals its bound is written like the bound.
 */
export function figureBeside(figure: number, bound: number): string {
  if (isSameFigure(figure, bound)) return plain(bound, MOST_PLACES)
  const usual = figureOf(figure)
  return usual === figureOf(bound) ? apartFrom(figure, bound) : usual
}

/** The same for a share, as a percentage with one decimal place, or more. */
export function percentBeside(share: number, bound: number): string {
  if (isSameFigure(share, bound)) return `${plain(bound * 100, MOST_PLACES)}%`
  const usual = percentOf(share)
  return usual === percentOf(bound) ? `${apartFrom(share * 100, bound * 100)}%` : usual
}

/**
 * How far the figure is from its bound, computed from the figure that is shown, so that a reader
 * can check it.
 */
export function distanceBeside(figure: number, bound: number): string {
  return figureOf(Math.abs(Number(figureBeside(figure, bound).replaceAll(',', '')) - bound))
}

function apartFrom(figure: number, bound: number): string {
  const isApart = (places: number) => plain(figure, places) !== plain(bound, places)
  return plain(figure, PLACES.find(isApart) ?? MOST_PLACES)
}

function plain(value: number, places: number): string {
  return Math.abs(value) < 1e21 ? decimalTo(value, places) : String(value)
}
