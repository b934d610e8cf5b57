import { record } from '../audit/index.ts'
import { announce } from '../events/outbox.ts'
import type { SealingKey } from '../http/sealing.ts'
import { OutboundFault, type Outbound } from '../outbound/outbound.ts'
import type { ErrandTown, LanedErrand } from '../service.ts'
import { isTaken, mayDisable, nextAttempt } from './rules.ts'
import { signedHeaders, unsealSecret } from './signing.ts'
import { spreadEvents } from './store/events.ts'
import {
  dueParcels,
  dueWebhooks,
  noteOutcome,
  releaseWebhook,
  takeWebhook,
  type Outcome,
  type Parcel,
  type Receiver,
} from './store/sending.ts'
import { disableWebhook, type DisabledReason } from './store/webhooks.ts'

/** How many events one process sends to a webhook before it lets another one have it. */
const together = 20
/** Milliseconds for which a process has a webhook, anew after each attempt: longer than one lasts. What a dying process had is free then. */
const lease = 30_000
/** After so many failures one after the other a receiver is left alone until the next round: it is away. */
const away = 3

interface Means {
  readonly sealing: SealingKey
  readonly outbound: Outbound
  /** 0…1, evenly. */
  readonly chance: () => number
}

/** Sends what is due: to each webhook one event after the other, and to all of them at the same time. */
export function createDelivering(means: Means): LanedErrand {
  return {
    async lanes(town) {
      while ((await town.within((db, { now }) => spreadEvents(db, now, 500))) === 500);
      return town.within((db, { now }) => dueWebhooks(db, now))
    },
    async work(town, webhookId) {
      for (;;) if (!(await sendSome(town, webhookId, means)) || town.ending.aborted) return
    },
  }
}

/** @returns whether more may be due. */
async function sendSome(town: ErrandTown, webhookId: string, means: Means): Promise<boolean> {
  const taken = await town.within(async (db, { now }) => {
    const receiver = await takeWebhook(db, webhookId, now, new Date(now.getTime() + lease))
    return receiver && { receiver, parcels: await dueParcels(db, webhookId, now, together) }
  })
  if (!taken) return false
  let failures = 0
  try {
    for (const parcel of taken.parcels) {
      if (town.ending.aborted || failures === away) break
      failures = (await attempt(town, taken.receiver, parcel, means)) ? 0 : failures + 1
    }
  } finally {
    await town.within((db) => releaseWebhook(db, webhookId))
  }
  return taken.parcels.length === together && failures < away
}

/** Tries once and notes what came of it. @returns whether it arrived. */
async function attempt(town: ErrandTown, receiver: Receiver, parcel: Parcel, means: Means): Promise<boolean> {
  const { answered, error, lasting, asked } = await send(town, receiver, parcel, means)
  // The process ends: nobody knows whether it has arrived, and the next one sends it again.
  if (error !== null && town.ending.aborted) return false
  await town.within(async (db, { now, newId }) => {
    const wait = error === null || lasting ? undefined : nextAttempt(parcel.attempts + 1, means.chance(), asked)
    const nextTryAt = wait === undefined ? null : new Date(now.getTime() + wait)
    const until = new Date(now.getTime() + lease)
    const failing = await noteOutcome(db, receiver.id, parcel, { answered, error, nextTryAt }, { now, until })
    const reason = failing && mayDisable(answered, failing, now)
    if (!reason || !(await disableWebhook(db, receiver.id, reason, now))) return
    const params = { webhook_id: receiver.id, reason: reason satisfies DisabledReason }
    const entry = { subject: town.tenant.id, action: 'webhook.disabled', actor: 'system', person: null, public: false } as const
    await record(db, { ...entry, params }, now, newId())
    announce(db, { name: 'webhook.disabled', payload: { ...params, client: receiver.client } }, now, newId())
  })
  return error === null
}

/** What came of sending, and how long the receiver wants to be left alone, in milliseconds. */
type Sent = Omit<Outcome, 'nextTryAt'> & { readonly lasting?: boolean; readonly asked?: number }

async function send(town: ErrandTown, receiver: Receiver, { eventId, body }: Parcel, means: Means): Promise<Sent> {
  const place = { tenantId: town.tenant.id, id: receiver.id }
  const sealed = [receiver.secret, ...(receiver.previousSecret ? [receiver.previousSecret] : [])]
  const secrets = sealed.map((secret) => unsealSecret(secret, means.sealing, place))
  const at = await town.within((_, { now }) => Promise.resolve(now))
  const headers = signedHeaders(eventId, at, body, secrets)
  try {
    const { status, headers: answer } = await means.outbound.ask(receiver.url, { method: 'POST', headers, body }, town.ending)
    if (isTaken(status)) return { answered: status, error: null }
    const seconds = /^\d{1,6}$/.exec(String(answer['retry-after']))?.[0]
    return { answered: status, error: 'answered', asked: seconds ? Number(seconds) * 1000 : 0 }
  } catch (fault) {
    if (!(fault instanceof OutboundFault)) throw fault
    return { answered: null, error: fault.reason, lasting: fault.lasting }
  }
}
