import type { Message } from '../notifications/notice.ts'
import { excerpt, somebody } from '../notifications/params.ts'
import type { Notifies } from '../service.ts'
import type { Comment } from './comment.ts'
import { findComments } from './store/comments.ts'

/** How a comment begins, as it is called in a sentence. */
const calledBy = ({ text }: Comment): string => {
  const [line = ''] = text.split('\n')
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…`.toWellFormed() : line
}

/** Tells authors that somebody has answered them, once the answer is shown. */
const told: Notifies = async (db, facts) => {
  const id = (payload: (typeof facts)[0]['payload']) => payload['comment_id'] as string
  const written = await findComments(
    db,
    facts.map(({ payload }) => id(payload)),
  )
  const answers = [...written.values()].filter(({ parentId, state }) => parentId !== null && state === 'visible')
  if (answers.length === 0) return []
  const answered = await findComments(
    db,
    answers.map(({ parentId }) => parentId!),
  )
  return facts.flatMap((fact): Message[] => {
    const comment = written.get(id(fact.payload))
    const parent = comment?.parentId == null || comment.state !== 'visible' ? undefined : answered.get(comment.parentId)
    if (!comment || !parent) return []
    const { authorName, voice, office } = comment
    const name = (voice === 'staff' && office) || authorName || somebody
    return [
      {
        fact,
        kind: 'comment_reply',
        actor: comment.authorId,
        subject: { id: parent.id, title: calledBy(parent), element: 'comments', shownBy: comment.subject },
        params: { name, excerpt: excerpt(comment.text) },
        quotes: { kind: 'comment', id: comment.id },
        to: { replies: [parent.authorId] },
      },
    ]
  })
}

/** What people are told about comments. What was held for review is written when it is shown first; shown again it is no news. */
export const commentNotices: Readonly<Record<string, Notifies>> = { 'comment.written': told }
