import { html, nothing, type TemplateResult } from 'lit'
import { FlagSection } from '../../ui/moderation/flag-section.ts'
import { happened, timelineStyles } from '../../ui/report/happened.ts'
import { sectionStyles } from '../../ui/section.ts'
import type { CdcReport } from './report.ts'

/** What has happened to the report, oldest first; fetched once there is something to tell. */
export class History {
  private readonly flagging: FlagSection

  constructor(private readonly host: CdcReport) {
    host.adopt(timelineStyles, sectionStyles)
    this.flagging = new FlagSection(host, 'report')
  }

  render(): TemplateResult {
    const { words, language, reader } = this.host
    const { timeline, report, mine } = reader
    return html`<section>
        <p class="subheading" id="history">${words.timeline}</p>
        <ol class="line" aria-labelledby="history">
          ${timeline.items?.map((entry) => happened(entry, language, words))}
        </ol>
        ${
          timeline.more
            ? html`<button class="link" @click=${() => timeline.next()}>${timeline.loading ? words.wait : words.more}</button>`
            : nothing
        }
      </section>
      ${report?.visibility === 'public' && !mine?.author ? this.flagging.render(report.id) : nothing}`
  }
}
