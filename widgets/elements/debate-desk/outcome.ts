import { html, nothing, type TemplateResult } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { notice } from '../../ui/notice.ts'
import type { QueueItem } from './debate-desk.ts'
import { Meanwhile, type Source } from './reading.ts'
import { decidedOn, field, type LocalText, localText, otherThanItalian, type Place, type Room } from './room.ts'

type NewOutcome = components['schemas']['NewOutcome']

const form = 'outcome'
const most = 50
const parts = ['said', 'did', 'why'] as const

const wordsOf = (outcome: NewOutcome | null): Words => ({
  office: outcome?.office ?? '',
  summary: outcome?.summary.it ?? '',
  'summary en': outcome?.summary.en ?? '',
  points: String(Math.max(1, outcome?.points.length ?? 0)),
  ...Object.fromEntries(
    (outcome?.points ?? []).flatMap(({ said, did, why_not: why }, n) =>
      Object.entries({ said, did, why }).flatMap(([name, text]) => [
        [`${name} ${n}`, text?.it ?? ''],
        [`${name} ${n} en`, text?.en ?? ''],
      ]),
    ),
  ),
})

/** What came of the debate, point by point: what citizens said, what the town did, why not. Kept as a draft until it is published. */
export class OutcomeRoom implements Room {
  constructor(private readonly place: Place) {}

  render(item: QueueItem, source: Source): TemplateResult {
    const { desk, reading } = this.place
    const { words, drafts } = desk
    const { id } = item
    if (source.state !== 'published') return html`<p class="quiet">${words.outcomeLater}</p>`
    if (decidedOn(desk, `${form} ${id}`)) return html`<p class="quiet">${words.outcomeSending}</p>`
    const begun = drafts.has(id, form)
    const written = begun ? drafts.words(id, form) : wordsOf(source.outcome)
    const other = otherThanItalian(reading.languages)
    const type = (event: Event): void => {
      this.write(id, Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as Words)
    }
    const publish = (event: Event): void => {
      event.preventDefault()
      type(event)
      this.publish(item, source)
    }
    const count = Number(written['points'] ?? 1)
    return html`${
        source.phase === 'closed' || source.phase === 'outcome'
          ? nothing
          : notice('calm', words.outcomeEarly, words.outcomeEarlyNow)
      }
      ${source.outcome ? published(source.outcome, words.publishedOutcome) : nothing}
      <form class="stack" @input=${type} @submit=${publish}>
        <input type="hidden" name="points" .value=${String(count)} />
        ${field(words.office, 'office', written['office'] ?? '', { max: 200 })}
        ${field(words.outcomeSummary, 'summary', written['summary'] ?? '', { rows: 4 })}
        ${other ? field(words.outcomeSummaryEn, 'summary en', written['summary en'] ?? '', { rows: 3, optional: true, lang: other }) : nothing}
        ${Array.from({ length: count }, (_, n) => this.point(id, written, n, count))}
        ${
          count < most
            ? html`<button type="button" class="button second" id="add-point" @click=${() => this.add(id, written, count)}>
                ${words.addPoint}
              </button>`
            : nothing
        }
        <div class="row">
          <button class="button">${words.publishOutcome}</button>
          ${
            begun
              ? html`<button type="button" class="link" @click=${() => this.discard(id)}>${words.discard}</button>
                  <span class="quiet">${words.kept}</span>`
              : nothing
          }
        </div>
      </form>`
  }

  private point(id: string, written: Words, n: number, count: number): TemplateResult {
    const { desk, reading } = this.place
    const { words } = desk
    const other = otherThanItalian(reading.languages)
    const labels = { said: words.said, did: words.did, why: words.whyNot }
    return html`<fieldset class="point stack">
      <legend id=${`point-${n}`} tabindex="-1">${words.point(n + 1)}</legend>
      ${parts.map((part) => field(labels[part], `${part} ${n}`, written[`${part} ${n}`] ?? '', { rows: 2, optional: part === 'why' }))}
      ${
        other
          ? html`<details>
              <summary>${words.inEnglish}</summary>
              <div class="stack">
                ${parts.map((part) =>
                  field(labels[part], `${part} ${n} en`, written[`${part} ${n} en`] ?? '', {
                    rows: 2,
                    optional: true,
                    lang: other,
                  }),
                )}
              </div>
            </details>`
          : nothing
      }
      <div class="row tools">
        ${n ? html`<button type="button" class="link" @click=${() => this.move(id, written, n)}>${words.pointUp(n + 1)}</button>` : nothing}
        ${
          count > 1
            ? html`<button type="button" class="link" @click=${() => this.remove(id, written, n, count)}>
                ${words.removePoint(n + 1)}
              </button>`
            : nothing
        }
      </div>
    </fieldset>`
  }

  private write(id: string, words: Words): void {
    const { desk } = this.place
    desk.drafts.write(id, { form, words })
    desk.requestUpdate()
  }

  private add(id: string, written: Words, count: number): void {
    this.write(id, { ...written, points: String(count + 1) })
    void this.place.desk.focusOn(`point-${count}`)
  }

  private move(id: string, written: Words, n: number): void {
    this.write(id, { ...written, ...shifted(written, n, n - 1), ...shifted(written, n - 1, n) })
    void this.place.desk.focusOn(`point-${n - 1}`)
  }

  private remove(id: string, written: Words, n: number, count: number): void {
    const later = Array.from({ length: count - n - 1 }, (_, k) => shifted(written, n + k + 1, n + k))
    const last = shifted({}, 0, count - 1)
    this.write(id, Object.assign({}, written, ...later, last, { points: String(count - 1) }) as Words)
    void this.place.desk.focusOn(n ? `point-${n - 1}` : 'point-0')
  }

  private discard(id: string): void {
    const { desk } = this.place
    desk.drafts.drop(id, form)
    desk.said = desk.words.discarded
    desk.requestUpdate()
    void desk.focusOn('room')
  }

  private publish(item: QueueItem, base: Source): void {
    const { desk, reading } = this.place
    const draft = desk.drafts.take(item.id, form)
    const body = bodyOf(draft.words)
    const send = async (): Promise<void> => {
      try {
        await reading.writeOutcome(base, body)
      } catch (thrown) {
        // Both are there once the form is opened again: what is published, and what was written.
        if (thrown instanceof Meanwhile) await reading.read(item.id)
        throw thrown instanceof Meanwhile ? new Refusal('http.precondition_failed') : thrown
      }
    }
    const about = { id: `${form} ${item.id}`, title: item.question }
    desk.decide({ what: desk.words.publishOutcome, parts: [{ item, about, send }], draft })
  }
}

/** The fields of one point under the names of another. */
const shifted = (written: Words, from: number, to: number): Words =>
  Object.fromEntries(
    parts.flatMap((part) => ['', ' en'].map((end) => [`${part} ${to}${end}`, written[`${part} ${from}${end}`] ?? ''])),
  )

function bodyOf(written: Words): NewOutcome {
  const text = (name: string): LocalText => localText(written[name] ?? '', written[`${name} en`])
  const points = Array.from({ length: Number(written['points'] ?? 1) }, (_, n) => {
    const why = text(`why ${n}`)
    return { said: text(`said ${n}`), did: text(`did ${n}`), ...(why.it && { why_not: why }) }
  })
  return { office: (written['office'] ?? '').trim(), summary: text('summary'), points }
}

const published = ({ office, summary, points }: NewOutcome, label: string): TemplateResult =>
  html`<details>
    <summary>${label}</summary>
    <div class="stack">
      <p><strong>${office}</strong></p>
      <p class="prose">${summary.it}</p>
      <ul class="stack">
        ${points.map(
          ({ said, did, why_not: why }) =>
            html`<li>
              <strong class="prose">${said.it}</strong> <span class="prose">${did.it}</span> <span class="prose">${why?.it}</span>
            </li>`,
        )}
      </ul>
    </div>
  </details>`
