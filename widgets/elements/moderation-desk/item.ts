import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { trustLevels, trustReasons } from '../../ui/moderation/trust-reasons.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { bones } from '../../ui/skeleton.ts'
import type { Cases } from './cases.ts'
import { pieces, type Span } from './marking.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { Case, QueueItem } from './queue.ts'
import { reasonTitle } from './reason-title.ts'
import { reasonsToLook } from './scores.ts'

/** Kinds that are their own subject: their code says enough. */
const itself: ReadonlySet<QueueItem['kind']> = new Set(['petition', 'report'])

/** The middle column: what was written, in its place, with why it waits and what is known of it. */
export function itemColumn(desk: CdcModerationDesk, cases: Cases): TemplateResult {
  const { words, chosen, towns } = desk
  if (!chosen) return html`<div class="middle quiet empty">${words.choose}</div>`
  const held = cases.of(chosen)
  const subject = held?.known?.content.subject.title
  const about = [
    ...(towns.all.length > 1 ? [towns.nameOf(chosen.town)] : []),
    // Without a title of its own it is headed by what it is about.
    ...(chosen.title
      ? [words.kinds(chosen.kind), ...(subject ? [itself.has(chosen.kind) ? subject : words.of(subject)] : [])]
      : []),
  ]
  return html`${keyed(
    chosen.id,
    html`<article class="middle stack">
      <button class="link back" @click=${() => desk.backToQueue()}>${words.back}</button>
      ${about.length ? html`<p class="quiet">${about.join(' · ')}</p>` : nothing}
      <div
        role="heading"
        aria-level=${desk.headingLevel}
        class=${chosen.title ? 'heading' : 'subheading'}
        id="item"
        tabindex="-1"
        lang=${(chosen.title && held?.known?.content.language) || nothing}
      >
        ${chosen.title ?? (subject ? words.about(chosen.kind, subject) : words.kinds(chosen.kind))}
      </div>
      ${held?.refusal && !held.known ? refused(desk, cases, chosen) : held?.known ? content(desk, cases, chosen, held.known) : waiting(words.loadingItem)}
    </article>`,
  )}`
}

const waiting = (said: string): TemplateResult =>
  html`<div aria-busy="true">
    <p class="unseen">${said}</p>
    ${bones('', '', '', 'short')}
  </div>`

/** Somebody else was quicker: nothing to be alarmed about. */
function refused(desk: CdcModerationDesk, cases: Cases, item: QueueItem): unknown {
  const { words, next } = desk
  const refusal = cases.of(item)?.refusal
  const go = next ? html`<button class="button" @click=${() => desk.choose(next.id, true)}>${words.goOn}</button>` : nothing
  if (refusal?.code === 'moderation.taken') return notice('calm', words.takenNow, words.takenNext, go)
  return html`${failure(desk, refusal, () => void cases.again(item))} ${refusal?.code === 'moderation.not_yours' ? go : nothing}`
}

function content(desk: CdcModerationDesk, cases: Cases, item: QueueItem, known: Case): TemplateResult {
  const { words, origin, queue } = desk
  const { content: written, author, appeals, decisions, flags, trust } = known
  const held = cases.of(item)
  const tone = queue.termsOf(item)?.tone
  return html`
    ${held?.changed ? notice('warn', words.changed, words.changedNow) : nothing}
    ${held?.refusal ? refused(desk, cases, item) : nothing}
    <p class="quiet">${words.by(written.author_name, written.by_staff, written.written_at)}</p>
    ${written.answers ? html`<blockquote class="prose">${written.answers}</blockquote>` : nothing}
    <div class="written prose" lang=${written.language}>${marked(desk, written.text, known)}</div>
    <p>
      <a href=${`${origin}${written.page}`} target="_blank" rel="noopener">${words.inPlace}</a>
      <span class="quiet">· ${known.waiting ? words.states[written.state] : words.decided}</span>
    </p>
    ${appeals.map(({ by, at, words: said }) => notice('warn', words.appeal(by, at), html`<span class="prose" dir="auto">${said}</span>`))}
    ${reasonsToLook(desk, item, known)} ${flags.length ? flagged(desk, item, flags) : nothing}
    ${
      decisions.length
        ? html`<section class="stack">
            <p class="subheading">${words.before}</p>
            <ul class="stack">
              ${decisions.map(
                ({ outcome, at, reason, words: said, undone, mine }) =>
                  html`<li>
                    <strong>${words.outcomes[outcome]}</strong>
                    <span class="quiet">${words.decidedOn(at, mine)}${undone ? ` · ${words.undone}` : ''}</span>
                    ${reason ? html`<span class="quiet">· ${reasonTitle(desk, item, reason)}</span>` : nothing}
                    ${said ? html`<p class="prose">${said}</p>` : nothing}
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
    ${
      author
        ? html`<section>
            <p class="subheading">${words.author}</p>
            <p class="quiet">${words.record(author)}</p>
            ${trust ? trusted(desk, trust) : nothing}
          </section>`
        : nothing
    }
    ${
      tone
        ? html`<section class="tone">
            <p class="subheading">${words.tone(desk.towns.all.length > 1 ? desk.towns.nameOf(item.town) : '')}</p>
            <p class="prose">${tone}</p>
          </section>`
        : nothing
    }
  `
}

/** What readers have said against it, in their words; those that were answered before are told apart. */
function flagged(desk: CdcModerationDesk, item: QueueItem, flags: Case['flags']): TemplateResult {
  const { words } = desk
  return html`<section class="stack">
    <p class="subheading">${words.flags}</p>
    <ul class="stack">
      ${flags.map(
        ({ reason, words: said, at, answered }) =>
          html`<li>
            <strong>${reasonTitle(desk, item, reason)}</strong>
            <span class="quiet">${words.flaggedOn(at, answered)}</span>
            ${said ? html`<blockquote class="prose" dir="auto">${said}</blockquote>` : nothing}
          </li>`,
      )}
    </ul>
  </section>`
}

/** By how much its author is trusted; what that rests on is a press away. */
function trusted(
  { words, language }: CdcModerationDesk,
  { level, reasons, next, lock }: NonNullable<Case['trust']>,
): TemplateResult {
  return html`<details>
    <summary class="link">${words.trust(level, trustLevels[language][level] ?? '')}</summary>
    ${lock ? html`<p>${words.trustLock(lock.at)} <q dir="auto">${lock.words}</q></p>` : nothing}
    ${trustReasons(language, words.trustHas, reasons)} ${trustReasons(language, words.trustNext, next)}
    <p class="quiet">${words.trustOnly}</p>
  </details>`
}

/** The text with what was found in it; the words for it are read with each mark. */
function marked(desk: CdcModerationDesk, text: string, { scores }: Case): unknown {
  const { words } = desk
  const spans = scores.flatMap(({ reasons }) => reasons.flatMap((reason) => spansOf(reason)))
  if (!spans.length) return text
  return pieces(text, spans).map(({ text: piece, codes }) => {
    const said = codes.map((code) => words.finding(code)).join(', ')
    return said ? html`<mark title=${said}>${piece}<span class="unseen"> (${said})</span></mark>` : piece
  })
}

const spansOf = ({ code, spans = [] }: Case['scores'][number]['reasons'][number]): Span[] =>
  spans.map(({ start, end }) => ({ start, end, code }))
