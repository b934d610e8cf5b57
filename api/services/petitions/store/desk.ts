import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { LocalText, Petition } from '../petition.ts'
import { readPetitions, selectPetitions } from './petitions.ts'

export type Task = 'review' | 'answer' | 'decided'

/** A petition with what the staff has to do about it, since when. */
export type TaskRow = Petition & { task: Task; waiting_since: Date }

/** How long a decision stays among the staff's papers. */
const decidedDays = 30

/** One row per petition that waits, with its task and since when; `?` is the instant before which decisions are old. */
const waiting = `(
    select tenant_id, id, 'review' as task, review_since as waiting_since from petition where state = 'in_review'
    union all
    select tenant_id, id, 'answer', (
      select min((threshold ->> 'reachedAt')::timestamptz) from jsonb_array_elements(thresholds) threshold
      where threshold ->> 'answerDueAt' is not null)
    from petition where answer_due_at is not null and answered_at is null and state in ('open', 'closed')
    union all
    select tenant_id, id, 'decided', greatest(decided_at, answered_at) from petition
    where (state in ('rejected', 'stopped', 'answered') or state in ('open', 'closed') and answered_at is not null)
      and greatest(decided_at, answered_at) > ?
  ) q`

/** What waits for the staff, oldest first; one row beyond the page. */
export function listQueue(
  db: TenantDb,
  request: { task?: Task; after?: readonly [Date, string]; limit: number },
  language: Language,
  now: Date,
): Promise<TaskRow[]> {
  const since = new Date(now.getTime() - decidedDays * 86_400_000)
  const query = selectPetitions(db, language)
    .joinRaw(`join ${waiting} on q.tenant_id = p.tenant_id and q.id = p.id`, [since])
    .select('q.task', 'q.waiting_since')
    .orderBy(['q.waiting_since', 'p.id'])
    .limit(request.limit + 1)
  if (request.task) query.where('q.task', request.task)
  if (request.after) query.whereRaw('(q.waiting_since, p.id) > (?, ?)', [...request.after])
  return readPetitions(db, query)
}

/** How many petitions wait for each task, and how many answers are late. Counts what partial indexes hold: the work, not the archive. */
export async function countTasks(db: TenantDb, now: Date): Promise<{ review: number; answer: number; overdue: number }> {
  const due = `from petition where tenant_id = :tenant and answer_due_at is not null and answered_at is null and state in ('open', 'closed')`
  const row = await db.row<{ review: number; answer: number; overdue: number }>(
    sql.raw(
      `select (select count(*) from petition where tenant_id = :tenant and state = 'in_review') as review,
        (select count(*) ${due}) as answer, (select count(*) ${due} and answer_due_at <= :now) as overdue`,
      { tenant: db.tenantId, now },
    ),
  )
  return row!
}

/** A batch of signatures that were taken out of the count. */
export interface InvalidationBatch {
  readonly id: string
  readonly at: Date
  readonly reason: string
  readonly label: LocalText
  readonly note: string
  readonly signatures: number
  readonly count_before: number
  readonly count_after: number
}

/** Stores a batch, with who made it and by which filter for the administration's own checks. */
export async function insertInvalidation(
  db: TenantDb,
  petitionId: string,
  batch: InvalidationBatch & { person: string; filter: object },
): Promise<void> {
  const { person, filter, label, ...values } = batch
  await db.run(
    sql('petition_invalidation').insert({
      tenant_id: db.tenantId,
      petition_id: petitionId,
      person_id: person,
      filter: JSON.stringify(filter),
      label: JSON.stringify(label),
      ...values,
    }),
  )
}

/** Batches of the petition, newest first; one row beyond the page. */
export function listInvalidations(
  db: TenantDb,
  petitionId: string,
  page: { after?: string; limit: number },
): Promise<InvalidationBatch[]> {
  const query = sql('petition_invalidation')
    .select('id', 'at', 'reason', 'label', 'note', 'signatures', 'count_before', 'count_after')
    .where({ tenant_id: db.tenantId, petition_id: petitionId })
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return db.rows(query)
}

/** Open petitions whose time was over at `now`, locked; those that somebody else is closing are left out. */
export function takeClosing(db: TenantDb, now: Date, limit: number): Promise<{ id: string }[]> {
  return db.rows(
    sql('petition')
      .select('id')
      .where({ tenant_id: db.tenantId, state: 'open' })
      .where('closes_at', '<=', now)
      .orderBy('closes_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  )
}

/** Petitions whose answer is late at `now` and not yet recorded so, locked. */
export function takeOverdue(db: TenantDb, now: Date, limit: number): Promise<{ id: string; answer_due_at: Date }[]> {
  return db.rows(
    sql('petition')
      .select('id', 'answer_due_at')
      .where('tenant_id', db.tenantId)
      .whereNotNull('answer_due_at')
      .whereNull('answered_at')
      .whereIn('state', ['open', 'closed'])
      .where('answer_due_at', '<=', now)
      .whereNull('overdue_recorded_at')
      .orderBy('answer_due_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  )
}
