import type { HandlersOf } from '../../../kernel/http/handlers.ts'
import type { PersonId } from '../../../kernel/identity/person.ts'
import type { Adopts } from '../../../kernel/service.ts'
import { numberOf } from './numbering.ts'
import { joinOpinions } from './store/opinions.ts'
import { askForPicture } from './store/pictures.ts'
import { opine, readMine, readPicture, removeMine } from './routes/opinions.ts'
import { create, hide, listShown, showAgain } from './routes/statements.ts'

export { statementDoor } from './moderation.ts'
export { findGroups } from './finding.ts'
export { toldOpinions } from './told.ts'
export { adoptStatementAuthor, forgetStatementAuthor } from './store/statements.ts'

/** What two accounts of one person think of statements is one person's. */
export const adoptOpinions: Adopts = async (db, { merged, kept }, { participation, tenant }) => {
  const by = (id: PersonId) => (debateId: string) => numberOf(participation, tenant.id, debateId, { id })
  for (const debateId of await joinOpinions(db, { merged: by(merged), kept: by(kept) })) await askForPicture(db, debateId)
}

/** Statements, what people say of them, and the groups: the part of a debate in which everybody takes sides. */
export const opinionHandlers: HandlersOf<'debates_statements'> & HandlersOf<'debates_own'> & HandlersOf<'debates_opinion'> = {
  debates_statements_list: listShown,
  debates_statements_create: create,
  debates_statements_hiding_replace: hide,
  debates_statements_hiding_delete: showAgain,
  debates_own_opinion_replace: opine,
  debates_own_opinions_read: readMine,
  debates_own_opinions_delete: removeMine,
  debates_opinion_picture_read: readPicture,
}
