import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import pg from 'pg'
import { findBinaries, type Binaries } from './postgres/binaries.ts'
import { PostgresFault } from './postgres/fault.ts'
import { placeFolder, prepareFolder, temporaryFolder } from './postgres/folder.ts'
import { guard } from './postgres/guard.ts'

export { PostgresFault, type PostgresFaultCode } from './postgres/fault.ts'

/** How to start a PostgreSQL of one's own. */
export interface PostgresOptions {
  /** Data folder, kept between starts. Without it the data lie in the temporary folder and are deleted at the end. */
  folder?: string
  /** TCP port on 127.0.0.1; a free one when missing. */
  port?: number
  /** `fsync` and `synchronous_commit` on (the default). Tests that kill nothing may do without. */
  durable?: boolean
  /** More settings, as `postgres -c name=value`. */
  settings?: Record<string, string>
}

/** A running PostgreSQL with the roles `cdc_owner` (creates databases) and `cdc_app` (log-in only, owns nothing). */
export interface Postgres {
  /** Process id of the server; `undefined` when it is somebody else's (`DATABASE_URL`). */
  readonly pid: number | undefined
  readonly port: number
  /** As superuser, database `postgres`; `undefined` when the server is somebody else's. */
  readonly superUrl: string | undefined
  ownerUrl(database: string): string
  appUrl(database: string): string
  /** Ends it cleanly and deletes throw-away data. Ends by itself too when this process does. */
  stop(): Promise<void>
  /** `kill -9`: ends it as a power cut would, the data stay. */
  kill9(): Promise<void>
  /** Starts it again on the same port and data after `kill9()`. */
  restart(): Promise<void>
}

/**
 * Starts a PostgreSQL, ready for connections when the promise is kept. `DATABASE_URL` and `DATABASE_OWNER_URL` in the environment
 * replace it by a server that is already there: nothing is started then, and only the database's name is changed in their URLs.
 *
 * @throws PostgresFault with one sentence for the terminal: port taken, folder broken, of another version or in use, …
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
  if (DATABASE_URL && DATABASE_OWNER_URL) return existing(DATABASE_URL, DATABASE_OWNER_URL)
  const durable = options.durable ?? true
  const binaries = await findBinaries()
  const port = await freePort(options.port)
  const folder = options.folder === undefined ? temporaryFolder(binaries) : placeFolder(resolve(options.folder), binaries)
  const password = prepareFolder(folder, binaries, durable)
  const url = (role: string, database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
  const throwAway = options.folder === undefined ? folder : undefined
  const settings = {
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...options.settings,
  }
  const start = () => run(binaries, folder, port, settings, throwAway)
  let server = await start()
  await ensureRoles(url('postgres', 'postgres'), password)

  return {
    get pid() {
      return server.child.pid
    },
    port,
    superUrl: url('postgres', 'postgres'),
    ownerUrl: (database) => url('cdc_owner', database),
    appUrl: (database) => url('cdc_app', database),
    async stop() {
      await end(server, 'SIGINT')
      if (throwAway) rmSync(throwAway, { recursive: true, force: true })
    },
    kill9: () => end(server, 'SIGKILL'),
    async restart() {
      if (server.child.exitCode === null && server.child.signalCode === null) return
      server = await start()
    },
  }
}

interface Server {
  child: ChildProcess
  callOff: () => void
}

async function end({ child, callOff }: Server, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref()
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  callOff()
}

/** Tries again while the children of a killed server still hold its memory: they end within moments. */
async function run(...start: Parameters<typeof tryRun>): Promise<Server> {
  const patience = Date.now() + 10_000
  for (;;) {
    try {
      return await tryRun(...start)
    } catch (fault) {
      if (!(fault instanceof PostgresFault) || fault.code !== 'folder-in-use' || Date.now() > patience) throw fault
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}

async function tryRun(
  { postgres, user }: Binaries,
  folder: string,
  port: number,
  settings: Record<string, string>,
  throwAway: string | undefined,
): Promise<Server> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200', ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // `detached`: Ctrl-C at the terminal must not end the database before the API has finished its transactions.
  const child = spawn(postgres, ['-D', folder, '-p', String(port), ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const callOff = child.pid === undefined ? () => {} : guard(child.pid, throwAway)
  let log = ''
  await new Promise<void>((ready, failed) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (log.length < 20_000) log += text
      if (text.includes('database system is ready to accept connections')) ready()
    })
    child.once('error', (error) => failed(new PostgresFault('not-started', `PostgreSQL could not be started: ${error.message}.`)))
    child.once('exit', () => {
      callOff()
      failed(explain(folder, port, log))
    })
  })
  child.unref()
  const pipe = child.stderr as { unref?: () => void } | null
  pipe?.unref?.()
  return { child, callOff }
}

function explain(folder: string, port: number, log: string): PostgresFault {
  if (/Address already in use|could not bind/.test(log)) return portTaken(port)
  if (/pre-existing shared memory block|lock file .* already exists/.test(log))
    return new PostgresFault('folder-in-use', `Another PostgreSQL is running on the database in ${folder}.`, log)
  return new PostgresFault(
    'folder-broken',
    `The database in ${folder} can't be started: move it away to begin with a new one.`,
    log,
  )
}

function portTaken(port: number): PostgresFault {
  return new PostgresFault('port-taken', `Port ${port} is taken by another program.`)
}

/** The wanted port, or one that the system gives. @throws PostgresFault `port-taken` */
async function freePort(wanted = 0): Promise<number> {
  const probe = createServer()
  return new Promise((found, failed) => {
    probe.once('error', () => failed(portTaken(wanted)))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })
}

async function ensureRoles(superUrl: string, password: string): Promise<void> {
  const client = new pg.Client(superUrl)
  await client.connect()
  try {
    const has = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname in ('cdc_owner', 'cdc_app')")
    const missing = ['cdc_owner', 'cdc_app'].filter((role) => !has.rows.some((row) => row.rolname === role))
    for (const role of missing) {
      const createdb = role === 'cdc_owner' ? 'createdb' : 'nocreatedb'
      await client.query(
        `create role ${role} login nosuperuser nobypassrls nocreaterole ${createdb} password ${client.escapeLiteral(password)}`,
      )
    }
  } finally {
    await client.end()
  }
}

function existing(appUrl: string, ownerUrl: string): Postgres {
  const named = (url: string, database: string) =>
    Object.assign(new URL(url), { pathname: `/${encodeURIComponent(database)}` }).href
  const notOurs = () => Promise.reject(new PostgresFault('not-started', 'The server named by DATABASE_URL is not ours to kill.'))
  return {
    pid: undefined,
    port: Number(new URL(ownerUrl).port || 5432),
    superUrl: undefined,
    ownerUrl: (database) => named(ownerUrl, database),
    appUrl: (database) => named(appUrl, database),
    stop: () => Promise.resolve(),
    kill9: notOurs,
    restart: notOurs,
  }
}
