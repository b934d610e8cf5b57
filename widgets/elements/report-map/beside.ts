import { html, nothing, type TemplateResult } from 'lit'
import type { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { bones } from '../../ui/skeleton.ts'
import { noFilter } from './filters.ts'
import { card, item } from './item.ts'
import type { CdcReportMap } from './report-map.ts'

/** The same reports as on the map, to be read: the chosen one, then all that are in view. @param told What the map could not do. */
export const beside = (map: CdcReportMap, told: Refusal | undefined): TemplateResult =>
  html`<div class="card beside">${chosen(map)} ${list(map, told)}</div>`

function chosen({ choosing, headingLevel: level, hrefTemplate, origin, language, words }: CdcReportMap): unknown {
  const { report, leave: close } = choosing
  return report ? card(report, { level, hrefTemplate, origin, language, words, close }) : nothing
}

function list(map: CdcReportMap, told: Refusal | undefined): unknown {
  const { pages, words, language, choosing } = map
  const failed = told ?? pages.failed
  if (failed && !pages.items) return html`${failure(map, failed, map.tryAgain)}<slot></slot>`
  if (!pages.items || !map.worded)
    return html`<div aria-busy="true">
      <p class="unseen">${words.loading}</p>
      ${bones('tall', '', 'short', 'tall', '', 'short')}
    </div>`
  if (!pages.items.length)
    return notice(
      'calm',
      words.none,
      words.noneNow,
      map.filter === noFilter ? nothing : html`<button class="link" @click=${() => map.change(noFilter)}>${words.clear}</button>`,
    )
  return html`${failed ? failure(map, failed, map.tryAgain) : nothing}
    <ul class="list" aria-label=${words.list} aria-busy=${map.looking.loading || pages.loading}>
      ${pages.items.map((report) => item(report, report.id === choosing.report?.id, language, words, choosing.choose))}
    </ul>
    ${pages.more ? html`<button class="button second main" @click=${() => next(map)}>${words.more}</button>` : nothing}`
}

async function next({ pages, updateComplete, renderRoot }: CdcReportMap): Promise<void> {
  const before = pages.items?.length ?? 0
  await pages.next()
  await updateComplete
  renderRoot.querySelectorAll<HTMLElement>('.item .title')[before]?.focus()
}
