import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { type Api, answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { readHash } from '../../kernel/hash.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { Adding } from './adding.ts'
import type { FirstAdministrator } from './first-administrator.ts'
import { healthView, type Health } from './health.ts'
import { messages, type OperatorWords } from './messages.ts'
import { styles } from './styles.ts'
import { townView } from './town.ts'
import { townsView, type Sort } from './towns.ts'
import type { Town } from './work.ts'

/** Stands in place of a town in the session and its tokens. */
const place = 'operator'

/**
 * @tagname cdc-operator
 * @summary For whoever runs the platform, on its own page: towns, the services that they may use, what waits in them, how everything is.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcOperator extends CdcElement {
  static override styles = [base, fieldStyles, noticeStyles, skeletonStyles, styles]

  /** Level of a town's name among the page's headings, 1 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal Only towns whose name has these letters. */
  @state() letters = ''
  /** @internal */
  @state() sort: Sort = 'name'
  /** @internal The service that is being switched. */
  @state() saving = ''
  /** @internal Of the invitation that was just made: told this once. */
  @state() link = ''
  /** @internal Inviting first administrators, once it is there. */
  @state() first: FirstAdministrator | undefined
  @state() private adding: Adding | undefined
  /** What the page's address names. */
  @state() private named = { town: '', view: '' }
  @state() private towns: readonly Town[] | undefined
  @state() private health: Health | undefined
  @state() private known = false
  @state() private failed: unknown

  private readonly tongue = new Words(this, messages)
  private readonly step = new SignInStep(this)
  private readonly recovery = new Recovery(this, () => void this.load())
  private present: string | undefined
  /** How often a town was changed here: a list that was asked for before that is older than what is shown. */
  private changes = 0

  /** @internal No town: the platform itself. */
  override get slug(): string {
    return place
  }

  /** @internal */
  get words(): OperatorWords {
    return this.tongue.now ?? messages.it
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.follow)
    this.named = readHash(['town', 'view'])
    void this.load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.follow)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('api') && this.hasUpdated) void this.load()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    // Until it is known who is there, whoever waits for it sees them.
    if (this.known && this.session.claims?.sub !== this.present) void this.load()
  }

  /** @internal Reads what is shown, anew. */
  async load(): Promise<void> {
    await this.session.ready
    this.known = true
    const sub = this.session.claims?.sub
    if (this.present !== sub) {
      this.towns = this.health = this.adding = this.failed = undefined
      this.link = ''
    }
    this.present = sub
    if (!sub) return
    const { api } = this.session
    void this.obtainParts()
    const health = this.named.view === 'health'
    const { changes } = this
    try {
      if (health) this.health = await answer(api.GET('/v1/operator/health'))
      else {
        const { items } = await answer(api.GET('/v1/operator/towns'))
        if (changes !== this.changes) return void (await this.load())
        this.towns = items
      }
      this.failed = undefined
      this.recovery.reset()
    } catch (thrown) {
      this.failed = thrown
      this.recovery.after(Refusal.from(thrown))
    }
  }

  /** What towns are set up with comes once somebody is about to. */
  private async obtainParts(): Promise<void> {
    const { town, view } = this.named
    if (view === 'add' && !this.adding) {
      const part = await this.obtain(() => import('./adding.ts'))
      this.adding ??= part && new part.Adding(this)
      await this.focusOn('add')
    }
    if (town && !this.first) {
      const part = await this.obtain(() => import('./first-administrator.ts'))
      this.first ??= part && new part.FirstAdministrator(this)
    }
  }

  /** @internal Allows a service in a town, or no longer. */
  async allow(slug: string, service: Town['services'][number]['name'], allowed: boolean): Promise<void> {
    const { words } = this
    this.saving = service
    await this.carryOut(async (api) => {
      const params = { path: { town: slug, service } }
      this.change(slug, await answer(api.PUT('/v1/operator/towns/{town}/services/{service}', { params, body: { allowed } })))
      const name = words.serviceNames[service]
      this.said = allowed ? words.allowed(name) : words.forbidden(name)
    })
    this.saving = ''
  }

  /** @internal Does something, and tells what stood in the way. */
  async carryOut(work: (api: Api) => Promise<void>): Promise<void> {
    this.dismiss()
    try {
      await work(this.session.api)
    } catch (thrown) {
      await this.tell(thrown)
    }
    // What was pressed and did not come about goes back.
    this.requestUpdate()
  }

  /** @internal A town that has been added is there, and shown. */
  take(town: Town, said: string): void {
    this.changes += 1
    this.towns = [...(this.towns ?? []).filter(({ slug }) => slug !== town.slug), town]
    this.adding = undefined
    this.said = said
    location.hash = this.addressOf(town.slug)
  }

  /** @internal Invites the town's first administrator. @throws Refusal */
  async invite(slug: string, body: components['schemas']['NewOperatorInvitation']): Promise<void> {
    const params = { path: { town: slug } }
    const { invitation, link } = await answer(this.session.api.PUT('/v1/operator/towns/{town}/invitation', { params, body }))
    this.link = link
    this.change(slug, { invitation })
  }

  /** @internal Withdraws that invitation. @throws Refusal */
  async withdraw(slug: string): Promise<void> {
    await answer(this.session.api.DELETE('/v1/operator/towns/{town}/invitation', { params: { path: { town: slug } } }))
    this.link = ''
    this.change(slug, { invitation: null })
  }

  private change(slug: string, to: Partial<Town>): void {
    this.changes += 1
    this.towns = this.towns?.map((town) => (town.slug === slug ? { ...town, ...to } : town))
  }

  /** @internal Address of a town; of all of them for ''. */
  addressOf(town: string): string {
    return town ? `#cdc-town=${town}` : '#cdc-view=towns'
  }

  private readonly follow = (): void => {
    const before = this.named
    this.named = readHash(['town', 'view'])
    this.dismiss()
    const { town, view } = this.named
    if (before.town && before.town !== town) this.link = ''
    if (view !== before.view || town !== before.town) void this.load()
    if (view === 'add') void this.focusOn('add')
    else if (town) void this.focusOn('town')
    else if (before.town) void this.focusOn(`town-${before.town}`)
  }

  /** Whoever comes in is heard of by the session. */
  private readonly signIn = (): void => void this.step.pass({ assurance: 'substantial' })

  private readonly signOut = (): void => void this.session.signOut()

  protected override view(): unknown {
    if (this.known && !this.session.signedIn) return this.entrance()
    const shown = this.shown()
    return html`<div class="card">
      ${this.bar()} ${this.failed && !shown ? failure(this, this.failed, () => void this.load()) : (shown ?? this.waiting())}
      ${this.told ? failure(this, this.told) : nothing}
    </div>`
  }

  private shown(): TemplateResult | undefined {
    const { named, towns, health } = this
    if (named.view === 'health') return health && healthView(this, health)
    if (named.view === 'add') return this.adding?.render()
    const town = towns?.find(({ slug }) => slug === named.town)
    return town ? townView(this, town) : towns && townsView(this, towns)
  }

  private bar(): TemplateResult {
    const { words, named } = this
    const at = named.view === 'health' ? 'health' : 'towns'
    return html`<div class="row bar">
      <nav class="views" aria-label=${words.views.towns}>
        ${(['towns', 'health'] as const).map(
          (view) =>
            html`<a class="link" href=${`#cdc-view=${view}`} aria-current=${view === at ? 'page' : nothing}
              >${words.views[view]}</a
            >`,
        )}
      </nav>
      <button type="button" class="link" @click=${this.signOut}>${words.signOut}</button>
    </div>`
  }

  private waiting(): TemplateResult {
    return html`<div aria-busy="true">
      <p class="unseen">${this.words.loading}</p>
      ${bones('tall', '', '', '', 'short')}
    </div>`
  }

  private entrance(): TemplateResult {
    const { words, told } = this
    return html`<div class="card stack">
      <p><strong>${words.whose}</strong></p>
      <p>${words.level}</p>
      <button class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, this.language)} ${told ? failure(this, told) : nothing}
    </div>`
  }
}
