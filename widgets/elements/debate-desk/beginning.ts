import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Words } from '../../ui/desk/drafts.ts'
import { failure } from '../../ui/failure.ts'
import type { QueueItem } from './debate-desk.ts'
import { assertPhases, phaseFields, phaseNames, phasesIn, phaseWords } from './phase-fields.ts'
import type { Source } from './reading.ts'
import { localText, type NewSource, type Place, type Room } from './room.ts'
import { textFields } from './text.ts'

const form = 'new'
/** Stands for the debate that there is not yet. */
const nobody = 'new'
const day = 86_400_000

/** Days for which each phase lasts when nobody says otherwise: together three months. */
const usual = { inform: 14, discuss: 21, propose: 21, converge: 14, outcome: 30 } as const

/** The usual phases, from nine o'clock a week from now. */
function usualPhases(now: number): Words {
  let at = now + 7 * day
  const dates = phaseNames.map((phase) => {
    const opens = new Date(at).toISOString()
    at += usual[phase] * day
    return { phase, opens_at: opens }
  })
  const written = phaseWords({ phases: dates, closes_at: new Date(at).toISOString() })
  return Object.fromEntries(Object.entries(written).map(([name, shown]) => [name, shown.replace(/T.*/, 'T09:00')]))
}

/** The form for a new debate: what it asks, and when. Everything else is written in the draft. */
export class Beginning implements Room {
  private failed: unknown
  private sending = false
  private readonly intention = new Intention()
  private readonly usual = usualPhases(Date.now())

  constructor(private readonly place: Place) {}

  render(): TemplateResult {
    const { desk } = this.place
    const { words, drafts } = desk
    const begun = drafts.has(nobody, form)
    const written = begun ? drafts.words(nobody, form) : this.usual
    const wrong = this.failed instanceof Refusal ? String(this.failed.params['phase'] ?? '') : ''
    const type = (event: Event): void => {
      const data = new FormData(event.currentTarget as HTMLFormElement)
      drafts.write(nobody, { form, words: Object.fromEntries(data) as Words })
      this.failed = undefined
      desk.requestUpdate()
    }
    const send = (event: Event): void => {
      event.preventDefault()
      type(event)
      void this.create(drafts.words(nobody, form))
    }
    return html`<button class="link back" @click=${() => this.leave()}>${words.back}</button>
      <div role="heading" aria-level=${desk.headingLevel} class="heading" id="room" tabindex="-1">${words.rooms.new}</div>
      <p class="quiet">${words.beginNote}</p>
      <form class="stack" @input=${type} @submit=${send}>
        ${textFields(this.place, written)}
        <p class="subheading">${words.rooms.phases}</p>
        ${phaseFields(words, written, undefined, wrong)} ${this.failed ? failure(desk, this.failed) : nothing}
        <div class="row">
          <button class="button" aria-disabled=${this.sending}>${words.saveDraft}</button>
          <button type="button" class="link" @click=${() => this.leave()}>${words.cancel}</button>
          ${begun ? html`<span class="quiet">${words.kept}</span>` : nothing}
        </div>
      </form>`
  }

  private leave(): void {
    const { desk } = this.place
    desk.room = 'overview'
    desk.backToQueue('begin')
  }

  private async create(written: Words): Promise<void> {
    const { desk } = this.place
    if (this.sending) return
    this.sending = true
    this.failed = undefined
    desk.requestUpdate()
    try {
      const dated = phasesIn(written)
      assertPhases(dated, undefined, Date.now())
      const body: NewSource = {
        question: localText(written['question'] ?? '', written['question en']),
        summary: localText(written['summary'] ?? '', written['summary en']),
        ...dated,
      }
      const params = { path: { tenant: desk.slug }, header: this.intention.for(body) }
      const source = await answer(desk.session.api.POST('/v1/{tenant}/debates', { params, body }))
      this.intention.done()
      desk.drafts.take(nobody, form)
      desk.task = 'draft'
      desk.room = 'overview'
      desk.open(itemOf(source))
      desk.said = desk.words.begun
    } catch (thrown) {
      this.failed = Refusal.from(thrown)
    }
    this.sending = false
    desk.requestUpdate()
  }
}

/** The draft as the queue will show it. */
const itemOf = ({ id, code, state, phase, question, phases, closes_at, created_at }: Source): QueueItem => ({
  id,
  code,
  state,
  phase,
  question: question.it,
  next_phase_at: phases[0]?.opens_at ?? closes_at,
  closes_at,
  created_at,
  published_at: null,
  outcome_at: null,
  waits_for: [],
  settled_proposals: 0,
})
