import { existsSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from './postgres.ts'

/** Name of the database that `npm start` uses. */
export const databaseName = 'cdc'

/** Where `npm start` keeps its data: `.data/`, or the folder named by `CDC_DATA`. */
export function dataFolder(): string {
  return resolve(process.env.CDC_DATA || fileURLToPath(new URL('../.data', import.meta.url)))
}

/** There is no database to work on; the message is one sentence for the terminal. */
export class NoDatabase extends Error {}

/**
 * Gives `work` the owner's URL of the database: the one named by `DATABASE_OWNER_URL`, else that of `npm start`, which is started for
 * the time of the work when it doesn't run.
 *
 * @throws NoDatabase, PostgresFault
 */
export async function withOwnDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_OWNER_URL) return work(process.env.DATABASE_OWNER_URL)
  const folder = join(dataFolder(), 'postgres')
  if (!existsSync(folder))
    throw new NoDatabase('There is no database yet: "npm start" makes one, or name one in DATABASE_OWNER_URL.')
  const running = await runningOwnerUrl(folder)
  if (running) return work(running)
  const postgres = await startPostgres({ folder })
  try {
    return await work(postgres.ownerUrl(databaseName))
  } finally {
    await postgres.stop()
  }
}

async function runningOwnerUrl(folder: string): Promise<string | undefined> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return undefined
  // Fourth line: the port (PostgreSQL, src/include/utils/pidfile.h).
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  if (!(await answers(port))) return undefined
  const password = readFileSync(join(folder, 'cdc-password'), 'utf8')
  return `postgres://cdc_owner:${password}@127.0.0.1:${port}/${databaseName}`
}

function answers(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => told(true)).once('error', () => told(false))
    socket.once('connect', () => socket.end())
  })
}
