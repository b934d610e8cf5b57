import type { ReactiveController } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import type { CdcPetition } from './petition.ts'
import { PetitionSignatureWithdrawnEvent, PetitionSignedEvent } from './events.ts'
import type { Choice, Signature, SignedDoor, SigningDoor, Stage } from './signing.ts'

/** Signing and withdrawing, from the first press to the receipt; what was typed outlives the sign-in, wherever it leads. */
export class SigningAct implements ReactiveController, SigningDoor, SignedDoor {
  stage: Stage = 'idle'
  choice: Choice = { publicName: false, reason: '' }
  signature: Signature | undefined
  /** The sign-in ended without anybody signed in, or the signature is withdrawn: what to say about it. */
  aside: 'cancelled' | 'blocked' | 'withdrawn' | undefined

  private waiting: AbortController | undefined

  constructor(private readonly host: CdcPetition) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.waiting?.abort()
  }

  open(): void {
    this.set('choosing', 'before')
  }

  cancel(): void {
    this.waiting?.abort()
    this.set('idle', 'sign')
  }

  change(choice: Partial<Choice>): void {
    this.choice = { ...this.choice, ...choice }
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  confirm(): void {
    const { host } = this
    this.aside = undefined
    host.dismiss()
    const { assurance } = host.petition?.eligibility ?? {}
    if (host.signedInFor(assurance)) return void this.sign()
    this.waiting?.abort()
    this.waiting = new AbortController()
    this.set('waiting')
    const { signal } = this.waiting
    void host
      .signIn({ assurance, intent: { key: host.intentKey, value: { ...this.choice } }, signal, closed: () => this.set('closed') })
      .then((outcome) => (signal.aborted ? undefined : this.goOn(outcome)))
  }

  /** Takes up what was begun before the page was left. */
  resume(choice: Choice, outcome: SignInOutcome): void {
    this.choice = choice
    this.stage = 'choosing'
    void this.goOn(outcome)
  }

  private async goOn(outcome: SignInOutcome): Promise<void> {
    if (outcome === 'signed-in') return this.sign()
    if (outcome instanceof Refusal) await this.host.refuse(outcome)
    else this.aside = outcome
    this.set('choosing')
  }

  private async sign(): Promise<void> {
    const { host } = this
    this.set('sending')
    const { publicName, reason } = this.choice
    const body = { consent: true as const, public_name: publicName, ...(reason.trim() && { reason: reason.trim() }) }
    try {
      const signature = await answer(
        host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: { path: host.path }, body }),
      )
      this.signature = signature
      this.choice = { publicName: false, reason: '' }
      host.counted(signature.signature_count, host.words.signed)
      this.set('idle', 'signed')
      host.dispatchEvent(new PetitionSignedEvent(host.petitionId, signature.signature_count, signature.receipt))
    } catch (thrown) {
      await host.refuse(thrown)
      this.set('choosing')
    }
  }

  askToWithdraw(): void {
    this.set('leaving', 'leave')
  }

  keep(): void {
    this.set('idle', 'signed')
  }

  async withdraw(): Promise<void> {
    const { host } = this
    try {
      const { signature_count: n } = await answer(
        host.session.api.DELETE('/v1/{tenant}/petitions/{petition_id}/signatures/mine', { params: { path: host.path } }),
      )
      this.signature = undefined
      this.aside = 'withdrawn'
      host.counted(n, host.words.withdrawn)
      this.set('idle', 'sign')
      host.dispatchEvent(new PetitionSignatureWithdrawnEvent(host.petitionId, n))
    } catch (thrown) {
      await host.refuse(thrown)
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
