import type { ReactiveController } from 'lit'
import { Refusal, type RefusalCode } from '../../kernel/refusal.ts'
import type { Draft } from './drafts.ts'
import type { DeskHost } from './host.ts'

/** Seconds in which a decision can be taken back: it is sent only afterwards. */
const grace = 10

/** What is decided on one item of the queue. */
export interface Part<I> {
  item: I
  /** What of the item it is about, where that is a thing of its own. */
  about?: { id: string; title: string }
  /** Sends it: the same words under the same `Idempotency-Key`, however often. */
  send: () => Promise<unknown>
}

/** One decision, on one item or on several. */
export interface Decision<I> {
  /** The verb on the button. */
  what: string
  parts: Part<I>[]
  /** Sends several parts in one request. @returns why each was refused, in their order; undefined where it was done. */
  together?: (parts: readonly Part<I>[]) => Promise<(Refusal | undefined)[]>
  /** The form that it was written in, with its words. */
  draft?: Draft
  /** "3 frasi", where the parts are not items of the queue. */
  several?: (n: number) => string
  /** The items stay in the queue when it is done. */
  stays?: boolean
}

export interface PendingDecision<I> extends Decision<I> {
  state: 'waiting' | 'sending' | 'failed'
  seconds: number
  /** On how many items it was; `parts` are those that are left. */
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
export class Pending<I> implements ReactiveController {
  decisions: PendingDecision<I>[] = []
  private ticking: ReturnType<typeof setInterval> | undefined
  private line = Promise.resolve()
  /** The queue at hand is no longer the API's. */
  private stale = false

  constructor(private readonly host: DeskHost<I>) {
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

  /** Whether something is decided on the item that takes it out of the queue. */
  has(id: string): boolean {
    return this.decisions.some(({ parts, stays }) => !stays && parts.some(({ item }) => this.host.nameOf(item).id === id))
  }

  add(decision: Decision<I>): void {
    this.decisions.push({ ...decision, state: 'waiting', seconds: grace, all: decision.parts.length })
    this.host.said = this.host.words.pending(decision.what, this.whom(decision), grace)
    this.settle()
  }

  /** The item, or how many. */
  whom({ parts: [first, ...others], several }: Decision<I>): string {
    const { words } = this.host
    if (first && !others.length) return words.named((first.about ?? this.host.nameOf(first.item)).title)
    return (several ?? words.several)(others.length + 1)
  }

  /** Takes back what has not been sent. */
  undo(decision: PendingDecision<I> | undefined = this.decisions.findLast(({ state }) => state === 'waiting')): void {
    if (!decision) return
    const begun = decision.state === 'sending' ? this.round(decision).length : 0
    const back = decision.parts.slice(begun)
    decision.parts = decision.parts.slice(0, begun)
    this.host.takenBack({ ...decision, parts: back })
    this.host.said = this.host.words.undone
    this.settle()
  }

  /** Gives a decision that failed back to the one who took it, with its words. */
  reopen(decision: PendingDecision<I>): void {
    this.decisions = this.decisions.filter((other) => other !== decision)
    this.host.takenBack(decision, true)
    this.settle()
  }

  send(decision: PendingDecision<I>): Promise<void> {
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

  /** What is sent in one request. */
  private round({ parts, together }: PendingDecision<I>): Part<I>[] {
    return together ? parts : parts.slice(0, 1)
  }

  private async work(decision: PendingDecision<I>): Promise<void> {
    const { host } = this
    const sent: Part<I>[] = []
    while (decision.parts.length && decision.state === 'sending') {
      const round = this.round(decision)
      const outcomes = await this.sendRound(decision, round)
      const left = round.filter((part, place) => {
        const refusal = outcomes[place]
        if (refusal) return !this.refused(decision, part, refusal)
        sent.push(part)
        this.stale = true
        if (!decision.stays) host.sent(host.nameOf(part.item).id)
        return false
      })
      decision.parts = decision.parts.filter((part) => !round.includes(part) || left.includes(part))
      host.requestUpdate()
    }
    if (sent.length) host.said = host.words.done(decision.what, this.whom({ ...decision, parts: sent }))
    this.settle()
  }

  private async sendRound({ together }: PendingDecision<I>, round: Part<I>[]): Promise<(Refusal | undefined)[]> {
    try {
      if (together) return await together(round)
      await round[0]?.send()
      return [undefined]
    } catch (thrown) {
      return round.map(() => Refusal.from(thrown))
    }
  }

  /** @returns whether the part is settled, so that the others can still be sent. */
  private refused(decision: PendingDecision<I>, part: Part<I>, refusal: Refusal): boolean {
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
