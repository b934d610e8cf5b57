import { Task } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { linkTo } from '../../kernel/link.ts'
import { untilTypingRests } from '../../kernel/typing.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'

const typingPause = 500

/** Proposals of the debate like the one that is begun, asked for when the typing pauses; silent when there is none or nobody answers. */
export class Similar {
  private last: components['schemas']['ProposalSummary'][] = []

  constructor(
    private readonly host: CdcProposalEditor,
    typed: { readonly draft: { readonly title: string; readonly text: string } },
  ) {
    new Task(host, {
      task: async ([text], { signal }) => {
        if (text.length < 8) return [] as Similar['last']
        await untilTypingRests(typingPause, signal)
        const params = { path: { tenant: host.slug, debate_id: host.debateId }, query: { text } }
        const asked = host.publicApi.GET('/v1/{tenant}/debates/{debate_id}/similar-proposals', {
          params,
          headers: { 'accept-language': host.language },
          signal,
        })
        return (await answer(asked)).items
      },
      args: () => [`${typed.draft.title} ${typed.draft.text}`.replace(/\s+/g, ' ').trim().slice(0, 500)] as const,
      onComplete: (found) => (this.last = found),
    })
  }

  render(): TemplateResult | typeof nothing {
    const { host, last } = this
    const { words } = host
    if (!last.length) return nothing
    return html`<section class="panel" aria-label=${words.similar}>
      <p class="subheading">${words.similar}</p>
      <p class="quiet">${words.similarHint}</p>
      <ul class="similar">
        ${last.map(({ id, title, state, supports }) => {
          const href = linkTo(host.hrefTemplate, id)
          return html`<li>
            ${href ? html`<a href=${href} target="_blank">${title}</a>` : html`<span dir="auto">${title}</span>`}
            <span class="quiet">${words.states[state]}${supports === null ? nothing : ` · ${words.supports(supports)}`}</span>
          </li>`
        })}
      </ul>
    </section>`
  }
}
