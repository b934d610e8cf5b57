import { consume } from '@lit/context'
import { type CSSResult, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { answeredIn, type Api, ownOrigin, publicApi } from './client.ts'
import { failure } from '../ui/failure.ts'
import { adaptColours } from './colour.ts'
import { tellWebmaster } from './console.ts'
import { type Language, languageOf } from './language.ts'
import { fetchPart } from './part.ts'
import { Refusal, type RefusalCode } from './refusal.ts'
import type { RefusalWords } from './later/refusal-table.ts'
import { type Session, sessionOf } from './session.ts'
import { type Town, townContext } from './town.ts'

type WordsModule = typeof import('./later/refusal-words.ts')
let words: WordsModule | undefined

/** Words for refusals are many, and most citizens never need them. */
const fetchWords = async (): Promise<WordsModule> => (words ??= await fetchPart(() => import('./later/refusal-words.ts')))

/** Words for what keeps the others from being fetched. */
const lost: Record<Language, Partial<Record<RefusalCode, RefusalWords>>> = {
  it: {
    offline: { what: 'Sei senza rete.', now: 'Si riprende da soli quando torna.' },
    'http.unavailable': { what: 'Il servizio non risponde.', now: 'Riprova tra poco.' },
  },
  en: {
    offline: { what: 'You are offline.', now: 'It goes on by itself when the network is back.' },
    'http.unavailable': { what: 'The service does not answer.', now: 'Try again shortly.' },
  },
}

/**
 * What every element is: placed in a town, speaking a language, sharing the page's session, failing in one calm way.
 * It works alone by its own attributes or inside `<cdc-town>`.
 */
export abstract class CdcElement extends LitElement {
  /** Short name of the town, as in `bari`. Inside `<cdc-town>` it may be left out. */
  @property() tenant = ''

  /** Language of the element's words: `it` or `en`. Else the one of the page around it. */
  @property() override lang = ''

  /** Origin of the API; normally the one that the script came from. */
  @property() api = ''

  @consume({ context: townContext, subscribe: true })
  @state()
  protected town?: Town

  /** What stands in the way. */
  @state() protected told: Refusal | undefined

  /** @internal Short name of the town, wherever it is given. */
  get slug(): string {
    return this.tenant || this.town?.tenant || this.closest('cdc-town')?.getAttribute('tenant') || ''
  }

  /** @internal The one that is wanted; once a town has answered in another, because it does not speak it, the town's. */
  get language(): Language {
    const { lang, town } = this
    return (
      answeredIn.get(`${this.origin}/v1/${this.slug}`) ??
      languageOf(lang, town?.lang, this.closest('[lang]')?.getAttribute('lang'), document.documentElement.lang)
    )
  }

  /** @internal Of the API. */
  get origin(): string {
    return this.api || this.town?.api || ownOrigin
  }

  /** @internal Asks what everybody may read. */
  get publicApi(): Api {
    return publicApi(this.origin)
  }

  /** @internal */
  get session(): Session {
    return sessionOf(this.origin, this.slug)
  }

  private listeningTo: Session | undefined
  private readonly sessionChanged = (): void => this.sessionDidChange()

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('visibilitychange', this.adapt)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.adapt)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.listeningTo?.removeEventListener('change', this.sessionChanged)
    this.listeningTo = undefined
    document.removeEventListener('visibilitychange', this.adapt)
    matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.adapt)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('town') && this.hasUpdated) this.adapt()
    if (this.listeningTo === this.session) return
    this.listeningTo?.removeEventListener('change', this.sessionChanged)
    this.listeningTo = this.session
    this.listeningTo.addEventListener('change', this.sessionChanged)
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    this.adapt()
    if (!this.slug) {
      const tag = this.localName
      tellWebmaster(`<${tag}> does not know its town: add the attribute tenant, as in <${tag} tenant="bari">.`, 'attributes')
    }
  }

  /** @internal Fits colours to the page and the town. */
  readonly adapt = (): void => adaptColours(this, this.town?.theme)

  /** Somebody signed in or out, here or in another tab. */
  protected sessionDidChange(): void {
    this.requestUpdate()
  }

  /** @internal What screen readers are told when something has happened. */
  @state() said = ''

  protected abstract view(): unknown

  protected override render(): TemplateResult {
    // Italian and English run from left to right, also on a page that does not.
    return html`<div class="root" lang=${this.language} dir="ltr">
      ${this.slug ? this.view() : this.placeless()}
      <p class="unseen" role="status">${this.said}</p>
    </div>`
  }

  private placeless(): TemplateResult {
    return html`<div class="card stack">
      ${failure(this, new Refusal('tenant.unknown'))}
      <div><slot></slot></div>
    </div>`
  }

  /** @internal Shows a refusal in words, and tells the webmaster when the page is to blame. */
  async tell(thrown: unknown): Promise<void> {
    const refusal = (this.told = Refusal.from(thrown))
    const { tellWebmasterOf } = (await fetchWords().catch(() => undefined)) ?? {}
    if (this.slug && !refusal.webmasterKnows) tellWebmasterOf?.(refusal, this.localName, this.slug, this.origin)
  }

  /** @internal Fetches a part of the element by a press; when it can't be fetched, that is told and nothing is returned. */
  protected async obtain<M>(load: () => Promise<M>): Promise<M | undefined> {
    try {
      const fetched = await fetchPart(load)
      if (this.told?.passing) this.dismiss()
      return fetched
    } catch (thrown) {
      await this.tell(thrown)
      return undefined
    }
  }

  /** @internal The words for a refusal; empty until they are fetched, which draws the element again. */
  wordsFor(refusal: Refusal): RefusalWords {
    if (words) return words.wordsFor(refusal, this.language)
    void fetchWords().then(
      () => this.requestUpdate(),
      () => undefined,
    )
    return lost[this.language][refusal.code] ?? { what: '', now: '' }
  }

  /** @internal Styles of a part that was fetched later. */
  adopt(...sheets: CSSResult[]): void {
    const adopted = this.shadowRoot?.adoptedStyleSheets
    for (const { styleSheet } of sheets) if (styleSheet && !adopted?.includes(styleSheet)) adopted?.push(styleSheet)
  }

  /** @internal Takes the refusal away. */
  dismiss(): void {
    this.told = undefined
  }

  /** @internal Moves the focus to a part of the element, once it is drawn. */
  async focusOn(id: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus()
  }
}
