import { html, nothing, type TemplateResult } from 'lit'
import { date } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { notice } from '../../ui/notice.ts'
import { path as pathOf, type Step } from '../../ui/path.ts'
import type { CdcProposal } from './proposal.ts'
import type { ProposalWords } from './messages.ts'
import type { Proposal } from './reading.ts'

const moods: Partial<Record<Proposal['state'], string>> = {
  open: 'good',
  frozen: 'good',
  answered: 'good',
  promoted: 'good',
  withdrawn: 'bad',
}

/** What it is, what it is called, who writes it. */
export function head(proposal: Proposal, host: CdcProposal): TemplateResult {
  const { words, headingLevel, debateHrefTemplate } = host
  const { code, state, title, language, authors, version, debate_id: debateId } = proposal
  const back = linkTo(debateHrefTemplate, debateId)
  const names = authors.map(({ name }) => name ?? words.gone)
  return html`<p class="eyebrow">
      <span>${words.proposal} · <span class="together">${code}</span></span>
      <span class="badge ${moods[state] ?? ''}">${words.states[state]}</span>
    </p>
    <div role="heading" aria-level=${headingLevel} class="heading" part="title" id="title" tabindex="-1" lang=${language}>
      ${title}
    </div>
    <p class="quiet" dir="auto">${names.length ? `${words.by(names)} · ` : nothing}${words.version(version)}</p>
    ${
      host.reading.debate
        ? html`<p class="quiet">
            ${back ? html`<a href=${back} target=${outward}>${host.reading.debate.question}</a>` : host.reading.debate.question}
          </p>`
        : nothing
    }`
}

const order = ['draft', 'open', 'frozen', 'answered', 'promoted'] as const

/** The steps of its life: those behind it with their dates, the one that it is at, those to come. */
export function path(proposal: Proposal, words: ProposalWords): TemplateResult | typeof nothing {
  const { state, created_at: created, published_at: published, frozen_at: frozen, answer } = proposal
  const reached = order.findIndex((step) => step === state)
  if (reached < 0) return nothing
  const since = { draft: created, open: published, frozen, answered: answer?.answered_at, promoted: undefined }
  // A proposal may go on without an answer.
  const steps = order.filter((step) => step !== 'answered' || answer || state !== 'promoted')
  const place = steps.findIndex((step) => step === state)
  return pathOf(
    words.path,
    steps.map((step, index): Step => {
      const at = since[step]
      return {
        name: words.steps[step],
        note: !at ? '' : step === 'answered' ? words.answeredOn(at) : words.on(at),
        when: index < place ? 'past' : index === place ? 'present' : 'future',
      }
    }),
  )
}

/** What became of it, where that is not the usual next step. */
export function became(proposal: Proposal, words: ProposalWords): unknown {
  const { state, withdrawn_reason: reason, promoted_to: to } = proposal
  if (state === 'draft') return notice('calm', words.draft)
  if (state === 'withdrawn') return notice('warn', words.withdrawn, reason ?? '')
  return to ? notice('good', words.promoted[to]) : nothing
}

/** The answer of the town. */
export function answerOf({ answer }: Proposal, host: CdcProposal): TemplateResult | typeof nothing {
  const { words, language } = host
  if (!answer) return nothing
  return html`<section class="panel stack" part="answer" aria-labelledby="answer">
    ${host.subheading('answer', words.answer)}
    <p class="quiet">${answer.office} · ${date(language, answer.answered_at)}</p>
    <p class="prose">${answer.text}</p>
  </section>`
}
