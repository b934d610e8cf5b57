/**
 * Somebody wants to see on the map where a comment speaks of. Whoever has the subject's map on the page shows it there, and says so by
 * `preventDefault`.
 */
export class PlaceWantedEvent extends Event {
  static readonly type = 'cdc-place-wanted'

  constructor(
    /** Id of what is spoken about. */
    readonly subject: string,
    /** Id of the comment. */
    readonly id: string,
  ) {
    super(PlaceWantedEvent.type, { bubbles: true, composed: true, cancelable: true })
  }
}

/** Somebody wants to read a comment among the others of its subject. Whoever shows them leads there, and says so by `preventDefault`. */
export class CommentWantedEvent extends Event {
  static readonly type = 'cdc-comment-wanted'

  constructor(
    readonly subject: string,
    readonly id: string,
  ) {
    super(CommentWantedEvent.type, { bubbles: true, composed: true, cancelable: true })
  }
}
