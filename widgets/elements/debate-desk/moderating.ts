import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { components } from '../../../types/openapi.d.ts'
import { dateAndTime } from '../../kernel/format.ts'
import type { Pages } from '../../kernel/pages.ts'
import { draftForm } from '../../ui/desk/draft-form.ts'
import type { Draft } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem, RoomName } from './debate-desk.ts'
import { reasonFields, reasonIn } from './reasons.ts'
import { decidedOn, type Place, type Room } from './room.ts'

/** Something that citizens wrote, as the staff reads it. */
export interface Voice {
  id: string
  text: string
  language: components['schemas']['Language']
  /** Who wrote it and what it is, in a few words. */
  about: string
  at: string
  /** Why it is hidden. */
  hidden: string | null
  /** Its author has taken it back. */
  gone?: boolean
}

/** What citizens wrote, the newest first: read, hidden for a reason that everybody reads, one or several at a time, and shown again. */
export abstract class Moderating<T> implements Room {
  protected abstract readonly name: RoomName
  protected abstract readonly pages: Pages<T>
  protected abstract voiceOf(one: T): Voice
  /** Hides it for the reason, or shows it again without. */
  protected abstract send(item: QueueItem, voice: Voice, reason: string | undefined): Promise<unknown>
  /** "3 frasi" */
  protected abstract several(n: number): string
  /** What stands above the list. */
  protected abstract above(item: QueueItem): unknown

  /** Only what is hidden is shown. */
  protected hiddenOnly = false
  private readonly picked = new Set<string>()

  constructor(protected readonly place: Place) {}

  forget(): void {
    if (this.pages.items) void this.pages.reload()
  }

  pick(): void {
    const { desk } = this.place
    const box = (desk.shadowRoot?.activeElement?.closest('.voice') ?? desk.renderRoot.querySelector('.voice'))?.querySelector(
      'input',
    )
    box?.click()
  }

  render(item: QueueItem): TemplateResult {
    const { desk } = this.place
    const { words } = desk
    const { pages } = this
    pages.begin()
    const voices = (pages.items ?? []).map((one) => this.voiceOf(one)).filter(({ id }) => !decidedOn(desk, id))
    const shown = this.hiddenOnly ? voices.filter(({ hidden }) => hidden !== null) : voices
    const chosen = shown.filter(({ id, hidden, gone }) => this.picked.has(id) && hidden === null && !gone)
    return html`${this.above(item)}
      <div class="tasks" role="group" aria-label=${words.whichVoices}>
        ${[false, true].map(
          (hidden) =>
            html`<button class="task" aria-pressed=${hidden === this.hiddenOnly} @click=${() => this.narrow(hidden)}>
              ${hidden ? words.hiddenVoices : words.allVoices}
            </button>`,
        )}
      </div>
      ${this.list(item, shown)} ${chosen.length ? this.bulk(item, chosen) : nothing}`
  }

  private list(item: QueueItem, shown: readonly Voice[]): unknown {
    const { desk } = this.place
    const { pages } = this
    const failed = pages.failed ? failure(desk, pages.failed, () => void pages.restart()) : undefined
    if (!pages.items) return failed ?? html`<p class="quiet">${desk.words.loading}</p>`
    if (!shown.length && !pages.more)
      return failed ?? html`<p class="quiet empty">${this.hiddenOnly ? desk.words.nothingHidden : desk.words.nothingSaid}</p>`
    return html`<ul class="voices">
        ${repeat(
          shown,
          ({ id }) => id,
          (voice) => this.row(item, voice),
        )}
      </ul>
      ${failed ?? (pages.more ? html`<button class="link" @click=${() => pages.next()}>${desk.words.more}</button>` : nothing)}`
  }

  private row(item: QueueItem, voice: Voice): TemplateResult {
    const { desk } = this.place
    const { words, language, drafts } = desk
    const { id, text, about, at, hidden, gone } = voice
    const form = `${this.name} ${id}`
    const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
    const open = drafts.open(item.id) === form
    return html`<li class="voice ${hidden === null ? '' : 'hidden-voice'}">
      ${
        hidden === null && !gone
          ? html`<label class="pick"
              ><input
                type="checkbox"
                aria-label=${words.select(short)}
                .checked=${this.picked.has(id)}
                @change=${() => this.toggle(id)}
            /></label>`
          : html`<span class="pick"></span>`
      }
      <div class="${open ? 'opened' : ''}">
        <p class="quiet">${about} · <time datetime=${at}>${dateAndTime(language, at)}</time></p>
        <p class="prose" lang=${voice.language}>${gone ? html`<em class="quiet">${words.withdrawnVoice}</em>` : text}</p>
        ${hidden === null ? nothing : html`<p class="late">${words.hiddenBecause(hidden)}</p>`}
        ${
          open
            ? this.form(item, [voice], form)
            : gone
              ? nothing
              : html`<button
                  class="link"
                  aria-label=${words.toolOn(hidden === null ? words.hide : words.show, short)}
                  @click=${() => (hidden === null ? desk.show(item.id, form) : this.decide(item, [voice], undefined))}
                >
                  ${hidden === null ? words.hide : words.show}
                </button>`
        }
      </div>
    </li>`
  }

  private bulk(item: QueueItem, chosen: readonly Voice[]): TemplateResult {
    const { desk } = this.place
    const { words, drafts } = desk
    const form = `${this.name} selected`
    const open = drafts.open(item.id) === form
    return html`<div class="bulk voice-bulk ${open ? 'opened' : ''}" role="group" aria-label=${words.selected(chosen.length)}>
      <strong>${words.selected(chosen.length)}</strong>
      ${
        open
          ? this.form(item, chosen, form)
          : html`<button class="button" @click=${() => desk.show(item.id, form)}>${words.hide}</button>
              <button class="link" @click=${() => this.unpick()}>${words.unselect}</button>`
      }
    </div>`
  }

  private form(item: QueueItem, voices: readonly Voice[], form: string): TemplateResult {
    const { desk } = this.place
    return draftForm(
      desk,
      [item.id, form],
      desk.words.hide,
      (written) => reasonFields(desk, written),
      (text) => this.decide(item, voices, reasonIn(text), desk.drafts.take(item.id, form)),
    )
  }

  private decide(item: QueueItem, voices: readonly Voice[], reason: string | undefined, draft?: Draft): void {
    const { desk } = this.place
    for (const { id } of voices) this.picked.delete(id)
    const parts = voices.map((voice) => ({
      item,
      about: { id: voice.id, title: voice.text.slice(0, 60) },
      send: () => this.send(item, voice, reason),
    }))
    const what = reason === undefined ? desk.words.show : desk.words.hide
    desk.decide({ what, parts, several: (n) => this.several(n), ...(draft && { draft }) })
  }

  private toggle(id: string): void {
    if (!this.picked.delete(id)) this.picked.add(id)
    this.place.desk.requestUpdate()
  }

  private unpick(): void {
    this.picked.clear()
    this.place.desk.requestUpdate()
    void this.place.desk.focusOn('room')
  }

  protected narrow(hidden: boolean): void {
    this.hiddenOnly = hidden
    this.place.desk.requestUpdate()
  }
}
