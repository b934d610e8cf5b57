import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { components } from '../../../types/openapi.d.ts'
import { linked } from '../../ui/linked.ts'
import { Arranging } from './arranging.ts'
import type { SharedText } from './shared-text.ts'
import type { Writing } from './writing.ts'

type ProposalSection = components['schemas']['ProposalSection']

/** A section: read, and written together with others. */
export class Section {
  text: SharedText | undefined
  private open = false
  private untie: (() => void) | undefined
  private readonly arranging: Arranging

  constructor(
    private readonly writing: Writing,
    readonly id: string,
  ) {
    this.arranging = new Arranging(writing, this)
  }

  /** Id of its heading, and of what is said beside it. */
  get at(): string {
    return `section-${this.id}`
  }

  /** Opens the text to be written. */
  async write(focus = true): Promise<void> {
    const { writing } = this
    const { host, proposal, sub } = writing
    this.open = true
    host.requestUpdate()
    try {
      const { SharedText } = await writing.fetchShared()
      const section = proposal.sections.find(({ id }) => id === this.id)
      if (!this.text && section) {
        const place = { api: host.session.api, tenant: host.slug, proposalId: proposal.id, section, sub }
        this.text = new SharedText(
          place,
          () => writing.changed(this),
          (refusal) => void writing.ended(this, refusal),
        )
        await this.text.begin()
      }
    } catch (thrown) {
      this.open = false
      await host.tell(thrown)
    }
    host.requestUpdate()
    if (focus) await host.focusOn(this.text?.open ? `write-${this.id}` : this.at)
  }

  /** Closes it; what was written is a version. What the town has not got yet goes on being sent. */
  private readonly done = async (): Promise<void> => {
    const { text, writing } = this
    this.open = false
    writing.host.requestUpdate()
    await text?.keepVersion()
    await writing.host.reading.again()
    if (text && !text.unsent && !text.failed && !this.open) await this.leave()
    await writing.host.focusOn(`open-${this.id}`)
  }

  async leave(): Promise<void> {
    this.untie?.()
    this.untie = undefined
    const { text } = this
    this.text = undefined
    this.open = false
    await text?.close()
  }

  render(section: ProposalSection, place: number): TemplateResult {
    const { writing, text } = this
    const { host, words } = writing
    const name = section.title || words.untitled(place + 1)
    const mine = writing.mayWrite(section)
    const owner = writing.proposal.authors.find(({ id }) => id === section.owner_id)?.name
    const others = writing.writersOf(this)
    return html`<section class="stack part" part="section" aria-labelledby=${this.at}>
      ${host.subheading(name, this.at)}
      ${section.owner_id === null ? nothing : html`<p class="quiet">${mine ? words.ownedByMe : words.ownedBy(owner ?? words.somebody)}</p>`}
      ${
        this.open && text?.open
          ? html`<textarea
                id=${`write-${this.id}`}
                part="write"
                class="write"
                aria-label=${words.textOf(name)}
                maxlength="20000"
                rows="8"
                dir="auto"
                lang=${writing.proposal.language}
                aria-describedby=${`who-${this.id}`}
                ${ref(this.tie)}
              ></textarea>
              <p class="quiet who" id=${`who-${this.id}`}>${others.length ? words.writers(others) : words.alone}</p>`
          : this.said(section)
      }
      ${this.open && text && !text.open ? html`<p class="quiet">${text.failed ? words.notHere : words.opening}</p>` : nothing}
      ${mine ? this.tools(section, place, name) : nothing} ${this.arranging.question(name)} ${host.deeds.render(this.at)}
    </section>`
  }

  /** What it says, while it is not written here. */
  private said({ text }: ProposalSection): TemplateResult {
    const { writing } = this
    const said = this.text?.open ? this.text.text.toJSON() : text
    if (!said) return html`<p class="quiet">${writing.words.nothingYet}</p>`
    return html`<div class="prose" lang=${writing.proposal.language} dir="auto">${linked(said)}</div>`
  }

  private tools(section: ProposalSection, place: number, name: string): TemplateResult {
    const { writing, open } = this
    const { words } = writing
    const labelled = (word: string): string => `${word}: ${name}`
    return html`<div class="row tools">
      ${
        open
          ? html`<button
              type="button"
              class="button"
              id=${`open-${this.id}`}
              aria-label=${labelled(words.done)}
              @click=${this.done}
            >
              ${words.done}
            </button>`
          : html`<button
              type="button"
              class="button second"
              id=${`open-${this.id}`}
              aria-label=${labelled(words.write)}
              @click=${() => this.write()}
            >
              ${words.write}
            </button>`
      }
      ${this.arranging.tools(section, place, name)}
    </div>`
  }

  private readonly tie = (field: Element | undefined): void => {
    this.untie?.()
    this.untie = undefined
    const { text, writing } = this
    if (!field || !text) return
    void writing.fetchShared().then(({ tie }) => {
      if (field.isConnected && this.text === text) this.untie = tie(field as HTMLTextAreaElement, text)
    })
  }
}
