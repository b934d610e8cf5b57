import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { OwnDraft } from '../../ui/own-draft.ts'
import { sectionStyles } from '../../ui/section.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { messages } from './messages.ts'
import { styles } from './styles.ts'

type Me = components['schemas']['Me']
type Act = components['schemas']['Act']
type Petition = components['schemas']['Petition']
type Report = components['schemas']['Report']

/**
 * @tagname cdc-session
 * @summary Says who is signed in, signs in and out, and lists what the citizen has written, follows and has signed, with receipts.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart sign-in - The button that signs in.
 * @csspart sign-out - The button that signs out.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcSession extends CdcElement {
  static override styles = [base, noticeStyles, sectionStyles, skeletonStyles, styles]

  /** Address of a petition's page, with `{id}` for its id: links what was written, followed and signed. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a report's page, with `{id}` for its id: lists and links what was reported, supported and followed. */
  @property({ attribute: 'report-href-template' }) reportHrefTemplate = ''

  @state() private me: Me | undefined
  @state() private known = false
  @state() private failed: unknown

  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.readMe())
  private readonly acts = new Pages<Act>(this, (cursor) =>
    this.session.api.GET('/v1/{tenant}/me/acts', {
      params: { path: { tenant: this.slug }, query: { ...(cursor && { cursor }) } },
    }),
  )

  private readonly own = this.petitions('/v1/{tenant}/own-petitions')
  private readonly ownDraft = new OwnDraft(this, (id, what) => {
    if (what === 'removed') this.own.drop((petition) => petition.id === id)
    else void this.own.reload()
    if (what !== 'saved') void this.focusOn('own')
  })
  private readonly followed = this.petitions('/v1/{tenant}/followed-petitions')

  private readonly reports = this.reportsOf('author')
  private readonly followedReports = this.reportsOf('follower')

  private reportsOf(tie: 'author' | 'follower'): Pages<Report> {
    return new Pages<Report>(this, (cursor) =>
      this.session.api.GET('/v1/{tenant}/own-reports', {
        params: { path: { tenant: this.slug }, query: { tie, ...(cursor && { cursor }) } },
        headers: { 'accept-language': this.language },
      }),
    )
  }

  private petitions(path: '/v1/{tenant}/own-petitions' | '/v1/{tenant}/followed-petitions'): Pages<Petition> {
    return new Pages<Petition>(this, (cursor) =>
      this.session.api.GET(path, {
        params: { path: { tenant: this.slug }, query: { ...(cursor && { cursor }) } },
        headers: { 'accept-language': this.language },
      }),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.updateComplete.then(() => this.readMe())
  }

  private async readMe(): Promise<void> {
    await this.session.ready
    if (!this.slug) return
    const wasKnown = this.known
    this.known = true
    if (!this.session.signedIn) {
      if (wasKnown && this.me) this.said = messages[this.language].left
      this.me = this.failed = undefined
      for (const pages of [this.acts, this.own, this.followed, this.reports, this.followedReports])
        pages.items = pages.failed = undefined
      return
    }
    try {
      this.me = await answer(this.session.api.GET('/v1/{tenant}/me', { params: { path: { tenant: this.slug } } }))
      this.failed = undefined
      this.recovery.reset()
    } catch (thrown) {
      this.failed = thrown
      this.recovery.after(Refusal.from(thrown))
    }
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    void this.readMe()
  }

  /** What is inside changes with who is signed in: the keyboard stays on what is around it. */
  protected override view(): TemplateResult {
    return html`<div id="area" tabindex="-1">${this.area()}</div>`
  }

  private area(): TemplateResult {
    const words = messages[this.language]
    if (!this.known) return html`<div class="card" aria-busy="true">${bones('short', '', 'block')}</div>`
    if (this.failed) return html`<div class="card">${failure(this, this.failed, () => void this.readMe())}</div>`
    if (!this.session.signedIn) return this.signedOut()
    if (!this.me)
      return html`<div class="card" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('short', '', 'block')}
      </div>`
    return this.signedIn(this.me)
  }

  private signedOut(): TemplateResult {
    const words = messages[this.language]
    return html`<div class="card stack">
      <div class="between">
        <div>
          <p><strong>${words.signedOut}</strong></p>
          <p class="quiet">${words.why}</p>
        </div>
        <button class="button main" part="sign-in" @click=${this.signIn}>${words.signIn}</button>
      </div>
      ${signInAside(this.step, this.language)} ${this.told ? failure(this, this.told) : nothing}
    </div>`
  }

  private signedIn(me: Me): TemplateResult {
    const words = messages[this.language]
    const name = `${me.given_name} ${me.family_name}`
    const facts = [
      words.assurance[me.assurance],
      ...me.standing.map((tie) => words.standing[tie]),
      ...(me.roles.length ? [words.staff] : []),
    ]
    return html`<div class="card stack">
      <div class="between">
        <div>
          <p><strong>${words.signedIn(name)}</strong></p>
          <p class="quiet">${facts.join(' · ')}</p>
        </div>
        <button class="button second" part="sign-out" @click=${this.signOut}>${words.signOut}</button>
      </div>
      ${this.list('own', words.own, words.noOwn, this.own, (petition) => this.petition(petition))}
      ${this.list('followed', words.followed, words.noFollowed, this.followed, (petition) => this.petition(petition))}
      ${
        this.reportHrefTemplate
          ? html`${this.list('reports', words.reports, words.noReports, this.reports, (report) => this.report(report))}
            ${this.list('followed-reports', words.followedReports, words.noFollowedReports, this.followedReports, (report) => this.report(report))}`
          : nothing
      }
      ${this.list('acts', words.acts, words.noActs, this.acts, (act) => this.act(act))}
    </div>`
  }

  /** A list that is fetched when it is opened. */
  private list<T>(id: string, title: string, none: string, pages: Pages<T>, row: (item: T) => TemplateResult): TemplateResult {
    const toggle = ({ target }: Event): unknown => (target as HTMLDetailsElement).open && pages.begin()
    return html`<details class="section" @toggle=${toggle}>
      <summary id=${id}>${title}</summary>
      <div class="stack">${this.listed(none, pages, row)}</div>
    </details>`
  }

  private listed<T>(none: string, pages: Pages<T>, row: (item: T) => TemplateResult): unknown {
    const words = messages[this.language]
    if (pages.failed) return failure(this, pages.failed, () => void pages.restart())
    if (!pages.items) return html`<p class="quiet">${words.loading}</p>`
    if (!pages.items.length) return html`<p class="quiet">${none}</p>`
    return html`<ul class="rows">
        ${pages.items.map(row)}
      </ul>
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing}`
  }

  private heading(id: string, title: string, template = this.hrefTemplate): TemplateResult {
    const href = linkTo(template, id)
    return html`<p>${href ? html`<a href=${href} target=${outward}>${title}</a>` : html`<strong>${title}</strong>`}</p>`
  }

  private petition({ id, title, code, state, created_at: begun, signature_count: signatures }: Petition): TemplateResult {
    const words = messages[this.language]
    const where = state === 'draft' ? words.draft(begun) : words.states[state]
    return html`<li>
      ${this.heading(id, title)}
      <p class="quiet">${where} · ${code}${signatures ? ` · ${words.signatures(signatures)}` : nothing}</p>
      ${state === 'draft' ? this.ownDraft.render(id) : nothing}
    </li>`
  }

  private report({ id, title, code, state, support_count: supporters }: Report): TemplateResult {
    const words = messages[this.language]
    return html`<li>
      ${this.heading(id, title, this.reportHrefTemplate)}
      <p class="quiet">${words.reportStates[state]} · ${code}${supporters ? ` · ${words.supporters(supporters)}` : nothing}</p>
    </li>`
  }

  /** A supported comment has no page of its own, and neither has what is of other services. */
  private act({ kind, service, subject_id: id, subject_title: title, at, receipt }: Act): TemplateResult {
    const words = messages[this.language]
    const pages: Partial<Record<string, string>> = { petitions: this.hrefTemplate, reports: this.reportHrefTemplate }
    return html`<li>
      ${this.heading(id, title, kind.startsWith('comment_') ? '' : (pages[service] ?? ''))}
      <p class="quiet">${words.act(words.kinds[kind], at)}</p>
      <p class="quiet">${words.receipt} <span class="receipt">${receipt}</span></p>
    </li>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.focusOn('area')
  }

  private readonly signOut = async (): Promise<void> => {
    await this.session.signOut()
    await this.focusOn('area')
  }
}
