/** Why the pull request has no comment of this job, and what to do about it. */
export class CommentNotWritten extends Error {
  /** A notice if there is nothing to comment on. A warning if the comment could not be written. */
  readonly level: 'notice' | 'warning'

  constructor(level: 'notice' | 'warning', message: string) {
    super(message)
    this.name = 'CommentNotWritten'
    this.level = level
  }
}
