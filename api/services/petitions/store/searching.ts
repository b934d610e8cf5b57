import type { Knex } from 'knex'
import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { Petition } from '../petition.ts'
import { readPetitions, selectPetitions } from './petitions.ts'

/** What a text is looked for by: the stems of its words in each language, and the trigrams of its beginning. */
export interface Stems {
  readonly it: readonly string[]
  readonly en: readonly string[]
  readonly letters: readonly string[]
  /** The beginning of which `letters` are the trigrams: as long as a title can be. */
  readonly start: string
}

/** A share below this is no likeness: a third of the words, or a third of the letters. */
const alike = 0.34
/** Petitions that are compared closely; as many again by their letters. */
const candidates = 50

/** The stems of a text, as the index keeps them. */
export async function stemsOf(db: TenantDb, text: string): Promise<Stems> {
  const row = await db.row<Stems>({
    name: 'petition_stems',
    text: `select array(select left(stem, 100) from unnest(tsvector_to_array(to_tsvector('italian', $1))) stem) as it,
      array(select left(stem, 100) from unnest(tsvector_to_array(to_tsvector('english', $1))) stem) as en,
      show_trgm(left($1, 120)) as letters, left($1, 120) as start`,
    values: [text],
  })
  return row!
}

/** Makes a public petition findable by its texts as they are now. */
export async function indexTerms(db: TenantDb, petitionId: string): Promise<void> {
  await dropTerms(db, petitionId)
  await db.run({
    name: 'petition_index_terms',
    text: `insert into petition_term (tenant_id, kind, term, petition_id)
      select t.tenant_id, t.language, left(stem, 100), t.petition_id from petition_text t
        cross join unnest(tsvector_to_array(to_tsvector(case t.language when 'en' then 'english'::regconfig else 'italian'::regconfig end,
          t.title || ' ' || t.ask || ' ' || t.details))) stem
        where t.tenant_id = $1 and t.petition_id = $2
      union select t.tenant_id, 'letters', gram, t.petition_id from petition_text t cross join unnest(show_trgm(t.title)) gram
        where t.tenant_id = $1 and t.petition_id = $2`,
    values: [db.tenantId, petitionId],
  })
}

/** A petition that is not public is not found. */
export async function dropTerms(db: TenantDb, petitionId: string): Promise<void> {
  await db.run(sql('petition_term').where({ tenant_id: db.tenantId, petition_id: petitionId }).delete())
}

/** Only petitions `p` that contain all the words in one of the languages; none when there are no words to look for. */
export function containing(query: Knex.QueryBuilder, db: TenantDb, { it, en }: Stems): void {
  const having = `select petition_id from petition_term where tenant_id = ? and kind = ? and term = any(?::text[])
    group by petition_id having count(*) = ?`
  query.whereRaw(`p.id in (${having} union all ${having})`, [
    db.tenantId,
    'it',
    [...it],
    it.length,
    db.tenantId,
    'en',
    [...en],
    en.length,
  ])
}

/**
 * Only petitions `p` that the staff means by `words`: a piece of the code, or all of them in one of the texts. Titles, and what is not
 * public, are read as they are written; the rest of a public text is found by its stems, as everybody finds it.
 */
export function mentioning(query: Knex.QueryBuilder, db: TenantDb, words: string, stems: Stems): void {
  const like = (part: string) => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`
  const parts = words.trim().split(/\s+/).map(like)
  const written = `exists (select from petition_text x where x.tenant_id = p.tenant_id and x.petition_id = p.id
    and x.title || case when p.is_public then '' else ' ' || x.ask || ' ' || x.details end ilike all (?::text[]))`
  query.where((any) => {
    any.whereRaw('p.code ilike ?', [like(words.trim())]).orWhereRaw(written, [parts])
    any.orWhere((found) => containing(found, db, stems))
  })
}

/**
 * Public petitions like `text`, the most similar first: by the share of its words (stems, Italian or English) that they contain and
 * by the trigrams of their titles. What is like it by neither is left out.
 */
export async function similarTo(db: TenantDb, text: string, language: Language, limit: number): Promise<Petition[]> {
  const stems = await stemsOf(db, text)
  const rows = await db.rows<{ id: string }>({
    name: 'petition_similar',
    text: `with shared as (
        select petition_id, kind, count(*) as terms from petition_term
        where tenant_id = $1 and ((kind = 'it' and term = any($2)) or (kind = 'en' and term = any($3)) or (kind = 'letters' and term = any($4)))
        group by petition_id, kind),
      words as (
        select petition_id, max(terms::real / case kind when 'it' then cardinality($2) else cardinality($3) end) as share
        from shared where kind <> 'letters' group by petition_id order by share desc limit ${candidates}),
      letters as (
        select l.petition_id, similarity(x.title, $5) as share
        from (select petition_id from shared where kind = 'letters' order by terms desc limit ${candidates}) l
        cross join lateral (select title from petition_text t where t.tenant_id = $1 and t.petition_id = l.petition_id
          order by similarity(t.title, $5) desc limit 1) x)
      select p.id from (select petition_id from words where share > ${alike} union select petition_id from letters where share > ${alike}) near
      join petition p on p.tenant_id = $1 and p.id = near.petition_id
      left join words w on w.petition_id = p.id left join letters l on l.petition_id = p.id
      where p.is_public and p.state in ('open', 'closed', 'answered', 'archived')
      order by coalesce(w.share, 0) + coalesce(l.share, 0) desc, p.id desc limit $6`,
    values: [db.tenantId, stems.it, stems.en, stems.letters, stems.start, limit],
  })
  const ids = rows.map(({ id }) => id)
  const found = await readPetitions(db, selectPetitions(db, language).whereIn('p.id', ids))
  return found.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
