import type { HandlersOf } from '../http/handlers.ts'
import type { SealingKey } from '../http/sealing.ts'
import type { Networks } from '../outbound/networks.ts'
import { Outbound } from '../outbound/outbound.ts'
import type { LanedErrand, Service, TogetherListener } from '../service.ts'
import type { EventSources } from './event.ts'
import { createDelivering } from './delivering.ts'
import { webhookHandlers } from './handlers.ts'
import { eventListener } from './hearing.ts'
import { kernelEvents } from './kernel-events.ts'

export { webhookNotices } from './notifying.ts'
export { oldEvents } from './store/events.ts'
export { countWebhookWork } from './store/work.ts'
export { forgetSecrets } from './store/webhooks.ts'
export { textOf, type EventsOf } from './event.ts'

interface Means {
  readonly services: readonly Pick<Service, 'events'>[]
  readonly networks: Networks
  /** Under which secrets lie in the database. */
  readonly sealing: SealingKey
  /** The API's public origin. */
  readonly origin: string
}

/** Tells other systems of events: its operations, what it hears, and what it sends. */
export interface Webhooks {
  readonly handlers: HandlersOf<'webhooks'>
  readonly listener: TogetherListener
  readonly errands: readonly LanedErrand[]
}

/** Milliseconds for which a receiver may think, and bytes of its answer, which nobody reads. */
const limits = { patience: 10_000, maxBytes: 64 * 1024 }

export function createWebhooks({ services, networks, sealing, origin }: Means): Webhooks {
  const sources = Object.assign({}, kernelEvents, ...services.map(({ events }) => events)) as EventSources
  const outbound = new Outbound(networks, limits)
  return {
    handlers: webhookHandlers({ sealing, outbound }),
    listener: eventListener(sources, origin),
    errands: [createDelivering({ sealing, outbound, chance: Math.random })],
  }
}
