import { html, nothing } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { fieldStyles } from '../../ui/field.ts'
import { OwnWait } from '../../ui/moderation/own-wait.ts'
import { PersonalData } from '../../ui/moderation/personal-data.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { CdcOpinionMap } from './opinion-map.ts'
import type { Debate } from './reading.ts'
import { debatesStatementsCreate } from '../../ui/seen/table.ts'

const shortest = 5
const longest = 140

/** Adding a statement: one sentence, and who may. Fetched when somebody wants to. */
export class Stating {
  private readonly step: SignInStep
  private readonly intention = new Intention()
  private readonly personal: PersonalData
  private text = ''
  private wrong = ''
  private sending = false
  private open = true
  /** What was added last waits for somebody to look at it. */
  private waits: OwnWait | undefined

  constructor(private readonly host: CdcOpinionMap) {
    this.step = new SignInStep(host)
    this.personal = new PersonalData(host, () => [{ text: this.text, write: (text) => (this.text = text) }])
    host.adopt(fieldStyles)
  }

  toggle(): void {
    this.open = !this.open
    this.host.requestUpdate()
    if (this.open) void this.host.focusOn('state')
  }

  /** Whether somebody is writing: refusals are then shown here. */
  get writing(): boolean {
    return this.open
  }

  render(debate: Debate): unknown {
    const { host, wrong, sending } = this
    const { words } = host
    if (!this.open) return this.waits ? html`<div id="waits" tabindex="-1">${this.waits.render()}</div>` : nothing
    return html`<form class="stack" novalidate @submit=${(event: Event) => (event.preventDefault(), this.press(debate))}>
      <label>
        ${words.stateLabel}
        <span class="hint" id="state-hint">${words.stateHint} ${words.seen[debatesStatementsCreate.seen]}</span>
        <textarea
          id="state"
          name="text"
          rows="2"
          maxlength=${longest}
          aria-describedby="state-hint state-wrong"
          aria-invalid=${wrong !== ''}
          .value=${this.text}
          @input=${this.type}
        ></textarea>
        <span class="error" id="state-wrong">${wrong}</span>
      </label>
      ${this.personal.render()} ${host.refusal()} ${signInAside(this.step, host.language)}
      <button class="button second main" part="state" aria-disabled=${sending}>
        ${sending ? words.stateSending : words.stateSend}
      </button>
    </form>`
  }

  private readonly type = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value
    this.personal.typed()
    if (!this.wrong) return
    this.wrong = ''
    this.host.requestUpdate()
  }

  private press(debate: Debate): void {
    const { host } = this
    if (this.sending) return
    if (this.text.trim().length < shortest) {
      this.wrong = host.words.stateShort
      host.requestUpdate()
      return void host.focusOn('state')
    }
    const { assurance } = debate.rules.state
    if (host.session.has(assurance)) return void this.personal.before().then((free) => (free ? this.send() : undefined))
    void this.step.pass({ assurance }).then((signedIn) => (signedIn ? this.send() : undefined))
  }

  private async send(): Promise<void> {
    const { host } = this
    host.dismiss()
    this.set(true)
    const body = { text: this.text.trim(), language: host.language }
    try {
      const params = { path: host.path, header: this.intention.for(body) }
      const statement = await answer(host.session.api.POST('/v1/{tenant}/debates/{debate_id}/statements', { params, body }))
      this.intention.done()
      this.text = ''
      this.open = false
      this.waits = statement.hidden ? new OwnWait(host, statement.id) : undefined
      if (this.waits) void host.focusOn('waits')
      else {
        host.added(statement)
        host.said = host.words.stated
      }
    } catch (thrown) {
      await host.tell(thrown)
    }
    this.set(false)
  }

  private set(sending: boolean): void {
    this.sending = sending
    this.host.requestUpdate()
  }
}
