import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import knex from 'knex'
import pg from 'pg'
import { migrateJobs } from '../jobs/index.ts'

const api = join(import.meta.dirname, '../..')

/** Every folder named `migrations` below `api/`: each slice keeps its own. */
export function migrationFolders(): string[] {
  const files = globSync('**/migrations/*.ts', { cwd: api })
  return [...new Set(files.map((file) => join(api, dirname(file))))].sort()
}

/**
 * Brings a database to today's schema; does nothing when it is there already. Files of all folders run in the order of their
 * names, which begin with date and number (`20261123_01_tenancy.ts`).
 *
 * @param ownerUrl Connection string of the owner role, which will own every table.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const db = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } })
  try {
    await db.migrate.latest({
      directory: migrationFolders(),
      sortDirsSeparately: false,
      loadExtensions: ['.ts'],
      tableName: 'migration',
    })
  } finally {
    await db.destroy()
  }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await migrateJobs(ownerUrl, client)
  } finally {
    await client.end()
  }
}
