import { property, state } from 'lit/decorators.js'
import { Pages } from '../../kernel/pages.ts'
import { DeskElement } from '../../ui/desk/desk-element.ts'
import type { StaffPart } from '../../ui/desk/staff.ts'
import type { PetitionDeskWords } from './messages.ts'
import type { QueueItem, QueuePage, Task } from './queue.ts'
import { Searching } from './searching.ts'

/**
 * @tagname cdc-petition-desk
 * @summary For a town's staff: reviews, answers and decides on petitions, one by one or several at a time.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcPetitionDesk extends DeskElement<QueueItem, QueuePage, PetitionDeskWords> {
  /** Level of the petition's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** @internal */
  @state() task: Task = 'review'

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
  protected readonly queueBy = ['task']

  /** @internal */
  nameOf({ petition }: QueueItem): { id: string; title: string } {
    return petition
  }

  protected async fetchStaffPart(): Promise<StaffPart<QueueItem, PetitionDeskWords>> {
    const { Deciding, Focus, itemColumn, Keys, messages, queueColumn, styles, waitingRoom } = await import('./deciding.ts')
    return {
      messages,
      styles,
      queueColumn: () => queueColumn(this),
      itemColumn: () => itemColumn(this),
      deciding: new Deciding(this),
      keys: new Keys(this),
      focusing: new Focus(this),
      waitingRoom,
    }
  }

  protected forgetFilter(): void {
    this.searching.clear()
  }

  protected showSelectable(): void {
    this.chooseTask('review')
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
}
