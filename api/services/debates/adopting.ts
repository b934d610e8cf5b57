import type { Adopts } from '../../kernel/service.ts'
import { adoptOpinions, adoptStatementAuthor } from './opinions/index.ts'
import { adoptAuthor } from './proposals/index.ts'

/** What a merged account wrote, suggested and thought of statements becomes the kept one's. */
export const adopts: Adopts = async (db, joining, occasion) => {
  await adoptAuthor(db, joining)
  await adoptStatementAuthor(db, joining)
  await adoptOpinions(db, joining, occasion)
}
