import type { RatingKind } from './messages.ts'

/** The API has counted the citizen's rating of this page. */
export class RatingSentEvent extends Event {
  static readonly type = 'cdc-rating-sent'

  constructor(
    /** What was rated: the page's information or the service. */
    readonly kind: RatingKind,
    /** Stars, 1 to 5. */
    readonly value: number,
  ) {
    super(RatingSentEvent.type, { bubbles: true, composed: true })
  }
}
