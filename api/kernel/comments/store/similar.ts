import type { TenantDb } from '../../db/index.ts'
import type { Language } from '../../tenancy/tenant.ts'
import type { Comment } from '../comment.ts'
import { columns, toComment, type CommentRow } from './rows.ts'

/** Comments that are looked at: the best and the newest of the thread, so many of each; what is neither, hardly anybody reads. */
const looked = 2000
/** Those that share most words, which are compared letter by letter. */
const compared = 50
/** Share of the words that a similar comment has in common with what is being written. */
const alike = 0.4

/**
 * Comments of the thread, answers aside, that say something like `text`, the most similar first: by the share of its words (stems) that
 * they contain, those of the same share by their letters (trigrams). Costs the same in a thread of any length.
 */
export async function similarTo(
  db: TenantDb,
  subject: string,
  text: string,
  language: Language,
  limit: number,
): Promise<Comment[]> {
  const rows = await db.rows<CommentRow>({
    name: 'comment_similar',
    text: `with sought as (
        select strip(to_tsvector($4::regconfig, $3)) as stems,
          replace(plainto_tsquery($4::regconfig, $3)::text, ' & ', ' | ')::tsquery as any_of),
      near as (
        select id, stems from comment where tenant_id = $1 and subject_id = $2 and parent_id is null and listed and state = 'visible'
          order by score desc, id desc limit ${looked}),
      fresh as (
        select id, stems from comment where tenant_id = $1 and subject_id = $2 and parent_id is null and listed and state = 'visible'
          order by id desc limit ${looked}),
      -- Of stripped vectors the rank is the number of words in common: against itself it is all of them.
      shared as (
        select l.id, ts_rank(l.stems, s.any_of) / nullif(ts_rank(s.stems, s.any_of), 0) as share
        from (select * from near union select * from fresh) l cross join sought s where l.stems @@ s.any_of
        order by share desc, l.id desc limit ${compared})
      select ${columns.replaceAll(/\w+/g, 'c.$&')} from shared h join comment c on c.tenant_id = $1 and c.id = h.id
      where h.share >= ${alike} order by h.share + word_similarity($3, c.text) desc, c.id desc limit $5`,
    values: [db.tenantId, subject, text, language === 'en' ? 'english' : 'italian', limit],
  })
  return rows.map(toComment)
}
