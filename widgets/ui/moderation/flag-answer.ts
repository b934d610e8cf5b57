import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import type { Messages } from '../../kernel/language.ts'
import { notice } from '../notice.ts'
import { Appealing } from './appealing.ts'

type Flag = components['schemas']['OwnFlag']

const it = {
  followed: 'La tua segnalazione è stata accolta: è stato nascosto.',
  refused: 'Un moderatore lo ha guardato e lo ha lasciato.',
  question: 'Perché non dovrebbe restare?',
  upheld: 'resta pubblicato',
  reversed: 'è stato nascosto',
}
const en: typeof it = {
  followed: 'Your flag was followed: it was hidden.',
  refused: 'A moderator has looked at it and left it.',
  question: 'Why should it not stay?',
  upheld: 'it stays published',
  reversed: 'it was hidden',
}
const messages: Messages<typeof it> = { it, en }

/** What a moderator has made of one's flag, and why; when it was kept, the way to ask another person. */
export class FlagAnswer {
  private readonly appealing: Appealing

  constructor(
    private readonly host: CdcElement,
    private flag: Flag,
  ) {
    const { content_id, kind } = flag
    this.appealing = new Appealing(host, content_id, async (body, header) => {
      const params = { path: { tenant: host.slug, kind, content_id }, header }
      const path = '/v1/{tenant}/moderation/flags/{kind}/{content_id}/appeal'
      this.flag = await answer(host.session.api.POST(path, { params, body }))
    })
  }

  render(): TemplateResult | typeof nothing {
    const { outcome, answer: told } = this.flag
    if (!outcome || !told) return nothing
    const words = messages[this.host.language]
    const why = html`${told.title ? html`<strong>${told.title}.</strong> ` : nothing}<span dir="auto">${told.words}</span>`
    const { appeal, appeal_until: until } = told
    const { question, upheld, reversed } = words
    return html`${notice(outcome === 'followed' ? 'good' : 'calm', words[outcome], why)}
    ${this.appealing.render({ appeal, open: until !== null, until, question, upheld, reversed })}`
  }
}
