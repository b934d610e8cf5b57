import type { ReactiveController } from 'lit'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { Case, QueueItem } from './queue.ts'

/** Milliseconds of rest on an item before it is taken, so that somebody who runs along the queue takes nothing on the way. */
const rest = 80
/** Minutes that a claim is thought to last while the town's terms are not known. */
const unknownMinutes = 4

/** An item that is before the moderator, or comes next. */
interface Held {
  readonly item: QueueItem
  known?: Case
  refusal?: Refusal
  /** The content has changed while it was read. */
  changed?: boolean
}

/**
 * Takes the item that is opened and the one that comes next, so that nobody else works on them; keeps them while the page is seen,
 * gives them back when the moderator goes elsewhere. What is decided on stays taken until the decision is sent.
 */
export class Cases implements ReactiveController {
  private readonly held = new Map<string, Held>()
  private resting: ReturnType<typeof setTimeout> | undefined
  private renewing: ReturnType<typeof setInterval> | undefined

  constructor(private readonly desk: CdcModerationDesk) {
    desk.addController(this)
  }

  hostConnected(): void {
    this.renewing = setInterval(() => this.renew(), 60_000)
  }

  hostDisconnected(): void {
    clearInterval(this.renewing)
    clearTimeout(this.resting)
    for (const { item } of this.held.values()) if (!this.desk.pending.has(item.id)) this.giveBack(item)
  }

  hostUpdated(): void {
    const wanted = this.wanted
    if (wanted.every(({ id }) => this.held.has(id)) && wanted.length === this.held.size) return
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.settle(), rest)
  }

  /** What is known of an item; undefined while it is being asked for. */
  of({ id }: QueueItem): Held | undefined {
    const held = this.held.get(id)
    return held?.known || held?.refusal ? held : undefined
  }

  /** Somebody else has it, as far as is known here. */
  lost({ id, claim }: QueueItem): boolean {
    const held = this.held.get(id)
    if (held) return held.refusal?.code === 'moderation.taken' || held.refusal?.code === 'moderation.not_yours'
    return claim ? !claim.mine && Date.parse(claim.until) > Date.now() : false
  }

  /** Asks again for what could not be taken, or for what has changed. */
  async again({ id }: QueueItem): Promise<void> {
    const held = this.held.get(id)
    if (held) await this.take(held)
  }

  /** It is decided on, and no longer anybody's. */
  forget(id: string): void {
    this.held.delete(id)
  }

  /** Somebody else is at the desk. */
  clear(): void {
    this.held.clear()
  }

  private get wanted(): QueueItem[] {
    const { chosen, next, pending } = this.desk
    const decided = [...this.held.values()].map(({ item }) => item).filter(({ id }) => pending.has(id))
    const all = [...(chosen ? [chosen, ...(next ? [next] : [])] : []), ...decided]
    return [...new Map(all.map((item) => [item.id, item])).values()]
  }

  private settle(): void {
    const { wanted } = this
    for (const held of this.held.values()) if (!wanted.some(({ id }) => id === held.item.id)) this.giveBack(held.item)
    for (const item of wanted) {
      if (this.held.has(item.id)) continue
      const held: Held = { item }
      this.held.set(item.id, held)
      void this.take(held)
    }
  }

  private async take(held: Held): Promise<void> {
    const { item } = held
    const { id, town } = item
    try {
      const taken = await answer(
        this.desk.towns.sessionOf(town).api.PUT('/v1/{tenant}/moderation/items/{content_id}/claim', {
          params: { path: { tenant: town, content_id: id } },
          headers: { 'accept-language': this.desk.language },
        }),
      )
      held.changed = held.known !== undefined && held.known.content.version !== taken.content.version
      held.known = taken
      delete held.refusal
    } catch (thrown) {
      held.refusal = Refusal.from(thrown)
    }
    // Left while it was asked for: given back, or nobody else would be given it for minutes.
    if (!this.held.has(id) && held.known) this.giveBack(item)
    this.desk.requestUpdate()
  }

  private giveBack(item: QueueItem): void {
    const { id, town } = item
    this.held.delete(id)
    const path = { tenant: town, content_id: id }
    void this.desk.towns
      .sessionOf(town)
      .api.DELETE('/v1/{tenant}/moderation/items/{content_id}/claim', { params: { path } })
      // It is given back by itself when its time is over.
      .catch(() => undefined)
  }

  /** What is before the moderator stays theirs, while the page is seen. */
  private renew(): void {
    if (document.hidden) return
    for (const held of this.held.values()) {
      const until = Date.parse(held.known?.claim?.until ?? '')
      const minutes = this.desk.queue.termsOf(held.item)?.claim_minutes ?? unknownMinutes
      if (until - Date.now() < minutes * 30_000) void this.take(held)
    }
  }
}
