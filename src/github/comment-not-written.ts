/** Why the pull request has no comment of this job, and what to do about it. */
export class CommentNotWritten extends Error {
  /** A notice where there is nothing to comment on; a warning where it could not be done. */
  readonly level: 'notice' | 'warning'

  constructor(level: 'notice' | 'warning', message: string) {
    super(message)
    this.name = 'CommentNotWritten'
    this.level = level
  }
}
