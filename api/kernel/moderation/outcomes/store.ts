import type { TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import type { Kind, Way } from '../door.ts'

/** What was decided on an item in the end, by the newest decision that was not undone; and what had brought it before a moderator. */
export interface Verdict {
  readonly id: string
  readonly service: ServiceName
  readonly kind: Kind
  readonly author: PersonId | null
  readonly level: number
  /** Undefined when nothing holds that was decided. */
  readonly hidden: boolean | undefined
  readonly at: Date
  /** What had brought it before a moderator the first time, and whether nobody saw it then. */
  readonly way: Way
  readonly held: boolean
  /** Whether what it says was noted already. */
  readonly noted: boolean
}

interface Row extends Omit<Verdict, 'hidden' | 'id'> {
  id: string
  outcome: string | null
}

export async function verdictOn(db: TenantDb, item: string): Promise<Verdict | undefined> {
  const row = await db.row<Row>({
    name: 'moderation_verdict',
    text: `select i.id, i.service, i.kind, i.author_id as author, i.level, last.outcome, coalesce(last.at, first.at) as at, first.way,
        first.held, exists (select from moderation_outcome o where o.tenant_id = $1 and o.item_id = i.id) as noted
      from moderation_item i
      cross join lateral (select way, at, coalesce((before->>'held')::boolean, false) as held from moderation_decision d
        where d.tenant_id = $1 and d.item_id = i.id order by d.id limit 1) first
      left join lateral (select outcome, at from moderation_decision d where d.tenant_id = $1 and d.item_id = i.id
        and d.undone_at is null and d.outcome in ('keep', 'hide') order by d.id desc limit 1) last on true
      where i.tenant_id = $1 and i.id = $2`,
    values: [db.tenantId, item],
  })
  if (!row) return undefined
  const { outcome, ...verdict } = row
  return { ...verdict, hidden: outcome === null ? undefined : outcome === 'hide' }
}

/** Notes the verdict; what is learnt of it when it is the first. */
export async function noteVerdict(db: TenantDb, verdict: Verdict, stems: readonly (readonly string[])[] | null): Promise<void> {
  const { id, author, service, level, way, held, hidden, at } = verdict
  if (hidden === undefined) {
    await db.run({
      name: 'moderation_outcome_gone',
      text: 'delete from moderation_outcome where tenant_id = $1 and item_id = $2',
      values: [db.tenantId, id],
    })
    return
  }
  await db.run({
    name: 'moderation_outcome_note',
    text: `insert into moderation_outcome (tenant_id, item_id, author_id, service, level, way, held, hidden, at, stems)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict (tenant_id, item_id) do update set hidden = excluded.hidden, at = excluded.at,
        stems = coalesce(moderation_outcome.stems, excluded.stems)`,
    values: [db.tenantId, id, author, service, level, way, held, hidden, at, stems && JSON.stringify(stems)],
  })
}

/** What was decided of contributions of that service and level that came before a moderator in that way since then: the newest `window`. */
export async function judgedBy(
  db: TenantDb,
  {
    service,
    level,
    way,
    since,
    window,
  }: { service: ServiceName; level: number; way: 'sampled' | 'new'; since: Date; window: number },
): Promise<{ errors: number; judged: number }> {
  const row = await db.row<{ errors: number; judged: number }>({
    name: 'moderation_judged',
    text: `select count(*)::integer as judged, (count(*) filter (where hidden))::integer as errors from (
        select hidden from moderation_outcome where tenant_id = $1 and service = $2 and level = $3 and way = $4 and at >= $5
          and held = ($4 = 'new') order by at desc limit $6) newest`,
    values: [db.tenantId, service, level, way, since, window],
  })
  return row!
}

/** What moderators have decided on it in the end, and on which words (null: not known); undefined when nothing holds that they decided. */
export function lastDecided(db: TenantDb, item: string): Promise<{ outcome: 'keep' | 'hide'; words: string | null } | undefined> {
  return db.row({
    name: 'moderation_last_decided',
    text: `select outcome, before->>'words' as words from moderation_decision where tenant_id = $1 and item_id = $2 and undone_at is null
      and outcome in ('keep', 'hide') order by id desc limit 1`,
    values: [db.tenantId, item],
  })
}
