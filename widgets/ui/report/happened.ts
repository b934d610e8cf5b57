import { css, html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { dateAndTime } from '../../kernel/format.ts'
import type { Language } from '../../kernel/language.ts'
import type { ReportStoryWords } from './report-words.ts'

type Entry = components['schemas']['ReportTimelineEntry']

/** One thing that happened: what, by whom and until when it is promised; whether only the staff sees it. */
export function happened(entry: Entry, language: Language, words: ReportStoryWords): TemplateResult {
  const { at, action, state, office, due_at: due, params, public: open } = entry
  const said = (name: string): string => {
    const value = params[`${name}_${language}`] ?? params[name]
    return typeof value === 'string' ? value : ''
  }
  const target = said('target')
  const done = action === 'moved' && state ? words.states[state] : (words.actions[action] ?? action)
  const what = target ? `${done}: ${target}` : done
  const more = [said('label'), said('note'), params.code ? String(params.code) : ''].filter(Boolean).join('. ')
  const next = [office === target ? '' : office, due ? words.promised(due) : ''].filter(Boolean).join(' · ')
  return html`<li class=${open ? '' : 'internal'}>
    <p><strong>${what}</strong>${open ? nothing : html` <span class="badge">${words.internal}</span>`}</p>
    ${more ? html`<p class="prose">${more}</p>` : nothing}
    <p class="quiet"><time datetime=${at}>${dateAndTime(language, at)}</time>${next ? html` · ${next}` : nothing}</p>
  </li>`
}

/** Styles of a list of them. */
export const timelineStyles = css`
  ol.line {
    margin-inline-start: 6px;
    padding-inline-start: 20px;
    border-inline-start: 2px solid var(--_line);
  }
  ol.line > li {
    position: relative;
    padding-block-end: 12px;
  }
  ol.line > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -27px;
    inset-block-start: 6px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_accent);
  }
  ol.line > .internal::before {
    border: 2px solid var(--_accent);
    background: var(--_ground);
  }
  @media (forced-colors: active) {
    ol.line > li::before {
      border: 6px solid CanvasText;
    }
  }
`
