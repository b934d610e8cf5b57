import type { ReactiveController } from 'lit'
import { selection } from './drafts.ts'
import type { DeskHost } from './host.ts'

/** Keeps the keyboard where the work is: a button that was pressed is often gone once the desk is drawn again. */
export class Focus<I> implements ReactiveController {
  private waiting = false

  constructor(protected readonly desk: DeskHost<I>) {
    desk.addController(this)
  }

  hostUpdate(): void {
    this.waiting = Boolean(this.desk.shadowRoot?.activeElement?.closest('.pendings'))
  }

  hostUpdated(): void {
    if (this.waiting && !this.desk.shadowRoot?.activeElement) this.toWork()
  }

  /** To the item at hand, else to the queue. */
  toWork(): void {
    const { chosen, renderRoot } = this.desk
    const ids = [...(chosen ? [`item-${this.desk.nameOf(chosen).id}`, 'item'] : []), 'tasks']
    const places = ids.map((id) => renderRoot.querySelector<HTMLElement>(`#${id}`))
    places.find((place) => place?.checkVisibility())?.focus()
  }

  /** Into the form that has opened for the item or the selection; to its buttons when it has closed. */
  async toForm(id: string, opened: boolean): Promise<void> {
    await this.desk.updateComplete
    const column = id === selection ? '.bulk' : '.right'
    const control = opened ? 'form :is(select, input, textarea)' : ':is(.button, .link)'
    this.desk.renderRoot.querySelector<HTMLElement>(`${column} ${control}`)?.focus()
  }
}
