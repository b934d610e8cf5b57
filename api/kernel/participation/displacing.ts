import type { TenantDb } from '../db/index.ts'
import type { ActKind, SubjectId } from './acts.ts'
import type { PendingAct } from './batch.ts'

/** What was taken back of one kind on one subject, for the facts. */
export interface DisplacedActs {
  readonly subject: SubjectId
  readonly kind: ActKind
  readonly service: string
  readonly count: number
}

/**
 * Takes back what the acts stand in place of, under the locks of both kinds, which are taken in one order: whoever acts one way and the
 * other at the same moment has done one of the two in the end.
 */
export async function displace(db: TenantDb, acts: readonly PendingAct[]): Promise<DisplacedActs[]> {
  const placing = acts.filter(({ instead }) => instead !== undefined)
  if (placing.length === 0) return []
  const subjects = placing.map(({ subject }) => subject)
  const others = placing.map(({ instead }) => instead)
  // A statement of its own: the next one sees what was committed while this one waited.
  await db.run({
    name: 'act_lock_both',
    text: `select from act_subject where tenant_id = $1
      and (id, kind) in (select * from unnest($2::uuid[], $3::text[]) union all select * from unnest($2::uuid[], $4::text[]))
      order by id, kind for update`,
    values: [db.tenantId, subjects, placing.map(({ kind }) => kind), others],
  })
  const rows = await db.rows<{ subject_id: string; kind: ActKind; service: string; count: number }>({
    name: 'act_displace',
    text: `with gone as (
        delete from act a using unnest($2::uuid[], $3::text[], $4::bytea[]) as p (subject_id, kind, key)
        where a.tenant_id = $1 and a.subject_id = p.subject_id and a.kind = p.kind and a.key = p.key and a.invalidation_id is null
        returning a.subject_id, a.kind, a.day, a.assurance, a.standing
      ), tallied as (
        update act_tally t set count = t.count - g.n
        from (select subject_id, kind, day, assurance, standing, count(*) as n from gone group by 1, 2, 3, 4, 5) g
        where t.tenant_id = $1 and t.subject_id = g.subject_id and t.kind = g.kind and t.day = g.day and t.assurance = g.assurance
          and t.standing = g.standing
      )
      update act_subject s set count = s.count - g.n from (select subject_id, kind, count(*) as n from gone group by 1, 2) g
      where s.tenant_id = $1 and s.id = g.subject_id and s.kind = g.kind returning s.id as subject_id, s.kind, s.service, s.count`,
    values: [db.tenantId, subjects, others, placing.map(({ key }) => key)],
  })
  return rows.map(({ subject_id: subject, ...row }) => ({ subject, ...row }))
}

/** The acts in rounds, so that in each round a person acts on a subject at most once: what comes later stands in place of the earlier. */
export function inRounds(acts: readonly PendingAct[]): (readonly PendingAct[])[] {
  if (!acts.some(({ instead }) => instead !== undefined)) return [acts]
  const rounds: PendingAct[][] = []
  const turns = new Map<string, number>()
  for (const act of acts) {
    const who = `${act.subject} ${act.key.toString('latin1')}`
    const turn = turns.get(who) ?? 0
    turns.set(who, turn + 1)
    ;(rounds[turn] ??= []).push(act)
  }
  return rounds
}
