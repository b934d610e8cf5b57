import { html, nothing, type PropertyValues } from 'lit'
import { state } from 'lit/decorators.js'
import { CdcElement } from '../../kernel/element.ts'
import type { Pages } from '../../kernel/pages.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { base } from '../base.ts'
import { failure } from '../failure.ts'
import { noticeStyles } from '../notice.ts'
import { bones, skeletonStyles } from '../skeleton.ts'
import { Door } from './door.ts'
import { Drafts, selection } from './drafts.ts'
import type { DeskHost } from './host.ts'
import { type Decision, Pending } from './pending.ts'
import { Staff, type StaffPart } from './staff.ts'

/** What every desk says. */
type Said = DeskHost<unknown>['words'] & { desk: string }

/**
 * What every desk of a town's staff is: queue left, item middle, decision right, worked by keys or by pointer. What is chosen and written
 * outlives a reload of the queue; a decision waits ten seconds before it is sent.
 */
export abstract class DeskElement<I, P extends { items: I[]; next_cursor: string | null }, W extends Said>
  extends CdcElement
  implements DeskHost<I>
{
  static override styles = [base, noticeStyles, skeletonStyles]

  /** @internal Items selected for one decision on all. */
  @state() picked: ReadonlySet<string> = new Set()
  @state() private chosenId = ''
  /** The chosen item as it was, should it leave the queue meanwhile. */
  private chosenItem: I | undefined
  @state() private reading = false
  @state() private known = false
  /** Who is signed in; who was last. */
  private present: string | undefined
  private person: string | undefined

  /** @internal */
  readonly pending: Pending<I> = new Pending(this)
  /** @internal */
  readonly drafts = new Drafts()
  private readonly staff = new Staff<I, W>(this, () => this.obtain(() => this.fetchStaffPart()))
  private readonly door = new Door(this)
  private readonly recovery = new Recovery(this, () => void this.load())

  /** @internal */
  abstract readonly pages: Pages<I, P>
  /** @internal */
  abstract nameOf(item: I): { id: string; title: string }
  protected abstract fetchStaffPart(): Promise<StaffPart<I, W>>
  /** What else makes the queue another one. */
  protected abstract readonly queueBy: readonly string[]
  /** Whether the middle shows something else than the chosen item. */
  protected get aside(): boolean {
    return false
  }

  /** Whether the way on passes the item over. */
  protected skips(_item: I): boolean {
    return false
  }

  /** Somebody else's filter is not this one's. */
  protected abstract forgetFilter(): void
  /** What was selected is shown again. */
  protected abstract showSelectable(): void

  /** @internal */
  get words(): W {
    return this.staff.words
  }

  private idOf(item: I): string {
    return this.nameOf(item).id
  }

  /** @internal */
  get chosen(): I | undefined {
    const kept = this.chosenItem && this.idOf(this.chosenItem) === this.chosenId ? this.chosenItem : undefined
    return this.pages.items?.find((item) => this.idOf(item) === this.chosenId) ?? kept
  }

  /** @internal */
  get waiting(): I[] {
    return this.pages.items?.filter((item) => !this.pending.has(this.idOf(item))) ?? []
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (['tenant', 'town', 'lang', 'api', ...this.queueBy].some((name) => changed.has(name))) void this.load()
    // The next selection begins anew; what was written stays.
    if (changed.has('picked') && !this.picked.size) this.drafts.show(selection)
  }

  protected override sessionDidChange(): void {
    super.sessionDidChange()
    const { sub } = this.session.claims ?? {}
    // Until it is known who is there, whoever waits for it sees them.
    if (this.known && sub !== this.present) void this.load()
  }

  /** @internal Reads as much of the queue as has been read before; what is chosen and written stays. */
  async load(): Promise<void> {
    await this.session.ready
    this.known = true
    const sub = (this.present = this.session.claims?.sub)
    if (!sub || !this.slug) return
    if (this.person && this.person !== sub) this.leaveTo()
    this.person = sub
    await Promise.all([this.pages.reload(), this.staff.fetch()])
    this.staff.part?.deciding.forget()
    // What has been forgotten is read again when it is drawn.
    this.requestUpdate()
    if (this.pages.failed) this.recovery.after(Refusal.from(this.pages.failed))
    else this.recovery.reset()
  }

  /** @internal Somebody of the staff has come in: the keyboard goes to the queue as soon as there is one. */
  async enter(): Promise<void> {
    await this.staff.fetch()
    await this.focusOn('tasks')
  }

  /** Somebody else has signed in: what the one before has written is not theirs. */
  private leaveTo(): void {
    this.pending.clear()
    this.drafts.clear()
    this.staff.part?.deciding.forget()
    this.forgetFilter()
    this.empty()
  }

  /** @internal The queue is another one. */
  empty(): void {
    this.chosenId = ''
    this.pages.items = undefined
    this.picked = new Set()
  }

  /** @internal */
  choose(id: string, read = false): void {
    this.chosenId = id
    this.chosenItem = this.chosen
    if (!read) return void this.focusOn(`item-${id}`)
    this.reading = true
    void this.focusOn('item')
  }

  /** @internal Puts an item before the reader that may not be in the queue at hand. */
  open(item: I): void {
    this.chosenItem = item
    this.choose(this.idOf(item), true)
  }

  /** @internal In a narrow box the queue stands in the item's place again. */
  backToQueue(at = `item-${this.chosenId}`): void {
    this.reading = false
    void this.focusOn(at)
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

  /** @internal Opens a form for the item, or for the selection; closes it without `form`. */
  show(id: string, form?: string): void {
    this.drafts.show(id, form)
    const twins = id === selection ? this.picked : this.picked.has(id) ? [selection] : []
    for (const twin of twins) this.drafts.closeTwin(twin, id)
    this.requestUpdate()
    void this.staff.part?.focusing.toForm(id, Boolean(form))
  }

  /** @internal A decision is taken: on to the next item, unless this one stays. */
  take(decision: Decision<I>): void {
    this.pending.add(decision)
    const ids = decision.parts.map(({ item }) => this.idOf(item))
    this.picked = new Set([...this.picked].filter((id) => !ids.includes(id)))
    if (ids.includes(this.chosenId) && !decision.stays) this.moveOn()
    this.reading = this.reading && this.chosenId !== ''
    void this.focusOn(this.reading ? 'item' : this.chosenId ? `item-${this.chosenId}` : 'tasks')
  }

  private moveOn(): void {
    const { items = [] } = this.pages
    const at = items.findIndex((item) => this.idOf(item) === this.chosenId)
    const free = (item: I): boolean => !this.pending.has(this.idOf(item)) && !this.skips(item)
    this.chosenItem = items.slice(at + 1).find(free) ?? items.slice(0, Math.max(at, 0)).findLast(free)
    this.chosenId = this.chosenItem ? this.idOf(this.chosenItem) : ''
  }

  /** @internal A decision is done, and its item gone from the queue. */
  sent(id: string): void {
    this.pages.drop((item) => this.idOf(item) === id)
  }

  /** @internal A decision goes back to the one who took it, with its words; `open` puts the form before them. */
  takenBack({ parts, draft }: Decision<I>, open = false): void {
    const ids = parts.map(({ item }) => this.idOf(item))
    const [first] = parts
    const several = ids.length > 1
    if (draft) for (const id of ids) this.drafts.write(id, draft)
    const begun = draft && Object.values(this.drafts.words(selection, draft.form)).some(Boolean)
    if (draft && several && !begun) this.drafts.write(selection, draft)
    if (several) {
      if (open) this.showSelectable()
      this.picked = new Set([...this.picked, ...ids])
    }
    if (!open || !first) return
    if (several && draft) this.show(selection, draft.form)
    if (several) return
    if (draft) this.drafts.show(this.idOf(first.item), draft.form)
    this.open(first.item)
  }

  protected override view(): unknown {
    const { pages, staff, chosen, told } = this
    const { ready } = staff
    if (this.known && !this.session.signedIn) return this.door.render(told)
    const again = (): void => void this.load()
    const failed = (pages.items ? undefined : pages.failed) ?? (staff.part ? undefined : told)
    if (failed) return html`<div class="card">${failure(this, failed, again)}</div>`
    if (!ready) return html`<div class="card" aria-busy="true">${bones('tall', 'short', '', '')}</div>`
    const picked = this.waiting.filter((item) => this.picked.has(this.idOf(item)))
    return html`<div class="card desk" role="group" aria-label=${this.words.desk}>
      <div class="columns ${this.aside || (this.reading && chosen) ? 'reading' : ''}">
        ${ready.queueColumn()} ${ready.itemColumn()} ${chosen ? ready.deciding.render(chosen) : nothing} ${ready.past?.()}
      </div>
      ${told ? failure(this, told, again) : nothing}
      <div class="foot">${picked.length ? ready.deciding.bulk(picked) : nothing} ${ready.waitingRoom(this)}</div>
      ${ready.keys.render()}
    </div>`
  }
}
