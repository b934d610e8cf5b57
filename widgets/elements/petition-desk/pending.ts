import type { ReactiveController } from 'lit'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

/** Seconds in which a decision can be taken back: it is sent only afterwards. */
const grace = 10

export interface Decision {
  petitionId: string
  title: string
  /** The verb on the button. */
  what: string
  send: () => Promise<unknown>
}

export interface PendingDecision extends Decision {
  seconds: number
}

/** Decisions that wait for their ten seconds. Leaving the page before asks first: what has not been sent is not done. */
export class Pending implements ReactiveController {
  decisions: PendingDecision[] = []
  failures: { title: string; refusal: Refusal }[] = []
  private ticking: ReturnType<typeof setInterval> | undefined

  constructor(private readonly host: CdcPetitionDesk) {
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.hold)
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.hold)
    clearInterval(this.ticking)
    this.ticking = undefined
    for (const decision of [...this.decisions]) void this.send(decision)
  }

  has(petitionId: string): boolean {
    return this.decisions.some((decision) => decision.petitionId === petitionId)
  }

  add(decision: Decision): void {
    this.decisions.push({ ...decision, seconds: grace })
    this.ticking ??= setInterval(() => this.tick(), 1000)
    this.host.said = this.host.words.pending(decision.what, decision.title, grace)
    this.host.requestUpdate()
  }

  undo(decision = this.decisions.at(-1)): void {
    if (!decision) return
    this.remove(decision)
    this.host.said = this.host.words.undone
  }

  async send(decision: PendingDecision): Promise<void> {
    const { host } = this
    this.remove(decision)
    try {
      await decision.send()
      host.said = host.words.done(decision.what, decision.title)
    } catch (thrown) {
      this.failures.push({ title: decision.title, refusal: Refusal.from(thrown) })
    }
    host.sent(decision.petitionId)
  }

  forgetFailures(): void {
    this.failures = []
    this.host.requestUpdate()
  }

  private tick(): void {
    for (const decision of [...this.decisions]) if (--decision.seconds <= 0) void this.send(decision)
    this.host.requestUpdate()
  }

  private remove(decision: PendingDecision): void {
    this.decisions = this.decisions.filter((other) => other !== decision)
    if (!this.decisions.length) {
      clearInterval(this.ticking)
      this.ticking = undefined
    }
    this.host.requestUpdate()
  }

  private readonly hold = (event: Event): void => {
    if (this.decisions.length) event.preventDefault()
  }
}
