import { html, nothing, type TemplateResult } from 'lit'
import { failure } from '../../ui/failure.ts'
import { marked, type Run } from './marking.ts'
import type { CdcProposal } from './proposal.ts'
import type { Amendment, Proposal } from './reading.ts'

type Section = Proposal['sections'][number]

/** Amendments that wait for the authors, in the order of the text, each with its number. */
export type Numbered = readonly { readonly amendment: Amendment; readonly number: number }[]

export function numbered({ sections }: Proposal, amendments: readonly Amendment[] = []): Numbered {
  const placeOf = ({ section_id: id }: Amendment): number => sections.findIndex((section) => section.id === id)
  return amendments
    .filter(({ state }) => state === 'pending')
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.passage.start - other.passage.start)
    .map((amendment, index) => ({ amendment, number: index + 1 }))
}

/** The whole text, the passages that others want to change marked in it, and what they say beneath each section. */
export function text(proposal: Proposal, host: CdcProposal): TemplateResult {
  const { words, reading, others } = host
  const { sections } = proposal
  const waiting = numbered(proposal, reading.amendments)
  const decided = reading.amendments?.filter(({ state }) => state !== 'pending') ?? []
  const here = new Set(sections.map(({ id }) => id))
  const elsewhere = waiting.filter(({ amendment: { section_id: id } }) => !here.has(id))
  return html`<section class="stack" part="text" aria-labelledby="text" @pointerup=${host.selected}>
    ${host.subheading('text', words.text)}
    ${sections.some(({ text }) => text) ? nothing : html`<p class="quiet">${words.nothing}</p>`}
    ${host.mayAmend ? html`<p class="quiet">${words.select}</p>` : nothing}
    ${sections.map((it) => {
      const own = waiting.filter(({ amendment: { section_id: id } }) => id === it.id)
      return section(it, own, proposal, host)
    })}
    ${host.chosenBar()}
    ${reading.amendmentsFailed ? failure(host, reading.amendmentsFailed, () => void reading.readAmendments()) : nothing}
    ${
      elsewhere.length
        ? html`<p class="title">${words.elsewhere}</p>
            ${others?.cards(elsewhere, words.elsewhere)}`
        : nothing
    }
    ${decided.length ? others?.decided(decided) : nothing}
  </section>`
}

function section(it: Section, waiting: Numbered, { language }: Proposal, host: CdcProposal): TemplateResult {
  const { words, doing } = host
  const passages = waiting
    .filter(({ amendment: { passage_state: state } }) => state !== 'lost')
    .map(({ amendment: { id, passage } }) => ({ id, start: passage.start, end: passage.start + passage.exact.length }))
  const at = `s-${it.id}`
  const level = Math.min(6, host.headingLevel + 2)
  return html`<div class="part ${waiting.length ? 'beside' : ''}" id=${at} tabindex="-1">
    <div class="stack">
      ${it.title ? html`<div role="heading" aria-level=${level} class="title" lang=${language} dir="auto">${it.title}</div>` : nothing}
      <div class="stack words" data-section=${it.id} lang=${language}>
        ${marked(it.text, passages).map((runs) => paragraph(runs, waiting, host))}
      </div>
      ${
        host.mayAmend && it.text
          ? html`<button
              class="link"
              id=${`amend-${it.id}`}
              aria-label=${it.title ? words.otherWordsFor(it.title) : nothing}
              @pointerover=${host.near}
              @focus=${host.near}
              @click=${host.press('amend', it.id)}
            >
              ${words.otherWords}
            </button>`
          : nothing
      }
      ${doing?.at === at ? doing.render() : nothing}
    </div>
    ${
      waiting.length
        ? html`<div class="stack">
            <p class="quiet">${words.amendments(waiting.length)}</p>
            ${host.others?.cards(waiting, words.amendments(waiting.length))}
          </div>`
        : nothing
    }
  </div>`
}

const paragraph = (runs: readonly Run[], waiting: Numbered, host: CdcProposal): TemplateResult =>
  html`<p class="prose" dir="auto">${runs.map((run) => piece(run, waiting, host))}</p>`

function piece({ start, text, ids, ends }: Run, waiting: Numbered, host: CdcProposal): TemplateResult {
  if (!ids.length) return html`<span data-at=${start}>${text}</span>`
  const refs = waiting.filter(({ amendment: { id } }) => ends.includes(id))
  const numbers = refs.map(({ amendment: { id }, number }) => reference(id, number, host))
  return html`<mark data-at=${start} data-of=${ids.join(' ')} tabindex="-1">${text}</mark>${numbers}`
}

const reference = (id: string, number: number, host: CdcProposal): TemplateResult =>
  html`<button class="ref" aria-label=${host.words.readAmendment(number)} @click=${() => host.focusOn(`a-${id}`)}>
    ${number}
  </button>`
