import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem } from './debate-desk.ts'
import type { Proposal, ProposalsRoom } from './proposals.ts'
import { reasonFields, reasonIn } from './reasons.ts'
import { decidedOn } from './room.ts'

type Schemas = components['schemas']

/** Something of proposals that can be hidden. */
interface Thing {
  id: string
  title: string
  /** Why it is hidden. */
  hidden: string | null
  send: (body: Schemas['ProposalVisibility']) => Promise<unknown>
}

const at = '/v1/{tenant}/proposals/{proposal_id}'

/** Proposals and amendments are hidden for a reason that everybody reads, and shown again. */
export class Hiding {
  private of = ''
  private amendments: Pages<Schemas['Amendment']> | undefined
  private readonly hidden: Pages<Schemas['HiddenProposal']>

  constructor(private readonly room: ProposalsRoom) {
    const { desk, reading, id } = room.place
    this.hidden = new Pages(desk, (cursor, limit = 100) =>
      desk.session.api.GET('/v1/{tenant}/debates/{debate_id}/hidden-proposals', {
        params: { path: reading.path(id), query: { limit, ...(cursor && { cursor }) } },
      }),
    )
  }

  forget(): void {
    if (this.hidden.items) void this.hidden.reload()
    if (this.amendments?.items) void this.amendments.reload()
  }

  /** What everybody else does not see any more. */
  hiddenOnes(item: QueueItem): unknown {
    const { desk } = this.room.place
    const { hidden } = this
    hidden.begin()
    if (hidden.failed) return failure(desk, hidden.failed, () => void hidden.restart())
    if (!hidden.items?.length) return nothing
    return html`<p><strong>${desk.words.hiddenProposals}</strong></p>
      <ul class="voices">
        ${hidden.items.map(
          (one) =>
            html`<li class="voice hidden-voice">
              <div>
                <p>${one.title}</p>
                ${this.tool(item, this.proposal(one, one.hidden_reason))}
              </div>
            </li>`,
        )}
      </ul>
      ${hidden.more ? html`<button class="link" @click=${() => hidden.next()}>${desk.words.more}</button>` : nothing}`
  }

  /** Of the proposal that is read, and of its amendments. */
  render(item: QueueItem, proposal: Proposal): TemplateResult {
    const { desk } = this.room.place
    const { amendments } = this.reading(proposal)
    return html`${this.tool(item, this.proposal(proposal, proposal.hidden_reason))}
    ${amendments?.failed ? failure(desk, amendments.failed, () => void amendments.restart()) : nothing}
    ${
      amendments?.items?.length
        ? html`<p><strong>${desk.words.amendments}</strong></p>
            <ul class="voices">
              ${amendments.items.map((one) => this.amendment(item, proposal, one))}
            </ul>`
        : nothing
    }
    ${amendments?.more ? html`<button class="link" @click=${() => amendments.next()}>${desk.words.more}</button>` : nothing}`
  }

  private amendment(item: QueueItem, proposal: Proposal, one: Schemas['Amendment']): TemplateResult {
    const { desk } = this.room.place
    const { id, quote, replacement, why, state, hidden_reason: hidden } = one
    const params = { path: { ...this.path(proposal.id), amendment_id: id } }
    const send = (body: Schemas['ProposalVisibility']) =>
      answer(desk.session.api.PUT(`${at}/amendments/{amendment_id}/visibility`, { params, body }))
    const gone = state === 'withdrawn'
    return html`<li class="voice ${hidden === null ? '' : 'hidden-voice'}">
      <div>
        <p class="prose" lang=${proposal.language}>
          <del>${quote}</del>
          ${gone ? html`<em class="quiet">${desk.words.withdrawnVoice}</em>` : html`<ins>${replacement}</ins>`}
        </p>
        <p class="prose" lang=${proposal.language}>${why}</p>
        ${gone ? nothing : this.tool(item, { id, title: replacement || quote, hidden, send })}
      </div>
    </li>`
  }

  private proposal({ id, title }: Pick<Proposal, 'id' | 'title'>, hidden: string | null): Thing {
    const { desk } = this.room.place
    const params = { path: this.path(id) }
    return { id, title, hidden, send: (body) => answer(desk.session.api.PUT(`${at}/visibility`, { params, body })) }
  }

  private tool(item: QueueItem, thing: Thing): unknown {
    const { desk } = this.room.place
    const { words, drafts } = desk
    const { id, title, hidden } = thing
    const form = `proposals hide ${id}`
    if (decidedOn(desk, id)) return html`<p class="late">${words.onItsWay}</p>`
    if (drafts.open(item.id) === form)
      return html`<div class="opened">
        ${draftForm(
          desk,
          [item.id, form],
          words.hide,
          (written) => reasonFields(desk, written),
          (text) => this.decide(item, thing, reasonIn(text)),
        )}
      </div>`
    const word = hidden === null ? words.hide : words.show
    const press = () => (hidden === null ? desk.show(item.id, form) : this.decide(item, thing))
    return html`${hidden === null ? nothing : html`<p class="late">${words.hiddenBecause(hidden)}</p>`}
      <button class="link" aria-label=${words.toolOn(word, title)} @click=${press}>${word}</button>`
  }

  private decide(item: QueueItem, { id, title, send }: Thing, reason?: string): void {
    const { desk } = this.room.place
    const draft = reason === undefined ? undefined : desk.drafts.take(item.id, `proposals hide ${id}`)
    const body = reason === undefined ? { hidden: false } : { hidden: true, reason }
    const parts = [{ item, about: { id, title: title.slice(0, 60) }, send: () => send(body) }]
    desk.decide({ what: reason === undefined ? desk.words.show : desk.words.hide, parts, ...(draft && { draft }) })
  }

  private reading({ id }: Proposal): { amendments: Pages<Schemas['Amendment']> | undefined } {
    const { desk } = this.room.place
    if (this.of !== id) {
      this.of = id
      this.amendments = new Pages(desk, (cursor, limit = 100) =>
        desk.session.api.GET(`${at}/amendments`, {
          params: { path: this.path(id), query: { limit, ...(cursor && { cursor }) } },
        }),
      )
    }
    this.amendments?.begin()
    return { amendments: this.amendments }
  }

  private path(id: string): { tenant: string; proposal_id: string } {
    return { tenant: this.room.place.desk.slug, proposal_id: id }
  }
}
