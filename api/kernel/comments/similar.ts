import type { Handler } from '../http/handlers.ts'
import { shownThread } from './access.ts'
import { presentComments } from './present.ts'
import { similarTo } from './store/similar.ts'

/** Who writes is shown a few, in place of which they may write nothing. */
const most = 3

export const listSimilar: Handler<'comments_similar_find'> = async (request) => {
  const { body, db, language } = request
  const thread = await shownThread(request, body.subject)
  const found = await similarTo(db, thread.subject, body.text, body.language ?? language, most)
  return { status: 200, body: { items: await presentComments(request, thread, found) } }
}
