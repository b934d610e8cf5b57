import { html, nothing, type PropertyValues } from 'lit'
import { property, state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { Words } from '../../kernel/words.ts'
import { base } from '../../ui/base.ts'
import { failure } from '../../ui/failure.ts'
import { fieldStyles } from '../../ui/field.ts'
import { noticeStyles } from '../../ui/notice.ts'
import { bones, skeletonStyles } from '../../ui/skeleton.ts'
import type { Deciding, itemColumn, waitingRoom } from './deciding.ts'
import { Door } from './door.ts'
import { Drafts, selection } from './drafts.ts'
import type { Focus } from './focus.ts'
import type { Keys } from './keys.ts'
import { type DeskWords, messages } from './messages.ts'
import { type Decision, Pending } from './pending.ts'
import { queueColumn, type QueueItem, type QueuePage, type Task } from './queue.ts'
import { Searching } from './searching.ts'
import { styles } from './styles.ts'

/**
 * @tagname cdc-petition-desk
 * @summary For a town's staff: reviews, answers and decides on petitions, one by one or several at a time.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcPetitionDesk extends CdcElement {
  static override styles = [base, noticeStyles, fieldStyles, skeletonStyles, styles]

  /** Level of the petition's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() task: Task = 'review'
  /** @internal Petitions selected for one decision on all. */
  @state() picked: ReadonlySet<string> = new Set()
  @state() private chosenId = ''
  /** The chosen petition as it was, should it leave the queue meanwhile. */
  private chosenItem: QueueItem | undefined
  @state() private reading = false
  @state() private known = false
  /** Who is signed in; who was last. */
  private present: string | undefined
  private person: string | undefined

  /** @internal */
  readonly pending = new Pending(this)
  /** @internal */
  readonly drafts = new Drafts()
  /** @internal */
  readonly searching = new Searching(this)
  /** @internal */
  readonly pages = new Pages<QueueItem, QueuePage>(this, (cursor, limit) =>
    this.session.api.GET('/v1/{tenant}/petition-queue', {
      params: {
        path: { tenant: this.slug },
        query: { ...this.searching.query, ...(cursor && { cursor }), ...(limit && { limit }) },
      },
      headers: { 'accept-language': this.language },
    }),
  )
  private readonly tongue = new Words(this, messages)
  /** What staff alone needs: fetched once somebody is signed in. */
  private deciding: Deciding | undefined
  private waitingRoom?: typeof waitingRoom
  private itemColumn?: typeof itemColumn
  private keys?: Keys
  private focusing?: Focus
  private readonly door = new Door(this)
  private readonly recovery = new Recovery(this, () => void this.load())

  /** @internal */
  get words(): DeskWords {
    return this.tongue.now ?? messages.it
  }

  /** @internal */
  get chosen(): QueueItem | undefined {
    const kept = this.chosenItem?.petition.id === this.chosenId ? this.chosenItem : undefined
    return this.pages.items?.find(({ petition }) => petition.id === this.chosenId) ?? kept
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (['tenant', 'town', 'lang', 'api', 'task'].some((name) => changed.has(name))) void this.load()
    // The next selection begins anew; what was written stays.
    if (changed.has('picked') && !this.picked.size) this.drafts.show(selection)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    const { sub } = this.session.claims ?? {}
    if (sub !== this.present) void this.load()
  }

  /** @internal Reads as much of the queue as has been read before; what is chosen and written stays. */
  async load(): Promise<void> {
    await this.session.ready
    this.known = true
    const sub = (this.present = this.session.claims?.sub)
    if (!sub || !this.slug) return
    if (this.person && this.person !== sub) this.leaveTo()
    this.person = sub
    await Promise.all([this.pages.reload(), this.fetchDeciding()])
    if (!this.pages.items?.some(({ petition }) => petition.id === this.chosenId)) this.deciding?.forget()
    if (this.pages.failed) this.recovery.after(Refusal.from(this.pages.failed))
    else this.recovery.reset()
  }

  private async fetchDeciding(): Promise<void> {
    const part = this.deciding ? undefined : await this.obtain(() => import('./deciding.ts'))
    if (!part) return
    this.deciding ??= new part.Deciding(this)
    this.waitingRoom = part.waitingRoom
    this.itemColumn = part.itemColumn
    this.keys ??= new part.Keys(this)
    this.focusing ??= new part.Focus(this)
    this.requestUpdate()
  }

  /** Somebody else has signed in: what the one before has written is not theirs. */
  private leaveTo(): void {
    this.pending.clear()
    this.drafts.clear()
    this.deciding?.forget()
    this.searching.clear()
    this.empty()
  }

  /** @internal The queue is another one. */
  empty(): void {
    this.chosenId = ''
    this.pages.items = undefined
    this.picked = new Set()
  }

  /** @internal */
  chooseTask(task: Task): void {
    const { words } = this.searching
    if (this.task === task && !words) return
    this.searching.clear()
    this.empty()
    if (this.task === task) void this.load()
    this.task = task
  }

  /** @internal */
  choose(id: string, read = false): void {
    this.chosenId = id
    this.chosenItem = this.chosen
    if (!read) return void this.focusOn(`item-${id}`)
    this.reading = true
    void this.focusOn('item')
  }

  /** @internal */
  backToQueue(): void {
    this.reading = false
    void this.focusOn(`item-${this.chosenId}`)
  }

  /** @internal */
  pick(id: string): void {
    const picked = new Set(this.picked)
    if (!picked.delete(id)) picked.add(id)
    this.picked = picked
    if (picked.has(id)) this.drafts.closeTwin(id, selection)
  }

  /** @internal */
  unpick(): void {
    this.picked = new Set()
    void this.focusOn('tasks')
  }

  /** @internal Opens a form for the petition, or for the selection; closes it without `form`. */
  show(id: string, form?: string): void {
    this.drafts.show(id, form)
    const twins = id === selection ? this.picked : this.picked.has(id) ? [selection] : []
    for (const twin of twins) this.drafts.closeTwin(twin, id)
    this.requestUpdate()
    void this.focusing?.toForm(id, Boolean(form))
  }

  /** @internal A decision is taken: on to the next petition. */
  take(decision: Decision): void {
    const ids = decision.parts.map(({ item }) => item.petition.id)
    const { items = [] } = this.pages
    const at = items.findIndex(({ petition }) => petition.id === this.chosenId)
    this.pending.add(decision)
    this.picked = new Set([...this.picked].filter((id) => !ids.includes(id)))
    if (ids.includes(this.chosenId)) {
      const free = ({ petition }: QueueItem): boolean => !this.pending.has(petition.id)
      this.chosenItem = items.slice(at + 1).find(free) ?? items.slice(0, Math.max(at, 0)).findLast(free)
      this.chosenId = this.chosenItem?.petition.id ?? ''
    }
    this.reading = this.reading && this.chosenId !== ''
    void this.focusOn(this.reading ? 'item' : this.chosenId ? `item-${this.chosenId}` : 'tasks')
  }

  /** @internal A decision is done, and its petition gone from the queue. */
  sent(id: string): void {
    this.pages.drop(({ petition }) => petition.id === id)
  }

  /** @internal A decision goes back to the one who took it, with its words; `open` puts the form before them. */
  takenBack({ parts, draft }: Decision, open = false): void {
    const ids = parts.map(({ item }) => item.petition.id)
    const [first] = parts
    const several = ids.length > 1
    if (draft) for (const id of ids) this.drafts.write(id, draft)
    const begun = draft && Object.values(this.drafts.words(selection, draft.form)).some(Boolean)
    if (draft && several && !begun) this.drafts.write(selection, draft)
    if (several) {
      if (open) this.chooseTask('review')
      this.picked = new Set([...this.picked, ...ids])
    }
    if (!open || !first) return
    if (several && draft) this.show(selection, draft.form)
    if (several) return
    if (draft) this.drafts.show(first.item.petition.id, draft.form)
    this.chosenItem = first.item
    this.choose(first.item.petition.id, true)
  }

  /** @internal What is read and not decided. */
  get waiting(): QueueItem[] {
    return this.pages.items?.filter(({ petition }) => !this.pending.has(petition.id)) ?? []
  }

  protected override view(): unknown {
    const { words, pages } = this
    if (!this.known || !this.tongue.now) return html`<div class="card" aria-busy="true">${bones('tall', 'short', '', '')}</div>`
    if (!this.session.signedIn) return this.door.render(this.told)
    if (pages.failed && !pages.items) return html`<div class="card">${failure(this, pages.failed, () => void this.load())}</div>`
    const picked = this.waiting.filter(({ petition }) => this.picked.has(petition.id))
    return html`<div class="card desk" role="group" aria-label=${words.desk}>
      ${picked.length ? this.deciding?.bulk(picked) : nothing}
      <div class="columns ${this.reading && this.chosen ? 'reading' : ''}">
        ${queueColumn(this)} ${this.itemColumn?.(this)} ${this.chosen ? this.deciding?.render(this.chosen) : nothing}
      </div>
      ${this.told ? failure(this, this.told, () => void this.load()) : nothing} ${this.waitingRoom?.(this)} ${this.keys?.render()}
    </div>`
  }
}
