import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Pages } from '../../kernel/pages.ts'
import type { QueueItem } from './debate-desk.ts'
import { Moderating, type Voice } from './moderating.ts'
import type { Place } from './room.ts'

type Comment = components['schemas']['Comment']
type Summary = components['schemas']['ProposalSummary']

/** What citizens say of the debate or of one of its proposals, answers too; hidden comments with what they said. */
export class CommentsRoom extends Moderating<Comment> {
  protected readonly name = 'comments'
  /** Of what is spoken; the debate itself when empty. */
  private subject = ''
  private proposals: readonly Summary[] = []

  protected readonly pages = new Pages<Comment>(this.place.desk, (cursor, limit = 50) => {
    const { desk, id } = this.place
    const subject = this.subject || id
    const query = { subject, hidden: this.hiddenOnly, limit, ...(cursor && { cursor }) }
    return desk.session.api.GET('/v1/{tenant}/comment-desk', { params: { path: { tenant: desk.slug }, query } })
  })

  constructor(place: Place) {
    super(place)
    void this.readProposals()
  }

  override render(item: QueueItem): TemplateResult {
    const { desk, reading } = this.place
    // Before anybody reads a debate nobody speaks of it.
    if (reading.source?.state !== 'published') return html`<p class="quiet">${desk.words.commentsLater}</p>`
    return super.render(item)
  }

  protected voiceOf({
    id,
    text,
    language,
    author_name: author,
    voice,
    office,
    stance,
    created_at: at,
    state,
    hidden_reason: hidden,
  }: Comment): Voice {
    const { words } = this.place.desk
    const who = voice === 'staff' ? (office ?? words.byStaff) : (author ?? words.byCitizen)
    const about = stance ? `${who} · ${words.stances[stance]}` : who
    return { id, text, language, about, at, hidden: state === 'hidden' ? (hidden ?? '') : null, gone: state === 'withdrawn' }
  }

  protected send(_: QueueItem, { id: comment_id }: Voice, reason: string | undefined): Promise<unknown> {
    const { desk } = this.place
    const params = { path: { tenant: desk.slug, comment_id } }
    const body = reason === undefined ? { hidden: false } : { hidden: true, reason }
    return answer(desk.session.api.PUT('/v1/{tenant}/comments/{comment_id}/visibility', { params, body }))
  }

  protected several(n: number): string {
    return this.place.desk.words.comments(n)
  }

  protected above(): unknown {
    const { words } = this.place.desk
    if (!this.proposals.length) return nothing
    const choose = ({ target }: Event): void => {
      this.subject = (target as HTMLSelectElement).value
      this.anew()
    }
    return html`<label
      >${words.whereSaid}<select @change=${choose}>
        <option value="">${words.theDebate}</option>
        ${this.proposals.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.subject}>${title}</option>`)}
      </select></label
    >`
  }

  protected override narrow(hidden: boolean): void {
    super.narrow(hidden)
    this.anew()
  }

  private anew(): void {
    this.pages.items = undefined
    void this.pages.restart()
  }

  private async readProposals(): Promise<void> {
    const { desk, reading, id } = this.place
    const params = { path: reading.path(id), query: { limit: 100 } }
    try {
      this.proposals = (await answer(desk.publicApi.GET('/v1/{tenant}/debates/{debate_id}/proposals', { params }))).items
      desk.requestUpdate()
    } catch {
      // Without proposals what is said of the debate is read all the same.
    }
  }
}
