import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Pages } from '../../kernel/pages.ts'
import { failure } from '../../ui/failure.ts'
import type { CdcReportDesk } from './report-desk.ts'

type Delivery = components['schemas']['Delivery']

/** What could not be delivered and was given up: each waits for somebody to try it again. */
export class Deliveries {
  readonly pages: Pages<Delivery>
  private readonly intentions = new Map<string, Intention>()
  private failed: unknown

  constructor(private readonly desk: CdcReportDesk) {
    this.pages = new Pages(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/report-deliveries', {
        params: { path: { tenant: desk.slug }, query: { state: 'failed', ...(cursor && { cursor }) } },
      }),
    )
  }

  render(): TemplateResult {
    const { desk, pages } = this
    const { words } = desk
    const failed = this.failed ?? pages.failed
    return html`<section class="middle stack" id="aside" tabindex="-1" aria-label=${words.deliveries}>
      <button class="link" @click=${() => desk.go('deliveries')}>${words.backToItem}</button>
      <p class="subheading">${words.deliveries}</p>
      ${failed ? failure(desk, failed, () => void pages.restart()) : nothing}
      ${pages.items && !pages.items.length ? html`<p class="quiet">${words.deliveriesNone}</p>` : nothing}
      <ul class="deliveries">
        ${pages.items?.map((delivery) => this.row(delivery))}
      </ul>
      ${pages.more ? html`<button class="link" @click=${() => pages.next()}>${words.next}</button>` : nothing}
    </section>`
  }

  private row(delivery: Delivery): TemplateResult {
    const { words } = this.desk
    const { report, target, attempts, created_at: since, error } = delivery
    return html`<li class="row between">
      <div>
        <p><strong class="code">${report.code}</strong> · ${target}</p>
        ${error ? html`<p class="late">${error}</p>` : nothing}
        <p class="quiet">${words.deliveryTried(attempts, since)}</p>
      </div>
      <div class="row">
        <button class="button second" @click=${() => this.retry(delivery)}>${words.retry}</button>
        <button class="link" @click=${() => this.open(report.code)}>${words.openIt}</button>
      </div>
    </li>`
  }

  private async retry({ id }: Delivery): Promise<void> {
    const { desk } = this
    const intention = this.intentions.get(id) ?? new Intention()
    this.intentions.set(id, intention)
    this.failed = undefined
    try {
      const params = { path: { tenant: desk.slug, delivery_id: id }, header: intention.for(id) }
      await answer(desk.session.api.POST('/v1/{tenant}/report-deliveries/{delivery_id}/retries', { params }))
      this.intentions.delete(id)
      desk.said = desk.words.retried
      this.pages.drop((one) => one.id === id)
      void desk.load()
    } catch (thrown) {
      this.failed = thrown
    }
    desk.requestUpdate()
    await desk.focusOn('aside')
  }

  private open(code: string): void {
    const { desk } = this
    desk.place = 'item'
    desk.narrow({ ...desk.filter, task: 'all', q: code })
  }
}
