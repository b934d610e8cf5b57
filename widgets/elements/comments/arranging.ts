import type { components } from '../../../types/openapi.d.ts'

export type Comment = components['schemas']['Comment']
export type Conversation = components['schemas']['Conversation']
export type CommentPage = components['schemas']['CommentPage']
export type Stance = components['schemas']['CommentStance']

/** An answer in its place; `answers`: whom, where the indentation does not show it. */
export interface Placed {
  comment: Comment
  answers: Comment | undefined
}

/** The answers as they are read: each below what it answers, those of the third level one after the other. */
export function arranged({ replies }: Conversation): Placed[] {
  const known = new Map(replies.map((reply) => [reply.id, reply]))
  const parentOf = (reply: Comment): Comment | undefined => known.get(reply.parent_id ?? '')
  const branches = new Map<string, Placed[]>()
  for (const comment of replies) {
    let top = comment
    for (let parent = parentOf(comment); parent; parent = parentOf(parent)) top = parent
    const parent = parentOf(comment)
    const branch = branches.get(top.id) ?? []
    branch.push({ comment, answers: parent && parent.depth === comment.depth ? parent : undefined })
    branches.set(top.id, branch)
  }
  return [...branches.values()].flat()
}

/** Whether answers may be there that are not at hand: whatever is missing answers something that is at hand. */
export function lacksReplies({ comment, replies }: Conversation): boolean {
  return [comment, ...replies].reduce((sum, { reply_count: n }) => sum + n, 0) > replies.length
}

/** The same list with one comment as it is now; only its conversation is another. */
export const withComment = (items: Conversation[], id: string, to: (comment: Comment) => Comment): Conversation[] =>
  items.map((talk) => {
    if (talk.comment.id === id) return { ...talk, comment: to(talk.comment) }
    if (!talk.replies.some((reply) => reply.id === id)) return talk
    return { ...talk, replies: talk.replies.map((reply) => (reply.id === id ? to(reply) : reply)) }
  })

/** The same list after a comment was taken back: its place stays where somebody has answered it. */
export function withoutComment(items: Conversation[], id: string): Conversation[] {
  const answered = items.some(({ comment, replies }) => [comment, ...replies].some((it) => it.id === id && it.reply_count > 0))
  if (answered) return withComment(items, id, emptied)
  const left = items.filter(({ comment }) => comment.id !== id)
  return left.map((talk) =>
    talk.replies.some((reply) => reply.id === id) ? { ...talk, replies: talk.replies.filter((reply) => reply.id !== id) } : talk,
  )
}

const emptied = (comment: Comment): Comment => ({
  ...comment,
  ...{ state: 'withdrawn', text: '', sources: [], quote: null, geometry: null, author_name: null, edited_at: null },
})

/** The same list with more answers below a comment, each once, the oldest first. */
export const withReplies = (items: Conversation[], root: string, more: Comment[]): Conversation[] =>
  items.map((talk) => {
    if (talk.comment.id !== root) return talk
    const all = new Map([...talk.replies, ...more].map((reply) => [reply.id, reply]))
    return { ...talk, replies: [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
  })

/** Whether answers have come since. */
export const grew = ({ comment, replies }: Conversation, before: Conversation | undefined): boolean =>
  before !== undefined && (comment.reply_count > before.comment.reply_count || replies.some((it) => !holds(before, it)))

/** Id of the first answer that is new, of the conversation where it is not at hand. */
export const firstNew = ({ comment, replies }: Conversation, before: Conversation | undefined): string =>
  (replies.find((it) => !before || !holds(before, it)) ?? comment).id

const holds = ({ replies }: Conversation, { id }: Comment): boolean => replies.some((known) => known.id === id)

/** The same list with a conversation as it is now, and the answers that were at hand. */
export const withTalk = (items: Conversation[], { comment, replies }: Conversation): Conversation[] =>
  withReplies(
    withComment(items, comment.id, () => comment),
    comment.id,
    replies,
  )

/** Each conversation once. Where one comes twice it stays in its first place, as it came last. */
export const eachOnce = (items: Conversation[]): Conversation[] => [
  ...new Map(items.map((talk) => [talk.comment.id, talk])).values(),
]
