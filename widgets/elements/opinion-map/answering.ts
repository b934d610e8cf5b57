import { html, nothing, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { answer } from '../../kernel/client.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { FlagSection } from '../../ui/moderation/flag-section.ts'
import { notice } from '../../ui/notice.ts'
import { progress } from '../../ui/progress.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { OpinionGivenEvent } from './events.ts'
import type { CdcOpinionMap } from './opinion-map.ts'
import { type Debate, type Opinion, type Own, readOwn, type Shown, type Statement } from './reading.ts'
import { debatesOwnOpinionReplace } from '../../ui/seen/table.ts'

/** An answer that was given before the page was left for a sign-in. */
interface Begun {
  readonly statement: Statement
  readonly opinion: Opinion
}

type Given = Own['given'][number]

/** What is being done. */
interface State {
  /** An answer that is about to be changed. */
  readonly changing?: Given
  readonly sending?: boolean
  /** The citizen is asked whether to take everything back. */
  readonly leaving?: boolean
}

const order: readonly Opinion[] = ['agree', 'disagree', 'pass']
const phases = ['discuss', 'propose', 'converge']

/** One statement at a time, three answers; what was answered can be changed or taken back. */
export class Answering {
  private readonly step: SignInStep
  private readonly flagging: FlagSection
  private own: Own = { answered: 0, total: 0, given: [], next: [] }
  /** What was answered here: what is read meanwhile may not know of it yet. */
  private readonly said = new Map<string, Given>()
  private debate: Debate | undefined
  private state: State = {}

  constructor(private readonly host: CdcOpinionMap) {
    this.step = new SignInStep(host)
    this.flagging = new FlagSection(host, 'statement')
  }

  take({ debate, own, statements }: Shown): void {
    this.debate = debate
    this.own = own ?? { answered: 0, total: statements.length, given: [], next: [...statements] }
    for (const given of this.said.values()) this.enter(given)
  }

  /** A statement that the citizen has just added comes next. */
  add(statement: Statement): void {
    const { own } = this
    this.own = { ...own, total: own.total + 1, next: [statement, ...own.next] }
  }

  private get current(): Statement | undefined {
    return this.state.changing?.statement ?? this.own.next[0]
  }

  render(): unknown {
    const { host, own, current } = this
    const { words } = host
    if (!this.debate?.open_actions.includes('opine')) return this.notNow()
    return html`${
      current
        ? html`${this.question(current)} ${keyed(current.id, this.flagging.render(current.id))}`
        : notice('calm', own.total ? words.done : words.none, own.total ? words.doneNow : words.noneNow)
    }
    ${this.given()}`
  }

  private notNow(): TemplateResult {
    const { words } = this.host
    const opens = this.debate?.phases.find(({ phase, opens_at }) => phases.includes(phase) && new Date(opens_at) > new Date())
    return opens && this.debate?.state !== 'withdrawn'
      ? notice('calm', words.opens(opens.opens_at))
      : notice('calm', words.closed, words.closedNow)
  }

  private question(statement: Statement): TemplateResult {
    const { host, own } = this
    const { changing } = this.state
    const { words } = host
    const at = changing ? words.changing : words.at(own.answered + 1, own.total)
    return html`<div class="question stack" role="group" aria-labelledby="statement" @keydown=${this.key}>
      <p class="between quiet">
        <span>${at}</span> ${statement.by_staff ? html`<span class="badge">${words.byStaff}</span>` : nothing}
      </p>
      ${progress(own.answered, Math.max(1, own.total), words.progress(own.answered, own.total))}
      <p id="statement" class="statement" part="statement" lang=${statement.language} tabindex="-1">${statement.text}</p>
      <div class="answers" role="group" aria-label=${words.answers}>
        ${order.map((opinion, place) => this.button(opinion, String(place + 1)))}
      </div>
      ${changing ? html`<button class="link" @click=${this.keep}>${words.keep}</button>` : nothing}
      ${host.writing ? nothing : host.refusal()} ${signInAside(this.step, host.language)}
      <p class="quiet">
        <span class="keys">${words.keys}</span> ${words.seen[debatesOwnOpinionReplace.seen]}
        ${host.session.signedIn ? nothing : words.signInNext}
      </p>
    </div>`
  }

  private button(opinion: Opinion, key: string): TemplateResult {
    const { words } = this.host
    const { changing, sending = false } = this.state
    return html`<button
      class="button second answer ${opinion}"
      part="answer"
      aria-keyshortcuts=${key}
      aria-pressed=${changing ? String(changing.opinion === opinion) : nothing}
      aria-disabled=${sending}
      @click=${() => this.press(opinion)}
    >
      ${words.opinions[opinion]} <kbd aria-hidden="true">${key}</kbd>
    </button>`
  }

  private given(): unknown {
    const { own, host } = this
    const { words } = host
    if (own.given.length === 0) return nothing
    return html`<details>
      <summary class="link">${words.mine(own.given.length)}</summary>
      <ul class="given">
        ${own.given.map(
          (one) =>
            html`<li>
              <span
                ><strong>${words.opinions[one.opinion]}</strong>:
                <span lang=${one.statement.language}>${one.statement.text}</span></span
              >
              <button class="link" aria-label="${words.change}: ${one.statement.text}" @click=${() => this.change(one)}>
                ${words.change}
              </button>
            </li>`,
        )}
      </ul>
      ${
        this.state.leaving
          ? html`<div class="row" role="group" aria-labelledby="leave">
              <p id="leave" tabindex="-1"><strong>${words.takeBackSure}</strong></p>
              <button class="button second" @click=${this.takeBack}>${words.takeBackYes}</button>
              <button class="link" @click=${() => this.ask(false)}>${words.takeBackNo}</button>
            </div>`
          : html`<button class="link" @click=${() => this.ask(true)}>${words.takeBack}</button>`
      }
    </details>`
  }

  private readonly key = (event: KeyboardEvent): void => {
    const opinion = order[Number(event.key) - 1]
    if (!opinion || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.press(opinion)
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  private press(opinion: Opinion): void {
    const { host, debate, current: statement } = this
    if (!statement || this.state.sending) return
    const { assurance } = debate!.rules.opine
    if (host.session.has(assurance)) return void this.send({ statement, opinion })
    const intent = { key: host.intentKey, value: { statement, opinion } }
    void this.step.pass({ assurance, intent }).then((signedIn) => (signedIn ? this.send({ statement, opinion }) : undefined))
  }

  /** Takes up what was begun before the page was left. */
  async resume(begun: unknown, outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.send(begun as Begun)
  }

  private async send({ statement, opinion }: Begun): Promise<void> {
    const { host } = this
    host.dismiss()
    this.set({ ...this.state, sending: true })
    try {
      const params = { path: { ...host.path, statement_id: statement.id } }
      const route = '/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine'
      const noted = await answer(host.session.api.PUT(route, { params, body: { opinion } }))
      this.said.set(statement.id, { statement, opinion })
      this.enter({ statement, opinion })
      this.own = { ...this.own, total: noted.total }
      if (this.own.next.length === 0 && noted.answered < noted.total) this.own = await readOwn(host)
      host.said = this.current ? host.words.next(this.current.text) : host.words.noted
      host.dispatchEvent(new OpinionGivenEvent(host.debateId, noted.answered, noted.total))
      host.pictureChanges()
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.set({})
    if (!this.current) void host.focusOn('answering')
  }

  /** The statement is answered, whatever was known of it. */
  private enter(given: Given): void {
    const { own } = this
    const { id } = given.statement
    const all = [given, ...own.given.filter(({ statement }) => statement.id !== id)]
    this.own = { ...own, answered: all.length, given: all, next: own.next.filter((statement) => statement.id !== id) }
  }

  private change(one: Given): void {
    this.set({ changing: one })
    void this.host.focusOn('statement')
  }

  private readonly keep = (): void => {
    this.set({})
    void this.host.focusOn('answering')
  }

  private ask(leaving: boolean): void {
    this.set({ leaving })
    if (leaving) void this.host.focusOn('leave')
  }

  private readonly takeBack = async (): Promise<void> => {
    const { host } = this
    host.dismiss()
    try {
      await answer(host.session.api.DELETE('/v1/{tenant}/debates/{debate_id}/opinions/mine', { params: { path: host.path } }))
      this.said.clear()
      this.own = await readOwn(host)
      host.said = host.words.takenBack
      host.pictureChanges()
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.set({})
    void host.focusOn('answering')
  }

  private set(state: State): void {
    this.state = state
    this.host.requestUpdate()
  }
}
