import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { ServiceName } from '../../tenancy/tenant.ts'
import { urgencies, type Kind, type Score, type Urgency, type Why } from '../door.ts'

/** What moderators look at: a piece of content, under its id. */
export interface Item {
  readonly id: string
  readonly service: ServiceName
  readonly kind: Kind
  readonly subject: string
  /** Null once the author was erased. */
  readonly authorId: PersonId | null
  readonly why: Why
  readonly held: boolean
  readonly urgency: Urgency
  readonly waiting: boolean
  readonly enteredAt: Date
  readonly dueAt: Date
  readonly claim: { readonly by: PersonId; readonly until: Date } | null
  /** Who must not decide on it: they took the decision that is appealed against, or asked for a second opinion. */
  readonly excluded: readonly PersonId[]
  readonly scores: readonly Score[]
  /** The decision that is appealed against. */
  readonly appealOf: string | null
}

export interface ItemRow {
  id: string
  service: ServiceName
  kind: Kind
  subject_id: string
  author_id: PersonId | null
  why: Why
  held: boolean
  urgency: number
  waiting: boolean
  entered_at: Date
  due_at: Date
  claimed_by: PersonId | null
  claimed_until: Date | null
  excluded: PersonId[]
  scores: Score[]
  appeal_of: string | null
}

export const columns = `id, service, kind, subject_id, author_id, why, held, urgency, waiting, entered_at, due_at, claimed_by, claimed_until,
  excluded, scores, appeal_of`

export const toItem = (row: ItemRow): Item => ({
  id: row.id,
  service: row.service,
  kind: row.kind,
  subject: row.subject_id,
  authorId: row.author_id,
  why: row.why,
  held: row.held,
  urgency: urgencies[row.urgency]!,
  waiting: row.waiting,
  enteredAt: row.entered_at,
  dueAt: row.due_at,
  claim: row.claimed_by === null ? null : { by: row.claimed_by, until: row.claimed_until! },
  excluded: row.excluded,
  scores: row.scores,
  appealOf: row.appeal_of,
})

/** An item that enters. */
export type NewItem = Pick<
  Item,
  'id' | 'service' | 'kind' | 'subject' | 'why' | 'held' | 'urgency' | 'waiting' | 'enteredAt' | 'dueAt'
> & {
  readonly author: PersonId | null
  readonly level: number
  readonly scores?: readonly Score[]
}

/** Stores items in one statement; what is there already waits again. Not waited for: it is stored with whatever follows. */
export function insertItems(db: TenantDb, items: readonly NewItem[]): void {
  const rows = items.map(({ enteredAt, dueAt, subject, author, urgency, scores = [], ...item }) => ({
    ...{ ...item, scores, subject_id: subject, author_id: author, urgency: urgencies.indexOf(urgency) },
    ...{ entered_at: enteredAt, due_at: dueAt },
  }))
  db.send({
    name: 'moderation_enter',
    text: `insert into moderation_item (tenant_id, id, service, kind, subject_id, author_id, why, held, urgency, waiting, entered_at, due_at, level, scores)
      select $1, i.* from json_to_recordset($2::json) as i (id uuid, service text, kind text, subject_id uuid, author_id uuid, why text,
        held boolean, urgency smallint, waiting boolean, entered_at timestamptz, due_at timestamptz, level smallint, scores jsonb)
      on conflict (tenant_id, id) do update set why = excluded.why, held = excluded.held, urgency = excluded.urgency,
        waiting = excluded.waiting, scores = excluded.scores, entered_at = excluded.entered_at, due_at = excluded.due_at, claimed_by = null, claimed_until = null
      where not moderation_item.waiting`,
    values: [db.tenantId, JSON.stringify(rows)],
  })
}

/** Nobody is to decide on these any more. */
export function stopWaiting(db: TenantDb, ids: readonly string[]): void {
  db.send({
    name: 'moderation_leave',
    text: `update moderation_item set waiting = false, claimed_by = null, claimed_until = null
      where tenant_id = $1 and id = any($2::uuid[]) and waiting`,
    values: [db.tenantId, ids],
  })
}

export async function findItem(db: TenantDb, id: string, lock = false): Promise<Item | undefined> {
  const row = await db.row<ItemRow>({
    name: lock ? 'moderation_item_lock' : 'moderation_item',
    text: `select ${columns} from moderation_item where tenant_id = $1 and id = $2${lock ? ' for update' : ''}`,
    values: [db.tenantId, id],
  })
  return row && toItem(row)
}

/** Of which kinds these are; those that nobody knows are left out. */
export function kindsOf(db: TenantDb, ids: readonly string[]): Promise<Pick<Item, 'id' | 'kind'>[]> {
  return db.rows({
    name: 'moderation_kinds',
    text: 'select id, kind from moderation_item where tenant_id = $1 and id = any($2::uuid[])',
    values: [db.tenantId, ids],
  })
}

/** What of an item changes. */
export type ItemChange = Partial<
  Pick<Item, 'why' | 'held' | 'urgency' | 'waiting' | 'enteredAt' | 'dueAt' | 'claim' | 'excluded' | 'scores' | 'appealOf'>
>

export async function changeItem(db: TenantDb, id: string, change: ItemChange): Promise<void> {
  const { why, held, urgency, waiting, enteredAt, dueAt, claim, excluded, scores, appealOf } = change
  const row = {
    ...(why !== undefined && { why }),
    ...(held !== undefined && { held }),
    ...(urgency !== undefined && { urgency: urgencies.indexOf(urgency) }),
    ...(waiting !== undefined && { waiting }),
    ...(enteredAt !== undefined && { entered_at: enteredAt }),
    ...(dueAt !== undefined && { due_at: dueAt }),
    ...(claim !== undefined && { claimed_by: claim?.by ?? null, claimed_until: claim?.until ?? null }),
    ...(excluded !== undefined && { excluded }),
    ...(scores !== undefined && { scores: JSON.stringify(scores) }),
    ...(appealOf !== undefined && { appeal_of: appealOf }),
  }
  await db.run(sql('moderation_item').where({ tenant_id: db.tenantId, id }).update(row))
}
