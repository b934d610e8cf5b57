import type { TenantDb } from '../../../kernel/db/index.ts'
import { tellingOf, type Message } from '../../../kernel/notifications/index.ts'
import { excerpt } from '../../../kernel/notifications/params.ts'
import type { Fact, Notifies } from '../../../kernel/service.ts'
import type { LocalText } from '../debate.ts'
import type { Proposal } from './proposal.ts'
import { findAmendment } from './store/amendments.ts'
import { authorsOf } from './store/authors.ts'
import { findProposal } from './store/proposals.ts'

const telling = tellingOf(findProposal, 'proposal_id')

const authors = async (db: TenantDb, { id }: Proposal) =>
  (await authorsOf(db, id)).filter(({ joined }) => joined).map(({ personId }) => personId)

const about = (fact: Fact, proposal: Proposal, what: Pick<Message, 'kind' | 'params' | 'quotes' | 'to'>): Message => ({
  fact,
  ...what,
  subject: { id: proposal.id, title: proposal.title, element: 'proposal', shownBy: proposal.id },
})

const decided = (outcome: LocalText) =>
  telling(async (fact, proposal, { db }) => {
    const amendment = await findAmendment(db, proposal.id, fact.payload['amendment'] as string)
    if (!amendment) return undefined
    const params = { outcome, ...(amendment.reason && { excerpt: excerpt(amendment.reason) }) }
    return about(fact, proposal, { kind: 'proposal_decided', params, to: { own: [amendment.personId] } })
  })

/** What people are told about proposals. */
export const proposalNotices: Readonly<Record<string, Notifies>> = {
  'proposal.author_asked': telling(async (fact, proposal, { db }) =>
    about(fact, proposal, { kind: 'proposal_join', to: { own: await authors(db, proposal) } }),
  ),
  'proposal.amendment_suggested': telling(async (fact, proposal, { db }) => {
    const amendment = await findAmendment(db, proposal.id, fact.payload['amendment'] as string)
    if (!amendment || amendment.hiddenReason !== null) return undefined
    const params = { excerpt: excerpt(amendment.why || amendment.replacement) }
    const quotes = { kind: 'amendment', id: amendment.id } as const
    return about(fact, proposal, { kind: 'proposal_amended', params, quotes, to: { own: await authors(db, proposal) } })
  }),
  'proposal.amendment_accepted': decided({ it: 'accolto', en: 'accepted' }),
  'proposal.amendment_rejected': decided({ it: 'non accolto', en: 'not accepted' }),
  'proposal.merged': telling(async (fact, proposal, { db }) => {
    const into = proposal.mergedInto === null ? undefined : await findProposal(db, proposal.mergedInto)
    if (!into) return undefined
    // To each the other's is somebody else's: named for as long as everybody reads it.
    const told = async (kind: 'proposal_merged' | 'proposal_absorbed', own: Proposal, other: Proposal) => {
      const quotes = { kind: 'proposal', id: other.id } as const
      return about(fact, own, { kind, params: { other: other.title }, quotes, to: { own: await authors(db, own) } })
    }
    return [await told('proposal_merged', proposal, into), await told('proposal_absorbed', into, proposal)]
  }),
  'proposal.answered': telling(async (fact, proposal, { db }) => {
    const { it, en } = proposal.answer?.text ?? { it: '' }
    const params = { excerpt: { it: excerpt(it), en: excerpt(en ?? it) } }
    return about(fact, proposal, { kind: 'proposal_answered', params, to: { own: await authors(db, proposal) } })
  }),
}
