import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { answer } from '../../../kernel/client.ts'
import { date, dateAndTime } from '../../../kernel/format.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { field } from './field.ts'
import type { AccessWords } from './messages.ts'
import { publicKeysIn } from './public-keys.ts'

type System = components['schemas']['System']
type Key = System['keys'][number]

/** The keys of a system, when each was last used, and new ones beside them. */
export class Keys {
  private readonly doing: Doing
  private written = ''
  private wrong: 'notKeys' | 'privateKey' | undefined
  private days = '14'

  constructor(
    private readonly desk: CdcDesk,
    /** It has other keys. */
    private readonly changed: (system: System) => void,
  ) {
    this.doing = new Doing(desk)
  }

  get unsaved(): boolean {
    return this.written.trim() !== ''
  }

  render(words: AccessWords, system: System): TemplateResult {
    const { keys, keys_url: address } = system
    return html`<section class="card stack" aria-labelledby="access-key-title">
      <div role="heading" aria-level=${this.desk.below} class="subheading" id="access-key-title" tabindex="-1">
        ${words.keyTitle}
      </div>
      ${address ? html`<p>${words.keyAddress} <code>${address}</code></p>` : nothing}
      <ul class="keys">
        ${keys.map((key) => this.one(words, key))}
      </ul>
      ${address ? nothing : this.adding(words, system)}
    </section>`
  }

  private one(words: AccessWords, { kid, added_at, ends_at, last_used_at }: Key): TemplateResult {
    const { language } = this.desk
    const ends = ends_at && (Date.parse(ends_at) > Date.now() ? words.keyUntil : words.keyOver)(dateAndTime(language, ends_at))
    const used = last_used_at ? words.keyUsed(dateAndTime(language, last_used_at)) : words.keyUnused
    return html`<li>
      <code>${kid}</code>
      <span class="quiet">${[words.keySince(date(language, added_at)), ends, used].filter(Boolean).join(' · ')}</span>
    </li>`
  }

  private adding(words: AccessWords, system: System): TemplateResult {
    const { doing, wrong } = this
    const submit = (event: Event): void => {
      event.preventDefault()
      void this.send(words, system)
    }
    const write = (value: string): void => void (this.written = value)
    return html`<form class="stack" novalidate @submit=${submit}>
      ${field({
        name: 'new-keys',
        label: words.newKeys,
        hint: words.keysHint,
        value: this.written,
        error: wrong && words[wrong],
        most: 20_000,
        write,
        kind: 'long',
      })}
      <label>
        ${words.overlap}
        <select name="overlap" @change=${({ target }: Event) => (this.days = (target as HTMLSelectElement).value)}>
          ${[14, 30, 90, 0].map(
            (days) => html`<option value=${days} ?selected=${String(days) === this.days}>${words.overlaps[days]}</option>`,
          )}
        </select>
      </label>
      <button class="button second" aria-disabled=${doing.busy}>${words.addKeys}</button>
      ${doing.render()}
    </form>`
  }

  private async send(words: AccessWords, { id }: System): Promise<void> {
    const { desk, doing } = this
    const keys = publicKeysIn(this.written)
    this.wrong = typeof keys === 'string' ? keys : undefined
    desk.requestUpdate()
    if (typeof keys === 'string') return desk.focusOn('access-new-keys')
    await doing.act(async () => {
      const params = { path: { tenant: desk.slug, system_id: id } }
      const body = { keys, overlap_days: Number(this.days) }
      this.changed(await answer(desk.session.api.PUT('/v1/{tenant}/systems/{system_id}/keys', { params, body })))
      this.written = ''
      return words.added
    })
  }
}
