import { html, nothing, type TemplateResult } from 'lit'
import type { Refusal } from '../../kernel/refusal.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../../ui/failure.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

/** What is there while nobody is signed in: for whom the desk is, and the way in. */
export class Door {
  private readonly step: SignInStep

  constructor(private readonly desk: CdcPetitionDesk) {
    this.step = new SignInStep(desk)
  }

  render(told?: Refusal): TemplateResult {
    const { words, language } = this.desk
    return html`<div class="card stack">
      <p><strong>${words.staffOnly}</strong></p>
      <button class="button main" @click=${this.signIn}>${words.signIn}</button>
      ${signInAside(this.step, language)} ${told ? failure(this.desk, told) : nothing}
    </div>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({})) await this.desk.focusOn('tasks')
  }
}
