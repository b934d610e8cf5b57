import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit'
import type { components } from '../../../../types/openapi.d.ts'
import { dateAndTime } from '../../../kernel/format.ts'
import { Pages } from '../../../kernel/pages.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { bones } from '../../../ui/skeleton.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { messages, type AuditWords } from './messages.ts'

type Entry = components['schemas']['AuditEntry']
type Value = Entry['params'][string]

/** Everything that was done in the town, newest first; about one subject when the address names one. */
class AuditRoom implements Room {
  private readonly tongue: Words<AuditWords>
  private readonly pages: Pages<Entry>
  private subject = ''

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.pages = new Pages(desk, (cursor) =>
      desk.session.api.GET('/v1/{tenant}/audit', {
        params: {
          path: { tenant: desk.slug },
          query: { ...(cursor && { cursor }), ...(this.subject && { subject: this.subject }) },
        },
      }),
    )
  }

  enter(): void {
    const { pages, desk } = this
    if (this.subject !== desk.at) pages.items = undefined
    this.subject = desk.at
    void pages.restart()
  }

  render(): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, pages, subject } = this
    const { items } = pages
    const submit = (event: Event): void => {
      event.preventDefault()
      desk.go('audit', (new FormData(event.currentTarget as HTMLFormElement).get('subject') as string).trim())
    }
    return html`<div class="card stack">
      <div role="heading" aria-level=${desk.below} class="subheading">${words.title}</div>
      <form class="stack" @submit=${submit}>
        <label>
          ${words.find} <span class="hint">${words.findHint}</span>
          <input type="text" name="subject" maxlength="36" spellcheck="false" autocomplete="off" .value=${subject} />
        </label>
        <div class="row">
          <button class="button second">${words.filter}</button>
          ${subject ? html`<a href=${desk.addressOf('audit')}>${words.all}</a>` : nothing}
        </div>
      </form>
      ${pages.failed ? failure(desk, pages.failed, () => void pages.restart()) : nothing}
      ${
        items
          ? html`<ol class="trail">
              ${items.map((entry) => this.entry(words, entry))}
            </ol>`
          : pages.failed
            ? nothing
            : html`<div aria-busy="true">${bones('', 'short', '', 'short')}</div>`
      }
      ${items && !items.length ? html`<p>${subject ? words.emptyFiltered : words.empty}</p>` : nothing}
      ${pages.more ? html`<button type="button" class="button second" @click=${() => void pages.next()}>${words.more}</button>` : nothing}
    </div>`
  }

  /** The history of the settings tells what has changed row by row. */
  private settings(words: AuditWords, params: Entry['params']): TemplateResult {
    const area = String(params['area'])
    return html`<p><a href=${this.desk.addressOf('settings', `${area}/history`)}>${words.history}</a></p>`
  }

  private entry(words: AuditWords, { at, action, actor, person_id, system, subject_id, params }: Entry): TemplateResult {
    const { desk } = this
    const about = html`<a href=${desk.addressOf('audit', subject_id)} aria-label=${words.onlyOf(subject_id)}>${words.only}</a>`
    return html`<li>
      <p><strong>${words.actions[action] ?? action}</strong> · ${system ?? words.actors[actor]}</p>
      <p class="quiet">
        ${dateAndTime(desk.language, at)}${person_id ? html` · ${words.person} <code>${person_id}</code>` : nothing}
        ${desk.at === subject_id ? nothing : html` · ${about}`}
      </p>
      ${action === 'settings.changed' ? this.settings(words, params) : nothing} ${details(words, params)}
    </li>`
  }
}

/** Longer ones are read where they were written. */
const longest = 160
/** Written as codes that have words. */
const coded: ReadonlySet<string> = new Set(['role', 'service', 'area', 'kind', 'outcome', 'why', 'state'])

/** What completes an entry: of a change what it was and is, of the rest its name and value. */
function details(words: AuditWords, params: Entry['params']): unknown {
  const names = [...new Set(Object.keys(params).map((name) => name.replace(/_(before|after)$/, '')))]
  if (!names.length) return nothing
  return html`<dl class="details">
    ${names.map(
      (name) =>
        html`<div>
          <dt>${words.names[name] ?? name.replaceAll('_', ' ')}</dt>
          <dd>${detail(words, params, name)}</dd>
        </div>`,
    )}
  </dl>`
}

function detail(words: AuditWords, params: Entry['params'], name: string): unknown {
  const said = (value: Value | undefined): string => {
    if (value === null || value === undefined || value === '') return words.nothing
    if (typeof value === 'boolean') return value ? words.yes : words.no
    const text = coded.has(name) ? (words.values[String(value)] ?? String(value)) : String(value)
    return text.length > longest ? `${text.slice(0, longest)}…` : text
  }
  const [before, after] = [`${name}_before`, `${name}_after`]
  // A list of settings is read row by row, where the link leads.
  if ([before, after].some((side) => /^[[{]/.test(String(params[side] ?? '')))) return words.changed
  // A role that is given in no single service.
  if (name === 'service' && params[name] === null) return words.everywhere
  if (before in params || after in params)
    return html`${words.from} <del>${said(params[before])}</del> ${words.to} <ins>${said(params[after])}</ins>`
  return said(params[name])
}

const trail = css`
  .trail > li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .trail code {
    overflow-wrap: anywhere;
  }
  .details > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .details dt {
    font-weight: 600;
  }
  .details dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .details ins {
    text-decoration: none;
    font-weight: 600;
  }
`

export const styles: readonly CSSResult[] = [trail]
export const furnish = (desk: CdcDesk): Room => new AuditRoom(desk)
