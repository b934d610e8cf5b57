import { html, type TemplateResult } from 'lit'
import { OwnDecision } from '../../ui/moderation/own-decision.ts'
import { OwnWait } from '../../ui/moderation/own-wait.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** Why one's own comment is hidden, and the way to appeal; or why it is not seen yet, and until when. */
export class Decision implements Panel {
  readonly focus = 'decision'
  private readonly own: OwnDecision | OwnWait

  constructor(
    private readonly acting: Acting,
    on: Comment,
  ) {
    this.own = on.state === 'held' ? new OwnWait(acting.host, on.id) : new OwnDecision(acting.host, on.id)
  }

  render(): TemplateResult {
    const { acting, own } = this
    return html`<div class="panel stack" id="decision" tabindex="-1">
      ${own.render(Math.min(6, acting.host.headingLevel + 1))}
      <button class="link" type="button" @click=${() => acting.close()}>${acting.words.close}</button>
    </div>`
  }
}
