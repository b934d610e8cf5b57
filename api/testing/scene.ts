import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Db } from '../kernel/db/index.ts'
import type { TestApi } from './start-api.ts'

/** A table as far as it takes to put its rows back. */
interface Table {
  readonly name: string
  /** Columns of its primary key; none has none. */
  readonly key: readonly string[]
  /** Columns that are stored, not computed. */
  readonly columns: readonly string[]
}

const ask = (text: string) => ({ name: '', text, values: [] })
const list = (columns: readonly string[], of = '') => columns.map((column) => `${of}"${column}"`).join(', ')

/**
 * Keeps everything that is stored now: rows of all towns and files.
 *
 * @returns what puts it all back, and lets the API forget what it has in memory, so that whatever comes next finds what the first one
 *   found. Costs some 50 ms when nothing has changed.
 */
export async function keepScene(api: TestApi): Promise<() => Promise<void>> {
  await api.settle()
  const tables = await tablesOf(api.owner)
  await api.owner.run(ask('create schema scene'))
  for (const { name } of tables) {
    // Whoever owns a table is bound by its policies too, unless it says otherwise; the API's role is bound in any case.
    await api.owner.run(ask(`alter table "${name}" no force row level security`))
    await api.owner.run(ask(`create table scene."${name}" as table "${name}"`))
  }
  const before = await digests(api.owner, tables)
  const files = await mkdtemp(join(api.mediaFolder, 'scene-'))
  await cp(join(api.mediaFolder, 'kept'), files, { recursive: true })
  return async () => {
    await api.app.rest()
    const now = await digests(api.owner, tables)
    const changed = tables.filter(({ name }) => now.get(name) !== before.get(name))
    if (changed.length === 0) return
    await api.owner.transaction((db) => putBack(db, changed))
    await cp(files, join(api.mediaFolder, 'kept'), { recursive: true, force: false })
    api.app.tenants.evict()
    api.app.cache.pause()
    api.app.cache.resume()
  }
}

function tablesOf(owner: Database): Promise<Table[]> {
  return owner.rows<Table>(
    ask(`select c.relname as name,
        array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
          where i.indrelid = c.oid and i.indisprimary) as key,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`),
  )
}

/** By each table, what changes with its rows. */
async function digests(owner: Database, tables: readonly Table[]): Promise<Map<string, string>> {
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from "${name}" as t`,
  )
  const rows = await owner.rows<{ name: string; digest: string }>(ask(each.join(' union all ')))
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

async function putBack(db: Db, tables: readonly Table[]): Promise<void> {
  const same = ({ key }: Table) => key.map((column) => `t."${column}" = s."${column}"`).join(' and ')
  await inSomeOrder(db, tables, (table) => {
    const kept = table.key.length === 0 ? '' : `where not exists (select from scene."${table.name}" as s where ${same(table)})`
    return [`delete from "${table.name}" as t ${kept}`]
  })
  await inSomeOrder(db, tables, (table) => {
    const { name, key, columns } = table
    const others = columns.filter((column) => !key.includes(column))
    const missing = key.length === 0 ? '' : `where not exists (select from "${name}" as t where ${same(table)})`
    return [
      ...(key.length > 0 && others.length > 0
        ? [
            `update "${name}" as t set (${list(others)}) = row(${list(others, 's.')}) from scene."${name}" as s
              where ${same(table)} and t::text is distinct from s::text`,
          ]
        : []),
      `insert into "${name}" (${list(columns)}) overriding system value select ${list(columns, 's.')} from scene."${name}" as s ${missing}`,
    ]
  })
}

const foreignKeyViolation = '23503'

/** Does it with every table: what another table's rows still forbid is done once those have been dealt with. */
async function inSomeOrder(db: Db, tables: readonly Table[], statements: (table: Table) => string[]): Promise<void> {
  let left = tables
  while (left.length > 0) {
    const refused: Table[] = []
    let why: unknown
    for (const table of left) {
      await db.run(ask('savepoint before'))
      try {
        for (const text of statements(table)) await db.run(ask(text))
      } catch (fault) {
        if ((fault as { code?: string }).code !== foreignKeyViolation) throw fault
        why = fault
        refused.push(table)
        await db.run(ask('rollback to savepoint before'))
      }
    }
    if (refused.length === left.length) throw why
    left = refused
  }
}
