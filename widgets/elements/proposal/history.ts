import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { count, dateAndTime } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { Pages } from '../../kernel/pages.ts'
import { fetchPart } from '../../kernel/part.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import type { Flagging } from '../../ui/moderation/flagging.ts'
import { wordDiff, wordDiffStyles } from '../../ui/word-diff.ts'
import { historyMessages, type HistoryWords } from './history-messages.ts'
import type { CdcProposal } from './proposal.ts'

type Schemas = components['schemas']

const at = '/v1/{tenant}/proposals/{proposal_id}'
/** The API's largest page: versions are chosen from one list. */
const limit = 100

const historyStyles = css`
  .line > li {
    padding-block-end: 12px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  .two {
    display: grid;
    gap: 12px;
  }
  @container (min-width: 600px) {
    .two {
      grid-template-columns: 1fr 1fr;
    }
  }
`

export type HistoryPart = 'happened' | 'versions' | 'similar' | 'flag'

/** What has happened to a proposal, others like it, and any two of its versions compared. Of the proposal that is shown when it is drawn. */
export class History {
  private readonly events: Pages<Schemas['ProposalEvent']>
  private readonly all: Pages<Schemas['ProposalVersion']>
  private readonly others: Pages<Schemas['ProposalSummary']>
  private of = ''
  private from = 0
  private to = 0
  private wrong = false
  private found: Schemas['ProposalComparison'] | undefined
  private failed: unknown
  private flagging: Flagging | undefined
  private flagged = ''

  constructor(private readonly host: CdcProposal) {
    host.adopt(fieldStyles, wordDiffStyles, historyStyles)
    const asked = (cursor?: string) => ({ params: { path: host.path, query: { limit, ...(cursor && { cursor }) } } })
    this.events = new Pages(host, (cursor) => host.publicApi.GET(`${at}/timeline`, asked(cursor)))
    this.others = new Pages(host, async () => {
      const { debate_id = '', title: text = '' } = host.reading.proposal ?? {}
      const params = { path: { tenant: host.slug, debate_id }, query: { text } }
      const { items } = await answer(host.publicApi.GET('/v1/{tenant}/debates/{debate_id}/similar-proposals', { params }))
      return { data: { items, next_cursor: null } }
    })
    this.all = new Pages(host, async (cursor) => (await host.reading.reader()).GET(`${at}/versions`, asked(cursor)))
  }

  /** Others of the debate that say something similar, the most similar first. */
  similar(): unknown {
    const { words, others, host } = this
    if (others.failed) return failure(host, others.failed, () => void others.restart())
    if (!others.items) return html`<p class="quiet">${words.wait}</p>`
    const items = others.items.filter(({ id }) => id !== host.reading.proposal?.id)
    if (!items.length) return html`<p class="quiet">${words.noneSimilar}</p>`
    return html`<ul class="stack">
      ${items.map(({ id, title, state, supports }) => {
        const href = linkTo(host.hrefTemplate, id)
        return html`<li class="row">
          ${href ? html`<a href=${href} target=${outward} dir="auto">${title}</a>` : html`<button class="link" dir="auto" @click=${() => host.open(id)}>${title}</button>`}
          <span class="badge">${host.words.states[state]}</span>
          ${supports === null ? nothing : html`<span class="quiet">${count(host.language, supports)} ${host.words.supports(supports)}</span>`}
        </li>`
      })}
    </ul>`
  }

  private get words(): HistoryWords {
    return historyMessages[this.host.language]
  }

  /** A part of it has been opened. */
  begin(part: HistoryPart): void {
    const { id, version = 1 } = this.host.reading.proposal ?? {}
    if (this.of !== `${id} ${version}`) {
      this.of = `${id} ${version}`
      this.found = undefined
      this.events.items = this.all.items = this.others.items = undefined
      this.to = version
      this.from = Math.max(1, version - 1)
    }
    const pages = { happened: this.events, versions: this.all, similar: this.others }
    if (part === 'flag') void this.beginFlag(id)
    else pages[part].begin()
    this.host.requestUpdate()
  }

  /** Says that the proposal is against the rules. */
  flag(): unknown {
    return this.flagging?.render() ?? nothing
  }

  private async beginFlag(id = ''): Promise<void> {
    const { host } = this
    try {
      const { Flagging } = await fetchPart(() => import('../../ui/moderation/flagging.ts'))
      if (this.flagged !== id) this.flagging = new Flagging(host, { kind: 'proposal', id })
      this.flagged = id
      host.requestUpdate()
    } catch (thrown) {
      await host.tell(thrown)
    }
  }

  happened(): unknown {
    const { words, events, host } = this
    if (events.failed) return failure(host, events.failed, () => void events.restart())
    if (!events.items) return html`<p class="quiet">${words.wait}</p>`
    return html`<ol class="line">
        ${events.items.map(
          (event) =>
            html`<li>
              <p>${words.happened[event.action](event)}</p>
              <p class="quiet"><time datetime=${event.at}>${dateAndTime(host.language, event.at)}</time></p>
            </li>`,
        )}
      </ol>
      ${events.more ? html`<button class="link" @click=${() => events.next()}>${events.loading ? words.wait : words.next}</button>` : nothing}`
  }

  versions(): unknown {
    const { words, all, host, wrong } = this
    if (all.failed) return failure(host, all.failed, () => void all.restart())
    if (!all.items) return html`<p class="quiet">${words.wait}</p>`
    if (all.items.length < 2) return html`<p class="quiet">${words.onlyOne}</p>`
    return html`<form class="stack" @submit=${this.submit}>
        <div class="two">${this.select('from', all.items)} ${this.select('to', all.items)}</div>
        ${wrong ? html`<p class="error" role="alert">${words.same}</p>` : nothing}
        <div class="row">
          <button class="button second">${words.compare}</button>
          ${all.more ? html`<button class="link" type="button" @click=${() => all.next()}>${words.next}</button>` : nothing}
        </div>
      </form>
      ${this.failed ? failure(host, this.failed, () => void this.compare()) : nothing}
      ${this.found ? this.comparison(this.found) : nothing}`
  }

  private select(name: 'from' | 'to', items: readonly Schemas['ProposalVersion'][]): TemplateResult {
    const { words } = this
    const choose = ({ target }: Event): void => {
      this[name] = Number((target as HTMLSelectElement).value)
    }
    return html`<label>
      ${words[name]}
      <select name=${name} @change=${choose}>
        ${items.map((version) => html`<option value=${version.number} ?selected=${version.number === this[name]}>${words.version(version)}</option>`)}
      </select>
    </label>`
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    this.wrong = this.from === this.to
    this.host.requestUpdate()
    if (!this.wrong) void this.compare()
  }

  private async compare(): Promise<void> {
    const { host } = this
    // Whichever was chosen first, the earlier one comes first.
    const [from, to] = [Math.min(this.from, this.to), Math.max(this.from, this.to)]
    try {
      const params = { path: host.path, query: { from, to } }
      this.found = await answer((await host.reading.reader()).GET(`${at}/comparison`, { params }))
      this.failed = undefined
    } catch (thrown) {
      this.failed = thrown
    }
    host.requestUpdate()
    if (this.found) await host.focusOn('compared')
  }

  private comparison({ from, to, sections }: Schemas['ProposalComparison']): TemplateResult {
    const { words, host } = this
    const changed = sections.filter(({ title, text }) => [...title, ...text].some(({ kind }) => kind !== 'kept'))
    const rest = sections.length - changed.length
    const { language = 'it' } = host.reading.proposal ?? {}
    return html`<div class="stack" role="group" aria-labelledby="compared">
      ${host.subheading('compared', words.result(from, to))}
      ${changed.length ? nothing : html`<p class="quiet">${words.none}</p>`}
      ${changed.map(
        ({ title, text }) =>
          html`<div class="stack" lang=${language}>
            <p class="title diff" dir="auto">${title.length ? wordDiff(title, host.language) : words.untitled}</p>
            <p class="diff" dir="auto">${wordDiff(text, host.language)}</p>
          </div>`,
      )}
      ${changed.length && rest ? html`<p class="quiet">${words.unchanged(rest)}</p>` : nothing}
    </div>`
  }
}
