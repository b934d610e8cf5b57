import { html, nothing, type TemplateResult } from 'lit'
import { notice } from '../../ui/notice.ts'
import type { Unreadable } from './geojson.ts'
import type { Place } from './room.ts'

/** Why a file can't be drawn, and what helps. */
export const unreadable = ({ what, where }: Unreadable, { desk }: Place): TemplateResult => {
  const [said, now] = desk.words.unreadable[what]
  return html`<div role="alert">
    ${notice('bad', said, html`${now}${where ? html` <span class="quiet">(${where})</span>` : nothing}`)}
  </div>`
}
