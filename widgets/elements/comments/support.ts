import { answer } from '../../kernel/client.ts'
import type { Acting, Deed } from './acting.ts'
import type { Comment } from './arranging.ts'
import { CommentSupportedEvent } from './events.ts'

const path = '/v1/{tenant}/comments/{comment_id}/supports/mine'

/** Supporting a comment, and supporting it no more, with one press. What is shown is what the API has counted. */
export class Support {
  readonly deed: Deed = { intent: () => undefined, run: () => this.send() }
  private readonly before: boolean

  constructor(
    private readonly acting: Acting,
    private readonly on: Comment,
  ) {
    this.before = on.own?.supported === true
  }

  press(): void {
    this.acting.perform(this.deed)
  }

  private async send(): Promise<void> {
    const { acting, on, before } = this
    const { session, slug, listing, subject } = acting.host
    const options = { params: { path: { tenant: slug, comment_id: on.id } } }
    const { supported, support_count: n } = await answer(
      before ? session.api.DELETE(path, options) : session.api.PUT(path, options),
    )
    listing.changed(on.id, (now) => ({
      ...now,
      support_count: n,
      own: { author: false, against: false, untraced_until: null, ...now.own, supported },
    }))
    acting.host.said = supported ? acting.words.nowSupported : acting.words.notSupported
    acting.close(`support-${on.id}`)
    acting.host.dispatchEvent(new CommentSupportedEvent(subject, on.id, supported, n))
  }
}
