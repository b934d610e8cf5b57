import { v7 } from 'uuid'
import { connect, type TenantDb } from '../../api/kernel/db/index.ts'

// What delivering would cost in other ways: `node outbox.ts plain|bare DATABASE_URL TENANT`. `plain` is the usual way: a transaction per
// fact, in which what it is about is read and what is told is written; `bare` takes a thousand and writes without reading. Ends when
// nothing waits; prints the seconds.
const [how, databaseUrl, tenant] = process.argv.slice(2) as [string, string, string]
const database = connect(databaseUrl, 4)

const ask = (db: TenantDb, name: string, text: string, ...values: unknown[]) =>
  db.rows<Record<string, string>>({ name, text, values: [tenant, ...values] })

const take = (db: TenantDb, limit: number) =>
  ask(
    db,
    'take',
    `select id, payload ->> 'comment_id' as comment from outbox where tenant_id = $1 and delivered_at is null
      order by id limit $2 for update skip locked`,
    limit,
  )

const write = async (db: TenantDb, facts: readonly string[], subjects: readonly string[], persons: readonly string[]) => {
  const ids = facts.map(() => v7())
  await ask(
    db,
    'notice',
    `insert into notice (tenant_id, id, fact_id, kind, subject_id, subject_title, element, params, at)
      select $1, id, fact, 'comment_reply', subject, 'Il lungomare', 'comments', '{"name": "Maria"}', now()
      from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as n (id, fact, subject)`,
    ...[ids, facts, subjects],
  )
  await ask(
    db,
    'copy',
    `insert into notification (tenant_id, person_id, notice_id, subject_id, reason)
      select $1, person, id, subject, 'plain' from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as n (id, subject, person)`,
    ...[ids, subjects, persons],
  )
  await ask(db, 'done', 'update outbox set delivered_at = now() where tenant_id = $1 and id = any($2::uuid[])', facts)
}

const plain = () =>
  database.forTenant(tenant, async (db) => {
    const [fact] = await take(db, 1)
    if (!fact) return 0
    const [comment] = await ask(db, 'comment', 'select parent_id from comment where tenant_id = $1 and id = $2', fact['comment'])
    const parent = comment!['parent_id']!
    const [answered] = await ask(db, 'parent', 'select author_id from comment where tenant_id = $1 and id = $2', parent)
    await write(db, [fact['id']!], [parent], [answered!['author_id']!])
    return 1
  })

const bare = () =>
  database.forTenant(tenant, async (db) => {
    const facts = await take(db, 1000)
    const ids = facts.map(({ id }) => id!)
    if (ids.length > 0) await write(db, ids, ids, ids)
    return ids.length
  })

const began = performance.now()
while ((await (how === 'plain' ? plain() : bare())) > 0);
process.stdout.write(String((performance.now() - began) / 1000))
await database.close()
