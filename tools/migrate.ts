import { connect, migrate } from '../api/kernel/db/index.ts'

/** Codes (SQLSTATE, network) whose message says enough to whoever typed the command. */
const plain = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|28...|3D000|42501|42704)$/

const ownerUrl = process.env.DATABASE_OWNER_URL
try {
  if (ownerUrl) {
    await assertReachable(ownerUrl)
    await migrate(ownerUrl)
    console.log('The database has the schema of this version.')
  } else {
    console.error('DATABASE_OWNER_URL is missing: the connection string of the role that owns the database.')
    process.exitCode = 1
  }
} catch (fault) {
  const { code, message, stack } = fault as NodeJS.ErrnoException
  console.error(code && plain.test(code) ? `The database was not migrated: ${message}.` : (stack ?? String(fault)))
  process.exitCode = 1
}

/** Asked first, since knex prints a trace of its own when it can't connect. */
async function assertReachable(url: string): Promise<void> {
  const database = connect(url, 1)
  try {
    await database.row({ name: 'reachable', text: 'select 1', values: [] })
  } finally {
    await database.close()
  }
}
