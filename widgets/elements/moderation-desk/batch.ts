import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Part } from '../../ui/desk/pending.ts'
import type { Lately } from './lately.ts'
import type { CdcModerationDesk } from './moderation-desk.ts'
import type { QueueItem } from './queue.ts'

/** A decision on one item, with what is sent for it. */
export interface DecisionPart extends Part<QueueItem> {
  readonly body: components['schemas']['NewModerationDecision']
}

/** Most decisions of one request. */
const most = 100

/** Sends decisions on several items in one request for each town: each is taken or refused by itself. */
export class Batch {
  private readonly intentions = new Map<string, Intention>()

  constructor(
    private readonly desk: CdcModerationDesk,
    private readonly lately: Lately,
  ) {}

  /** @returns why each was refused, in their order; undefined where it was done. */
  async send(parts: readonly DecisionPart[], what: string): Promise<(Refusal | undefined)[]> {
    const refusals = new Map<DecisionPart, Refusal>()
    for (const [town, all] of Map.groupBy(parts, ({ item }) => item.town))
      for (let from = 0; from < all.length; from += most) await this.sendSome(town, all.slice(from, from + most), what, refusals)
    return parts.map((part) => refusals.get(part))
  }

  private async sendSome(
    town: string,
    parts: readonly DecisionPart[],
    what: string,
    refusals: Map<DecisionPart, Refusal>,
  ): Promise<void> {
    const body = { decisions: parts.map(({ item, body }) => ({ ...body, content_id: item.id })) }
    const ids = body.decisions.map(({ content_id: id }) => id).join(' ')
    const intention = this.intentions.get(ids) ?? new Intention()
    this.intentions.set(ids, intention)
    const params = { path: { tenant: town }, header: intention.for(body) }
    try {
      const { api } = this.desk.towns.sessionOf(town)
      const { outcomes } = await answer(api.POST('/v1/{tenant}/moderation/decisions', { params, body }))
      for (const [place, part] of parts.entries()) {
        const { decision, refused } = outcomes[place] ?? { decision: null, refused: null }
        if (decision) this.lately.add(part.item, what, decision)
        else refusals.set(part, new Refusal(refused?.code ?? 'http.fault', refused?.params))
      }
    } catch (thrown) {
      for (const part of parts) refusals.set(part, Refusal.from(thrown))
    }
  }
}
