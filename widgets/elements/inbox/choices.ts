import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { bones } from '../../ui/skeleton.ts'
import { Areas } from './areas.ts'
import { choiceWords, type ChoiceWords } from './choice-words.ts'
import { contactForm, type Contact } from './contact.ts'
import { preferenceForm, preferencesIn, type Preferences } from './preferences.ts'

/** How the citizen wants to be told: where they are written to, what and when, which areas, and the address of a feed. */
export class Choices {
  private contact: Contact | undefined
  private preferences: { chosen: Preferences; etag: string } | undefined
  private feed: { since: string | null; url?: string } | undefined
  /** Below which section something was said, and what. */
  private at: { section: Section; done?: string; refused?: Refusal } | undefined
  private readonly areas: Areas

  constructor(private readonly host: CdcElement) {
    this.areas = new Areas(host, (work) => this.carryOut('areas', work))
    // An address is confirmed on another page: whoever comes back finds it so.
    addEventListener('focus', () => void (this.contact?.asked && this.load().catch(() => undefined)))
  }

  private get words(): ChoiceWords {
    return choiceWords[this.host.language]
  }

  private get town() {
    return { params: { path: { tenant: this.host.slug } } }
  }

  /** @throws Refusal */
  async load(): Promise<void> {
    const { api } = this.host.session
    const [contact, preferences, feed] = await Promise.all([
      answer(api.GET('/v1/{tenant}/me/contact', this.town)),
      this.readPreferences(),
      answer(api.GET('/v1/{tenant}/me/feed-address', this.town)),
      this.areas.load(),
    ])
    Object.assign(this, { contact, preferences, feed: { ...this.feed, ...feed } })
    this.host.requestUpdate()
  }

  private async readPreferences() {
    const asked = await this.host.session.api.GET('/v1/{tenant}/me/notification-preferences', this.town)
    return { chosen: asked.data!, etag: asked.response.headers.get('etag') ?? '*' }
  }

  render(): TemplateResult {
    const { contact, preferences, words } = this
    if (!contact || !preferences) return html`<div aria-busy="true">${bones('', 'block', 'block')}</div>`
    const section = (id: Section, body: unknown) =>
      html`<details class="section" ?open=${id === 'contact' || this.at?.section === id}>
        <summary>${words.sections[id]}</summary>
        <div class="stack">${body} ${this.said(id)}</div>
      </details>`
    return html`${section('contact', contactForm(contact, words, this.giveAddress, this.takeAddressBack))}
    ${section('letters', preferenceForm(preferences.chosen, words, this.keepPreferences))}
    ${section('areas', this.areas.render(words))} ${section('feed', this.feedPart())}`
  }

  private said(section: Section): unknown {
    const { at } = this
    if (at?.section !== section) return nothing
    if (at.refused) return failure(this.host, at.refused)
    return at.done ? html`<div role="status">${notice('good', at.done)}</div>` : nothing
  }

  private feedPart(): TemplateResult {
    const { feed, words } = this
    return html`<p>${words.feedWhat}</p>
      ${feed?.since && !feed.url ? html`<p class="quiet">${words.feedSince(feed.since)}</p>` : nothing}
      ${feed?.url ? html`<p class="address-of-feed">${feed.url}</p>` : nothing}
      <div class="row">
        <button type="button" class="button second" @click=${this.makeFeed}>
          ${feed?.since ? words.feedAgain : words.feedMake}
        </button>
        ${feed?.since ? html`<button type="button" class="link" @click=${this.revokeFeed}>${words.feedRevoke}</button>` : nothing}
      </div>`
  }

  /** Does it, and says below its section what came of it. */
  private async carryOut(section: Section, work: () => Promise<string>): Promise<void> {
    this.at = { section }
    try {
      this.at = { section, done: await work() }
    } catch (thrown) {
      this.at = { section, refused: Refusal.from(thrown) }
    }
    this.host.requestUpdate()
  }

  private readonly giveAddress = (address: string): Promise<void> =>
    this.carryOut('contact', async () => {
      const { api } = this.host.session
      this.contact = await answer(api.PUT('/v1/{tenant}/me/contact', { ...this.town, body: { address } }))
      return this.words.letterSent(address)
    })

  private readonly takeAddressBack = (): Promise<void> =>
    this.carryOut('contact', async () => {
      await answer(this.host.session.api.DELETE('/v1/{tenant}/me/contact', this.town))
      this.contact = { address: null, paused_at: null, paused_because: null, asked: null, asked_until: null }
      return this.words.addressGone
    })

  private readonly keepPreferences = (form: FormData): Promise<void> =>
    this.carryOut('letters', async () => {
      const { api } = this.host.session
      const params = { ...this.town.params, header: { 'If-Match': this.preferences!.etag } }
      const body = preferencesIn(form, this.host.language)
      const kept = await api.PUT('/v1/{tenant}/me/notification-preferences', { params, body }).catch(async (thrown: unknown) => {
        // Chosen in another tab: shown as it is now, to be chosen again.
        this.preferences = await this.readPreferences()
        throw thrown
      })
      this.preferences = { chosen: kept.data!, etag: kept.response.headers.get('etag') ?? '*' }
      return this.words.kept
    })

  private readonly makeFeed = (): Promise<void> =>
    this.carryOut('feed', async () => {
      const params = { ...this.town.params, header: { 'Idempotency-Key': crypto.randomUUID() } }
      const { url } = await answer(this.host.session.api.POST('/v1/{tenant}/me/feed-address', { params }))
      this.feed = { since: new Date().toISOString(), url }
      return this.words.feedMade
    })

  private readonly revokeFeed = (): Promise<void> =>
    this.carryOut('feed', async () => {
      await answer(this.host.session.api.DELETE('/v1/{tenant}/me/feed-address', this.town))
      this.feed = { since: null }
      return this.words.feedGone
    })
}

export type Section = 'contact' | 'letters' | 'areas' | 'feed'
export type AreaAlert = components['schemas']['AreaAlert']
