import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

const name = `cdc_migrate_${process.pid}`
const url = (database: string) => Object.assign(new URL(inject('postgres').owner), { pathname: `/${database}` }).href

async function query(database: string, text: string): Promise<unknown[]> {
  const client = new pg.Client(url(database))
  await client.connect()
  try {
    return (await client.query(text)).rows as unknown[]
  } finally {
    await client.end()
  }
}

/** Runs the command as its own process. @returns what it said, in whichever way. */
async function migrate(database: string): Promise<string> {
  const env = { ...process.env, DATABASE_OWNER_URL: database && url(database) }
  const run = promisify(execFile)(process.execPath, [join(import.meta.dirname, 'migrate.ts')], { env })
  const { stdout, stderr } = await run.catch((failed: { stdout: string; stderr: string }) => failed)
  return stdout + stderr
}

beforeAll(() => query('postgres', `create database ${name}`))
// Not by force: the owner may not end what the server does in it by itself, such as vacuuming; a plain drop stops that.
afterAll(() => query('postgres', `drop database if exists ${name}`))

test('makes the schema, whoever else is making it at the same moment', async () => {
  const said = await Promise.all([migrate(name), migrate(name)])
  expect(said).toEqual(Array(2).fill('The database has the schema of this version.\n'))
  expect(await query(name, 'select count(*)::int as towns from tenant')).toEqual([{ towns: 41 }])
})

test('goes on after a migration that was killed', async () => {
  await query(name, 'update migration_lock set is_locked = 1')
  expect(await migrate(name)).toBe('The database has the schema of this version.\n')
})

test('says in one sentence what is missing', async () => {
  expect(await migrate('')).toMatch(/^DATABASE_OWNER_URL is missing: [^\n]+\.\n$/)
  expect(await migrate(`${name}_else`)).toMatch(/^The database was not migrated: database "[^"]+" does not exist\.\n$/)
})
