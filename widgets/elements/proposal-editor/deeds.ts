import { html, nothing } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { failure } from '../../ui/failure.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'

type Assurance = components['schemas']['Assurance']

/** Something that needs somebody signed in. */
export interface Deed {
  /** Where what is said of it stands: beside its button. */
  readonly at: string
  readonly run: () => Promise<unknown>
  /** Goes along when the page is left for the sign-in. */
  readonly intent?: unknown
}

/** What people do here, one thing at a time; what stands in the way is said beside it. */
export class Deeds {
  busy = ''
  private at = ''
  private refused: Refusal | undefined
  private last: Deed | undefined
  private readonly step: SignInStep

  constructor(private readonly host: CdcProposalEditor) {
    this.step = new SignInStep(host)
  }

  /** Does it, once the citizen is signed in; call it from the press itself. */
  do(deed: Deed, assurance: Assurance = 'low'): void {
    const { host, step } = this
    if (this.busy) return
    this.at = deed.at
    this.last = deed
    this.refused = undefined
    if (host.session.has(assurance)) return void this.attempt(deed)
    const intent = { key: host.intentKey, value: { at: deed.at, intent: deed.intent } }
    void step.pass({ assurance, intent }).then((signedIn) => (signedIn ? this.attempt(deed) : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume(deed: Deed, outcome: SignInOutcome): Promise<void> {
    this.at = deed.at
    this.last = deed
    if (await this.step.take(outcome)) await this.attempt(deed)
  }

  /** Beside the button of what is done there. */
  render(at: string): unknown {
    const { host, refused, step, last } = this
    if (at !== this.at) return nothing
    const higher = refused?.code === 'identity.assurance_too_low' && last
    const button = higher
      ? html`<button type="button" class="button second" @click=${() => this.do(higher, required(refused))}>
          ${host.words.higher}
        </button>`
      : undefined
    const again = last && refused ? () => this.do(last) : undefined
    return html`${refused ? failure(host, refused, again, button) : nothing} ${signInAside(step, host.language)}`
  }

  forget(): void {
    this.refused = undefined
    this.step.cancel()
  }

  private async attempt(deed: Deed): Promise<void> {
    const { host } = this
    this.busy = deed.at
    this.refused = undefined
    host.requestUpdate()
    try {
      await deed.run()
    } catch (thrown) {
      this.refused = Refusal.from(thrown)
    }
    this.busy = ''
    host.requestUpdate()
  }
}

const required = ({ params }: Refusal): Assurance => (params['required'] as Assurance | undefined) ?? 'substantial'
