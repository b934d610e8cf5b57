import { html, nothing, type TemplateResult } from 'lit'
import type { Language } from '../../kernel/language.ts'
import { megabytes } from '../../kernel/format.ts'
import type { CdcDebate } from './debate.ts'
import type { DebateWords } from './messages.ts'
import type { Debate } from './reading.ts'

type Item = Debate['dossier'][number]

const statements = ['known', 'open', 'fixed'] as const

/** What one should know before speaking: what is known, open and fixed; figures with their source; documents and links. */
export function dossier(
  items: Item[],
  host: CdcDebate,
  language: Language,
  origin: string,
  words: DebateWords,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing
  const of = (...kinds: Item['kind'][]): Item[] => items.filter(({ kind }) => kinds.includes(kind))
  const said = statements.filter((kind) => of(kind).length)
  const figures = of('figure')
  const further = of('document', 'link', 'layer')
  return html`<section class="stack" part="dossier" aria-labelledby="inform">
    ${host.subheading('inform', words.dossier)}
    ${
      said.length
        ? html`<div class="statements">
            ${said.map(
              (kind) =>
                html`<div class="panel ${kind}">
                  <p class="kind">${words.kinds[kind]}</p>
                  <ul class="stack">
                    ${of(kind).map((item) => html`<li data-item>${told(item)} ${comment(item, host)}</li>`)}
                  </ul>
                </div>`,
            )}
          </div>`
        : nothing
    }
    ${
      figures.length
        ? html`<ul class="figures" aria-label=${words.figures}>
            ${figures.map((item) => html`<li class="panel" data-item>${told(item)} ${source(item, words)} ${comment(item, host)}</li>`)}
          </ul>`
        : nothing
    }
    ${
      further.length
        ? html`<ul class="further" aria-label=${words.further}>
            ${further.map((item) => html`<li data-item>${reference(item, language, origin, words)} ${comment(item, host)}</li>`)}
          </ul>`
        : nothing
    }
  </section>`
}

const told = ({ title, text }: Item): TemplateResult =>
  html`<p class="title">${title}</p>
    ${text ? html`<p class="prose">${text}</p>` : nothing}`

/** The way to the comments with what was selected of the item. */
const comment = (item: Item, host: CdcDebate): TemplateResult | typeof nothing => {
  const press = ({ target }: Event): void => host.quote(item, (target as Element).closest('[data-item]')!)
  return host.mayComment
    ? html`<button class="link" @click=${press}>${host.words.quote}<span class="unseen">: ${item.title}</span></button>`
    : nothing
}

const siteOf = (url: string): string => new URL(url).host.replace(/^www[.]/, '')

const source = ({ url }: Item, words: DebateWords): TemplateResult | typeof nothing =>
  url ? html`<p class="quiet">${words.source} <a href=${url} target="_blank" rel="noopener">${siteOf(url)}</a></p>` : nothing

/** A document, another page or a layer of the map: its title leads there. */
function reference({ title, text, url, document }: Item, language: Language, origin: string, words: DebateWords): TemplateResult {
  const file = document?.renditions.at(-1)?.href
  const href = url ?? (file && origin + file)
  const about = document ? words.document(megabytes(language, document.bytes)) : url ? siteOf(url) : words.layer
  return html`<p class="title">
      ${href ? html`<a href=${href} target="_blank" rel="noopener">${title}</a>` : title}
      <span class="quiet">${about}</span>
    </p>
    ${text ? html`<p class="prose">${text}</p>` : nothing}`
}
