import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import type { QueueItem } from './debate-desk.ts'
import { Merging } from './merging.ts'
import type { Proposal, ProposalsRoom } from './proposals.ts'
import { field, localText, otherThanItalian } from './room.ts'

type Schemas = components['schemas']
type Target = Schemas['PromotedTo']
type Step = 'answer' | 'promote' | 'merge'

const at = '/v1/{tenant}/proposals/{proposal_id}'
const targets: Target[] = ['petition', 'pact', 'process']

/** What the town does about a proposal: answers, sends it on its way, merges it with a similar one. */
export class ProposalSteps {
  private readonly merging: Merging

  constructor(private readonly room: ProposalsRoom) {
    this.merging = new Merging(room, this)
  }

  render(item: QueueItem, proposal: Proposal): TemplateResult {
    const { desk } = this.room.place
    const { words, drafts } = desk
    const { state } = proposal
    const offered: Step[] = [
      ...(state === 'frozen' ? (['answer'] as const) : []),
      ...(state === 'frozen' || state === 'answered' ? (['promote'] as const) : []),
      ...(state === 'frozen' || state === 'open' ? (['merge'] as const) : []),
    ]
    const open = offered.find((step) => drafts.open(item.id) === this.form(step, proposal))
    if (!offered.length) return html``
    if (open)
      return html`<div class="opened">
        ${{ answer: () => this.answering(item, proposal), promote: () => this.promoting(item, proposal), merge: () => this.merging.render(item, proposal) }[open]()}
      </div>`
    return html`<div class="row">
      ${offered.map(
        (step) =>
          html`<button
            class="button ${step === 'answer' ? '' : 'second'}"
            @click=${() => desk.show(item.id, this.form(step, proposal))}
          >
            ${words.steps[step]}
          </button>`,
      )}
    </div>`
  }

  /** The form in which the step is written. */
  form(step: Step, { id }: Proposal): string {
    return `proposals ${step} ${id}`
  }

  /** Takes the decision. */
  take(item: QueueItem, proposal: Proposal, step: Step, send: () => Promise<unknown>): void {
    const { desk } = this.room.place
    const draft = desk.drafts.take(item.id, this.form(step, proposal))
    desk.decide({ what: desk.words.steps[step], parts: [{ item, about: proposal, send }], draft })
  }

  private answering(item: QueueItem, proposal: Proposal): TemplateResult {
    const { desk, reading } = this.room.place
    const { words } = desk
    const other = otherThanItalian(reading.languages)
    const fields = ({ office = '', it = '', en = '' }: Words): TemplateResult => html`
      ${field(words.office, 'office', office, { min: 2, max: 200 })} ${field(words.answerText, 'it', it, { rows: 5 })}
      ${other ? field(words.answerTextEn, 'en', en, { rows: 3, optional: true, lang: other }) : nothing}
    `
    return draftForm(desk, [item.id, this.form('answer', proposal)], words.steps.answer, fields, (text) => {
      const body: Schemas['NewProposalAnswer'] = { office: text('office'), text: localText(text('it'), text('en')) }
      const params = { path: this.path(proposal), header: new Intention().for(body) }
      this.take(item, proposal, 'answer', () => answer(desk.session.api.POST(`${at}/answers`, { params, body })))
    })
  }

  private promoting(item: QueueItem, proposal: Proposal): TemplateResult {
    const { desk } = this.room.place
    const { words } = desk
    const fields = ({ to }: Words): TemplateResult =>
      html`<label
        >${words.promoteTo}<span class="hint">${words.promoteHint}</span
        ><select name="to" required>
          <option value="">${words.pickTarget}</option>
          ${targets.map((target) => html`<option value=${target} ?selected=${target === to}>${words.targetNames[target]}</option>`)}
        </select></label
      >`
    return draftForm(desk, [item.id, this.form('promote', proposal)], words.steps.promote, fields, (text) => {
      const body = { action: 'promote' as const, to: text('to') as Target }
      const params = { path: this.path(proposal), header: new Intention().for(body) }
      this.take(item, proposal, 'promote', () => answer(desk.session.api.POST(`${at}/transitions`, { params, body })))
    })
  }

  path({ id }: Proposal): { tenant: string; proposal_id: string } {
    return { tenant: this.room.place.desk.slug, proposal_id: id }
  }
}
