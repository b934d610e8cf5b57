import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { conflict } from '../../ui/conflict.ts'
import { linked } from '../../ui/linked.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import type { Acting, Panel } from './acting.ts'
import type { Comment } from './arranging.ts'
import { Placing } from './placing.ts'
import { writingMessages, type WritingWords } from './writing-messages.ts'

const path = '/v1/{tenant}/comments/{comment_id}'

interface Versioned {
  comment: Comment
  etag: string
}

/** The form for one's own words: says until when a change leaves no trace. */
export class Editing implements Panel {
  readonly focus = 'text'
  private text: string
  private place: Comment['geometry']
  private readonly placing: Placing
  private readonly personal: PersonalData
  private empty = false
  /** What the comment says meanwhile, when it was changed from another window. */
  private other: Versioned | undefined

  private constructor(
    private readonly acting: Acting,
    private from: Versioned,
  ) {
    this.text = from.comment.text
    this.place = from.comment.geometry
    this.personal = new PersonalData(acting.host, () => [{ text: this.text, write: (text) => (this.text = text) }])
    this.placing = new Placing(
      acting.host,
      () => this.place,
      (place) => (this.place = place),
    )
  }

  end(): void {
    this.placing.end()
    this.personal.end()
  }

  /** Of the comment as it is now. */
  static async of(acting: Acting, { id }: Comment): Promise<Editing> {
    return new Editing(acting, await read(acting, id))
  }

  private get words(): WritingWords {
    return writingMessages[this.acting.host.language]
  }

  render(): TemplateResult {
    const { acting, words, empty, other } = this
    const until = this.from.comment.own?.untraced_until
    return html`<form class="panel stack" aria-label=${words.editing} @submit=${this.submit} novalidate>
      <label>
        ${words.editing} ${empty ? html`<span class="error" id="text-error">${words.missing.text}</span>` : nothing}
        <textarea
          id="text"
          name="text"
          maxlength="5000"
          rows="4"
          dir="auto"
          aria-invalid=${empty}
          aria-describedby=${empty ? 'text-error' : nothing}
          .value=${this.text}
          @input=${this.type}
        ></textarea>
      </label>
      ${this.personal.render()} ${acting.host.takesPlaces ? this.placing.render() : nothing}
      <p class="quiet" id="trace">${until ? words.untraced(until) : words.traced}</p>
      ${
        other
          ? conflict(
              acting.host.language,
              words.elsewhere,
              html`<p class="prose">${linked(other.comment.text)}</p>`,
              () => this.take(other),
              () => this.take(other, other.comment.text),
            )
          : nothing
      }
      <div class="row">
        <button class="button" aria-describedby="trace">${words.save}</button>
        <button class="link" type="button" @click=${() => acting.close()}>${words.cancel}</button>
      </div>
    </form>`
  }

  private readonly type = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value
    this.personal.typed()
  }

  /** Goes on from the other version, with these words or those. */
  private take(other: Versioned, text = this.text): void {
    this.from = other
    this.text = text
    this.other = undefined
    this.acting.host.requestUpdate()
    void this.acting.host.focusOn('text')
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    const { acting } = this
    this.empty = !this.text.trim()
    acting.host.requestUpdate()
    if (this.empty) return void acting.host.focusOn('text')
    void this.personal.before().then((free) => free && acting.perform({ intent: () => undefined, run: () => this.send() }))
  }

  private async send(): Promise<void> {
    const { acting, from, words } = this
    const { host } = acting
    const { id } = from.comment
    const params = { path: { tenant: host.slug, comment_id: id }, header: { 'If-Match': from.etag } }
    const headers = { 'content-type': 'application/merge-patch+json' }
    const { place } = this
    const moved = JSON.stringify(place) !== JSON.stringify(from.comment.geometry)
    const body = { text: this.text.trim(), ...(moved && { geometry: place }) }
    try {
      const now = await answer(host.session.api.PATCH(path, { params, headers, body }))
      host.listing.changed(id, () => now)
    } catch (thrown) {
      if (Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
      this.other = await read(acting, id)
      return
    }
    host.said = words.saved
    acting.close()
  }
}

async function read({ host }: Acting, id: string): Promise<Versioned> {
  const asked = host.session.api.GET(path, { params: { path: { tenant: host.slug, comment_id: id } } })
  const comment = await answer(asked)
  return { comment, etag: (await asked).response.headers.get('etag') ?? '*' }
}
