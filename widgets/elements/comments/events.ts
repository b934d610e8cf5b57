import type { components } from '../../../types/openapi.d.ts'

/** The API has published a comment. */
export class CommentWrittenEvent extends Event {
  static readonly type = 'cdc-comment-written'

  constructor(
    /** Id of what is spoken about. */
    readonly subject: string,
    readonly comment: components['schemas']['Comment'],
  ) {
    super(CommentWrittenEvent.type, { bubbles: true, composed: true })
  }
}

/** The API has counted the citizen's support or vote against, or no longer counts it. */
export class CommentSupportedEvent extends Event {
  static readonly type = 'cdc-comment-supported'

  constructor(
    readonly subject: string,
    readonly commentId: string,
    readonly supported: boolean,
    /** How many people support the comment now; null while counts are not shown. */
    readonly supportCount: number | null,
    /** Whether the citizen has voted against it instead. */
    readonly against = false,
  ) {
    super(CommentSupportedEvent.type, { bubbles: true, composed: true })
  }
}
