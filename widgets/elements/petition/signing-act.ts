import { answer } from '../../kernel/client.ts'
import { html, nothing } from 'lit'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { fieldStyles } from '../../ui/field.ts'
import { notice } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import type { Petition } from './card.ts'
import { PetitionSignatureWithdrawnEvent, PetitionSignedEvent } from './events.ts'
import type { CdcPetition } from './petition.ts'
import { signingMessages, type SigningWords } from './signing-messages.ts'
import { type Choice, type SignedDoor, signedPanel, type SigningDoor, signingPanel, type Stage } from './signing.ts'

/**
 * Signing and withdrawing, from the first press to the receipt; what was typed outlives the sign-in, wherever it leads. Fetched when
 * somebody is about to sign, or has signed.
 */
export class SigningAct implements SigningDoor, SignedDoor {
  private stage: Stage = 'idle'
  private choice: Choice = { publicName: false, reason: '' }
  private withdrawn = false
  private readonly step: SignInStep

  constructor(private readonly host: CdcPetition) {
    this.step = new SignInStep(host)
    host.adopt(fieldStyles)
  }

  private get words(): SigningWords {
    return signingMessages[this.host.language]
  }

  /** Refusals are shown beside the button that was pressed. */
  get beside(): boolean {
    return (this.stage === 'choosing' || this.stage === 'sending') && !this.host.reader.signature
  }

  /** Nobody has begun to sign. */
  get idle(): boolean {
    return this.stage === 'idle'
  }

  /** What stands before the button for whoever has withdrawn. */
  parting(): unknown {
    return this.withdrawn ? notice('calm', this.words.withdrawn) : nothing
  }

  render(petition: Petition): unknown {
    const { host, stage, step } = this
    const { words } = this
    const open = petition.state === 'open'
    const { signature } = host.reader
    if (signature) return signedPanel(signature, open, stage, words, this)
    if (!open) return nothing
    const aside = html`${host.refusal()} ${signInAside(step, host.language)}`
    return html`${signingPanel(petition, this.choice, stage, host.session.signedIn, host.privacyHref, aside, words, this)}`
  }

  open(): void {
    this.set('choosing', 'before')
  }

  cancel(): void {
    this.step.cancel()
    this.host.dismiss()
    this.set('idle', 'sign')
  }

  change(choice: Partial<Choice>): void {
    this.choice = { ...this.choice, ...choice }
    this.host.requestUpdate()
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  confirm(): void {
    const { host } = this
    const assurance = host.petition?.eligibility.assurance
    if (host.session.has(assurance ?? 'low')) return void this.sign()
    const intent = { key: host.intentKey, value: { act: 'sign', choice: { ...this.choice } } }
    void this.step.pass({ ...(assurance && { assurance }), intent }).then((signedIn) => (signedIn ? this.sign() : undefined))
  }

  /** Takes up what was begun before the page was left. */
  async resume(choice: Choice, outcome: SignInOutcome): Promise<void> {
    this.choice = choice
    this.set('choosing')
    if (await this.step.take(outcome)) await this.sign()
  }

  private async sign(): Promise<void> {
    const { host } = this
    host.dismiss()
    this.set('sending')
    const { publicName, reason } = this.choice
    const body = { consent: true as const, public_name: publicName, ...(reason.trim() && { reason: reason.trim() }) }
    try {
      const asked = host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/signatures', {
        params: { path: host.path },
        body,
      })
      host.reader.signature = await answer(asked)
    } catch (thrown) {
      await host.tell(thrown)
      return this.set('choosing')
    }
    const { signature_count: n, receipt } = host.reader.signature
    this.choice = { publicName: false, reason: '' }
    this.withdrawn = false
    host.reader.counted(n)
    host.said = this.words.signed
    this.set('idle', 'signed')
    host.dispatchEvent(new PetitionSignedEvent(host.petitionId, n, receipt))
  }

  askToWithdraw(): void {
    this.set('leaving', 'leave')
  }

  keep(): void {
    this.set('idle', 'signed')
  }

  async withdraw(): Promise<void> {
    const { host } = this
    host.dismiss()
    try {
      const asked = host.session.api.DELETE('/v1/{tenant}/petitions/{petition_id}/signatures/mine', {
        params: { path: host.path },
      })
      const { signature_count: n } = await answer(asked)
      host.reader.signature = undefined
      this.withdrawn = true
      host.reader.counted(n)
      host.said = this.words.withdrawn
      this.set('idle', 'sign')
      host.dispatchEvent(new PetitionSignatureWithdrawnEvent(host.petitionId, n))
    } catch (thrown) {
      await host.tell(thrown)
      this.set('idle', 'signed')
    }
  }

  share(): void {
    void this.host.share()
  }

  private set(stage: Stage, focus?: string): void {
    this.stage = stage
    this.host.requestUpdate()
    if (focus) void this.host.focusOn(focus)
  }
}
