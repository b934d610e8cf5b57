import type { TenantDb } from '../../../../kernel/db/index.ts'
import type { Proposal } from '../proposal.ts'

const configOf = (language: string) => `case ${language} when 'en' then 'english'::regconfig else 'italian'::regconfig end`

/** Keeps the words by which the proposal is found among similar ones. The proposal must be locked. */
export async function keepStems(
  db: TenantDb,
  { id, title, language }: Pick<Proposal, 'id' | 'title' | 'language'>,
  sections: readonly { readonly title: string; readonly text: string }[],
): Promise<void> {
  await db.run({
    name: 'proposal_keep_stems',
    text: `insert into proposal_stems values ($1, $2, strip(to_tsvector(${configOf('$3::text')}, $4)))
      on conflict (tenant_id, proposal_id) do update set stems = excluded.stems`,
    values: [db.tenantId, id, language, [title, ...sections.map(({ title, text }) => `${title} ${text}`)].join(' ')],
  })
}

/** Below this share of trigrams in common a title is not like another one. */
const alike = 0.2
/** Above this share of its words in common a text is like another one. */
const shared = 0.34

/**
 * Ids of public proposals of the debate that say something like `text`, the most similar first: by the trigrams of their titles and by
 * the words (Italian or English stems) that titles and sections share with it. Compares the debate's proposals, which are some hundreds.
 */
export async function similarTo(db: TenantDb, debateId: string, text: string, limit: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>({
    name: 'proposal_similar',
    text: `with sought as (
        select language, strip(to_tsvector(config, $3)) as stems, replace(plainto_tsquery(config, $3)::text, ' & ', ' | ')::tsquery as any_of
        from (select language, ${configOf('language')} as config from unnest(array['it', 'en']) language) l),
      weighed as (
        -- Of stripped vectors the rank is the number of words in common: against itself it is all of them.
        select p.id, similarity(p.title, $3) as letters,
          coalesce(ts_rank(k.stems, s.any_of) / nullif(ts_rank(s.stems, s.any_of), 0), 0) as words
        from proposal p join sought s using (language)
          left join proposal_stems k on k.tenant_id = $1 and k.proposal_id = p.id
        where p.tenant_id = $1 and p.debate_id = $2 and p.state in ('open', 'frozen', 'answered')
          and p.hidden_reason is null)
      select id from weighed where letters > ${alike} or words > ${shared} order by letters + words desc, id desc limit $4`,
    values: [db.tenantId, debateId, text, limit],
  })
  return rows.map(({ id }) => id)
}
