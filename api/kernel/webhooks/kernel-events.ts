import type { ServiceName } from '../tenancy/tenant.ts'
import { textOf, type EventData, type EventName, type EventSource, type EventSources } from './event.ts'

const comment = (fact: string): EventSource<EventData<'comments.written'>> => ({
  facts: [fact],
  tell: (told, { api }) => ({
    comment_id: textOf(told, 'comment_id'),
    subject_id: textOf(told, 'subject_id'),
    url: api(`comments/${textOf(told, 'comment_id')}`),
  }),
})

/** Where the events come from that belong to no service. */
export const kernelEvents: EventSources<Exclude<EventName, `${ServiceName}.${string}`>> = {
  'comments.written': comment('comment.written'),
  'comments.hidden': comment('comment.hidden'),
  'comments.shown': comment('comment.shown'),
  'moderation.decided': {
    facts: ['moderation.decided'],
    tell: ({ payload }) => {
      const { outcome, ...decided } = payload as { outcome: string } & Omit<EventData<'moderation.decided'>, 'outcome'>
      // As the public log: of which content it was nobody is told, and what waits for a colleague is not decided.
      if (outcome === 'second_opinion') return undefined
      const { service, kind, reason, way } = decided
      return { service, kind, outcome: outcome as EventData<'moderation.decided'>['outcome'], reason, way }
    },
  },
  'tenants.service_changed': {
    facts: ['service.changed'],
    tell: ({ payload }, { api }) => ({
      service: payload['service'] as string,
      enabled: (payload['enabled'] as boolean | undefined) ?? null,
      settings: payload['settings'] as string[],
      url: api(''),
    }),
  },
  // Made when an administrator asks for it.
  'webhooks.ping': { facts: [], tell: () => undefined },
}
