/** The comments of one pull request. `adapters/github-comments.ts` is the real API. */
export interface CommentsApi {
  /** A page of `PAGE_SIZE` comments, the oldest first. `page` counts from 1. */
  readonly list: (page: number, signal: AbortSignal) => Promise<readonly Comment[]>
  readonly read: (id: number, signal: AbortSignal) => Promise<Comment>
  readonly create: (body: string, signal: AbortSignal) => Promise<Comment>
  readonly update: (id: number, body: string, signal: AbortSignal) => Promise<Comment>
  readonly remove: (id: number, signal: AbortSignal) => Promise<void>
  /** The login under which the token writes. */
  readonly author: (signal: AbortSignal) => Promise<string>
}

export interface Comment {
  /** IDs grow with time: the older of two comments has the smaller ID. */
  readonly id: number
  readonly body: string
  /** A login; empty if the account was deleted. */
  readonly author: string
  readonly url: string
}

export const PAGE_SIZE = 100
