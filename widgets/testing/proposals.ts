import type { components } from '../../types/openapi.d.ts'
import { inDays, newId } from './builders.ts'

type Schemas = components['schemas']
export type Proposal = Schemas['Proposal']

export const aSection = (more: Partial<Schemas['ProposalSection']> = {}): Schemas['ProposalSection'] => ({
  id: newId(),
  version: 1,
  place: 0,
  title: 'La proposta',
  text: 'La piazza è vuota. Chiediamo venti panchine e due fontane. Il mercato resta il sabato.',
  owner_id: null,
  ...more,
})

export const anAuthor = (name: string | null, more: Partial<Schemas['ProposalAuthor']> = {}): Schemas['ProposalAuthor'] => ({
  id: newId(),
  name,
  joined: true,
  since: inDays(-6),
  ...more,
})

/** A proposal that is open to amendments. */
export const aProposal = (more: Partial<Proposal> = {}): Proposal => ({
  id: newId(),
  debate_id: newId(),
  code: 'PRO-2026-0007',
  state: 'open',
  version: 2,
  title: 'Panchine e fontane in piazza',
  language: 'it',
  sections: [
    aSection(),
    aSection({ place: 1, title: 'La spesa', text: 'Bastano centomila euro.\n\nLa metà viene dal quartiere.' }),
  ],
  authors: [anAuthor('Maria Esempio'), anAuthor('Piero Esempio')],
  supports: null,
  merged_into: null,
  promoted_to: null,
  withdrawn_reason: null,
  hidden_reason: null,
  answer: null,
  created_at: inDays(-7),
  published_at: inDays(-5),
  frozen_at: null,
  ...more,
})

/** What the signed-in person is to it: a reader. */
export const ownProposal = (more: Partial<Schemas['OwnProposal']> = {}): Schemas['OwnProposal'] => ({
  author_id: null,
  asked_to_join: false,
  actions: [],
  supports: false,
  receipt: null,
  amendments: [],
  requests: [],
  invite_token: null,
  ...more,
})

/** An amendment of words that stand in the section. */
export function anAmendment(
  section: Schemas['ProposalSection'],
  quote: string,
  replacement: string,
  more: Partial<Schemas['Amendment']> = {},
): Schemas['Amendment'] {
  const start = section.text.indexOf(quote)
  const [prefix, suffix] = [
    section.text.slice(Math.max(0, start - 20), start),
    section.text.slice(start + quote.length).slice(0, 20),
  ]
  return {
    id: newId(),
    section_id: section.id,
    state: 'pending',
    passage: { exact: quote, prefix, suffix, start },
    passage_state: 'kept',
    quote,
    replacement,
    difference: [
      { kind: 'removed', text: quote },
      { kind: 'added', text: replacement },
    ],
    why: 'Venti non bastano alla sera.',
    by: 'Lia Esempio',
    at: inDays(-2),
    reason: null,
    hidden_reason: null,
    decided_at: null,
    version: null,
    ...more,
  }
}

export const aProposalSummary = (more: Partial<Schemas['ProposalSummary']> = {}): Schemas['ProposalSummary'] => ({
  id: newId(),
  code: 'PRO-2026-0007',
  state: 'open',
  title: 'Panchine e fontane in piazza',
  supports: null,
  merged_into: null,
  published_at: inDays(-5),
  ...more,
})
