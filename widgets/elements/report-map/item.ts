import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { icon } from '../../ui/icons.ts'
import type { Report } from './features.ts'
import type { ReportMapWords } from './messages.ts'
import { looks, type ReportState } from './state.ts'

/** A state: its picture and its word. */
export const stateBadge = (state: ReportState, words: ReportMapWords): TemplateResult =>
  html`<span class="state ${looks[state].mood}">${looks[state].picture} ${words.states[state]}</span>`

/** A report of the list: pressing its title chooses it. */
export const item = (
  report: Report,
  chosen: boolean,
  language: Language,
  words: ReportMapWords,
  choose: (id: string) => void,
): TemplateResult =>
  html`<li class="item" part="item">
    <button class="title" data-item=${report.id} aria-pressed=${chosen} lang=${report.language} @click=${() => choose(report.id)}>
      ${report.title}
    </button>
    <p class="between quiet">${stateBadge(report.state, words)}<span>${date(language, report.created_at)}</span></p>
    <p class="quiet">${report.category_name}${report.address ? html` · ${report.address}` : nothing}</p>
  </li>`

/** A photo that can't be had leaves no gap. */
const hide = ({ target }: Event): void => void ((target as HTMLElement).hidden = true)

/** The chosen report: enough to know it, and the way to its page. */
export function card(
  report: Report,
  options: { level: number; hrefTemplate: string; origin: string; language: Language; words: ReportMapWords; close: () => void },
): TemplateResult {
  const { words, language } = options
  const href = linkTo(options.hrefTemplate, report.id)
  const photo = report.media.find(({ kind }) => kind === 'photo')
  return html`<section class="card chosen-card stack" part="card" tabindex="-1" aria-labelledby="chosen-title">
    <p class="eyebrow">
      <span>${report.category_name} · <span class="together">${report.code}</span></span>
      <button class="link close" type="button" @click=${options.close}>${icon.cross} ${words.close}</button>
    </p>
    <div role="heading" aria-level=${options.level} class="heading" id="chosen-title" lang=${report.language}>
      ${report.title}
    </div>
    <p class="between">
      ${stateBadge(report.state, words)}<span class="quiet">${words.reported(date(language, report.created_at))}</span>
    </p>
    ${photo ? html`<img class="photo" alt=${words.photo} src="${options.origin}/v1/${report.tenant}/media/${photo.id}/640" @error=${hide} />` : nothing}
    ${report.address ? html`<p>${report.address}</p>` : nothing}
    ${report.description ? html`<p class="prose excerpt" lang=${report.language}>${report.description}</p>` : nothing}
    ${report.office ? html`<p class="quiet">${words.office(report.office.name)}</p>` : nothing}
    ${report.support_count ? html`<p class="quiet">${words.supports(report.support_count)}</p>` : nothing}
    ${href ? html`<p><a class="button" href=${href} target=${outward}>${words.open}</a></p>` : nothing}
  </section>`
}
