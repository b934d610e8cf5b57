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

/** Key of the advisory lock under which a database is migrated: any number that nothing else uses. */
const lockKey = 4_027_001

/**
 * Brings a database to today's schema; does nothing when it is there already. Files of all folders run in the order of their
 * names, which begin with date and number (`20261123_01_tenancy.ts`). Several at once wait for each other.
 *
 * @param ownerUrl Connection string of the owner role, which will own every table.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await migrateFolders(ownerUrl)
    await migrateJobs(ownerUrl, client)
  } finally {
    await client.end()
  }
}

async function migrateFolders(ownerUrl: string): Promise<void> {
  const settings = {
    directory: migrationFolders(),
    sortDirsSeparately: false,
    loadExtensions: ['.ts'],
    tableName: 'migration',
  }
  const db = knex({ client: 'pg', connection: ownerUrl, pool: { min: 0, max: 1 } })
  try {
    // knex's own lock is a row that outlives a killed process; ours ends with the connection, and whoever holds it is alone.
    await db.migrate.forceFreeMigrationsLock(settings)
    await db.migrate.latest(settings)
  } finally {
    await db.destroy()
  }
}
