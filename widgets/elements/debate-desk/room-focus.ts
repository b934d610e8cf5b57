import { Focus } from '../../ui/desk/focus.ts'
import type { QueueItem } from './debate-desk.ts'

/** The keyboard in the forms of the middle: into the one that has opened, to the part's heading when it has closed. */
export class RoomFocus extends Focus<QueueItem> {
  override async toForm(id: string, opened: boolean): Promise<void> {
    const { desk } = this
    await desk.updateComplete
    const inRoom = (selector: string): HTMLElement | null => desk.renderRoot.querySelector<HTMLElement>(selector)
    const place = opened ? inRoom('.opened form :is(select, input:not([type=hidden]), textarea)') : inRoom('#room')
    if (place) place.focus()
    else await super.toForm(id, opened)
  }
}
