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
  id: string
  kind: ActKind
  service: string
  closes_at: Date
  count: number
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
 * Carries out acts together: locks their subjects in one order (so that batches of several processes never wait for each other in a
 * circle), inserts them in one statement, counts in one statement per table. The count is exact: it is changed under the subject's
 * lock in the transaction that stores the rows.
 */
export async function storeActs(
  db: TenantDb,
  acts: readonly PendingAct[],
): Promise<{ outcomes: Outcome<CountedAct>[]; counted: CountedBatch[] }> {
  const subjects = await lockSubjects(db, acts)
  const open = acts.filter((act) => takes(subjects.get(place(act)), act.now))
  const fresh = await insertActs(db, open)
  const rows = new Map(
    (open.length === fresh.size ? [] : await storedActs(db, open)).map((row) => [rowKey(row.subject_id, row.kind, row.key), row]),
  )
  const added = new Map<string, string[]>()
  const outcomes = acts.map((act): Outcome<CountedAct> => {
    const subject = subjects.get(place(act))
    if (!subject || !takes(subject, act.now)) return { refusal: new Problem(409, 'participation.closed') }
    if (fresh.has(act.id)) {
      added.set(place(act), [...(added.get(place(act)) ?? []), act.id])
      return { result: { ...stored(act), repeated: false, count: 0 } }
    }
    const before = toAct(rows.get(rowKey(act.subject, act.kind, act.key))!)
    if (before.invalidation !== null)
      return { refusal: new Problem(409, 'participation.invalidated', { reason: before.invalidation }) }
    return { result: { ...before, repeated: true, count: 0 } }
  })
  const counted = await count(
    db,
    open.filter((act) => fresh.has(act.id)),
    subjects,
    added,
  )
  const totals = new Map([...subjects].map(([key, subject]) => [key, subject.count]))
  for (const { subject, kind, count } of counted) totals.set(`${subject} ${kind}`, count)
  return {
    outcomes: outcomes.map((outcome, index) =>
      'result' in outcome ? { result: { ...outcome.result, count: totals.get(place(acts[index]!))! } } : outcome,
    ),
    counted,
  }
}

const place = (act: { subject: string; kind: ActKind }) => `${act.subject} ${act.kind}`
const rowKey = (subject: string, kind: ActKind, key: Buffer) => `${subject} ${kind} ${key.toString('latin1')}`
const takes = (subject: SubjectRow | undefined, now: Date) => subject !== undefined && now < subject.closes_at

function stored(act: PendingAct): Act {
  const { id, subject, kind, now: at, standing, publicName, reason } = act
  return { id, subject, kind, at, assurance: act.person.assurance, standing, publicName, reason, invalidation: null }
}

async function lockSubjects(db: TenantDb, acts: readonly PendingAct[]): Promise<Map<string, SubjectRow>> {
  const named = [...new Map(acts.map((act) => [place(act), act])).values()]
  const rows = await db.rows<SubjectRow>({
    name: 'act_lock_subjects',
    text: `select id, kind, service, closes_at, count from act_subject
           where tenant_id = $1 and (id, kind) in (select * from unnest($2::uuid[], $3::text[])) order by id, kind for update`,
    values: [db.tenantId, named.map(({ subject }) => subject), named.map(({ kind }) => kind)],
  })
  return new Map(rows.map((row) => [`${row.id} ${row.kind}`, row]))
}

async function insertActs(db: TenantDb, acts: readonly PendingAct[]): Promise<Set<string>> {
  if (acts.length === 0) return new Set()
  const rows = await db.rows<{ id: string }>({
    name: 'act_insert',
    text: `insert into act (tenant_id, subject_id, kind, key, id, at, day, assurance, standing, person_id, public_name, reason)
           select $1, * from unnest($2::uuid[], $3::text[], $4::bytea[], $5::uuid[], $6::timestamptz[], $7::date[], $8::text[], $9::text[], $10::uuid[], $11::text[], $12::text[])
           on conflict do nothing returning id`,
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
    ],
  })
  return new Set(rows.map(({ id }) => id))
}

function storedActs(db: TenantDb, acts: readonly PendingAct[]): Promise<ActRow[]> {
  return db.rows<ActRow>({
    name: 'act_stored',
    text: `select * from act where tenant_id = $1 and (subject_id, kind, key) in (select * from unnest($2::uuid[], $3::text[], $4::bytea[]))`,
    values: [db.tenantId, acts.map(({ subject }) => subject), acts.map(({ kind }) => kind), acts.map(({ key }) => key)],
  })
}

async function count(
  db: TenantDb,
  fresh: readonly PendingAct[],
  subjects: Map<string, SubjectRow>,
  added: Map<string, string[]>,
): Promise<CountedBatch[]> {
  if (fresh.length === 0) return []
  const tallies = new Map<string, { act: PendingAct; n: number }>()
  for (const act of fresh) {
    const key = `${place(act)} ${civilDay(act.now)} ${act.person.assurance} ${act.standing}`
    tallies.set(key, { act, n: (tallies.get(key)?.n ?? 0) + 1 })
  }
  const tally = [...tallies.values()]
  const batches = [...added].map(([key, ids]) => ({ subject: subjects.get(key)!, ids }))
  const [rows] = await Promise.all([
    db.rows<{ id: string; kind: ActKind; count: number }>({
      name: 'act_count',
      text: `update act_subject s set count = s.count + n.n from unnest($2::uuid[], $3::text[], $4::int[]) as n (id, kind, n)
             where s.tenant_id = $1 and s.id = n.id and s.kind = n.kind returning s.id, s.kind, s.count`,
      values: [
        db.tenantId,
        batches.map(({ subject }) => subject.id),
        batches.map(({ subject }) => subject.kind),
        batches.map(({ ids }) => ids.length),
      ],
    }),
    db.run({
      name: 'act_tally',
      text: `insert into act_tally as t (tenant_id, subject_id, kind, day, assurance, standing, count)
             select $1, * from unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::text[], $7::int[])
             on conflict (tenant_id, subject_id, kind, day, assurance, standing) do update set count = t.count + excluded.count`,
      values: [
        db.tenantId,
        tally.map(({ act }) => act.subject),
        tally.map(({ act }) => act.kind),
        tally.map(({ act }) => civilDay(act.now)),
        tally.map(({ act }) => act.person.assurance),
        tally.map(({ act }) => act.standing ?? ''),
        tally.map(({ n }) => n),
      ],
    }),
  ])
  return batches.map(({ subject, ids }) => ({
    subject: subject.id,
    kind: subject.kind,
    service: subject.service,
    acts: ids,
    count: rows.find((row) => row.id === subject.id && row.kind === subject.kind)!.count,
  }))
}
