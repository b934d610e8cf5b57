import { Task } from '@lit/task'
import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { linkTo } from '../../kernel/link.ts'
import { untilTypingRests } from '../../kernel/typing.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import type { FormWords } from './messages.ts'
import type { CdcPetitionForm } from './petition-form.ts'

type Petition = components['schemas']['Petition']

const typingPause = 500

/** What is said beside what is being written: others' petitions like it, and personal data in it. */
export const beside = (host: CdcPetitionForm) => ({
  similar: new Similar(host),
  personal: new PersonalData(host, () =>
    (['title', 'ask', 'details'] as const).map((name) => ({
      text: host.draft[name],
      write: (text: string) => host.change({ [name]: text }),
    })),
  ),
})

/** Petitions like the one being written, asked for when the typing pauses; silent when there is none or nobody answers. */
export class Similar {
  private readonly task: Task<readonly [string], Petition[]>
  private last: Petition[] = []

  constructor(private readonly host: CdcPetitionForm) {
    this.task = new Task(host, {
      task: async ([text], { signal }) => {
        if (text.length < 8) return []
        await untilTypingRests(typingPause, signal)
        const params = { path: { tenant: host.slug }, query: { text } }
        const asked = host.publicApi.GET('/v1/{tenant}/similar-petitions', {
          params,
          headers: { 'accept-language': host.language },
          signal,
        })
        return (await answer(asked)).items
      },
      args: () =>
        [host.draft.step === 1 ? `${host.draft.title} ${host.draft.ask}`.replace(/\s+/g, ' ').trim().slice(0, 500) : ''] as const,
      onComplete: (found) => (this.last = found),
    })
  }

  render(words: FormWords): TemplateResult | typeof nothing {
    void this.task.status
    if (!this.last.length) return nothing
    return html`<section class="similar" aria-label=${words.similar}>
      <p class="subheading">${words.similar}</p>
      <p class="quiet">${words.similarHint}</p>
      <ul>
        ${this.last.map(({ id, title, type_name: type, signature_count: n }) => {
          const href = linkTo(this.host.hrefTemplate, id)
          return html`<li>
            ${href ? html`<a href=${href} target="_blank">${title}</a>` : title}
            <span class="quiet">${type} · ${words.signatures(n)}</span>
          </li>`
        })}
      </ul>
    </section>`
  }
}
