import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { addressStyles } from '../../ui/address-styles.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { sectionStyles } from '../../ui/section.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { Choices } from './choices.ts'
import { InboxReadEvent } from './events.ts'
import { messages, type InboxWords } from './messages.ts'
import { subjectNews, type Subject } from './news.ts'
import { styles } from './styles.ts'

type Inbox = components['schemas']['Inbox']

/**
 * @tagname cdc-inbox
 * @summary What the citizen has been told in the town, grouped by subject, and how they want to be told: address, letters, areas, feed.
 * @slot - Shown while scripts load, without JavaScript and when the element can't be shown.
 * @csspart sign-in - The button that signs in.
 * @csspart subject - What is new of one subject.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 * @event {InboxReadEvent} cdc-inbox-read - How much is unread has become known, or has changed.
 */
export class CdcInbox extends CdcElement {
  static override styles = [base, addressStyles, fieldStyles, noticeStyles, sectionStyles, skeletonStyles, styles]

  /** Address of a subject's page, with `{element}` (petition, report …) and `{id}`; without it pages of the API are linked. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Level of the headings, one for each subject, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2

  /** What is shown first: `news` or `choices`. */
  @property() room: 'news' | 'choices' = 'news'

  @state() private known = false
  @state() private unreadOnly = false
  @state() private choices: Choices | undefined
  @state() private failed: unknown

  private readonly tongue = new Words(this, messages)
  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.news.restart())
  private readonly news = new Pages<Subject, Inbox>(this, async (cursor) => {
    const query = { unread: this.unreadOnly, ...(cursor && { cursor }) }
    const params = { path: { tenant: this.slug }, query }
    const asked = await this.session.api.GET('/v1/{tenant}/me/inbox', { params, headers: { 'accept-language': this.language } })
    if (asked.data) this.heard(asked.data.unread)
    return asked
  })

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.begin())
  }

  private async begin(): Promise<void> {
    await this.session.ready
    this.known = true
    if (!this.session.signedIn) {
      this.news.items = this.news.failed = this.choices = undefined
      return
    }
    this.news.begin()
    if (this.room === 'choices') void this.openChoices()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    void this.begin()
  }

  private heard(unread: number): void {
    this.recovery.reset()
    this.dispatchEvent(new InboxReadEvent(unread))
  }

  protected override view(): TemplateResult {
    const words = this.tongue.now
    if (!words || !this.known)
      return html`<div class="card" aria-busy="true">${bones('short', '', 'block')}<slot hidden></slot></div>`
    return html`<div class="card stack" id="area" tabindex="-1">
      ${this.session.signedIn ? this.rooms(words) : this.signedOut(words)}
    </div>`
  }

  private signedOut(words: InboxWords): TemplateResult {
    return html`<div class="between">
        <div>
          <p><strong>${words.signedOut}</strong></p>
          <p class="quiet">${words.why}</p>
        </div>
        <button class="button main" part="sign-in" @click=${this.signIn}>${words.signIn}</button>
      </div>
      ${signInAside(this.step, this.language)} ${this.told ? failure(this, this.told) : nothing}`
  }

  private rooms(words: InboxWords): TemplateResult {
    const tab = (room: CdcInbox['room'], name: string) =>
      html`<button
        role="tab"
        id="tab-${room}"
        aria-selected=${this.room === room}
        aria-controls="room"
        tabindex=${this.room === room ? 0 : -1}
        @click=${() => this.enter(room)}
      >
        ${name}
      </button>`
    return html`<div class="rooms" role="tablist" aria-label=${words.title} @keydown=${this.turn}>
        ${tab('news', words.news)} ${tab('choices', words.choices)}
      </div>
      <div id="room" role="tabpanel" aria-labelledby="tab-${this.room}" class="stack">
        ${this.room === 'news' ? this.newsRoom(words) : this.choicesRoom(words)}
      </div>`
  }

  private newsRoom(words: InboxWords): TemplateResult {
    const { items, failed, page, more } = this.news
    if (failed) return failure(this, failed, () => void this.news.restart())
    if (!items)
      return html`<div aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('', 'block', 'block')}
      </div>`
    const unread = page?.unread ?? 0
    const toggle = ({ target }: Event): void => {
      this.unreadOnly = (target as HTMLInputElement).checked
      void this.news.restart()
    }
    const list = items.map((subject) =>
      subjectNews(subject, words, {
        level: this.headingLevel,
        href: this.hrefOf(subject),
        read: () => void this.markRead(subject),
      }),
    )
    return html`<div class="bar">
        <p><strong>${unread ? words.unread(unread) : words.allRead}</strong></p>
        <label class="tick"><input type="checkbox" .checked=${this.unreadOnly} @change=${toggle} />${words.onlyUnread}</label>
        ${unread ? html`<button class="button second" @click=${() => void this.markRead()}>${words.markAll}</button>` : nothing}
      </div>
      ${this.told ? failure(this, this.told) : nothing} ${items.length ? html`<div>${list}</div>` : this.emptyNews(words)}
      ${more ? html`<button class="link" @click=${() => void this.news.next()}>${words.more}</button>` : nothing}`
  }

  private emptyNews(words: InboxWords): TemplateResult {
    const all = (): void => {
      this.unreadOnly = false
      void this.news.restart()
    }
    return this.unreadOnly
      ? notice('calm', words.noneUnread, '', html`<button class="link" @click=${all}>${words.all}</button>`)
      : notice('calm', words.none, words.noneNow)
  }

  private choicesRoom(words: InboxWords): TemplateResult {
    if (this.failed) return failure(this, this.failed, () => void this.openChoices())
    return (
      this.choices?.render() ??
      html`<div aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('', 'block', 'block')}
      </div>`
    )
  }

  private hrefOf({ element, shown_by: id }: Subject): string {
    if (this.hrefTemplate) return this.hrefTemplate.replaceAll('{element}', element).replaceAll('{id}', id ?? '')
    return `${this.origin}/embed/${this.slug}/${[element, id].filter(Boolean).join('/')}`
  }

  /** What is about the subject is read, up to what is shown; everything when no subject is given. */
  private async markRead(subject?: Subject): Promise<void> {
    const newest = (subject ?? this.news.items?.[0])?.notifications[0]?.id
    if (newest === undefined) return
    this.dismiss()
    const body = { until: newest }
    const { api } = this.session
    try {
      const path = { tenant: this.slug }
      const marked = subject
        ? api.PUT('/v1/{tenant}/me/inbox/subjects/{subject_id}/position', {
            params: { path: { ...path, subject_id: subject.subject_id } },
            body,
          })
        : api.PUT('/v1/{tenant}/me/inbox/position', { params: { path }, body })
      this.heard((await answer(marked)).unread)
      this.said = subject ? '' : (this.tongue.now?.markedAll ?? '')
      await this.news.reload()
      await this.focusOn('area')
    } catch (thrown) {
      await this.tell(Refusal.from(thrown))
    }
  }

  private enter(room: CdcInbox['room']): void {
    this.room = room
    if (room === 'choices') void this.openChoices()
  }

  private readonly turn = ({ key }: KeyboardEvent): void => {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
    this.enter(this.room === 'news' ? 'choices' : 'news')
    void this.focusOn(`tab-${this.room}`)
  }

  private async openChoices(): Promise<void> {
    this.failed = undefined
    try {
      const { Choices } = await fetchPart(() => import('./choices.ts'))
      this.choices ??= new Choices(this)
      await this.choices.load()
    } catch (thrown) {
      this.failed = thrown
    }
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.focusOn('area')
  }
}
