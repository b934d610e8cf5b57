import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { invitation } from '../../kernel/invitation.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { fetchNested } from '../../kernel/nested.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { progress, progressStyles } from '../../ui/progress.ts'
import type { CdcDebate } from './debate.ts'
import { proposalsMessages, type ProposalsWords } from './proposals-messages.ts'
import type { Debate } from './reading.ts'

type Proposal = components['schemas']['ProposalSummary']

const moods: Partial<Record<Proposal['state'], string>> = { frozen: 'good', answered: 'good', promoted: 'good', withdrawn: 'bad' }

const proposalsStyles = css`
  .proposals > li {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .proposals .title {
    flex: 1 1 16em;
    font-size: 1.125em;
  }
  .proposals .link {
    text-align: start;
  }
  .proposals .bar {
    max-inline-size: 24em;
  }
`

/** The debate's proposals: their list, one that is read in its place, the way to write one. Fetched once they can be written. */
export class Proposals {
  private readonly pages: Pages<Proposal>
  private of = ''
  /** Id of the one that is read in the place of the list. */
  private read = ''
  private writing = false

  constructor(private readonly host: CdcDebate) {
    host.adopt(progressStyles, proposalsStyles)
    this.pages = new Pages(host, (cursor) => {
      const query = { limit: 50, ...(cursor && { cursor }) }
      const path = { tenant: host.slug, debate_id: host.debateId }
      return host.publicApi.GET('/v1/{tenant}/debates/{debate_id}/proposals', { params: { path, query } })
    })
  }

  private get words(): ProposalsWords {
    return proposalsMessages[this.host.language]
  }

  render(debate: Debate): TemplateResult {
    const { host } = this
    if (this.of !== debate.id) {
      this.of = debate.id
      this.read = ''
      this.writing = this.begun()
      // While it is drawn nothing else may ask to be drawn.
      void host.updateComplete.then(() => this.pages.restart())
    }
    return html`<section class="card stack proposals-part" part="proposals" aria-labelledby="propose">
      ${host.subheading('propose', host.words.proposals)} ${this.read || this.writing ? this.inPlace(debate) : this.list(debate)}
    </section>`
  }

  private list(debate: Debate): unknown {
    const { words, pages, host } = this
    const write =
      debate.open_actions.includes('propose') && fetchNested('cdc-proposal-editor')
        ? html`<button class="button second main" id="propose-one" @click=${this.write}>${words.write}</button>`
        : nothing
    if (pages.failed && !pages.items) return failure(host, pages.failed, () => void pages.restart())
    if (!pages.items) return html`<p class="quiet" aria-busy="true">${words.wait}</p>`
    if (!pages.items.length) return html`${notice('calm', words.none, write === nothing ? '' : words.noneNow)} ${write}`
    const most = Math.max(0, ...pages.items.map(({ supports }) => supports ?? 0))
    return html`${write}
      <ul class="proposals" aria-label=${host.words.proposals}>
        ${inOrder(pages.items, most).map((it) => html`<li class="stack">${this.item(it, most)}</li>`)}
      </ul>
      ${pages.failed ? failure(host, pages.failed, () => void pages.next()) : nothing}
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${pages.loading ? words.wait : words.more}</button>` : nothing}`
  }

  private item({ id, title, state, code, supports, merged_into: into }: Proposal, most: number): TemplateResult {
    const { words, host } = this
    const href = linkTo(host.proposalHrefTemplate, id)
    const named = href
      ? html`<a href=${href} target=${outward} dir="auto">${title}</a>`
      : fetchNested('cdc-proposal')
        ? html`<button class="link" id=${`p-${id}`} dir="auto" @click=${() => this.open(id)}>${title}</button>`
        : html`<span dir="auto">${title}</span>`
    const other = this.pages.items?.find((one) => one.id === into)
    return html`<div class="row">
        <span class="title">${named}</span>
        <span class="badge ${moods[state] ?? ''}">${words.states[state]}</span>
      </div>
      <p class="quiet">
        <span class="together">${code}</span
        >${supports === null ? nothing : html` · ${words.supports(supports)}`}${other ? html` · ${words.into(other.title)}` : nothing}
      </p>
      ${supports !== null && most ? html`<div class="bar">${progress(supports, most, words.ofMost(supports, most))}</div>` : nothing}`
  }

  /** One of them, or a new one, in the place of the list. */
  private inPlace({ id }: Debate): TemplateResult {
    const { host, words, read } = this
    const level = Math.min(6, host.headingLevel + 2)
    return html`<button class="link" id="all-proposals" @click=${this.close}>${words.back}</button> ${
        read
          ? html`<cdc-proposal
              tenant=${host.slug}
              api=${host.origin}
              lang=${host.language}
              proposal-id=${read}
              heading-level=${level}
            ></cdc-proposal>`
          : html`<cdc-proposal-editor
              tenant=${host.slug}
              api=${host.origin}
              lang=${host.language}
              debate-id=${id}
              href-template=${host.proposalHrefTemplate}
              heading-level=${level}
            ></cdc-proposal-editor>`
      }`
  }

  /** Whoever was writing before the page was loaded again goes on; whoever is invited is led to the way in. */
  private begun(): boolean {
    return (sessionStorage.getItem(this.key) !== null || invitation() !== undefined) && fetchNested('cdc-proposal-editor')
  }

  private get key(): string {
    return `cdc.proposals-writing ${this.host.slug} ${this.host.debateId}`
  }

  private open(id: string): void {
    this.read = id
    this.host.requestUpdate()
    void this.host.focusOn('all-proposals')
  }

  private readonly write = (): void => {
    this.writing = true
    sessionStorage.setItem(this.key, '')
    this.host.requestUpdate()
    void this.host.focusOn('all-proposals')
  }

  private readonly close = (): void => {
    const back = this.read ? `p-${this.read}` : 'propose-one'
    this.read = ''
    this.writing = false
    sessionStorage.removeItem(this.key)
    // What was supported or written meanwhile is told.
    void this.pages.reload()
    this.host.requestUpdate()
    void this.host.focusOn(back)
  }
}

/** Those that go on before those that are over; once some are supported, the most supported first. */
function inOrder(items: readonly Proposal[], most: number): Proposal[] {
  const over = ({ state }: Proposal): number => (state === 'merged' || state === 'withdrawn' ? 1 : 0)
  const by = ({ supports }: Proposal): number => (most ? (supports ?? -1) : 0)
  return items.toSorted((one, other) => over(one) - over(other) || by(other) - by(one))
}
