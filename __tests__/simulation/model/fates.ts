import type { Answer } from './answers.ts'

/**
 * What becomes of a request. `answer` is made when the server gets to the request, `servedMs` after it
 * was sent; its head arrives after `headMs`. `end` is what the client can make of it.
 */
export type Fate =
  | {
      readonly kind: 'answer'
      readonly servedMs: number
      readonly headMs: number
      readonly end: End
      readonly answer: () => Answer
    }
  | { readonly kind: 'unconnected' | 'reset'; readonly headMs: number; readonly end: End }
  /** No answer ever; a deaf transport does not even notice that it is called off. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'deaf_hang' }

/** `usable`: the whole answer of a success. `passing` and `final`: a failure that may pass, or not. */
export type End = 'usable' | 'passing' | 'final'
