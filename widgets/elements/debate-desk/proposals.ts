import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { bones } from '../../ui/skeleton.ts'
import type { QueueItem } from './debate-desk.ts'
import { Hiding } from './hiding.ts'
import { ProposalSteps } from './proposal-steps.ts'
import { decidedOn, type Place, type Room } from './room.ts'

type Schemas = components['schemas']
export type Summary = Schemas['ProposalSummary']
export type Proposal = Schemas['Proposal']

/** Where the town has something to say first. */
const order: Summary['state'][] = ['frozen', 'open', 'answered', 'promoted', 'merged', 'withdrawn', 'draft']

/** The proposals of a debate: read, answered, merged with similar ones, and sent on their way. */
export class ProposalsRoom implements Room {
  readonly pages: Pages<Summary>
  private readonly steps: ProposalSteps
  private readonly hiding: Hiding
  /** The proposal that is read. */
  private of = ''
  private proposal: Proposal | undefined
  private failed: unknown
  /** Only those whose text is settled and that have no answer. */
  private waiting = false

  constructor(readonly place: Place) {
    const { desk, reading } = place
    this.steps = new ProposalSteps(this)
    this.hiding = new Hiding(this)
    this.pages = new Pages<Summary>(desk, (cursor, limit = 100) =>
      desk.publicApi.GET('/v1/{tenant}/debates/{debate_id}/proposals', {
        params: {
          path: reading.path(place.id),
          query: { limit, ...(this.waiting && { state: 'frozen' }), ...(cursor && { cursor }) },
        },
      }),
    )
  }

  forget(): void {
    if (this.pages.items) void this.pages.reload()
    if (this.of) void this.read(this.of)
    this.hiding.forget()
  }

  render(item: QueueItem, { state }: { state: string }): TemplateResult {
    const { desk } = this.place
    const { words } = desk
    const { pages } = this
    if (state !== 'published') return html`<p class="quiet">${words.proposalsLater}</p>`
    pages.begin()
    const failed = pages.failed ? failure(desk, pages.failed, () => void pages.restart()) : nothing
    if (!pages.items) return html`${failed === nothing ? bones('short', '') : failed}`
    if (!pages.items.length && !this.waiting)
      return html`<p class="quiet empty">${words.noProposals}</p>
        ${this.hiding.hiddenOnes(item)}`
    const rank = ({ state, supports }: Summary): number => order.indexOf(state) * 1e9 - (supports ?? 0)
    const sorted = pages.items.toSorted((one, other) => rank(one) - rank(other))
    return html`<div class="tasks" role="group" aria-label=${words.whichProposals}>
        ${[false, true].map(
          (waiting) =>
            html`<button class="task" aria-pressed=${waiting === this.waiting} @click=${() => this.narrow(waiting)}>
              ${waiting ? words.waitingProposals(item.settled_proposals) : words.allProposals}
            </button>`,
        )}
      </div>
      ${failed} ${sorted.length ? nothing : html`<p class="quiet empty">${words.noWaiting}</p>`}
      <ul class="proposals">
        ${repeat(
          sorted,
          ({ id }) => id,
          (one) => this.row(item, one),
        )}
      </ul>
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.more}</button>` : nothing}
      ${this.hiding.hiddenOnes(item)}`
  }

  private row(item: QueueItem, one: Summary): TemplateResult {
    const { desk } = this.place
    const { words } = desk
    const { id, code, state, title, supports, merged_into: into } = one
    const open = this.of === id
    const target = into ? this.pages.items?.find((other) => other.id === into) : undefined
    return html`<li>
      <button class="open" id=${`proposal-${id}`} aria-expanded=${open} @click=${() => this.toggle(id)}>
        <span class="title">${title}</span>
        <span class="quiet line"
          ><span class="code">${code}</span> ·
          ${words.proposalStates[state]}${supports === null ? nothing : html` · ${words.supports(supports)}`}</span
        >
        ${target ? html`<span class="quiet line">${words.mergedInto(target.title, target.supports ?? 0)}</span>` : nothing}
        ${decidedOn(desk, id) ? html`<span class="line late">${words.onItsWay}</span>` : nothing}
      </button>
      ${open ? html`<div class="stack inside">${this.whole(item, one)}</div>` : nothing}
    </li>`
  }

  private whole(item: QueueItem, one: Summary): unknown {
    const { desk } = this.place
    const { words } = desk
    const { proposal } = this
    if (this.failed) return failure(desk, this.failed, () => void this.read(one.id))
    if (proposal?.id !== one.id) return bones('', 'short')
    const { sections, authors, language, answer: answered, withdrawn_reason: reason } = proposal
    return html`<p class="quiet">${words.authors(authors.flatMap(({ name }) => name ?? []))}</p>
      ${sections.map(
        ({ title, text }) =>
          html`<div lang=${language}>
            ${title ? html`<p><strong>${title}</strong></p>` : nothing}
            <p class="prose">${text}</p>
          </div>`,
      )}
      ${answered ? notice('good', answered.office, answered.text) : nothing}
      ${reason ? notice('warn', words.proposalStates.withdrawn, reason) : nothing}
      ${desk.official && !decidedOn(desk, one.id) ? this.steps.render(item, proposal) : nothing}
      ${this.hiding.render(item, proposal)}`
  }

  private narrow(waiting: boolean): void {
    this.waiting = waiting
    void this.pages.restart()
  }

  private toggle(id: string): void {
    this.of = this.of === id ? '' : id
    this.place.desk.requestUpdate()
    if (this.of) void this.read(id)
  }

  private async read(id: string): Promise<void> {
    const { desk } = this.place
    this.failed = undefined
    try {
      const params = { path: { tenant: desk.slug, proposal_id: id } }
      const headers = { 'accept-language': desk.language }
      const proposal = await answer(desk.session.api.GET('/v1/{tenant}/proposals/{proposal_id}', { params, headers }))
      if (this.of === id) this.proposal = proposal
    } catch (thrown) {
      if (this.of === id) this.failed = thrown
    }
    desk.requestUpdate()
  }
}
