import type { components } from '../../../types/openapi.d.ts'
import { changesOf } from '../audit/changes.ts'
import type { Handler, HandlersOf, Request } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import type { SealingKey } from '../http/sealing.ts'
import type { Outbound } from '../outbound/outbound.ts'
import { mostWebhooks } from './rules.ts'
import { deliveryHandlers } from './delivery-handlers.ts'
import { note } from './noting.ts'
import { newSecret, sealSecret } from './signing.ts'
import {
  changeWebhook,
  deleteWebhook,
  disableWebhook,
  enableWebhook,
  findWebhook,
  insertWebhook,
  listWebhooks,
  lockWebhook,
  replaceSecret,
  type Webhook,
} from './store/webhooks.ts'

interface Means {
  readonly sealing: SealingKey
  readonly outbound: Outbound
}

const hour = 3_600_000

/** Who is told of events: seen and changed by the town's administrators. */
export function webhookHandlers({ sealing, outbound }: Means): HandlersOf<'webhooks'> {
  /** @throws Problem 422 `webhook.address_refused` {url, rule}. */
  const assertAddress = (url: string) => {
    const rule = outbound.refuses(url)
    if (rule) throw new Problem(422, 'webhook.address_refused', { url, rule })
  }
  const sealedFor = (secret: string, { tenant }: Pick<Request<'webhooks_create'>, 'tenant'>, id: string) =>
    sealSecret(secret, sealing, { tenantId: tenant.id, id })

  const create: Handler<'webhooks_create'> = async (request) => {
    const { body, db, tenant, now, newId } = request
    const { personId } = await request.requireRole('administrator')
    assertAddress(body.url)
    const [id, secret] = [newId(), newSecret()]
    const { client, url, description = '', events } = body
    const row = { id, client, url, description, events, createdAt: now, secret: sealedFor(secret, request, id) }
    if (!(await insertWebhook(db, row, mostWebhooks))) throw new Problem(409, 'webhook.too_many', { most: mostWebhooks })
    await note(request, personId, 'created', { webhook_id: id, client, url, events: events.join(' ') })
    const headers = { Location: `/v1/${tenant.slug}/webhooks/${id}` }
    return { status: 201, headers, body: { webhook: presentWebhook(orMissing(await findWebhook(db, id)), now), secret } }
  }

  const update: Handler<'webhooks_update'> = async (request) => {
    const { path, body, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const webhook = orMissing(await lockWebhook(db, path.webhook_id))
    request.assertMatch(String(webhook.version))
    if (body.url !== undefined) assertAddress(body.url)
    const { state, ...change } = body
    await changeWebhook(db, webhook.id, change)
    if (state === 'active') await enableWebhook(db, webhook.id)
    if (state === 'disabled') await disableWebhook(db, webhook.id, 'staff', now)
    const after = orMissing(await findWebhook(db, webhook.id))
    await note(request, personId, 'changed', { webhook_id: webhook.id, ...changesOf(toldOf(webhook), toldOf(after)) })
    return { status: 200, body: presentWebhook(after, now), version: String(after.version) }
  }

  const rotate: Handler<'webhooks_secrets_create'> = async (request) => {
    const { path, body, db, now } = request
    const { personId } = await request.requireRole('administrator')
    const { id } = orMissing(await lockWebhook(db, path.webhook_id))
    const secret = newSecret()
    const { overlap_hours: hours = 24 } = body
    const until = hours > 0 ? new Date(now.getTime() + hours * hour) : null
    await replaceSecret(db, id, sealedFor(secret, request, id), until)
    await note(request, personId, 'secret_replaced', { webhook_id: id, overlap_hours: hours })
    return { status: 201, body: { webhook: presentWebhook(orMissing(await findWebhook(db, id)), now), secret } }
  }

  return {
    webhooks_list: list,
    webhooks_create: create,
    webhooks_read: read,
    webhooks_update: update,
    webhooks_delete: remove,
    webhooks_secrets_create: rotate,
    ...deliveryHandlers,
  }
}

const list: Handler<'webhooks_list'> = async (request) => {
  const { query, db, now } = request
  await request.requireRole('administrator')
  const limit = query.limit ?? 20
  const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
  const page = pageOf(await listWebhooks(db, { after, limit }), limit, ({ id }) => [id])
  const items = page.items.map((webhook) => presentWebhook(webhook, now))
  return { status: 200, body: { items, next_cursor: page.next_cursor } }
}

const read: Handler<'webhooks_read'> = async (request) => {
  await request.requireRole('administrator')
  const webhook = orMissing(await findWebhook(request.db, request.path.webhook_id))
  return { status: 200, body: presentWebhook(webhook, request.now), version: String(webhook.version) }
}

const remove: Handler<'webhooks_delete'> = async (request) => {
  const { path, db } = request
  const { personId } = await request.requireRole('administrator')
  const webhook = orMissing(await lockWebhook(db, path.webhook_id))
  await deleteWebhook(db, webhook.id)
  await note(request, personId, 'deleted', { webhook_id: webhook.id, client: webhook.client, url: webhook.url })
  return { status: 204 }
}

const toldOf = ({ client, url, description, events, state }: Webhook) => ({ client, url, description, events, state })

function presentWebhook(webhook: Webhook, now: Date): components['schemas']['Webhook'] {
  const { previousSecretUntil: until } = webhook
  return {
    id: webhook.id,
    client: webhook.client,
    url: webhook.url,
    description: webhook.description,
    events: [...webhook.events],
    state: webhook.state,
    disabled_reason: webhook.disabledReason,
    disabled_at: webhook.disabledAt?.toISOString() ?? null,
    failing_since: webhook.failingSince?.toISOString() ?? null,
    dead_deliveries: webhook.deadDeliveries,
    previous_secret_until: until && until > now ? until.toISOString() : null,
    created_at: webhook.createdAt.toISOString(),
  }
}
