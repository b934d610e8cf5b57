import type { TenantDb } from '../db/index.ts'
import type { ActKind, Subject } from './acts.ts'

/** Opens subjects for acts of that kind before `closesAt`, in one statement; those that were opened before follow. */
export async function openSubjects(db: TenantDb, subjects: readonly Subject[], kind: ActKind, closesAt: Date): Promise<void> {
  await db.run({
    name: 'act_open',
    text: `insert into act_subject (tenant_id, id, kind, service, code, title, identified, closes_at)
      select $1, s.id, $2, s.service, s.code, s.title, s.identified, $3
      from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[]) as s (id, service, code, title, identified)
      on conflict (tenant_id, id, kind) do update set code = excluded.code, title = excluded.title, closes_at = excluded.closes_at`,
    values: [
      ...[db.tenantId, kind, closesAt],
      subjects.map(({ id }) => id),
      subjects.map(({ service }) => service),
      subjects.map(({ code }) => code),
      subjects.map(({ title }) => title),
      subjects.map(({ identified }) => identified),
    ],
  })
}
