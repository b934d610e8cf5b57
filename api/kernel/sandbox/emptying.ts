import type { Database, Query } from '../db/index.ts'
import type { TenantId } from '../db/index.ts'

/** Rows that one transaction deletes at most; more where rows of one table name each other and go together only. */
const usual = 1000
/** What is not deleted here: switches and settings are set anew, files go with their photos. */
const kept = ['tenant_service', 'media', 'media_files']
const foreignKeyViolation = '23503'

interface Reference {
  readonly child: string
  readonly parent: string
}

/** The towns' tables, each before those that it refers to. */
export async function tablesInOrder(database: Database): Promise<string[]> {
  const ask = (name: string, text: string): Query => ({ name, text, values: [] })
  const tables = await database.rows<{ name: string }>(
    ask(
      'sandbox_tables',
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    ),
  )
  const references = await database.rows<Reference>(
    ask(
      'sandbox_references',
      `select child.relname as child, parent.relname as parent from pg_constraint k
       join pg_class child on child.oid = k.conrelid join pg_class parent on parent.oid = k.confrelid
       where k.contype = 'f' and k.conrelid <> k.confrelid`,
    ),
  )
  const order: string[] = []
  let left = tables.map(({ name }) => name)
  while (left.length > 0) {
    const free = left.filter((name) => !references.some(({ child, parent }) => parent === name && left.includes(child)))
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${left.join(', ')}`)
    order.push(...free)
    left = left.filter((name) => !free.includes(name))
  }
  return order.filter((name) => !kept.includes(name))
}

/**
 * Deletes every row of the sandbox, some of them in each transaction, until a whole round finds none: what was being written when it began
 * is gone too.
 *
 * @throws the database's error CD002 when the town is no sandbox.
 */
export async function emptySandbox(database: Database, town: TenantId): Promise<void> {
  const tables = await tablesInOrder(database)
  for (let found = true; found;) {
    found = false
    for (const table of tables) if ((await emptyTable(database, town, table)) > 0) found = true
  }
}

async function emptyTable(database: Database, town: TenantId, table: string): Promise<number> {
  const some = (most: number) =>
    database.forTenant(town, (db) =>
      db.row<{ gone: number }>({
        name: 'sandbox_empty',
        text: 'select empty_sandbox_table($1, $2) as gone',
        values: [table, most],
      }),
    )
  let all = 0
  for (let most = usual; ;) {
    try {
      const { gone } = (await some(most))!
      if (gone === 0) return all
      all += gone
    } catch (fault) {
      if ((fault as { code?: string }).code !== foreignKeyViolation || most > 1_000_000) throw fault
      most *= 10
    }
  }
}
