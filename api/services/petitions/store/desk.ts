import { sql, type TenantDb } from '../../../kernel/db/index.ts'
import type { Work } from '../../../kernel/service.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import type { LocalText, Petition } from '../petition.ts'
import { readPetitions, selectPetitions } from './petitions.ts'
import { mentioning, stemsOf } from './searching.ts'

export type Task = 'review' | 'answer' | 'running' | 'decided'

/** A petition with what the staff has to do about it, since when. */
export type TaskRow = Petition & { task: Task; waiting_since: Date }

/** How long a decision stays among the staff's papers. */
const decidedDays = 30

const answerDue = `answer_due_at is not null and answered_at is null and state in ('open', 'closed')`
/** What goes on by itself; `?` is the instant before which an answer is old. The states are those of petition_running_idx. */
const running = `state in ('collecting_sponsors', 'open', 'closed') and not (${answerDue}) and (answered_at is null or answered_at <= ?)`

/** One row per petition of the staff, with its task and since when; the two `?` are the instant before which decisions are old. */
const tasks = `(
    select tenant_id, id, 'review' as task, review_since as waiting_since from petition where state = 'in_review'
    union all
    select tenant_id, id, 'answer', (
      select min((threshold ->> 'reachedAt')::timestamptz) from jsonb_array_elements(thresholds) threshold
      where threshold ->> 'answerDueAt' is not null)
    from petition where ${answerDue}
    union all
    select tenant_id, id, 'running', coalesce(published_at, created_at) from petition where ${running}
    union all
    select tenant_id, id, 'decided', greatest(decided_at, answered_at) from petition
    where (state in ('rejected', 'stopped', 'answered') or state in ('open', 'closed') and answered_at is not null)
      and greatest(decided_at, answered_at) > ?
  ) q`

const oldBefore = (now: Date) => new Date(now.getTime() - decidedDays * 86_400_000)

/** What the staff has before it, oldest first; one row beyond the page. `words`: a code, or words of the text, of any age. */
export async function listQueue(
  db: TenantDb,
  request: { task?: Task; words?: string; after?: readonly [Date, string]; limit: number },
  language: Language,
  now: Date,
): Promise<TaskRow[]> {
  const since = request.words ? new Date(0) : oldBefore(now)
  const query = selectPetitions(db, language)
    .joinRaw(`join ${tasks} on q.tenant_id = p.tenant_id and q.id = p.id`, [since, since])
    .select('q.task', 'q.waiting_since')
    .orderBy(['q.waiting_since', 'p.id'])
    .limit(request.limit + 1)
  if (request.task) query.where('q.task', request.task)
  if (request.after) query.whereRaw('(q.waiting_since, p.id) > (?, ?)', [...request.after])
  if (request.words) mentioning(query, db, request.words, await stemsOf(db, request.words))
  return readPetitions(db, query)
}

/** How many petitions are there for each task, and how many answers are late. */
export type TaskCounts = Record<Exclude<Task, 'decided'> | 'overdue', number>

/** Counts what partial indexes hold: the work, not the archive. */
export async function countTasks(db: TenantDb, now: Date): Promise<TaskCounts> {
  const of = 'select count(*) from petition where tenant_id = ? and'
  const row = await db.row<TaskCounts>(
    sql.raw(
      `select (${of} state = 'in_review') as review, (${of} ${answerDue}) as answer, (${of} ${running}) as running,
        (${of} ${answerDue} and answer_due_at <= ?) as overdue`,
      [db.tenantId, db.tenantId, db.tenantId, oldBefore(now), db.tenantId, now],
    ),
  )
  return row!
}

/** What waits for the staff: petitions to review and to answer. */
export async function countWaiting(db: TenantDb, now: Date): Promise<Work> {
  const { review, answer, overdue } = await countTasks(db, now)
  return { waiting: review + answer, overdue, stuck: 0 }
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
