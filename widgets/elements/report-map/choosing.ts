import { ReportSelectedEvent } from './events.ts'
import { readReport, type Report } from './features.ts'
import type { CdcReportMap } from './report-map.ts'

/** The report that somebody looks at closer: chosen on the map, in the list or by the page's address. */
export class Choosing {
  report: Report | undefined
  /** Its id, also while it is being read; '' for none. */
  id = ''

  constructor(private readonly host: CdcReportMap) {}

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
    const left = this.report?.id
    this.report = undefined
    this.id = ''
    host.requestUpdate()
    host.writeAddress()
    host.map?.choose('')
    if (!left) return
    host.dispatchEvent(new ReportSelectedEvent(null))
    if (!host.map?.focusOn(left)) host.renderRoot.querySelector<HTMLElement>(`[data-report='${left}']`)?.focus()
  }

  readonly keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.report) this.leave()
  }

  private async open(): Promise<void> {
    const { host, id } = this
    host.map?.choose(id)
    try {
      const report = host.pages.items?.find((report) => report.id === id) ?? (await readReport(host.asking, id))
      if (id !== this.id) return
      this.report = report
      host.said = host.words.chosen(report.title, host.words.states[report.state])
      host.requestUpdate()
      host.dispatchEvent(new ReportSelectedEvent(id))
      await host.updateComplete
      host.renderRoot.querySelector<HTMLElement>('.chosen-card')?.focus()
    } catch (thrown) {
      await host.tell(thrown)
    }
  }
}
