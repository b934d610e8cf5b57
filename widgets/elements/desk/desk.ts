import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { answer } from '../../kernel/client.ts'
import { CdcElement } from '../../kernel/element.ts'
import { readHash, writeHash } from '../../kernel/hash.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { Door } from '../../ui/desk/door.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice, noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import { Furnishing } from './furnishing.ts'
import { handKey } from './hand-key.ts'
import type { Invited } from './invited/invited.ts'
import { messages, type StaffDeskWords } from './messages.ts'
import { navigation } from './navigation.ts'
import { type Me, mayEnter, type OwnRoom, type Room, type RoomEntry, type RoomName, type ServiceName } from './room.ts'
import { rooms } from './rooms.ts'
import { styles } from './styles.ts'
import { Whereabouts } from './whereabouts.ts'

/** What is known of a town and of the person's place in it. */
interface Known {
  readonly me: Me
  readonly services: readonly ServiceName[]
}

/**
 * @tagname cdc-desk
 * @summary The town's staff page: the queue of moderation, the services' desks, and the rooms from which the town is run.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcDesk extends CdcElement {
  static override styles = [base, fieldStyles, noticeStyles, skeletonStyles, styles]

  /** Short names of the towns that the team serves, separated by spaces; the one of `tenant` when missing. */
  @property() towns = ''

  /** Level of the rooms' names among the page's headings, 1 to 5. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Address of a petition's page, with `{id}` for its id: `/petizioni/{id}`. */
  @property({ attribute: 'petition-href-template' }) petitionHrefTemplate = ''

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'report-href-template' }) reportHrefTemplate = ''

  /** Address of a debate's page, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'debate-href-template' }) debateHrefTemplate = ''

  /** @internal In a narrow box the rooms are shown when they are asked for. */
  @state() menuOpen = false
  @state() private chosenTown = ''
  @state() private known: Known | undefined
  @state() private asked = false
  @state() private failed: unknown
  /** @internal The invitation that the address carries. */
  @state() private invited: Invited | undefined

  private readonly tongue = new Words(this, messages)
  private readonly door = new Door(this)
  private readonly recovery = new Recovery(this, () => void this.load())
  private readonly where = new Whereabouts(this, () => {
    if (this.known) void this.furnish().then(() => this.focusOn('room'))
  })
  private readonly furnishing = new Furnishing(this, (entry) => this.build(entry))
  private readonly townNames = new Map<string, string>()
  private loadedFor = ''
  /** Who is signed in. */
  private present: string | undefined

  /** @internal */
  get words(): StaffDeskWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal Short names of the towns that are served. */
  get served(): string[] {
    return this.towns.split(/\s+/).filter(Boolean)
  }

  /** @internal */
  override get slug(): string {
    return this.chosenTown || super.slug || (this.served[0] ?? '')
  }

  /** @internal Level of the headings within a room. */
  get below(): number {
    return Math.min(6, this.headingLevel + 1)
  }

  /** @internal */
  get me(): Me | undefined {
    return this.known?.me
  }

  /** @internal The services that citizens of the town can use. */
  get services(): readonly ServiceName[] {
    return this.known?.services ?? []
  }

  /** @internal The rooms of this person in this town. */
  get allowed(): RoomEntry[] {
    const { known } = this
    return known ? rooms.filter((entry) => mayEnter(entry, known.me.roles, known.services)) : []
  }

  /** @internal The room at hand: the one that the address names, else the first. */
  get entry(): RoomEntry | undefined {
    const { allowed, where } = this
    return where.room ? allowed.find(({ name }) => name === where.room) : allowed[0]
  }

  /** @internal The place in the room that the address names; '' for its entrance. */
  get at(): string {
    return this.where.at
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeunload', this.hold)
    this.addEventListener('keydown', handKey)
    const { invitation } = readHash(['invitation'])
    if (invitation) void this.receive(invitation)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeunload', this.hold)
    this.removeEventListener('keydown', handKey)
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (`${this.origin} ${this.slug}` !== this.loadedFor) void this.load()
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    // Until it is known who is there, whoever waits for it sees them.
    if (this.asked && this.session.claims?.sub !== this.present) void this.load()
  }

  /** @internal Somebody has come in. */
  async enter(): Promise<void> {
    await this.load()
    await this.focusOn('room')
  }

  /** Shows an invitation, until it is accepted or left. It stays in the address: a sign-in may lead to another page and back. */
  private async receive(token: string): Promise<void> {
    const part = await this.obtain(() => import('./invited/invited.ts'))
    this.invited =
      part &&
      new part.Invited(this, token, async (said) => {
        writeHash({ invitation: '' })
        this.invited = undefined
        this.said = said
        await this.enter()
      })
  }

  /** Who is here, and what the town has. */
  private async load(): Promise<void> {
    const of = (this.loadedFor = `${this.origin} ${this.slug}`)
    await this.session.ready
    const { sub } = this.session.claims ?? {}
    if (this.present !== sub) this.leave()
    this.present = sub
    this.asked = true
    if (!sub || !this.slug) return
    const params = { path: { tenant: this.slug } }
    try {
      const [me, town] = await Promise.all([
        answer(this.session.api.GET('/v1/{tenant}/me', { params })),
        answer(this.publicApi.GET('/v1/{tenant}', { params, headers: { 'accept-language': this.language } })),
      ])
      if (of !== this.loadedFor) return
      this.townNames.set(this.slug, town.name)
      this.known = { me, services: town.services.filter(({ enabled }) => enabled).map(({ name }) => name) }
      this.failed = undefined
      this.recovery.reset()
      await this.furnish()
    } catch (thrown) {
      if (of !== this.loadedFor) return
      this.failed = thrown
      this.recovery.after(Refusal.from(thrown))
    }
  }

  /** What the one before has written is not for who comes next. */
  private leave(): void {
    this.known = this.failed = undefined
    this.furnishing.clear()
  }

  /** @internal The address of a room, and of a place in it. */
  addressOf(room: RoomName, at = ''): string {
    return this.where.addressOf(room, at)
  }

  /** @internal Goes to a room; the page's history keeps where one was. */
  go(room: RoomName, at = ''): void {
    this.where.go(room, at)
  }

  /** @internal Notes another place of the room at hand in the address, without a step in the history. */
  note(at: string): void {
    this.where.note(this.entry?.name, at)
  }

  /** @internal A service has been switched: its room is there or gone at once. */
  switched(service: ServiceName, on: boolean): void {
    if (!this.known) return
    const others = this.known.services.filter((one) => one !== service)
    this.known = { ...this.known, services: on ? [...others, service] : others }
  }

  /** @internal A link to the room at hand closes the menu all the same. */
  readonly follow = (): void => {
    this.menuOpen = false
  }

  /** @internal */
  readonly toggleMenu = (): void => {
    this.menuOpen = !this.menuOpen
  }

  /** @internal */
  readonly signOut = async (): Promise<void> => {
    await this.session.signOut()
  }

  /** @internal */
  chooseTown(slug: string): void {
    if (slug === this.slug) return
    this.leave()
    this.asked = false
    this.chosenTown = slug
  }

  /** @internal The town's name, once it is known. */
  nameOfTown(slug: string): string {
    return this.townNames.get(slug) ?? slug.charAt(0).toUpperCase() + slug.slice(1)
  }

  /** The room at hand is there, with what it needs. */
  private async furnish(): Promise<void> {
    if (this.entry) await this.furnishing.open(this.entry)
    this.requestUpdate()
  }

  private async build({ fetch }: OwnRoom): Promise<Room | undefined> {
    const part = await this.obtain(fetch)
    this.adopt(...(part?.styles ?? []))
    return part?.furnish(this)
  }

  private readonly hold = (event: Event): void => {
    if (this.furnishing.unsaved) event.preventDefault()
  }

  protected override view(): unknown {
    const { words, known, told, invited } = this
    if (invited && (known || (this.asked && !this.session.signedIn))) return invited.render(told)
    if (this.asked && !this.session.signedIn) return this.door.render(told)
    const again = (): void => void this.load()
    if (this.failed) return html`<div class="card">${failure(this, this.failed, again)}</div>`
    if (!known)
      return html`<div class="card" aria-busy="true">
        <p class="unseen">${words.loading}</p>
        ${bones('tall', 'short', '', '')}
      </div>`
    if (!known.me.roles.length)
      return html`<div class="card stack">
        ${failure(this, new Refusal('staff.role_needed', { roles: [] }))}
        <p class="quiet">${words.code} <code>${known.me.id}</code></p>
      </div>`
    if (!this.allowed.length) return html`<div class="card">${notice('calm', words.roomless, words.roomlessNow)}</div>`
    return html`<div class="house" role="group" aria-label=${words.desk}>
      ${navigation(this)}
      <div class="place">${this.place()} ${this.nested()} ${told ? failure(this, told, () => void this.furnish()) : nothing}</div>
    </div>`
  }

  private place(): unknown {
    const { entry, words } = this
    if (!entry) return html`<div id="room" tabindex="-1">${notice('calm', words.elsewhere, words.elsewhereNow)}</div>`
    const heading = html`<div role="heading" aria-level=${this.headingLevel} class="heading" id="room" tabindex="-1">
      ${words.rooms[entry.name]}
    </div>`
    if ('tag' in entry) return heading
    const room = this.furnishing.roomOf(entry)
    return html`${heading}
    ${room ? room.render() : this.told ? nothing : html`<div class="card" aria-busy="true">${bones('tall', 'short', '', '')}</div>`}`
  }

  /** Other elements that have been opened: all but the one at hand are hidden, with what is written in them. */
  private nested(): unknown {
    return rooms.map((entry) =>
      'tag' in entry && this.furnishing.isOpen(entry)
        ? html`<div class="nested" ?hidden=${this.entry?.name !== entry.name}>${entry.nest(this)}</div>`
        : nothing,
    )
  }
}
