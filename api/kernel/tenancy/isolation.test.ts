import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { connect, sql, type Database } from '../db/index.ts'

let files: TestDatabase
let owner: Database
let app: Database
let bari: string
let noci: string

beforeAll(async () => {
  files = await createTestDatabase()
  owner = connect(files.ownerUrl, 2)
  app = connect(files.appUrl, 2)
  const idOf = async (slug: string) => (await app.row<{ id: string }>(sql('tenant').select('id').where({ slug })))!.id
  bari = await idOf('bari')
  noci = await idOf('noci')
})
afterAll(async () => {
  await owner.close()
  await app.close()
  await files.drop()
})

/** Every table whose rows belong to a town, whichever slice made it. */
async function tenantTables() {
  return owner.rows<{ name: string; enabled: boolean; forced: boolean; owner: string; key: string }>(
    sql.raw(`select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced, relowner::regrole::text as owner,
        (select attname from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
          where conrelid = pg_class.oid and contype = 'p') as key
      from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id'
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`),
  )
}

describe('every table that has a tenant_id', () => {
  test('has row-level security enabled and forced, tenant_id first in its key, and the owner for owner', async () => {
    const tables = await tenantTables()
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['staff_role', 'tenant_service']))
    for (const table of tables) expect(table).toMatchObject({ enabled: true, forced: true, owner: 'cdc_owner', key: 'tenant_id' })
  })

  test('fails outside a tenant, whatever is asked', async () => {
    for (const { name } of await tenantTables()) {
      await expect(app.rows(sql.raw('select * from ??', [name])), name).rejects.toThrow(
        /app\.tenant|invalid input syntax for type uuid/,
      )
    }
  })

  test('gives a forgotten where nothing of another town', async () => {
    for (const { name } of await tenantTables()) {
      const everything = sql.raw('select tenant_id from ??', [name])
      const rows = await app.forTenant(bari, (db) => db.rows<{ tenant_id: string }>(everything))
      expect(
        rows.filter((row) => row.tenant_id !== bari),
        name,
      ).toEqual([])
    }
  })
})

describe('in one town', () => {
  const service = (tenant_id: string) => sql('tenant_service').insert({ tenant_id, service: 'petitions', enabled: true })

  test("another town's rows are neither seen, changed nor deleted", async () => {
    await app.forTenant(noci, (db) => db.run(service(noci)))
    await app.forTenant(bari, async (db) => {
      expect(await db.rows(sql('tenant_service').select('*'))).toEqual([])
      expect(await db.run(sql('tenant_service').update({ enabled: false }))).toBe(0)
      expect(await db.run(sql('staff_role').delete())).toBe(0)
    })
    expect(await app.forTenant(noci, (db) => db.rows(sql('tenant_service').select('enabled')))).toEqual([{ enabled: true }])
  })

  test("a row of another town can't be written", async () => {
    await expect(app.forTenant(bari, (db) => db.run(service(noci)))).rejects.toThrow('row-level security')
    const moved = sql('tenant_service').update({ tenant_id: noci })
    await expect(app.forTenant(bari, (db) => db.run(moved))).rejects.toThrow('permission denied')
  })

  test("only the town's own entry in the registry can be changed, and only what is the town's", async () => {
    const recolour = sql('tenant').update({ theme: '{"primary":"#123456"}' })
    expect(await app.forTenant(bari, (db) => db.run(recolour))).toBe(1)
    for (const change of [{ slug: 'x1' }, { population: 1 }, { boundary: null }]) {
      await expect(app.forTenant(bari, (db) => db.run(sql('tenant').update(change)))).rejects.toThrow('permission denied')
    }
    await expect(app.run(sql('tenant').insert({ id: v7(), slug: 'x2' }))).rejects.toThrow('permission denied')
  })

  test("a service can't be allowed by the town", async () => {
    const allow = sql('tenant_service').insert({ tenant_id: bari, service: 'petitions', allowed: true })
    await expect(app.forTenant(bari, (db) => db.run(allow))).rejects.toThrow('permission denied')
  })
})

describe('the role of the application', () => {
  test("owns nothing and can't pass row-level security", async () => {
    const [role] = await owner.rows(
      sql.raw(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
          (select count(*) from pg_class where relowner = pg_roles.oid) as owned,
          (select count(*) from pg_auth_members where member = pg_roles.oid) as memberships
        from pg_roles where rolname = 'cdc_app'`),
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    })
  })

  test('creates no table', async () => {
    await expect(app.run(sql.raw('create table mine ()'))).rejects.toThrow('permission denied')
  })
})
