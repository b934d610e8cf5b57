import type { CdcElement } from '../../kernel/element.ts'
import type { TownMap } from './town-map.ts'

/** An element with a map and a list in which something can be chosen. */
export interface ChoosingHost<I extends { id: string }> extends CdcElement {
  map: TownMap | undefined
  readonly pages: { readonly items: I[] | undefined }
  /** Reads the thing of that id, wherever it is. @throws Refusal. */
  find: (id: string) => Promise<I>
  /** What is said when it was chosen. */
  nameOf: (item: I) => string
  /** Tells the page what was chosen; null: it was left. */
  tellChosen: (id: string | null) => void
  writeAddress: () => void
}

/** The thing that somebody looks at closer: chosen on the map, in the list or by the page's address. */
export class Choosing<I extends { id: string }> {
  item: I | undefined
  /** Its id, also while it is being read; '' for none. */
  id = ''

  constructor(private readonly host: ChoosingHost<I>) {}

  readonly choose = (id: string): void => {
    this.id = id
    this.host.writeAddress()
    void this.open()
  }

  /** Follows the page's address, once there is a map. */
  follow(id: string): void {
    if (id === this.id) return
    this.id = id
    if (this.host.map) void (id ? this.open() : this.leave())
  }

  readonly leave = (): void => {
    const { host } = this
    const left = this.item?.id
    this.item = undefined
    this.id = ''
    host.requestUpdate()
    host.writeAddress()
    host.map?.choose('')
    if (!left) return
    host.tellChosen(null)
    if (!host.map?.focusOn(left)) host.renderRoot.querySelector<HTMLElement>(`[data-item='${left}']`)?.focus()
  }

  readonly keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.item) this.leave()
  }

  private async open(): Promise<void> {
    const { host, id } = this
    host.map?.choose(id)
    try {
      const item = host.pages.items?.find((item) => item.id === id) ?? (await host.find(id))
      if (id !== this.id) return
      this.item = item
      host.said = host.nameOf(item)
      host.requestUpdate()
      host.tellChosen(id)
      await host.updateComplete
      host.renderRoot.querySelector<HTMLElement>('.chosen-card')?.focus()
    } catch (thrown) {
      await host.tell(thrown)
    }
  }
}
