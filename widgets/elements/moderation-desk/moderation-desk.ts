import { html } from 'lit'
import { property, state } from 'lit/decorators.js'
import { Pages } from '../../kernel/pages.ts'
import { DeskElement } from '../../ui/desk/desk-element.ts'
import type { Decision } from '../../ui/desk/pending.ts'
import type { StaffPart } from '../../ui/desk/staff.ts'
import type { Cases } from './cases.ts'
import { type Filter, noFilter } from './filter.ts'
import type { Lately } from './lately.ts'
import type { ModerationDeskWords } from './messages.ts'
import { Queue, type QueueItem, type QueuePage } from './queue.ts'
import { Towns } from './towns.ts'

/**
 * @tagname cdc-moderation-desk
 * @summary For those who moderate: what citizens wrote in every service, one queue, one decision at a time, by keys or by pointer.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcModerationDesk extends DeskElement<QueueItem, QueuePage, ModerationDeskWords> {
  /** Level of the item's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Short names of the towns that are served together, separated by spaces; the one of `tenant` when missing. */
  @property({ attribute: 'towns' }) served = ''

  /** @internal Which part of the queue is shown. */
  @state() filter: Filter = noFilter

  /** @internal */
  readonly towns = new Towns(this)
  /** @internal */
  readonly queue = new Queue(this)
  /** @internal */
  readonly pages = new Pages<QueueItem, QueuePage>(this, (cursor, limit) => this.queue.page(this.filter, cursor, limit))
  protected readonly queueBy = ['filter', 'served']
  private cases: Cases | undefined
  private lately: Lately | undefined

  /** @internal */
  override get slug(): string {
    return super.slug || (this.served.split(/\s+/).find(Boolean) ?? '')
  }

  /** @internal A comment has no title: it goes by how it begins. */
  nameOf({ id, title, excerpt }: QueueItem): { id: string; title: string } {
    return { id, title: title ?? (excerpt.length > 80 ? `${excerpt.slice(0, 79)}…` : excerpt) }
  }

  /** @internal The one after the chosen one: what the moderator sees next. */
  get next(): QueueItem | undefined {
    const { waiting, chosen } = this
    const at = waiting.findIndex(({ id }) => id === chosen?.id)
    return waiting.slice(at + 1).find((item) => !this.skips(item))
  }

  protected async fetchStaffPart(): Promise<StaffPart<QueueItem, ModerationDeskWords>> {
    const part = await import('./deciding.ts')
    const cases = (this.cases = new part.Cases(this))
    const lately = (this.lately = new part.Lately(this))
    const deciding = new part.Deciding(this, cases, lately)
    return {
      messages: part.messages,
      styles: part.styles,
      queueColumn: () => part.queueColumn(this, cases),
      itemColumn: () => part.itemColumn(this, cases),
      deciding,
      keys: new part.Keys<QueueItem>(this, deciding.keys),
      focusing: new part.Focus(this),
      waitingRoom: (desk) => html`${part.waitingRoom(desk)} ${lately.render()}`,
    }
  }

  protected forgetFilter(): void {
    this.filter = noFilter
    this.queue.forget()
    this.cases?.clear()
    this.lately?.clear()
  }

  protected showSelectable(): void {
    // Whatever waits can be selected.
  }

  /** What somebody else works on is passed over. */
  protected override skips(item: QueueItem): boolean {
    return this.cases?.lost(item) ?? false
  }

  /** @internal */
  narrow(filter: Filter): void {
    this.empty()
    this.filter = filter
  }

  /** @internal The queue with its counts; nobody waits for the counts. */
  override async load(): Promise<void> {
    const loading = super.load()
    await this.session.ready
    if (this.session.signedIn) {
      void this.queue.read()
      void this.towns.readNames().then(() => this.requestUpdate())
    }
    await loading
  }

  /** @internal */
  override take(decision: Decision<QueueItem>): void {
    performance.mark('cdc-desk-decided')
    super.take(decision)
    void this.measure()
  }

  /** From a decision to the next item as it is drawn: read with the browser's own tools, by the name `cdc-desk-next`. */
  private async measure(): Promise<void> {
    await this.updateComplete
    requestAnimationFrame(() => {
      const at = this.chosen && this.cases?.of(this.chosen)
      performance.measure('cdc-desk-next', { start: 'cdc-desk-decided', detail: { atHand: Boolean(at) } })
    })
  }

  /** @internal */
  override sent(id: string): void {
    this.cases?.forget(id)
    super.sent(id)
  }
}
