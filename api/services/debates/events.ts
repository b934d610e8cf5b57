import { textOf, type EventData, type EventSource, type EventsOf } from '../../kernel/webhooks/event.ts'
import type { PhaseName } from './debate.ts'

const debate = (fact: string): EventSource<EventData<'debates.changed'>> => ({
  facts: [fact],
  tell: (told, { api, page }) => ({
    debate_id: textOf(told, 'debate_id'),
    code: textOf(told, 'code'),
    phase: (told.payload['phase'] as PhaseName | 'closed' | undefined) ?? null,
    url: api(`debates/${textOf(told, 'debate_id')}`),
    page: page(`debate/${textOf(told, 'debate_id')}`),
  }),
})

const proposal = (fact: string): EventSource<EventData<'debates.proposal_merged'>> => ({
  facts: [fact],
  tell: (told, { api, page }) => ({
    proposal_id: textOf(told, 'proposal_id'),
    debate_id: textOf(told, 'debate_id'),
    code: textOf(told, 'code'),
    url: api(`proposals/${textOf(told, 'proposal_id')}`),
    page: page(`proposal/${textOf(told, 'proposal_id')}`),
  }),
})

/** From what the events of debates and their proposals become known. */
export const events: EventsOf<'debates'> = {
  'debates.published': debate('debate.published'),
  'debates.changed': debate('debate.changed'),
  'debates.phase_begun': debate('debate.phase_begun'),
  'debates.outcome_written': debate('debate.outcome_written'),
  'debates.withdrawn': debate('debate.withdrawn'),
  'debates.proposal_published': proposal('proposal.published'),
  'debates.proposal_settled': proposal('proposal.frozen'),
  'debates.proposal_merged': proposal('proposal.merged'),
  'debates.proposal_answered': proposal('proposal.answered'),
  'debates.proposal_promoted': proposal('proposal.promoted'),
  'debates.proposal_withdrawn': proposal('proposal.withdrawn'),
}
