import type { Message } from '../notifications/notice.ts'
import { excerpt, somebody } from '../notifications/params.ts'
import type { Notifies } from '../service.ts'
import { findShownAnswers } from './store/comments.ts'

/** How a comment begins, as it is called in a sentence. */
const calledBy = (text: string): string => {
  const [line = ''] = text.split('\n')
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…`.toWellFormed() : line
}

/** Tells authors that somebody has answered them, once the answer is shown. */
const told: Notifies = async (db, facts) => {
  const idOf = ({ payload }: (typeof facts)[0]) => payload['comment_id'] as string
  const answers = await findShownAnswers(db, facts.map(idOf))
  return facts.flatMap((fact): Message[] => {
    const answer = answers.get(idOf(fact))
    if (!answer) return []
    const { id, authorId, authorName, voice, office, subject, text, parent, parentAuthor, parentText } = answer
    const name = (voice === 'staff' && office) || authorName || somebody
    return [
      {
        fact,
        kind: 'comment_reply',
        actor: authorId,
        subject: { id: parent, title: calledBy(parentText), element: 'comments', shownBy: subject },
        params: { name, excerpt: excerpt(text) },
        quotes: { kind: 'comment', id },
        to: { replies: [parentAuthor] },
      },
    ]
  })
}

/** What people are told about comments. What was held for review is written when it is shown first; shown again it is no news. */
export const commentNotices: Readonly<Record<string, Notifies>> = { 'comment.written': told }
