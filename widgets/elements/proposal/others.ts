import { css, html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import { OwnCasePart } from '../../ui/moderation/own-case-part.ts'
import { notice } from '../../ui/notice.ts'
import { wordDiff, wordDiffStyles } from '../../ui/word-diff.ts'
import { othersMessages } from './others-messages.ts'
import type { What } from './doing.ts'
import type { CdcProposal } from './proposal.ts'
import type { Amendment } from './reading.ts'
import type { Numbered } from './text.ts'

const moods: Partial<Record<Amendment['state'], string>> = { accepted: 'good', rejected: 'bad' }

const cardStyles = css`
  .amendment {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_warn);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
`

/** What others want to change: cards beneath the text. Fetched when there is something. */
export class Others {
  private readonly unseen = new Map<string, OwnCasePart>()

  constructor(readonly host: CdcProposal) {
    host.adopt(wordDiffStyles, cardStyles)
  }

  /** Those that wait for the authors. */
  cards(waiting: Numbered, label: string): TemplateResult {
    return html`<ul class="stack" aria-label=${label}>
      ${waiting.map(({ amendment: it, number }) => html`<li>${amendment(it, number, this)}</li>`)}
    </ul>`
  }

  /** Those that the authors have decided about, and those that were withdrawn. */
  decided(amendments: readonly Amendment[]): TemplateResult {
    return html`<details class="section">
      <summary>${othersMessages[this.host.language].decided(amendments.length)}</summary>
      <ul class="stack">
        ${amendments.map((it) => html`<li>${amendment(it, undefined, this)}</li>`)}
      </ul>
    </details>`
  }

  /** Why one's own is not seen, and what can be done. */
  why(id: string): unknown {
    const part = this.unseen.get(id) ?? new OwnCasePart(this.host)
    this.unseen.set(id, part)
    return part.render(id, this.host.headingLevel + 2)
  }
}

/** One amendment: what would change and why, what has become of its passage, what the authors say, what can be done. */
function amendment(it: Amendment, number: number | undefined, others: Others): TemplateResult {
  const { host } = others
  const { language, reading, doing } = host
  const words = othersMessages[language]
  const own = reading.mine?.amendments.includes(it.id) === true
  // What was withdrawn, or hidden from this reader, comes without words.
  const said = it.why !== ''
  const name = number === undefined ? words.amendmentDecided : words.amendment(number)
  return html`<article class="amendment" id=${`a-${it.id}`} aria-labelledby=${`n-${it.id}`} tabindex="-1">
    <div class="row">
      <strong id=${`n-${it.id}`}>${name}</strong>
      <span class="badge ${moods[it.state] ?? ''}">${words.amendmentStates[it.state]}</span>
      ${own ? html`<span class="badge">${words.own}</span>` : nothing}
      <span class="quiet" dir="auto">${said ? words.suggestedBy(it.by, it.at) : date(language, it.at)}</span>
    </div>
    ${it.hidden_reason === null ? nothing : notice('warn', said ? words.hiddenToOthers : words.hidden, it.hidden_reason)}
    ${own && it.hidden_reason !== null ? others.why(it.id) : nothing}
    ${said ? saying(it, host) : it.state === 'withdrawn' ? html`<p class="quiet">${words.withdrawn}</p>` : nothing}
    ${it.state === 'pending' ? since(it, host) : nothing}
    ${it.reason ? html`<p class="prose answer" dir="auto"><strong>${words.reason}</strong> ${it.reason}</p>` : nothing}
    ${said ? actions(it, own, host) : nothing} ${doing?.at === `a-${it.id}` ? doing.render() : nothing}
  </article>`
}

/** What would change and why. */
function saying({ difference, why }: Amendment, { language }: CdcProposal): TemplateResult {
  const words = othersMessages[language]
  return html`<p class="diff" aria-label=${words.difference} role="group" dir="auto">${wordDiff(difference, language)}</p>
    <p class="prose" dir="auto"><strong>${words.why}</strong> ${why}</p>`
}

/** What has become of the passage in the meantime. */
function since({ passage, passage_state: state }: Amendment, { language }: CdcProposal): unknown {
  const words = othersMessages[language]
  if (state === 'kept') return nothing
  if (state === 'moved') return html`<p class="quiet">${words.moved}</p>`
  if (state === 'lost') return notice('calm', words.lost)
  return notice('calm', words.answered, html`<q dir="auto">${passage.exact}</q>`)
}

function actions(it: Amendment, own: boolean, host: CdcProposal): unknown {
  const { reading, language } = host
  const words = othersMessages[language]
  const { mine, proposal } = reading
  const shown = it.hidden_reason === null
  const act = (what: What, word: string): TemplateResult =>
    html`<button
      class=${what === 'accept' ? 'button second' : 'link'}
      @pointerover=${host.near}
      @focus=${host.near}
      @click=${host.press(what, it.id)}
    >
      ${word}
    </button>`
  const flag = own || !shown ? nothing : act('flag', words.flag)
  if (it.state !== 'pending') return flag === nothing ? nothing : html`<div class="row">${flag}</div>`
  const author = Boolean(mine?.author_id && !mine.asked_to_join)
  const stands = it.passage_state === 'kept' || it.passage_state === 'moved'
  const decided = author && shown && proposal?.state === 'open'
  return html`<div class="row">
    ${it.passage_state === 'lost' ? nothing : html`<button class="link" @click=${() => host.showInText(it.id)}>${words.showInText}</button>`}
    ${decided && stands && reading.open('amend') ? act('accept', words.accept) : nothing}
    ${author && shown ? act('reject', words.reject) : nothing} ${own ? act('take-back', words.takeBack) : nothing}
    ${own && it.passage_state === 'answered' && host.mayAmend ? act('again', words.again) : nothing} ${flag}
  </div>`
}
