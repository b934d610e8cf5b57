import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { dateAndTime } from '../../kernel/format.ts'
import { placeInWords } from '../../ui/map/draw/place-words.ts'
import { linked } from '../../ui/linked.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'

/** What a comment said before it was changed. */
export class Versions implements Panel {
  readonly focus = 'before'
  private items: components['schemas']['CommentVersion'][] | undefined

  constructor(
    private readonly acting: Acting,
    private readonly on: Comment,
  ) {
    void this.load()
  }

  render(): TemplateResult {
    const { acting, items, on } = this
    const { words, host } = acting
    return html`<div class="panel stack" role="group" aria-labelledby="before">
      <p class="subheading" id="before" tabindex="-1">${words.before}</p>
      ${
        items
          ? html`<ol class="stack">
              ${items.map(
                ({ text, geometry, written_at: at }) =>
                  html`<li>
                    <p class="quiet"><time datetime=${at}>${dateAndTime(host.language, at)}</time></p>
                    <p class="prose" lang=${on.language} dir="auto">${linked(text)}</p>
                    ${geometry ? html`<p class="quiet">${placeInWords(geometry, host.language)}</p>` : nothing}
                  </li>`,
              )}
            </ol>`
          : html`<p class="quiet">${host.words.wait}</p>`
      }
      <button class="link" @click=${() => acting.close()}>${words.close}</button>
    </div>`
  }

  private async load(): Promise<void> {
    const { host } = this.acting
    try {
      const params = { path: { tenant: host.slug, comment_id: this.on.id } }
      const { items } = await answer(host.publicApi.GET('/v1/{tenant}/comments/{comment_id}/versions', { params }))
      this.items = items.toReversed()
    } catch (thrown) {
      await host.tell(thrown)
    }
    host.requestUpdate()
  }
}
