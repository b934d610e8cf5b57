import type { components } from '../../../../../types/openapi.d.ts'
import type { Language } from '../../../../kernel/tenancy/tenant.ts'
import { diffForReaders } from '../../../../kernel/texts/index.ts'
import { words } from '../../debate.ts'
import type { Amendment, Author, Proposal, Section } from '../proposal.ts'

type Shown = components['schemas']

const instant = (at: Date | null) => at && at.toISOString()

/** A proposal with its text. @param supports How many support it; null while none are taken. */
export function presentProposal(
  proposal: Proposal,
  sections: readonly Section[],
  authors: readonly Author[],
  supports: number | null,
  language: Language,
): Shown['Proposal'] {
  const { answer } = proposal
  return {
    id: proposal.id,
    debate_id: proposal.debateId,
    code: proposal.code,
    state: proposal.state,
    version: proposal.version,
    title: proposal.title,
    language: proposal.language,
    sections: sections.map(presentSection),
    authors: authors.filter(({ joined }) => joined).map(presentAuthor),
    supports,
    merged_into: proposal.mergedInto,
    merge_note: proposal.mergeNote && words(proposal.mergeNote, language),
    promoted_to: proposal.promotedTo,
    withdrawn_reason: proposal.withdrawnReason,
    hidden_reason: proposal.hiddenReason,
    answer: answer && { office: answer.office, text: words(answer.text, language), answered_at: answer.at.toISOString() },
    created_at: proposal.createdAt.toISOString(),
    published_at: instant(proposal.publishedAt),
    frozen_at: instant(proposal.frozenAt),
    geometry: proposal.geometry,
  }
}

export const presentSection = ({ id, version, place, title, text, ownerId }: Section): Shown['ProposalSection'] => ({
  id,
  version,
  place,
  title,
  text,
  owner_id: ownerId,
})

export const presentAuthor = ({ id, name, joined, since }: Author): Shown['ProposalAuthor'] => ({
  id,
  name,
  joined,
  since: since.toISOString(),
})

/** A public proposal in a list. */
export function presentSummary(proposal: Proposal, supports: number | undefined): Shown['ProposalSummary'] {
  const { id, code, state, title, mergedInto, publishedAt } = proposal
  return { id, code, state, title, supports: supports ?? null, merged_into: mergedInto, published_at: publishedAt!.toISOString() }
}

/** A proposal in the list of hidden ones. */
export const presentHidden = ({ id, code, state, title, hiddenReason }: Proposal): Shown['HiddenProposal'] => ({
  id,
  code,
  state,
  title,
  hidden_reason: hiddenReason!,
})

/** Amendments of a page: so many differences are shown in one answer, and each is the same wherever it is shown. */
const onPage = 100

/** @param legible Whether the reader may read what was hidden: who wrote it, and the staff. */
export function presentAmendment(amendment: Amendment, legible: boolean): Shown['Amendment'] {
  const { passage, hiddenReason, state } = amendment
  const said = state !== 'withdrawn' && (hiddenReason === null || legible)
  const { replacement, why, name } = said ? amendment : { replacement: '', why: '', name: null }
  return {
    id: amendment.id,
    section_id: amendment.sectionId,
    state: amendment.state,
    passage,
    passage_state: amendment.passageState,
    quote: amendment.quote,
    replacement,
    difference: said ? diffForReaders(amendment.quote, replacement, onPage) : [],
    why,
    by: name,
    at: amendment.at.toISOString(),
    reason: amendment.reason,
    decided_at: instant(amendment.decidedAt),
    version: amendment.version,
    hidden_reason: hiddenReason,
  }
}
