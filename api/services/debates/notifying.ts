import { commentersOf } from '../../kernel/comments/index.ts'
import type { Geometry, Position } from '../../kernel/map/index.ts'
import { tellingOf, type Message } from '../../kernel/notifications/index.ts'
import { excerpt } from '../../kernel/notifications/params.ts'
import type { Audience, Fact, Notifies } from '../../kernel/service.ts'
import type { Debate, LocalText, PhaseName } from './debate.ts'
import { proposersOf } from './proposals/index.ts'
import { findDebate } from './store/debates.ts'

const called: Readonly<Record<PhaseName, LocalText>> = {
  inform: { it: 'ci si informa', en: 'getting informed' },
  discuss: { it: 'si discute', en: 'discussing' },
  propose: { it: 'si scrivono proposte', en: 'writing proposals' },
  converge: { it: 'si sostengono le proposte', en: 'supporting proposals' },
  outcome: { it: 'l’esito', en: 'the outcome' },
}

const telling = tellingOf(findDebate, 'debate_id')

const subjectOf = ({ id, question }: Debate) => ({ id, title: question.it, element: 'debate', shownBy: id })

/** The middle of the box that holds what the debate speaks about. */
function middleOf({ coordinates }: Geometry): Position {
  const flat = (coordinates as unknown[]).flat(3) as number[]
  const middle = (from: number) => {
    const values = flat.filter((_, place) => place % 2 === from)
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  return [middle(0), middle(1)]
}

function toParticipants(fact: Fact, debate: Debate, what: Pick<Message, 'kind' | 'params'>): Message | undefined {
  if (debate.state !== 'published') return undefined
  return {
    fact,
    ...what,
    subject: subjectOf(debate),
    audience: { name: 'debate.participants', of: debate.id, reason: 'followed' },
  }
}

/** Who has commented on the debate, or writes a proposal in it. */
export const participants: Audience = async (db, debate, after, limit) => {
  const found = await Promise.all([commentersOf(db, debate, after, limit), proposersOf(db, debate, after, limit)])
  return [...new Set(found.flat())].sort().slice(0, limit)
}

/** What people are told about debates. */
export const notifies: Readonly<Record<string, Notifies>> = {
  'debate.phase_begun': telling((fact, debate) =>
    toParticipants(fact, debate, { kind: 'debate_phase', params: { phase: called[fact.payload['phase'] as PhaseName] ?? '' } }),
  ),
  'debate.outcome_written': telling((fact, debate) => {
    const { it, en } = debate.outcome?.summary ?? { it: '' }
    return toParticipants(fact, debate, {
      kind: 'debate_outcome',
      params: { excerpt: { it: excerpt(it), en: excerpt(en ?? it) } },
    })
  }),
  'debate.published': telling((fact, debate) => ({
    fact,
    kind: 'new_debate',
    subject: subjectOf(debate),
    newIn: { what: 'debates', position: debate.area && middleOf(debate.area), district: null },
  })),
}
