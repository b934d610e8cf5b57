import { answer } from '../../kernel/client.ts'
import type { Acting, Deed } from './acting.ts'
import type { Comment } from './arranging.ts'
import type { CdcComments } from './comments.ts'
import { CommentSupportedEvent } from './events.ts'

/** How one votes on a comment. */
export type Way = 'support' | 'against'

const paths = {
  support: '/v1/{tenant}/comments/{comment_id}/supports/mine',
  against: '/v1/{tenant}/comments/{comment_id}/votes-against/mine',
} as const

const voted = ({ own }: Pick<Comment, 'own'>, way: Way): boolean => own?.[way === 'support' ? 'supported' : 'against'] === true

/** Votes, or takes the vote back. What is shown from then on is what the API has counted. */
export async function vote(host: CdcComments, on: Pick<Comment, 'id' | 'own'>, way: Way): Promise<(comment: Comment) => Comment> {
  const { session, slug, listing, subject } = host
  const options = { params: { path: { tenant: slug, comment_id: on.id } } }
  const now = await answer(voted(on, way) ? session.api.DELETE(paths[way], options) : session.api.PUT(paths[way], options))
  const { supported, against, support_count, against_count } = now
  const counted = (comment: Comment): Comment => ({
    ...comment,
    ...{ support_count, against_count },
    own: { author: false, untraced_until: null, ...comment.own, supported, against },
  })
  listing.changed(on.id, counted)
  host.dispatchEvent(new CommentSupportedEvent(subject, on.id, supported, support_count, against))
  return counted
}

/** Voting on a comment, and taking the vote back, with one press. */
export class Support {
  readonly deed: Deed = { intent: () => undefined, run: () => this.send() }

  constructor(
    private readonly acting: Acting,
    private readonly on: Pick<Comment, 'id' | 'own'>,
    private readonly way: Way,
  ) {}

  press(): void {
    this.acting.perform(this.deed)
  }

  private async send(): Promise<void> {
    const { acting, on, way } = this
    const { words, host } = acting
    const before = voted(on, way)
    await vote(host, on, way)
    if (way === 'support') host.said = before ? words.notSupported : words.nowSupported
    else host.said = before ? words.notAgainst : words.nowAgainst
    acting.close(`${way}-${on.id}`)
  }
}
