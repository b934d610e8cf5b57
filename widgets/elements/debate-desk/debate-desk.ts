import { property, state } from 'lit/decorators.js'
import type { components } from '../../../types/openapi.d.ts'
import { Pages } from '../../kernel/pages.ts'
import { DeskElement } from '../../ui/desk/desk-element.ts'
import type { Decision } from '../../ui/desk/pending.ts'
import type { StaffPart } from '../../ui/desk/staff.ts'
import { KeptDrafts } from './kept-drafts.ts'
import type { DebateDeskWords } from './messages.ts'
import type { Looking } from './looking.ts'

export type QueueItem = components['schemas']['DebateQueueItem']
export type QueuePage = components['schemas']['DebateQueuePage']
export type Task = components['schemas']['DebateTask']

/** What the middle shows of a debate; `new`: the form for another one. */
export type RoomName =
  | 'overview'
  | 'text'
  | 'translation'
  | 'area'
  | 'rules'
  | 'phases'
  | 'dossier'
  | 'proposals'
  | 'statements'
  | 'comments'
  | 'outcome'
  | 'new'

/**
 * @tagname cdc-debate-desk
 * @summary For a town's staff: prepares debates, publishes them, follows proposals and voices, and writes what came of them.
 * @slot - Shown while scripts load and without JavaScript.
 * @csspart notice - Something to know.
 * @cssproperty [--cdc-primary=#0066cc] - Main colour; made darker or lighter where words would not be readable.
 */
export class CdcDebateDesk extends DeskElement<QueueItem, QueuePage, DebateDeskWords> {
  /** Level of the debate's title among the page's headings, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2

  /** Address of a debate's page, with `{id}` for its id: `/dibattiti/{id}`. */
  @property({ attribute: 'href-template' }) hrefTemplate = ''

  /** @internal Which debates the queue holds. */
  @state() task: Task = 'waiting'
  /** @internal What the middle shows. */
  @state() room: RoomName = 'overview'

  /** @internal */
  override readonly drafts = new KeptDrafts()
  /** @internal */
  readonly pages = new Pages<QueueItem, QueuePage>(this, (cursor, limit) =>
    this.session.api.GET('/v1/{tenant}/debate-desk', {
      params: {
        path: { tenant: this.slug },
        query: { task: this.task, ...(cursor && { cursor }), ...(limit && { limit }) },
      },
      headers: { 'accept-language': this.language },
    }),
  )
  protected readonly queueBy = ['task']
  private looking: Looking | undefined

  /** @internal */
  nameOf({ id, question }: QueueItem): { id: string; title: string } {
    return { id, title: question }
  }

  /** @internal Whether the person may write debates; moderators hide and show. */
  get official(): boolean {
    return this.pages.page?.roles.some((role) => role !== 'moderator') ?? false
  }

  protected async fetchStaffPart(): Promise<StaffPart<QueueItem, DebateDeskWords>> {
    const part = await import('./deciding.ts')
    const looking = (this.looking = new part.Looking(this))
    return {
      messages: part.messages,
      styles: part.styles,
      queueColumn: () => part.queueColumn(this),
      itemColumn: () => looking.render(),
      deciding: new part.Deciding(this, looking),
      keys: new part.Keys<QueueItem>(this, looking.keys),
      focusing: new part.RoomFocus(this),
      waitingRoom: part.waitingRoom,
    }
  }

  protected forgetFilter(): void {
    this.task = 'waiting'
    this.room = 'overview'
    this.looking?.leave()
  }

  protected showSelectable(): void {
    // Debates are not decided on together: nothing of the queue is selected.
  }

  protected override get aside(): boolean {
    return this.room === 'new'
  }

  /** @internal */
  chooseTask(task: Task): void {
    if (this.task === task) return
    this.empty()
    this.task = task
  }

  /** @internal What has been written before is there before anything is drawn. */
  override async load(): Promise<void> {
    const loading = super.load()
    await this.session.ready
    const { sub } = this.session.claims ?? {}
    if (sub) this.drafts.begin(`cdc.debate-desk ${this.slug} ${sub} `)
    await loading
  }

  /** @internal */
  override choose(id: string, read = false): void {
    if (this.chosen?.id !== id || this.aside) this.room = 'overview'
    super.choose(id, read)
  }

  /** @internal Shows another part of the debate. */
  async enterRoom(room: RoomName): Promise<void> {
    const before = this.room
    this.room = room
    if (await this.looking?.furnish(room)) await this.focusOn('room')
    else if (this.room === room) this.room = before
  }

  /** @internal The form for a new debate, and back. */
  async begin(): Promise<void> {
    if (this.official) await this.enterRoom('new')
  }

  /** @internal A decision about a part of the debate: the keyboard stays where the work is. */
  decide(decision: Decision<QueueItem>): void {
    this.take({ stays: true, ...decision })
    void this.focusOn('room')
  }

  /** @internal The words go back into the form that they were written in. */
  override takenBack({ parts: [first], draft }: Decision<QueueItem>, open = false): void {
    if (!first) return
    const { id } = first.item
    if (draft) this.drafts.write(id, draft)
    if (!open) return
    this.open(first.item)
    if (draft) this.looking?.reopen(id, draft.form)
  }
}
