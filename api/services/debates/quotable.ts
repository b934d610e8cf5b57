import type { QuotableText, ReadsQuotable } from '../../kernel/comments/index.ts'
import type { Debate, DossierItem, LocalText } from './debate.ts'
import { findProposal } from './proposals/store/proposals.ts'
import { sectionsOf } from './proposals/store/sections.ts'
import { findDebate } from './store/debates.ts'
import { dossierOf } from './store/dossier.ts'

/** Texts as one, parted by empty lines: first in Italian, as they are shown, then in the other languages. */
const joined = (...texts: readonly (LocalText | null)[]): string =>
  (['it', 'en'] as const).flatMap((language) => texts.map((text) => text?.[language]).filter((words) => words)).join('\n\n')

/** What an item of the dossier says: its title and its text. */
export const readable = ({ id, title, text }: Pick<DossierItem, 'id' | 'title' | 'text'>): QuotableText => ({
  id,
  text: joined(title, text),
})

const ofDebate = ({ id, question, summary }: Debate): QuotableText => ({ id, text: joined(question, summary) })

/** What comments quote: of a debate its question, its summary and the dossier; of a proposal its title and its sections. */
export const quotable: ReadsQuotable = async (db, subject) => {
  const debate = await findDebate(db, subject)
  if (debate) return [ofDebate(debate), ...(await dossierOf(db, subject)).map(readable)]
  const proposal = await findProposal(db, subject)
  return proposal ? [{ id: subject, text: proposal.title }, ...(await sectionsOf(db, subject))] : []
}
