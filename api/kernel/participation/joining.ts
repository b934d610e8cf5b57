import type { TenantDb } from '../db/index.ts'
import type { ActKind, SubjectId } from './acts.ts'
import type { ActRow } from './rows.ts'
import { lockSubject, uncount } from './withdrawing.ts'

/** Kinds of which a person does one at most: who is for something is not against it. */
const opposed: Partial<Record<ActKind, ActKind>> = { comment_support: 'comment_against', comment_against: 'comment_support' }

/** What stopped counting because one person had done it twice. */
export interface UncountedAct {
  readonly subject: SubjectId
  readonly kind: ActKind
  readonly service: string
  readonly count: number
}

type KeyOf = (subject: SubjectId, identified: boolean) => Buffer

/**
 * Gives the acts of the one key to the other in the town of `db`. What both did counts once: the kept person's act stays, unless the other
 * was taken out of the count by the administration, which joining accounts must not undo. Each subject is locked while it changes.
 *
 * @param person The kept person's id, for identified subjects.
 */
export async function joinActs(
  db: TenantDb,
  person: string,
  keyOf: { readonly merged: KeyOf; readonly kept: KeyOf },
): Promise<UncountedAct[]> {
  const subjects = await db.rows<{ id: string; identified: boolean }>({
    name: 'act_join_subjects',
    text: 'select distinct id, identified from act_subject where tenant_id = $1 order by id',
    values: [db.tenantId],
  })
  const keys = subjects.map(({ id, identified }) => ({
    id,
    identified,
    merged: keyOf.merged(id, identified),
    kept: keyOf.kept(id, identified),
  }))
  const found = await db.rows<{ subject_id: string; kind: ActKind }>({
    name: 'act_join_find',
    text: `select a.subject_id, a.kind from unnest($2::uuid[], $3::bytea[]) as own (subject_id, key)
           join act a on a.tenant_id = $1 and a.subject_id = own.subject_id and a.key = own.key order by a.subject_id, a.kind`,
    values: [db.tenantId, keys.map(({ id }) => id), keys.map(({ merged }) => merged)],
  })
  const bySubject = new Map(keys.map((key) => [key.id, key]))
  const uncounted: UncountedAct[] = []
  for (const { subject_id: subject, kind } of found) {
    const { merged, kept, identified } = bySubject.get(subject)!
    const gone = await joinAct(db, { subject, kind, merged, kept, person: identified ? person : null })
    if (gone) uncounted.push(gone)
  }
  return uncounted
}

async function joinAct(
  db: TenantDb,
  act: { subject: SubjectId; kind: ActKind; merged: Buffer; kept: Buffer; person: string | null },
): Promise<UncountedAct | undefined> {
  const { subject, kind, merged, kept, person } = act
  const against = opposed[kind]
  // Both kinds in one order, like whoever changes their mind.
  const kinds = [kind, ...(against ? [against] : [])].sort()
  let locked: Awaited<ReturnType<typeof lockSubject>>
  for (const each of kinds) {
    const row = await lockSubject(db, subject, each)
    if (each === kind) locked = row
  }
  const rows = await db.rows<ActRow & { day: string }>({
    name: 'act_join_rows',
    text: `select * from act where tenant_id = $1 and subject_id = $2
      and ((kind = $3 and key = any($4::bytea[])) or (kind = $5 and key = $6))`,
    values: [db.tenantId, subject, kind, [merged, kept], against ?? kind, kept],
  })
  const theirs = rows.find((row) => row.kind === kind && row.key.equals(merged))
  const own = rows.find((row) => row.key.equals(kept))
  if (!theirs || !locked) return undefined
  const dropped = own && (theirs.invalidation !== null && own.invalidation === null ? own : theirs)
  if (dropped) await deleteAct(db, subject, dropped)
  if (dropped !== theirs) {
    await db.run({
      name: 'act_join_move',
      text: `update act set key = $5, person_id = $6 where tenant_id = $1 and subject_id = $2 and kind = $3 and key = $4`,
      values: [db.tenantId, subject, kind, merged, kept, person],
    })
  }
  if (!dropped || dropped.invalidation !== null) return undefined
  const { day, assurance, standing } = dropped
  await uncount(db, subject, dropped.kind, [{ day, assurance, standing, count: 1 }])
  const left = await lockSubject(db, subject, dropped.kind)
  return { subject, kind: dropped.kind, service: locked.service, count: left!.count }
}

async function deleteAct(db: TenantDb, subject: SubjectId, { kind, key }: ActRow): Promise<void> {
  await db.run({
    name: 'act_delete',
    text: 'delete from act where tenant_id = $1 and subject_id = $2 and kind = $3 and key = $4',
    values: [db.tenantId, subject, kind, key],
  })
}
