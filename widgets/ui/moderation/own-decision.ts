import { html, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import type { CdcElement } from '../../kernel/element.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../failure.ts'
import { bones } from '../skeleton.ts'
import { StatementView, statementStyles } from './statement.ts'

/** How many decisions are looked through: somebody of whom more was hidden finds them all in `<cdc-moderation>`. */
const most = 100

/** Why something of one's own is hidden, where it stood, with the way to appeal. */
export class OwnDecision {
  private view: StatementView | undefined
  private failed: unknown

  /** @param contentId Id of what was hidden. */
  constructor(
    private readonly host: CdcElement,
    private readonly contentId: string,
  ) {
    host.adopt(statementStyles)
    void this.load()
  }

  render(level: number): TemplateResult {
    const { host, view, failed } = this
    if (view) return view.render(level)
    if (failed) return failure(host, failed, () => void this.load())
    return html`<div aria-busy="true">${bones('tall', '', 'short')}</div>`
  }

  private async load(): Promise<void> {
    const { host } = this
    this.failed = undefined
    try {
      const { items } = await answer(
        host.session.api.GET('/v1/{tenant}/me/moderation', {
          params: { path: { tenant: host.slug }, query: { limit: most } },
          headers: { 'accept-language': host.language },
        }),
      )
      const statement = items.find(({ content_id: id }) => id === this.contentId)
      this.view = statement && new StatementView(host, statement)
      if (!statement) this.failed = new Refusal('http.not_found')
    } catch (thrown) {
      this.failed = thrown
    }
    host.requestUpdate()
  }
}
