import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../kernel/client.ts'
import { draftKey } from '../kernel/draft-key.ts'
import type { CdcElement } from '../kernel/element.ts'
import { forget } from '../kernel/kept.ts'
import type { Messages } from '../kernel/language.ts'
import { Refusal } from '../kernel/refusal.ts'
import { failure } from './failure.ts'
import { notice } from './notice.ts'

const it = {
  write: 'Continua a scrivere',
  close: 'Smetti di scrivere',
  remove: 'Elimina la bozza',
  sure: 'Elimini la bozza? Non si può tornare indietro.',
  yes: 'Sì, eliminala',
  no: 'No, resta',
  saved: 'Bozza salvata.',
  removed: 'Bozza eliminata.',
}

const en: typeof it = {
  write: 'Go on writing',
  close: 'Stop writing',
  remove: 'Delete the draft',
  sure: 'Delete the draft? This can’t be undone.',
  yes: 'Yes, delete',
  no: 'No, keep it',
  saved: 'Draft saved.',
  removed: 'Draft deleted.',
}

const messages: Messages<typeof it> = { it, en }
const tag = 'cdc-petition-form'

/**
 * What authors may do with a draft wherever they find it: go on writing in place, and throw it away. The form is put on the page as a
 * child of the host, as a webmaster would, so that the page's loader fetches it; it is drawn where the host renders `render`.
 */
export class OwnDraft {
  private form: HTMLElement | undefined
  private writing = ''
  private leaving = ''
  private failed: { id: string; thrown: unknown } | undefined

  /** @param changed is told what became of the draft; after `submitted` and `removed` it gives the focus a place. */
  constructor(
    private readonly host: CdcElement,
    private readonly changed: (id: string, what: 'saved' | 'submitted' | 'removed') => void,
  ) {}

  render(id: string): TemplateResult {
    const words = messages[this.host.language]
    if (this.writing === id)
      return html`<div class="stack">
        <slot name="draft"></slot>
        <button type="button" class="link" @click=${() => this.close(id)}>${words.close}</button>
      </div>`
    if (this.leaving === id)
      return notice(
        'warn',
        html`<span id="sure" tabindex="-1">${words.sure}</span>`,
        '',
        html`<button type="button" class="button second" @click=${() => this.remove(id)}>${words.yes}</button>
          <button type="button" class="link" @click=${() => this.ask('', `draft-${id}`)}>${words.no}</button>`,
      )
    return html`<div class="row">
        <button type="button" class="button second" id=${`draft-${id}`} @click=${() => this.write(id)}>${words.write}</button>
        <button type="button" class="link" @click=${() => this.ask(id, 'sure')}>${words.remove}</button>
      </div>
      ${this.failed?.id === id ? failure(this.host, this.failed.thrown) : nothing}`
  }

  /** The draft is being written: what is saved is not what is meant. */
  get open(): boolean {
    return this.writing !== ''
  }

  private write(id: string): void {
    const { host } = this
    this.form?.remove()
    this.writing = id
    const form = (this.form = document.createElement(tag))
    const attributes = {
      slot: 'draft',
      tenant: host.slug,
      lang: host.language,
      api: host.api,
      'petition-id': id,
      'heading-level': '3',
      autofocus: '',
    }
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value)
    form.addEventListener('cdc-petition-saved', () => {
      this.close(id)
      host.said = messages[host.language].saved
      this.changed(id, 'saved')
    })
    form.addEventListener('cdc-petition-submitted', () => {
      this.stop()
      this.changed(id, 'submitted')
    })
    host.append(form)
    host.requestUpdate()
  }

  private close(id: string): void {
    this.stop()
    void this.host.focusOn(`draft-${id}`)
  }

  private stop(): void {
    this.form?.remove()
    this.form = undefined
    this.writing = ''
    this.host.requestUpdate()
  }

  private ask(id: string, focus: string): void {
    this.leaving = id
    this.failed = undefined
    this.host.requestUpdate()
    void this.host.focusOn(focus)
  }

  private async remove(id: string): Promise<void> {
    const { host } = this
    const path = { tenant: host.slug, petition_id: id }
    try {
      await answer<unknown>(host.session.api.DELETE('/v1/{tenant}/petitions/{petition_id}', { params: { path } }))
    } catch (thrown) {
      // Gone already, from another tab: that is what was wanted.
      if (Refusal.from(thrown).code !== 'http.not_found') this.failed = { id, thrown }
    }
    this.leaving = ''
    host.requestUpdate()
    if (this.failed) return
    forget(draftKey(host.slug, id))
    host.said = messages[host.language].removed
    this.changed(id, 'removed')
  }
}
