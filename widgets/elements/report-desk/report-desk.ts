import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { Pages } from '../../kernel/pages.ts'
import { DeskElement } from '../../ui/desk/desk-element.ts'
import type { StaffPart } from '../../ui/desk/staff.ts'
import type { Deliveries } from './deliveries.ts'
import { type Filter, noFilter, queryOf } from './filter.ts'
import type { Mapping } from './mapping.ts'
import type { ReportDeskWords } from './messages.ts'
import type { Settings } from './settings.ts'

export type QueueItem = components['schemas']['ReportQueueItem']
export type QueuePage = components['schemas']['ReportQueuePage']
export type Place = 'item' | 'map' | 'deliveries'

/** How many reports of the queue are read at a time. */
const pageSize = 50

/**
 * @tagname cdc-report-desk
 * @summary For a town's staff: deals with reports, from the first look to the answer, one by one or several at a time.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcReportDesk extends DeskElement<QueueItem, QueuePage, ReportDeskWords> {
  /** Level of the report's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Address of a report's page, with `{id}` for its id: `/segnalazioni/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** Address of a tile of another source, with `{z}`, `{x}` and `{y}`; `none` for a plain ground. OpenStreetMap when missing. */
  @property() tiles = ''

  /** Whom the tiles of that source are owed to. */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution = ''

  /** @internal Which reports the queue holds. */
  @state() filter: Filter = noFilter
  /** @internal What the middle shows: the report, the queue on a map, or what could not be delivered. */
  @state() place: Place = 'item'

  /** @internal */
  readonly pages = new Pages<QueueItem, QueuePage>(this, (cursor, limit = pageSize) =>
    this.session.api.GET('/v1/{tenant}/report-queue', {
      params: { path: { tenant: this.slug }, query: { ...queryOf(this.filter), limit, ...(cursor && { cursor }) } },
      headers: { 'accept-language': this.language },
    }),
  )
  protected readonly queueBy = ['filter']
  /** @internal What the town has set; undefined while it is read. */
  settings: Settings | undefined
  private mapping: Mapping | undefined
  private deliveries: Deliveries | undefined

  /** @internal */
  nameOf({ report }: QueueItem): { id: string; title: string } {
    return report
  }

  protected async fetchStaffPart(): Promise<StaffPart<QueueItem, ReportDeskWords>> {
    const part = await import('./deciding.ts')
    const looking = new part.Looking(this)
    return {
      messages: part.messages,
      styles: part.styles,
      queueColumn: () => part.queueColumn(this),
      itemColumn: () =>
        ({
          item: () => looking.render(),
          map: () => this.mapping?.render(),
          deliveries: () => this.deliveries?.render(),
        })[this.place](),
      past: () => (this.aside ? undefined : looking.renderPast()),
      deciding: new part.Deciding(this, looking),
      keys: new part.Keys<QueueItem>(this, { m: () => void this.go('map'), '/': () => this.search() }),
      focusing: new part.Focus<QueueItem>(this),
      waitingRoom: part.waitingRoom,
    }
  }

  protected forgetFilter(): void {
    this.filter = noFilter
    this.place = 'item'
  }

  protected showSelectable(): void {
    this.narrow(noFilter)
  }

  /** @internal The queue is to hold other reports. */
  narrow(filter: Filter): void {
    this.empty()
    this.filter = filter
  }

  protected override get aside(): boolean {
    return this.place !== 'item'
  }

  private search(): void {
    this.place = 'item'
    this.backToQueue('search')
  }

  /** @internal Shows the map or the failed deliveries in the middle, and the report again. */
  async go(place: Place): Promise<void> {
    if (place === 'map' && !this.mapping) {
      const part = await this.obtain(() => import('./mapping.ts'))
      if (!part) return
      this.mapping = new part.Mapping(this)
    }
    if (place === 'deliveries' && !this.deliveries) {
      const part = await this.obtain(() => import('./deliveries.ts'))
      if (!part) return
      this.deliveries = new part.Deliveries(this)
    }
    this.place = this.place === place ? 'item' : place
    if (place === 'deliveries') void this.deliveries?.pages.restart()
    await this.focusOn(this.place === 'item' ? `to-${place}` : 'aside')
  }

  /** @internal Fetches what a press has asked for. */
  fetchPartOf<M>(load: () => Promise<M>): Promise<M | undefined> {
    return this.obtain(load)
  }

  /** @internal */
  override choose(id: string, read = false): void {
    if (read && this.place === 'deliveries') this.place = 'item'
    super.choose(id, read)
  }
}
