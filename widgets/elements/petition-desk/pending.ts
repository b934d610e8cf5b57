import type { ReactiveController } from 'lit'
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import type { Draft } from './drafts.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { QueueItem } from './queue.ts'

/** Seconds in which a decision can be taken back: it is sent only afterwards. */
const grace = 10

/** What is decided on one petition. */
export interface Part {
  item: QueueItem
  /** Sends it: the same words under the same `Idempotency-Key`, however often. */
  send: () => Promise<unknown>
}

/** One decision, on one petition or on several. */
export interface Decision {
  /** The verb on the button. */
  what: string
  parts: Part[]
  /** The form that it was written in, with its words. */
  draft?: Draft
  /** The petitions stay in the queue when it is done. */
  stays?: boolean
}

export interface PendingDecision extends Decision {
  state: 'waiting' | 'sending' | 'failed'
  seconds: number
  /** On how many petitions it was; `parts` are those that are left. */
  readonly all: number
  /** Why it failed, or waits once more. */
  refusal?: Refusal | undefined
}

/** Refusals that say nothing about the decision: it may be sent as it is, when the time has come. */
const later: RefusalCode[] = ['http.too_many_requests', 'http.idempotency_in_progress']

/**
 * Decisions from the press to the API's answer: each waits its ten seconds, then they are sent one after another. What failed stays, with
 * its words and its key, until it is sent again or reopened. Leaving the page before asks first: what has not been sent is not done.
 */
export class Pending implements ReactiveController {
  decisions: PendingDecision[] = []
  private ticking: ReturnType<typeof setInterval> | undefined
  private line = Promise.resolve()
  /** The queue at hand is no longer the API's. */
  private stale = false

  constructor(private readonly host: CdcPetitionDesk) {
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.hold)
    this.settle()
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.hold)
    clearInterval(this.ticking)
    this.ticking = undefined
    for (const decision of this.decisions) if (decision.state === 'waiting') void this.send(decision)
  }

  has(petitionId: string): boolean {
    return this.decisions.some(({ parts }) => parts.some(({ item }) => item.petition.id === petitionId))
  }

  add(decision: Decision): void {
    this.decisions.push({ ...decision, state: 'waiting', seconds: grace, all: decision.parts.length })
    this.host.said = this.host.words.pending(decision.what, this.whom(decision), grace)
    this.settle()
  }

  /** The petition, or how many. */
  whom({ parts: [first, ...others] }: Decision): string {
    const { words } = this.host
    return first && !others.length ? words.named(first.item.petition.title) : words.several(others.length + 1)
  }

  /** Takes back what has not been sent. */
  undo(decision = this.decisions.findLast(({ state }) => state === 'waiting')): void {
    if (!decision) return
    const begun = decision.state === 'sending' ? 1 : 0
    const back = decision.parts.slice(begun)
    decision.parts = decision.parts.slice(0, begun)
    this.host.takenBack({ ...decision, parts: back })
    this.host.said = this.host.words.undone
    this.settle()
  }

  /** Gives a decision that failed back to the one who took it, with its words. */
  reopen(decision: PendingDecision): void {
    this.decisions = this.decisions.filter((other) => other !== decision)
    this.host.takenBack(decision, true)
    this.settle()
  }

  send(decision: PendingDecision): Promise<void> {
    if (decision.state !== 'sending') {
      Object.assign(decision, { state: 'sending', refusal: undefined })
      this.line = this.line.then(() => this.work(decision))
      this.host.requestUpdate()
    }
    return this.line
  }

  /** Forgets everything: somebody else is at the desk. */
  clear(): void {
    for (const decision of this.decisions) decision.parts = []
    this.settle()
  }

  private async work(decision: PendingDecision): Promise<void> {
    const { host } = this
    const { words } = host
    const sent: Part[] = []
    for (let part; (part = decision.parts[0]) && decision.state === 'sending';) {
      try {
        await part.send()
        sent.push(part)
        this.stale = true
        if (!decision.stays) host.sent(part.item.petition.id)
      } catch (thrown) {
        if (!this.refused(decision, part, Refusal.from(thrown))) break
      }
      decision.parts = decision.parts.filter((other) => other !== part)
      host.requestUpdate()
    }
    if (sent.length) host.said = words.done(decision.what, this.whom({ ...decision, parts: sent }))
    this.settle()
  }

  /** @returns whether the others can still be sent. */
  private refused(decision: PendingDecision, part: Part, refusal: Refusal): boolean {
    const { code, passing, retryAfter } = refusal
    if (retryAfter && later.includes(code)) {
      Object.assign(decision, { state: 'waiting', seconds: retryAfter, refusal })
      return false
    }
    if (passing || code === 'identity.sign_in_needed') {
      Object.assign(decision, { state: 'failed', refusal })
      return false
    }
    this.stale = true
    const alike = this.decisions.find(
      ({ state, draft, what, refusal }) =>
        state === 'failed' && draft === decision.draft && what === decision.what && refusal?.code === code,
    )
    if (alike && decision.all > 1) alike.parts = [...alike.parts, part]
    else this.decisions.push({ ...decision, parts: [part], state: 'failed', refusal })
    return true
  }

  private tick(): void {
    for (const decision of this.decisions) if (decision.state === 'waiting' && --decision.seconds <= 0) void this.send(decision)
    this.host.requestUpdate()
  }

  /** Clears away what is over; reads the queue again once nothing is under way. */
  private settle(): void {
    this.decisions = this.decisions.filter(({ parts }) => parts.length)
    const waits = this.decisions.some(({ state }) => state === 'waiting')
    if (waits && this.host.isConnected) this.ticking ??= setInterval(() => this.tick(), 1000)
    if (!waits) {
      clearInterval(this.ticking)
      this.ticking = undefined
    }
    this.host.requestUpdate()
    const underWay = this.decisions.some(({ state, refusal }) => state === 'sending' || (state === 'waiting' && refusal))
    if (!this.stale || underWay) return
    this.stale = false
    void this.host.load()
  }

  private readonly hold = (event: Event): void => {
    if (this.decisions.length || this.host.drafts.any) event.preventDefault()
  }
}
