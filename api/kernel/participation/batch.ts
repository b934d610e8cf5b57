import type { TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import type { Act, ActKind, CountedAct, NewAct } from './acts.ts'
import { civilDay } from './civil-day.ts'
import type { Outcome } from './lane.ts'
import { toAct, type ActRow } from './rows.ts'

/** An act on its way into the shared transaction. */
export interface PendingAct extends NewAct {
  readonly id: string
  readonly key: Buffer
  readonly now: Date
}

interface SubjectRow {
  subject_id: string
  kind: ActKind
  service: string
  closes_at: Date
  /** With the new acts. */
  count: number
  /** Ids of the acts that are new. */
  fresh: string[]
}

/** What a batch has changed, for the facts: per subject and kind the ids of the acts that are new and the count that follows. */
export interface CountedBatch {
  readonly subject: string
  readonly kind: ActKind
  readonly service: string
  readonly acts: readonly string[]
  readonly count: number
}

/**
 * Carries out acts together, in one statement: locks their subjects in one order (so that batches of several processes never wait for
 * each other in a circle), inserts the acts that a subject still takes, counts the new ones. The count is exact: it is changed under
 * the subject's lock in the transaction that stores the rows.
 */
export async function storeActs(
  db: TenantDb,
  acts: readonly PendingAct[],
): Promise<{ outcomes: Outcome<CountedAct>[]; counted: CountedBatch[] }> {
  const subjects = new Map((await insertActs(db, acts)).map((row) => [`${row.subject_id} ${row.kind}`, row]))
  const fresh = new Set([...subjects.values()].flatMap((subject) => subject.fresh))
  const repeats = acts.filter((act) => !fresh.has(act.id) && takes(subjects.get(place(act)), act.now))
  const rows = repeats.length ? await storedActs(db, repeats) : []
  const before = new Map(rows.map((row) => [rowKey(row.subject_id, row.kind, row.key), toAct(row)]))
  const outcomes = acts.map((act): Outcome<CountedAct> => {
    const subject = subjects.get(place(act))
    if (!subject || !takes(subject, act.now)) return { refusal: new Problem(409, 'participation.closed') }
    const { count } = subject
    if (fresh.has(act.id)) return { result: { ...stored(act), repeated: false, count } }
    const earlier = before.get(rowKey(act.subject, act.kind, act.key))!
    if (earlier.invalidation !== null)
      return { refusal: new Problem(409, 'participation.invalidated', { reason: earlier.invalidation }) }
    return { result: { ...earlier, repeated: true, count } }
  })
  const counted = [...subjects.values()].flatMap(({ subject_id: subject, kind, service, fresh: acts, count }) =>
    acts.length ? [{ subject, kind, service, acts, count }] : [],
  )
  return { outcomes, counted }
}

const place = (act: { subject: string; kind: ActKind }) => `${act.subject} ${act.kind}`
const rowKey = (subject: string, kind: ActKind, key: Buffer) => `${subject} ${kind} ${key.toString('latin1')}`
const takes = (subject: SubjectRow | undefined, now: Date) => subject !== undefined && now < subject.closes_at

function stored(act: PendingAct): Act {
  const { id, subject, kind, now: at, standing, publicName, reason } = act
  return {
    id,
    subject,
    kind,
    at,
    assurance: act.person.assurance,
    standing,
    publicName,
    reason,
    atCounter: act.person.visit !== undefined,
    invalidation: null,
  }
}

/** Read committed: whoever waited for a subject's lock counts on from what the other has committed. */
const insertion = `
  with pending as (
    select * from unnest($2::uuid[], $3::text[], $4::bytea[], $5::uuid[], $6::timestamptz[], $7::date[], $8::text[], $9::text[],
      $10::uuid[], $11::text[], $12::text[], $13::boolean[])
      as p (subject_id, kind, key, id, at, day, assurance, standing, person_id, public_name, reason, at_counter)
  ), subject as materialized (
    select id, kind, service, closes_at, count from act_subject
    where tenant_id = $1 and (id, kind) in (select subject_id, kind from pending) order by id, kind for update
  ), fresh as (
    insert into act (tenant_id, subject_id, kind, key, id, at, day, assurance, standing, person_id, public_name, reason, at_counter)
    select $1, p.* from pending p join subject s on s.id = p.subject_id and s.kind = p.kind where p.at < s.closes_at
    on conflict do nothing returning id, subject_id, kind, day, assurance, standing
  ), counted as (
    update act_subject s set count = s.count + f.n
    from (select subject_id, kind, count(*) as n from fresh group by subject_id, kind) f
    where s.tenant_id = $1 and s.id = f.subject_id and s.kind = f.kind returning s.id, s.kind, s.count
  ), tallied as (
    insert into act_tally as t (tenant_id, subject_id, kind, day, assurance, standing, count)
    select $1, subject_id, kind, day, assurance, standing, count(*) from fresh group by subject_id, kind, day, assurance, standing
    order by subject_id, kind, day, assurance, standing
    on conflict (tenant_id, subject_id, kind, day, assurance, standing) do update set count = t.count + excluded.count
  )
  select s.id as subject_id, s.kind, s.service, s.closes_at, coalesce(c.count, s.count) as count,
    array(select f.id from fresh f where f.subject_id = s.id and f.kind = s.kind) as fresh
  from subject s left join counted c on c.id = s.id and c.kind = s.kind`

function insertActs(db: TenantDb, acts: readonly PendingAct[]): Promise<SubjectRow[]> {
  return db.rows<SubjectRow>({
    name: 'act_insert',
    text: insertion,
    values: [
      db.tenantId,
      acts.map(({ subject }) => subject),
      acts.map(({ kind }) => kind),
      acts.map(({ key }) => key),
      acts.map(({ id }) => id),
      acts.map(({ now }) => now),
      acts.map(({ now }) => civilDay(now)),
      acts.map(({ person }) => person.assurance),
      acts.map(({ standing }) => standing ?? ''),
      acts.map(({ identified, person }) => (identified ? person.id : null)),
      acts.map(({ publicName }) => publicName),
      acts.map(({ reason }) => reason),
      acts.map(({ person }) => person.visit !== undefined),
    ],
  })
}

function storedActs(db: TenantDb, acts: readonly PendingAct[]): Promise<ActRow[]> {
  return db.rows<ActRow>({
    name: 'act_stored',
    text: `select * from act where tenant_id = $1 and (subject_id, kind, key) in (select * from unnest($2::uuid[], $3::text[], $4::bytea[]))`,
    values: [db.tenantId, acts.map(({ subject }) => subject), acts.map(({ kind }) => kind), acts.map(({ key }) => key)],
  })
}
