import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { notice } from '../../ui/notice.ts'
import type { Section } from './section.ts'
import type { Writing } from './writing.ts'

type ProposalSection = components['schemas']['ProposalSection']
type Edit = Pick<components['schemas']['SectionEdit'], 'title' | 'owned'>

const path = '/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}'
/** Somebody else may write between reading a section and saving it; nobody does three times in a row. */
const tries = 3

/** What is done with a section beside writing it: another title, place or owner; taking it out. */
export class Arranging {
  private asks: 'name' | 'remove' | undefined
  private name = ''
  private shown: ProposalSection | undefined

  constructor(
    private readonly writing: Writing,
    private readonly section: Section,
  ) {}

  tools(section: ProposalSection, place: number, name: string): TemplateResult {
    this.shown = section
    const { words, proposal } = this.writing
    return html`<details class="more">
      <summary class="link" aria-label=${`${words.more}: ${name}`}>${words.more}</summary>
      <div class="row">
        <button type="button" class="link" @click=${() => this.ask('name', section.title)}>${words.rename}</button>
        ${place ? html`<button type="button" class="link" @click=${() => this.move(-1)}>${words.up}</button>` : nothing}
        ${place < proposal.sections.length - 1 ? html`<button type="button" class="link" @click=${() => this.move(1)}>${words.down}</button>` : nothing}
        <button type="button" class="link" @click=${() => this.save({ owned: section.owner_id === null })}>
          ${section.owner_id === null ? words.own : words.share}
        </button>
        <button type="button" class="link" @click=${() => this.ask('remove')}>${words.remove}</button>
      </div>
    </details>`
  }

  /** What is asked before the title changes or the section goes. */
  question(name: string): unknown {
    const { asks, writing } = this
    const { words } = writing
    if (asks === 'name')
      return html`<form class="panel stack" @submit=${this.rename}>
        <label>
          ${words.sectionTitle}
          <input type="text" id=${`name-${this.section.id}`} maxlength="120" dir="auto" .value=${this.name} @input=${this.type} />
        </label>
        <div class="row">
          <button class="button">${words.save}</button>
          <button type="button" class="link" @click=${this.cancel}>${words.cancel}</button>
        </div>
      </form>`
    if (asks === 'remove')
      return notice(
        'warn',
        html`<span id=${`sure-${this.section.id}`} tabindex="-1">${words.sureRemove(name)}</span>`,
        words.removedStays,
        html`<button type="button" class="button second" @click=${this.remove}>${words.yesRemove}</button>
          <button type="button" class="link" @click=${this.cancel}>${words.noStay}</button>`,
      )
    return nothing
  }

  private ask(what: 'name' | 'remove', name = ''): void {
    this.asks = what
    this.name = name
    this.writing.host.deeds.forget()
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn(`${what === 'name' ? 'name' : 'sure'}-${this.section.id}`)
  }

  private readonly type = ({ target }: Event): void => void (this.name = (target as HTMLInputElement).value)

  private readonly cancel = (): void => {
    this.asks = undefined
    this.writing.host.requestUpdate()
    void this.writing.host.focusOn(`open-${this.section.id}`)
  }

  private readonly rename = (event: Event): void => {
    event.preventDefault()
    this.save({ title: this.name.trim() })
  }

  /** Saves title and owner beside the text as it is at that moment. */
  private save(edit: Partial<Edit>): void {
    const { writing } = this
    const { host } = writing
    host.deeds.do({
      at: this.section.at,
      run: async () => {
        await this.section.text?.sync()
        for (let left = tries; left > 0; left -= 1) {
          await host.reading.again()
          const now = host.reading.proposal?.sections.find(({ id }) => id === this.section.id)
          if (!now) throw new Refusal('http.not_found')
          const { title, text, place, version, owner_id: owner } = now
          const params = { path: this.path, header: { 'If-Match': `"${version}"` } }
          try {
            const body = { title, text, place, owned: owner !== null, ...edit }
            await answer(host.session.api.PUT(path, { params, body }))
            break
          } catch (thrown) {
            if (left === 1 || Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
          }
        }
        this.asks = undefined
        await writing.moved()
        host.said = writing.words.savedNow
        await host.focusOn(`open-${this.section.id}`)
      },
    })
  }

  private move(by: 1 | -1): void {
    const { writing } = this
    const { host, proposal } = writing
    const ids = proposal.sections.map(({ id }) => id).filter((id) => id !== this.section.id)
    const before = proposal.sections.findIndex(({ id }) => id === this.section.id)
    ids.splice(before + by, 0, this.section.id)
    host.deeds.do({
      at: this.section.at,
      run: async () => {
        const params = { path: { tenant: host.slug, proposal_id: proposal.id } }
        const body = { section_ids: ids }
        host.reading.show(await answer(host.session.api.PUT('/v1/{tenant}/proposals/{proposal_id}/order', { params, body })))
        await writing.moved()
        host.said = writing.words.movedTo(before + by + 1)
        await host.focusOn(this.section.at)
      },
    })
  }

  private readonly remove = (): void => {
    const { writing, shown } = this
    const { host } = writing
    if (!shown) return
    host.deeds.do({
      at: this.section.at,
      run: async () => {
        const params = { path: this.path, header: { 'If-Match': `"${shown.version}"` } }
        await answer(host.session.api.DELETE(path, { params }))
        this.asks = undefined
        await this.section.leave()
        await writing.moved()
        host.said = writing.words.removed
        await host.focusOn('title')
      },
    })
  }

  private get path() {
    const { host, proposal } = this.writing
    return { tenant: host.slug, proposal_id: proposal.id, section_id: this.section.id }
  }
}
