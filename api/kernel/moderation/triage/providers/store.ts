import type { TenantDb } from '../../../db/index.ts'
import type { Kind } from '../../door.ts'
import { firstIdAt } from '../similar-store.ts'
import type { Opinion } from './provider.ts'

/** Something that a provider is to be asked about. */
export interface Asked {
  readonly id: string
  readonly kind: Kind
}

/** Attempts after which a provider is not asked about a text any more. */
const mostAttempts = 3

/**
 * Takes what has entered since then and the provider has said nothing of, the oldest first; what was changed and entered anew too. It is
 * nobody else's for two minutes: what was taken and got no answer comes again, three times in all.
 */
export function takeQuestions(
  db: TenantDb,
  provider: string,
  { since, now, limit }: { readonly since: Date; readonly now: Date; readonly limit: number },
): Promise<Asked[]> {
  const due = (of: string) =>
    `(${of}.answered_at is null and ${of}.attempts < ${mostAttempts} and ${of}.asked_at < $3::timestamptz - interval '2 minutes')`
  return db.rows({
    name: 'moderation_questions',
    text: `with fresh as (
        select i.id, i.kind, i.entered_at from moderation_item i
        left join moderation_opinion o on o.tenant_id = $1 and o.item_id = i.id and o.provider = $2
        where i.tenant_id = $1 and i.entered_at > $4 and i.id > $5
          and (o.item_id is null or ${due('o')} or (o.answered_at is not null and i.entered_at > o.asked_at))
        order by i.id limit $6),
      taken as (
        insert into moderation_opinion as o (tenant_id, item_id, provider, asked_at) select $1, id, $2, $3 from fresh order by id
        on conflict (tenant_id, item_id, provider) do update set asked_at = excluded.asked_at, answered_at = null, score = null,
          labels = '{}', attempts = case when o.answered_at is null then o.attempts + 1 else 1 end
        where ${due('o')} or o.answered_at is not null
        returning o.item_id)
      select f.id, f.kind from fresh f join taken t on t.item_id = f.id order by f.id`,
    values: [db.tenantId, provider, now, since, firstIdAt(since), limit],
  })
}

/** Notes what the provider said of it; nothing, when it has no opinion. */
export async function noteOpinion(
  db: TenantDb,
  id: string,
  provider: string,
  opinion: Opinion | undefined,
  now: Date,
): Promise<void> {
  await db.run({
    name: 'moderation_opinion_note',
    text: `update moderation_opinion set answered_at = $4, score = $5, labels = $6
      where tenant_id = $1 and item_id = $2 and provider = $3`,
    values: [db.tenantId, id, provider, now, opinion?.score ?? null, opinion?.labels ?? []],
  })
}

/** What providers have said of it. */
export function opinionsOn(db: TenantDb, id: string): Promise<(Opinion & { readonly provider: string })[]> {
  return db.rows({
    name: 'moderation_opinions',
    text: `select provider, score, labels from moderation_opinion
      where tenant_id = $1 and item_id = $2 and score is not null order by provider`,
    values: [db.tenantId, id],
  })
}

/** Parts with what was asked before then. */
export async function forgetOpinions(db: TenantDb, before: Date): Promise<void> {
  await db.run({
    name: 'moderation_opinions_forget',
    text: 'delete from moderation_opinion where tenant_id = $1 and asked_at < $2',
    values: [db.tenantId, before],
  })
}
