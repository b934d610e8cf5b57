import type { ReactiveController } from 'lit'
import type { CdcElement } from './element.ts'
import { Refusal } from './refusal.ts'
import type { SignInOutcome, SignInRequest } from './session.ts'

/**
 * The step of an element's act that may need a sign-in. `closed`: the window is gone, perhaps only for this page.
 */
export class SignInStep implements ReactiveController {
  at: 'idle' | 'waiting' | 'closed' | 'cancelled' | 'blocked' = 'idle'

  private waiting: AbortController | undefined

  constructor(private readonly host: CdcElement) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.waiting?.abort()
  }

  /**
   * Goes through the sign-in; call it from the press itself, so that the browser lets the window open.
   *
   * @returns whether the citizen is signed in now. If not, `at` or the element's refusal says why.
   */
  async pass(request: Omit<SignInRequest, 'language' | 'signal' | 'closed'>): Promise<boolean> {
    this.waiting?.abort()
    const { signal } = (this.waiting = new AbortController())
    const { host } = this
    host.dismiss()
    this.set('waiting')
    const closed = (): void => this.set('closed')
    const outcome = await host.session.signIn({ language: host.language, ...request, signal, closed })
    return signal.aborted ? false : this.take(outcome)
  }

  /** Takes the outcome of a sign-in that ended on another page load. */
  async take(outcome: SignInOutcome): Promise<boolean> {
    const known = typeof outcome === 'string'
    if (!known) await this.host.tell(Refusal.from(outcome))
    this.set(outcome === 'cancelled' || outcome === 'blocked' ? outcome : 'idle')
    return outcome === 'signed-in'
  }

  /** The citizen does something else. */
  cancel(): void {
    this.waiting?.abort()
    this.set('idle')
  }

  private set(at: SignInStep['at']): void {
    this.at = at
    this.host.requestUpdate()
  }
}
