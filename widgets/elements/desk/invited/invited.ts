import { html, nothing, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { SignInStep } from '../../../kernel/sign-in-step.ts'
import { Words } from '../../../kernel/words.ts'
import { failure } from '../../../ui/failure.ts'
import { signInAside } from '../../../ui/sign-in-aside.ts'
import { Doing } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import { messages, type InvitedWords } from './messages.ts'

/** An invitation that the page's address carries: accepted by whoever is signed in, once they have said so. */
export class Invited {
  private readonly tongue: Words<InvitedWords>
  private readonly step: SignInStep
  private readonly doing: Doing

  /** @param token of the letter's link. @param over is called once there is nothing to decide on any more. */
  constructor(
    private readonly desk: CdcDesk,
    private readonly token: string,
    private readonly over: (said: string) => Promise<void>,
  ) {
    this.tongue = new Words(desk, messages)
    this.step = new SignInStep(desk)
    this.doing = new Doing(desk)
  }

  /** @param told What stood in the way of signing in. */
  render(told: Refusal | undefined): TemplateResult {
    const words = this.tongue.now ?? messages.it
    const { desk, step, doing } = this
    const { me } = desk
    return html`<div class="card stack" role="group" aria-labelledby="invited">
      <div role="heading" aria-level=${desk.headingLevel} class="heading" id="invited" tabindex="-1">
        ${words.title(desk.nameOfTown(desk.slug))}
      </div>
      ${
        me
          ? html`<p>${words.who(`${me.given_name} ${me.family_name}`)}</p>
              <div class="row">
                <button type="button" class="button main" aria-disabled=${doing.busy} @click=${() => void this.accept(words)}>
                  ${words.accept}
                </button>
                <button type="button" class="link" @click=${() => void this.over('')}>${words.leave}</button>
              </div>`
          : html`<p>${words.signIn}</p>
              <button type="button" class="button main" @click=${this.signIn}>${words.enter}</button>`
      }
      ${signInAside(step, desk.language)} ${doing.render()} ${told ? failure(desk, told) : nothing}
    </div>`
  }

  private readonly signIn = async (): Promise<void> => {
    if (await this.step.pass({ assurance: 'substantial' })) await this.desk.enter()
  }

  private async accept(words: InvitedWords): Promise<void> {
    const { desk, doing, token } = this
    if (!(await this.step.pass({ assurance: 'substantial' }))) return
    await doing.act(async () => {
      const params = { path: { tenant: desk.slug } }
      const accepting = desk.session.api.POST('/v1/{tenant}/invitations/acceptances', { params, body: { token } })
      const { role } = await answer(accepting)
      const said = words.accepted(words.roles[role] ?? role)
      await this.over(said)
      return said
    })
  }
}
