import type { TemplateResult } from 'lit'
import { fetchPart } from '../../kernel/part.ts'
import type { Spot } from '../../ui/report/draft.ts'
import type { PinMap } from './pin-map.ts'
import type { CdcReportForm } from './report-form.ts'

/** The place on a map. Everything that draws it is fetched when somebody asks for it. */
export class Pinning {
  private drawn: PinMap | undefined
  private opening = false
  open = false

  constructor(private readonly host: CdcReportForm) {}

  /** What the button does: opens the map with a pin on the place known so far, or puts it away. */
  readonly toggle = async (): Promise<void> => {
    const { host } = this
    if (this.open) return this.close()
    if (this.opening) return
    this.opening = true
    host.dismiss()
    try {
      const { PinMap } = await fetchPart(() => import('./pin-map.ts'))
      this.drawn ??= new PinMap(host)
      this.open = true
      host.requestUpdate()
      await host.updateComplete
      await this.drawn.begin()
    } catch (thrown) {
      this.open = false
      await host.tell(thrown)
    }
    this.opening = false
    host.requestUpdate()
  }

  /** The place is known from elsewhere: the pin goes there too. */
  follow(spot: Spot): void {
    if (this.open) this.drawn?.put([spot.lon, spot.lat])
  }

  /** The map is drawn anew when it is asked for again. */
  close(): void {
    this.open = false
    this.drawn?.end()
    this.host.requestUpdate()
  }

  render(): TemplateResult | undefined {
    return this.open ? this.drawn?.render() : undefined
  }
}
