import type { PersonId } from '../../identity/person.ts'
import type { Place } from '../../map/index.ts'
import type { Language } from '../../tenancy/tenant.ts'
import type { Comment, Quote, Stance } from '../comment.ts'

export interface CommentRow {
  id: string
  subject_id: string
  root_id: string | null
  parent_id: string | null
  depth: number
  author_id: PersonId | null
  author_name: string | null
  voice: Comment['voice']
  office: string | null
  stance: Stance | null
  text: string
  sources: string[]
  quote: Quote | null
  geometry: Place | null
  language: Language
  state: Comment['state']
  listed: boolean
  hidden_reason: string | null
  version: number
  created_at: Date
  edited_at: Date | null
  reply_count: number
  support_count: number
  against_count: number
  tags: string[]
  score: number
}

export const columns = `id, subject_id, root_id, parent_id, depth, author_id, author_name, voice, office, stance, text, sources, quote,
  geometry, language, state, listed, hidden_reason, version, created_at, edited_at, reply_count, support_count, against_count, tags, score`

export const toComment = (row: CommentRow): Comment => ({
  id: row.id,
  subject: row.subject_id,
  root: row.root_id,
  parentId: row.parent_id,
  depth: row.depth,
  authorId: row.author_id,
  authorName: row.author_name,
  voice: row.voice,
  office: row.office,
  stance: row.stance,
  text: row.text,
  sources: row.sources,
  quote: row.quote,
  geometry: row.geometry,
  language: row.language,
  state: row.state,
  listed: row.listed,
  hiddenReason: row.hidden_reason,
  version: row.version,
  createdAt: row.created_at,
  editedAt: row.edited_at,
  replyCount: row.reply_count,
  supportCount: row.support_count,
  againstCount: row.against_count,
  tags: row.tags,
  score: row.score,
})
