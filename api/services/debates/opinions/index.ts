import type { HandlersOf } from '../../../kernel/http/handlers.ts'
import { opine, readMine, readPicture, removeMine } from './routes/opinions.ts'
import { create, hide, listShown, showAgain } from './routes/statements.ts'

export { statementDoor } from './moderation.ts'
export { findGroups } from './finding.ts'
export { forgetStatementAuthor } from './store/statements.ts'

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
