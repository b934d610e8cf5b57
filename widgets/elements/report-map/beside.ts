import { html, nothing, type TemplateResult } from 'lit'
import type { Refusal } from '../../kernel/refusal.ts'
import { beside as besideMap } from '../../ui/map/beside.ts'
import { notice } from '../../ui/notice.ts'
import { noFilter } from './filters.ts'
import { card, item } from './item.ts'
import type { CdcReportMap } from './report-map.ts'

/** The same reports as on the map, to be read: the chosen one, then all that are in view. @param told What the map could not do. */
export function beside(map: CdcReportMap, told: Refusal | undefined): TemplateResult {
  const { choosing, headingLevel: level, hrefTemplate, origin, language, words, worded } = map
  const clear = html`<button class="link" @click=${() => map.change(noFilter)}>${words.clear}</button>`
  return besideMap(map, {
    ...{ words, worded, told },
    card: (report) => card(report, { level, hrefTemplate, origin, language, words, close: choosing.leave }),
    item: (report, chosen) => item(report, chosen, language, words, choosing.choose),
    none: () => notice('calm', words.none, words.noneNow, map.filter === noFilter ? nothing : clear),
  })
}
