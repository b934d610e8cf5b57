import { html, nothing, type TemplateResult } from 'lit'
import type { CdcElement } from '../../kernel/element.ts'
import type { Messages } from '../../kernel/language.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../failure.ts'
import { signInAside } from '../sign-in-aside.ts'

const it = { staffOnly: 'Questa pagina è per il personale del Comune.', signIn: 'Entra' }
const en: typeof it = { staffOnly: 'This page is for the town’s staff.', signIn: 'Sign in' }
const messages: Messages<typeof it> = { it, en }

/** An element for the staff. */
interface Desk extends CdcElement {
  /** Somebody of the staff has come in. */
  enter(): Promise<void>
}

/** What is there while nobody is signed in: for whom the desk is, and the way in. */
export class Door {
  private readonly step: SignInStep

  constructor(private readonly desk: Desk) {
    this.step = new SignInStep(desk)
  }

  render(told?: Refusal): TemplateResult {
    const { language } = this.desk
    const words = messages[language]
    return html`<div class="card stack">
      <p><strong>${words.staffOnly}</strong></p>
      <button class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, language)} ${told ? failure(this.desk, told) : nothing}
    </div>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.desk.enter()
  }
}
