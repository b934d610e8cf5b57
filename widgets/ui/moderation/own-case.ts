import type { TemplateResult } from 'lit'
import type { CdcElement } from '../../kernel/element.ts'
import { OwnDecision } from './own-decision.ts'
import { OwnWait } from './own-wait.ts'

/** Why something of one's own is not seen by others: it waits for somebody to decide, or was hidden, with the way to appeal. */
export class OwnCase {
  private shown: OwnWait | OwnDecision

  /** @param id Of what is not seen. */
  constructor(host: CdcElement, id: string) {
    this.shown = new OwnWait(host, id, () => (this.shown = new OwnDecision(host, id)))
  }

  render(level: number): TemplateResult {
    return this.shown.render(level)
  }
}
