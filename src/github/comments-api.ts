/** The comments of one pull request, in GitHub's API; `adapters/github-comments.ts` is the real one. */
export interface CommentsApi {
  /** The oldest first, `PAGE_SIZE` a page, from page 1. */
  readonly list: (page: number, signal: AbortSignal) => Promise<readonly Comment[]>
  readonly read: (id: number, signal: AbortSignal) => Promise<Comment>
  readonly create: (body: string, signal: AbortSignal) => Promise<Comment>
  readonly update: (id: number, body: string, signal: AbortSignal) => Promise<Comment>
  readonly remove: (id: number, signal: AbortSignal) => Promise<void>
  /** The login under which the token writes. */
  readonly author: (signal: AbortSignal) => Promise<string>
}

export interface Comment {
  /** Grows with time: of two comments, the older one has the smaller ID. */
  readonly id: number
  readonly body: string
  /** A login; empty if the account is gone. */
  readonly author: string
  readonly url: string
}

export const PAGE_SIZE = 100
