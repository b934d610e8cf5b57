import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem } from './debate-desk.ts'
import type { ProposalSteps } from './proposal-steps.ts'
import type { Proposal, ProposalsRoom, Summary } from './proposals.ts'
import { field, localText, otherThanItalian } from './room.ts'

const mergeable: Summary['state'][] = ['open', 'frozen', 'answered']

/** Merging a proposal into a similar one: the most similar first. Nobody's support moves by itself, and both counts stay. */
export class Merging {
  private similar: readonly string[] = []
  private others: readonly Summary[] | undefined
  private of = ''
  private failed: unknown

  constructor(
    private readonly room: ProposalsRoom,
    private readonly steps: ProposalSteps,
  ) {}

  render(item: QueueItem, proposal: Proposal): TemplateResult {
    const { desk } = this.room.place
    const { words } = desk
    void this.seek(item, proposal)
    const rank = ({ id }: Summary): number => (this.similar.includes(id) ? this.similar.indexOf(id) : this.similar.length)
    const others = (this.others ?? [])
      .filter(({ id, state }) => id !== proposal.id && mergeable.includes(state))
      .toSorted((one, other) => rank(one) - rank(other))
    const choice = ({ id, title, supports, code }: Summary, into: string): TemplateResult =>
      html`<label class="tick"
        ><input
          type="radio"
          name="into"
          value=${id}
          required
          .checked=${id === into}
          @change=${() => desk.requestUpdate()}
        /><span
          >${title}
          <span class="hint"
            >${this.similar.includes(id) ? html`<strong>${words.similar}</strong> · ` : nothing}${code}${supports === null ? nothing : html` · ${words.supports(supports)}`}</span
          ></span
        ></label
      >`
    const other = otherThanItalian(this.room.place.reading.languages)
    const fields = ({ into = '', note = '', en = '' }: Words): TemplateResult => {
      const target = others.find(({ id }) => id === into)
      return html`<fieldset>
          <legend class="label">${words.mergeInto}</legend>
          ${this.failed ? failure(desk, this.failed) : nothing}
          ${others.length ? others.map((one) => choice(one, into)) : html`<p class="quiet">${this.others ? words.noOther : words.loading}</p>`}
        </fieldset>
        <p class="quiet">${words.mergeNote}</p>
        ${target ? html`<p>${words.bothCounts(proposal.supports ?? 0, target.supports ?? 0, target.title)}</p>` : nothing}
        ${field(words.mergeWords, 'note', note, { rows: 3, max: 2000, optional: true, hint: words.everybodyReads })}
        ${other ? field(words.mergeWordsEn, 'en', en, { rows: 2, max: 2000, optional: true, lang: other }) : nothing}`
    }
    return draftForm(desk, [item.id, this.steps.form('merge', proposal)], words.steps.merge, fields, (text) => {
      const into = text('into')
      if (!into) return
      const note = text('note') || text('en')
      const body = { into, ...(note && { note: localText(note, text('en')) }) }
      const params = { path: this.steps.path(proposal) }
      this.steps.take(item, proposal, 'merge', () =>
        answer(desk.session.api.PUT('/v1/{tenant}/proposals/{proposal_id}/merge', { params, body })),
      )
    })
  }

  /** Once per proposal. */
  private async seek(item: QueueItem, proposal: Proposal): Promise<void> {
    if (this.of === proposal.id) return
    this.of = proposal.id
    this.similar = []
    this.others = undefined
    this.failed = undefined
    const { desk, reading } = this.room.place
    const path = reading.path(item.id)
    const text = [proposal.title, ...proposal.sections.map((section) => section.text)].join(' ').slice(0, 2000)
    try {
      const [similar, all] = await Promise.all([
        answer(desk.publicApi.GET('/v1/{tenant}/debates/{debate_id}/similar-proposals', { params: { path, query: { text } } })),
        answer(desk.publicApi.GET('/v1/{tenant}/debates/{debate_id}/proposals', { params: { path, query: { limit: 100 } } })),
      ])
      const known = new Set(similar.items.map(({ id }) => id))
      this.similar = [...known].filter((id) => id !== proposal.id)
      this.others = [...similar.items, ...all.items.filter(({ id }) => !known.has(id))]
    } catch (thrown) {
      this.failed = thrown
    }
    desk.requestUpdate()
  }
}
