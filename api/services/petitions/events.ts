import { textOf, type EventData, type EventSource, type EventsOf } from '../../kernel/webhooks/event.ts'
import type { Fact } from '../../kernel/service.ts'
import type { PetitionState } from './petition.ts'

const petition = (fact: string): EventSource<EventData<'petitions.published'>> => ({
  facts: [fact],
  tell: (told, { api, page }) => ({
    petition_id: textOf(told, 'petition_id'),
    code: textOf(told, 'code'),
    state: told.payload['state'] as PetitionState,
    url: api(`petitions/${textOf(told, 'petition_id')}`),
    page: page(`petition/${textOf(told, 'petition_id')}`),
  }),
})

const isSignature = ({ payload }: Fact): boolean => payload['service'] === 'petitions' && payload['kind'] === 'signature'

/** From what the events of petitions become known. */
export const events: EventsOf<'petitions'> = {
  'petitions.submitted': petition('petition.submitted'),
  'petitions.published': petition('petition.published'),
  'petitions.threshold_reached': petition('petition.threshold_reached'),
  'petitions.threshold_lost': petition('petition.threshold_lost'),
  'petitions.updated': petition('petition.updated'),
  'petitions.answered': petition('petition.answered'),
  'petitions.answer_overdue': petition('petition.answer_overdue'),
  'petitions.closed': petition('petition.closed'),
  'petitions.rejected': petition('petition.rejected'),
  'petitions.withdrawn': petition('petition.withdrawn'),
  'petitions.stopped': petition('petition.stopped'),
  'petitions.signatures_counted': {
    facts: ['act.counted', 'act.withdrawn', 'act.invalidated'],
    tell: (told, { api, page }) =>
      isSignature(told)
        ? {
            petition_id: textOf(told, 'subject_id'),
            count: told.payload['count'] as number,
            url: api(`petitions/${textOf(told, 'subject_id')}`),
            page: page(`petition/${textOf(told, 'subject_id')}`),
          }
        : undefined,
    gathers: (told) => textOf(told, 'subject_id'),
  },
}
