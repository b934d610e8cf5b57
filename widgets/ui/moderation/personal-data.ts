import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { notice } from '../notice.ts'
import { isPersonal, personalDataWords } from './personal-data-words.ts'

type Checked = components['schemas']['CheckedText']

/** A text that everybody will read, as it is being written. */
export interface Written {
  readonly text: string
  /** Puts other words in its place; without it the writer is only told. */
  readonly write?: (text: string) => void
}

interface Found {
  readonly text: string
  readonly masked: string
  readonly kinds: readonly string[]
  /** The very letters. */
  readonly passages: readonly string[]
}

/** Milliseconds without a letter after which the text is looked at. */
const pause = 900
/** Fewer letters hold no telephone number. */
const least = 6

/**
 * Fiscal codes, telephone numbers and the like in a text that everybody will read: told, and offered to be hidden, before it is sent. The
 * writer decides: nothing is ever in the way, and without an answer nothing is said.
 */
export class PersonalData implements ReactiveController {
  private readonly known = new Map<string, Found | undefined>()
  /** Texts that go as they are. */
  private readonly settled = new Set<string>()
  /** Texts of which the writer has seen what is in them. */
  private readonly shown = new Set<string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private seen = ''

  constructor(
    private readonly host: CdcElement,
    private readonly written: () => readonly Written[],
  ) {
    host.addController(this)
  }

  /** What was typed has been drawn: forms that draw nothing while somebody types say so by `typed`. */
  hostUpdated(): void {
    const now = this.written()
      .map(({ text }) => text)
      .join(' ')
    if (now === this.seen) return
    this.seen = now
    this.typed()
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  /** The form is gone. */
  end(): void {
    clearTimeout(this.timer)
    this.host.removeController(this)
  }

  /** A letter was typed. */
  typed(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.look(), pause)
  }

  /** @returns whether the text may go; false once, when something is found that the writer has not seen told yet. */
  async before(): Promise<boolean> {
    clearTimeout(this.timer)
    const seen = new Set(this.shown)
    await this.look()
    const { found } = this
    if (found.some(({ text }) => !seen.has(text))) {
      await this.host.focusOn('personal-data')
      return false
    }
    for (const { text } of found) this.settled.add(text)
    return true
  }

  render(): TemplateResult | typeof nothing {
    const words = personalDataWords[this.host.language]
    const { found } = this
    const kinds = [...new Set(found.flatMap(({ kinds }) => kinds))]
    const passages = found.flatMap(({ passages }) => passages)
    if (!found.length) return nothing
    for (const { text } of found) this.shown.add(text)
    const named = new Intl.ListFormat(this.host.language).format(kinds)
    const more = html`${this.written().some(({ write }) => write) ? html`<button class="button second" type="button" @click=${this.mask}>${words.mask}</button>` : nothing}
      <button class="link" type="button" @click=${this.leave}>${words.leave}</button>`
    return html`<div id="personal-data" tabindex="-1">
      ${notice(
        'warn',
        words.found(named),
        html`<span dir="auto">${passages.map((passage) => html`<q>${passage}</q> `)}</span> ${words.now(passages.length > 1)}`,
        more,
      )}
    </div>`
  }

  private get found(): Found[] {
    return this.written().flatMap(({ text }) => (this.settled.has(text) ? [] : (this.known.get(text) ?? [])))
  }

  private async look(): Promise<void> {
    const texts = this.written()
      .map(({ text }) => text)
      .filter((text) => text.trim().length >= least && !this.known.has(text))
    if (!texts.length) return
    const before = this.found.length
    await Promise.all(texts.map((text) => this.check(text)))
    const { found } = this
    if (!before && found[0]) this.host.said = personalDataWords[this.host.language].found(found[0].kinds.join(', '))
    this.host.requestUpdate()
  }

  private async check(text: string): Promise<void> {
    const { publicApi, slug: tenant, language } = this.host
    const asked = publicApi.POST('/v1/{tenant}/moderation/checks', { params: { path: { tenant } }, body: { text, language } })
    const checked = await answer(asked).catch(() => undefined)
    if (checked) this.known.set(text, foundIn(text, checked, personalDataWords[language].kinds))
  }

  private readonly mask = (): void => {
    for (const { text, write } of this.written()) {
      const found = this.known.get(text)
      if (found && !this.settled.has(text)) write?.(found.masked)
    }
    this.host.said = personalDataWords[this.host.language].masked
    this.host.requestUpdate()
  }

  private readonly leave = (): void => {
    for (const { text } of this.found) this.settled.add(text)
    this.host.requestUpdate()
  }
}

function foundIn(text: string, { findings, masked }: Checked, named: Record<string, string>): Found | undefined {
  const personal = findings.filter(({ code }) => isPersonal(code))
  if (!personal.length || masked === null) return undefined
  return {
    text,
    masked,
    kinds: personal.map(({ code }) => named[code] ?? ''),
    passages: personal.flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
  }
}
