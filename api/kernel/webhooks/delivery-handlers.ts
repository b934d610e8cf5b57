import type { components } from '../../../types/openapi.d.ts'
import type { Handler, HandlersOf, Request } from '../http/handlers.ts'
import { instantOf } from '../http/instant.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { bodyOf } from './hearing.ts'
import { note } from './noting.ts'
import { mostReplayed, replaysADay } from './rules.ts'
import { findDelivery, listDeliveries, replayEvents, retryDelivery, type Delivery } from './store/deliveries.ts'
import { keepFor } from './store/events.ts'
import { findWebhook, lockWebhook, noteReplay, type Webhook } from './store/webhooks.ts'

const day = 86_400_000

type Sending = 'webhooks_deliveries_retries_create' | 'webhooks_pings_create' | 'webhooks_replays_create'

/** The webhook, locked, when something can be sent to it. @throws Problem 409 `webhook.disabled`. */
async function activeWebhook(request: Request<Sending>): Promise<{ webhook: Webhook; personId: string }> {
  const { personId } = await request.requireRole('administrator')
  const webhook = orMissing(await lockWebhook(request.db, request.path.webhook_id))
  if (webhook.state !== 'active') throw new Problem(409, 'webhook.disabled')
  return { webhook, personId }
}

async function answer({ db }: Request<Sending>, { id }: Webhook, eventId: string) {
  return { status: 201 as const, body: presentDelivery(orMissing(await findDelivery(db, id, eventId))) }
}

const list: Handler<'webhooks_deliveries_list'> = async (request) => {
  const { path, query, db } = request
  await request.requireRole('administrator')
  orMissing(await findWebhook(db, path.webhook_id))
  const { limit = 20, state } = query
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const found = await listDeliveries(db, path.webhook_id, state, { after, limit })
  const page = pageOf(found, limit, ({ eventId }) => [eventId])
  return { status: 200, body: { items: page.items.map(presentDelivery), next_cursor: page.next_cursor } }
}

const retry: Handler<'webhooks_deliveries_retries_create'> = async (request) => {
  const { path, db, now } = request
  const { webhook, personId } = await activeWebhook(request)
  orMissing(await findDelivery(db, webhook.id, path.event_id))
  if (!(await retryDelivery(db, webhook.id, path.event_id, now))) throw new Problem(409, 'webhook.delivery_not_dead')
  await note(request, personId, 'retried', { webhook_id: webhook.id, event_id: path.event_id })
  return answer(request, webhook, path.event_id)
}

const ping: Handler<'webhooks_pings_create'> = async (request) => {
  const { db, tenant, now, newId } = request
  const { webhook, personId } = await activeWebhook(request)
  const [id, name] = [newId(), 'webhooks.ping'] as const
  await keepFor(db, webhook.id, { id, name, at: now, body: bodyOf(name, now, tenant.slug, { webhook_id: webhook.id }) })
  await note(request, personId, 'pinged', { webhook_id: webhook.id })
  return answer(request, webhook, id)
}

const replay: Handler<'webhooks_replays_create'> = async (request) => {
  const { body, db, now } = request
  const { webhook, personId } = await activeWebhook(request)
  const { after, since } = body
  const start = after === undefined ? { since: instantOf(since!) } : { after }
  const bound = { most: replaysADay, since: new Date(now.getTime() - day) }
  if (!(await noteReplay(db, webhook.id, now, bound))) throw new Problem(409, 'webhook.replayed_too_often', { most: replaysADay })
  const { deliveries, last } = await replayEvents(db, webhook.id, start, { at: now, most: mostReplayed })
  await note(request, personId, 'replayed', { webhook_id: webhook.id, from: after ?? since!, deliveries })
  return { status: 201, body: { deliveries, continue_after: deliveries === mostReplayed ? last : null } }
}

/** What was sent to webhooks, and sending it again. */
export const deliveryHandlers: Pick<HandlersOf<'webhooks'>, Sending | 'webhooks_deliveries_list'> = {
  webhooks_deliveries_list: list,
  webhooks_deliveries_retries_create: retry,
  webhooks_pings_create: ping,
  webhooks_replays_create: replay,
}

function presentDelivery(delivery: Delivery): components['schemas']['WebhookDelivery'] {
  return {
    event_id: delivery.eventId,
    event: delivery.event,
    happened_at: delivery.at.toISOString(),
    state: delivery.state,
    attempts: delivery.attempts,
    next_try_at: delivery.nextTryAt?.toISOString() ?? null,
    delivered_at: delivery.deliveredAt?.toISOString() ?? null,
    answered: delivery.answered,
    error: delivery.error,
  }
}
