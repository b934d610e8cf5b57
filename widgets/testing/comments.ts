import type { components } from '../../types/openapi.d.ts'
import { newId } from './builders.ts'

type Schemas = components['schemas']
export type Comment = Schemas['Comment']

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()

export const aComment = (like: Partial<Comment> = {}): Comment => ({
  id: newId(),
  subject: '019a5b1c-0000-7000-8000-000000000001',
  parent_id: null,
  depth: 1,
  author_name: 'Maria Esempio',
  voice: 'citizen',
  office: null,
  stance: 'for',
  text: 'La ciclabile serve fino al porto.\n\nOggi ci si ferma a metà.',
  sources: [],
  quote: null,
  geometry: null,
  language: 'it',
  state: 'visible',
  hidden_reason: null,
  created_at: minutesAgo(90),
  edited_at: null,
  reply_count: 0,
  support_count: 12,
  against_count: null,
  tags: [],
  own: null,
  ...like,
})

/** An answer to the comment, one level deeper than it, three at most. */
export const anAnswer = (to: Comment, like: Partial<Comment> = {}): Comment =>
  aComment({ parent_id: to.id, depth: Math.min(3, to.depth + 1), stance: null, support_count: 0, ...like })

export const conversation = (comment: Comment, ...replies: Comment[]): Schemas['Conversation'] => ({
  comment: { ...comment, reply_count: Math.max(comment.reply_count, replies.filter((it) => it.parent_id === comment.id).length) },
  replies,
})

export const commentPage = (
  items: Schemas['Conversation'][],
  like: Partial<Schemas['CommentPage']> = {},
): Schemas['CommentPage'] => ({
  items,
  next_cursor: null,
  comment_count: items.reduce((sum, { replies }) => sum + 1 + replies.length, 0),
  counts_shown: true,
  takes_places: false,
  open: true,
  opens_at: null,
  support_open: true,
  votes_against: false,
  tags: [],
  ...like,
})
