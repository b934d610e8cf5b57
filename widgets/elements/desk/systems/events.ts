import type { components } from '../../../../types/openapi.d.ts'
import type { ServiceName } from '../room.ts'

/** An event that can be chosen: trials are sent whatever was chosen. */
export type EventName = Exclude<components['schemas']['WebhookEventName'], 'webhooks.ping'>
export type EventGroup = 'petitions' | 'reports' | 'debates' | 'proposals' | 'comments' | 'moderation' | 'tenants'

/** Groups of events in their order, each with the service without which it never happens. */
export const groups: readonly { readonly name: EventGroup; readonly service?: ServiceName }[] = [
  { name: 'petitions', service: 'petitions' },
  { name: 'reports', service: 'reports' },
  { name: 'debates', service: 'debates' },
  { name: 'proposals', service: 'debates' },
  { name: 'comments' },
  { name: 'moderation' },
  { name: 'tenants' },
]

/** `debates.proposal_published` is one of the proposals. */
export const groupOf = (event: string): EventGroup =>
  event.startsWith('debates.proposal_') ? 'proposals' : (event.split('.')[0] as EventGroup)
