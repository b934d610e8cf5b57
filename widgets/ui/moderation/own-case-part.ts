import { html, nothing } from 'lit'
import type { CdcElement } from '../../kernel/element.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { OwnCase } from './own-case.ts'

/** Where something of one's own may stand that is not seen by others: what tells why is fetched when there is such. */
export class OwnCasePart {
  private shown: OwnCase | undefined
  private of = ''

  constructor(private readonly host: CdcElement) {}

  /** @param id Of what is not seen. @param level Of the heading of a decision. */
  render(id: string, level: number): unknown {
    if (this.of !== id) void this.fetch(id)
    return this.shown ? html`<div class="stack">${this.shown.render(level)}</div>` : nothing
  }

  private async fetch(id: string): Promise<void> {
    this.of = id
    this.shown = undefined
    // What is hidden is said to be so without it.
    const part = await fetchPart(() => import('./own-case.ts')).catch(() => undefined)
    if (!part || this.of !== id) return
    this.shown = new part.OwnCase(this.host, id)
    this.host.requestUpdate()
  }
}
