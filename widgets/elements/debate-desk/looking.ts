import { html, nothing, type TemplateResult } from 'lit'
import { fetchPart } from '../../kernel/part.ts'
import { failure } from '../../ui/failure.ts'
import { bones } from '../../ui/skeleton.ts'
import type { CdcDebateDesk, QueueItem, RoomName } from './debate-desk.ts'
import { overview } from './overview.ts'
import { Reading } from './reading.ts'
import { type Place, type Room, roomOf } from './room.ts'

type Furnish = (place: Place) => Room

/** Each part is fetched when somebody goes there. */
const rooms: Record<Exclude<RoomName, 'overview'>, () => Promise<Furnish>> = {
  text: () =>
    import('./text.ts').then(
      ({ TextRoom }) =>
        (place) =>
          new TextRoom(place),
    ),
  translation: () =>
    import('./translation.ts').then(
      ({ TranslationRoom }) =>
        (place) =>
          new TranslationRoom(place),
    ),
  area: () =>
    import('./area.ts').then(
      ({ AreaRoom }) =>
        (place) =>
          new AreaRoom(place),
    ),
  rules: () =>
    import('./rules.ts').then(
      ({ RulesRoom }) =>
        (place) =>
          new RulesRoom(place),
    ),
  phases: () =>
    import('./phases.ts').then(
      ({ PhasesRoom }) =>
        (place) =>
          new PhasesRoom(place),
    ),
  dossier: () =>
    import('./dossier.ts').then(
      ({ DossierRoom }) =>
        (place) =>
          new DossierRoom(place),
    ),
  proposals: () =>
    import('./proposals.ts').then(
      ({ ProposalsRoom }) =>
        (place) =>
          new ProposalsRoom(place),
    ),
  statements: () =>
    import('./statements.ts').then(
      ({ StatementsRoom }) =>
        (place) =>
          new StatementsRoom(place),
    ),
  comments: () =>
    import('./comments.ts').then(
      ({ CommentsRoom }) =>
        (place) =>
          new CommentsRoom(place),
    ),
  outcome: () =>
    import('./outcome.ts').then(
      ({ OutcomeRoom }) =>
        (place) =>
          new OutcomeRoom(place),
    ),
  new: () =>
    import('./beginning.ts').then(
      ({ Beginning }) =>
        (place) =>
          new Beginning(place),
    ),
}

const preparing: RoomName[] = ['text', 'area', 'rules', 'phases', 'dossier']
const following: RoomName[] = ['proposals', 'statements', 'comments', 'outcome']
/** What moderators, who write nothing, go to. */
const moderating: RoomName[] = ['proposals', 'statements', 'comments']

/** The middle column: the debate, one part at a time. */
export class Looking {
  readonly reading: Reading
  /** Keys of this desk alone. */
  readonly keys: Readonly<Record<string, () => void>>
  private readonly furnished = new Map<RoomName, Room>()
  private of = ''

  constructor(readonly desk: CdcDebateDesk) {
    this.reading = new Reading(desk)
    const goTo = (room: RoomName) => (): void => void (desk.chosen && this.offers(room) && desk.enterRoom(room))
    this.keys = {
      n: () => void desk.begin(),
      x: () => this.furnished.get(desk.room)?.pick?.(),
      o: goTo('overview'),
      d: goTo('dossier'),
      p: goTo('proposals'),
      s: goTo('statements'),
      c: goTo('comments'),
      e: goTo('outcome'),
    }
  }

  private offers(room: RoomName): boolean {
    return this.desk.official || room === 'overview' || moderating.includes(room)
  }

  /** Fetches the part. @returns whether it is there. */
  async furnish(name: RoomName): Promise<boolean> {
    if (name === 'overview') return true
    this.follow()
    if (this.furnished.has(name)) return true
    try {
      const make = await fetchPart(rooms[name])
      if (!this.furnished.has(name)) this.furnished.set(name, make({ desk: this.desk, reading: this.reading, id: this.of }))
      this.desk.requestUpdate()
      return true
    } catch (thrown) {
      await this.desk.tell(thrown)
      return false
    }
  }

  /** What is at hand is of another debate, or somebody else's. */
  leave(): void {
    this.furnished.clear()
    this.reading.forget()
    this.of = ''
  }

  /** Something was decided: everything is read again, when it is shown. */
  forget(): void {
    this.reading.forget()
    for (const room of this.furnished.values()) room.forget?.()
  }

  /** Puts the form before the officer in which these words were written. */
  reopen(id: string, form: string): void {
    const room = roomOf(form)
    if (room in rooms) void this.desk.enterRoom(room).then(() => this.desk.show(id, form))
    else this.desk.show(id, form)
  }

  private follow(): void {
    const id = this.desk.chosen?.id ?? ''
    if (this.of === id) return
    for (const name of [...this.furnished.keys()]) if (name !== 'new') this.furnished.delete(name)
    this.of = id
  }

  render(): TemplateResult {
    const { desk, reading } = this
    const { words, chosen, room } = desk
    void reading.readLanguages()
    if (room === 'new')
      return html`<article class="middle stack">${this.furnished.get('new')?.render(noItem, noSource)}</article>`
    if (!chosen) return html`<div class="middle quiet empty">${words.choose}</div>`
    this.follow()
    reading.follow(chosen)
    const { source } = reading
    return html`<article class="middle stack">
      <button class="link back" @click=${() => desk.backToQueue()}>${words.back}</button>
      <p class="row between quiet">
        <span class="code">${chosen.code}</span>
        <span class="badge">${words.stage(source ? { ...chosen, state: source.state, phase: source.phase } : chosen)}</span>
      </p>
      <div role="heading" aria-level=${desk.headingLevel} class="heading" id="item" tabindex="-1">
        ${source?.question[desk.language] ?? source?.question.it ?? chosen.question}
      </div>
      ${this.parts(room)} ${reading.failed ? failure(desk, reading.failed, () => reading.retry()) : nothing}
      ${source ? this.room(chosen, room) : reading.failed ? nothing : bones('short', '', 'tall', '')}
    </article>`
  }

  private parts(room: RoomName): TemplateResult {
    const { words, official } = this.desk
    const button = (name: RoomName): TemplateResult =>
      html`<button class="task" aria-current=${name === room ? 'page' : 'false'} @click=${() => this.desk.enterRoom(name)}>
        ${words.rooms[name]}
      </button>`
    return html`<nav class="parts" aria-label=${words.parts}>
      ${button('overview')} ${official ? html`${preparing.map(button)}<span class="break" role="presentation"></span>` : nothing}
      ${(official ? following : moderating).map(button)}
    </nav>`
  }

  private room(item: QueueItem, name: RoomName): TemplateResult {
    const { desk, reading } = this
    const { source } = reading
    const inside =
      name === 'overview' ? source && overview(this.desk, item, source) : source && this.furnished.get(name)?.render(item, source)
    if (name !== 'overview' && !this.furnished.has(name)) void this.furnish(name)
    return html`<section class="room stack" aria-labelledby="room">
      <div role="heading" aria-level=${Math.min(6, desk.headingLevel + 1)} class="subheading" id="room" tabindex="-1">
        ${desk.words.rooms[name]}
      </div>
      ${inside ?? bones('short', '', '')}
    </section>`
  }
}

const noItem = {} as QueueItem
const noSource = {} as never
