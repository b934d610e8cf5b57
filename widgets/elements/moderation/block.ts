import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Appealing } from '../../ui/moderation/appealing.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcModeration } from './moderation.ts'
import { standingWords, type StandingWords } from './standing-words.ts'

type Block = components['schemas']['Block']

/** A time in which somebody may not write: until when, where, why, and the way to appeal. */
export class BlockView {
  private readonly appealing: Appealing

  constructor(
    private readonly host: CdcModeration,
    private block: Block,
  ) {
    const { id } = block
    this.appealing = new Appealing(host, id, async (body, header) => {
      const params = { path: { tenant: host.slug, block_id: id }, header }
      this.block = await answer(host.session.api.POST('/v1/{tenant}/moderation/blocks/{block_id}/appeal', { params, body }))
    })
  }

  private get words(): StandingWords {
    return standingWords[this.host.language]
  }

  render(): TemplateResult {
    const { words, block } = this
    const { from, until, lifted_at: lifted, service, words: why } = block
    const end = lifted ?? until
    const holds = Date.parse(end) > Date.now()
    const where = service ? words.where(words.services[service]) : words.everywhere
    return html`<article class="stack" id=${`block-${block.id}`} tabindex="-1">
      ${
        holds
          ? notice('warn', words.blocked(until), html`${where} <q dir="auto">${why}</q>`)
          : html`<p class="quiet">${words.blockEnded(from, end)} ${where} <q dir="auto">${why}</q></p>`
      }
      ${holds ? html`<p class="quiet">${words.stillMay}</p>` : nothing} ${this.appeal()}
    </article>`
  }

  private appeal(): unknown {
    const { question, upheld, reversed } = this.words
    const { appeal, appeal_until: until } = this.block
    const told = appeal && { ...appeal, outcome: appeal.outcome ?? ('waiting' as const), decided_at: appeal.answered_at }
    return this.appealing.render({ appeal: told, open: until !== null, until, question, upheld, reversed })
  }
}
