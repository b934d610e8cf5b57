import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startPostgres, type Postgres } from './postgres.ts'

let running: Postgres[] = []
let folders: string[] = []
vi.stubEnv('DATABASE_URL', '')

afterEach(async () => {
  for (const server of running) await server.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  running = []
  folders = []
})

async function start(options: Parameters<typeof startPostgres>[0]) {
  const server = await startPostgres(options)
  running.push(server)
  return server
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdc test '))
  chmodSync(folder, 0o755)
  return join(folder, 'data base')
}

function newFolder(): string {
  const folder = emptyFolder()
  folders.push(dirname(folder))
  return folder
}

let whole = ''
beforeAll(async () => {
  whole = emptyFolder()
  await (await startPostgres({ folder: whole })).stop()
})
afterAll(() => rmSync(dirname(whole), { recursive: true, force: true }))

/** A data folder that is there already: a copy, with its owner and rights, since to make one takes seconds. */
function filledFolder(): string {
  const folder = newFolder()
  spawnSync('cp', ['-a', whole, folder])
  return folder
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

test('keeps what was committed when killed, and starts again on its data', async () => {
  const server = await start({ folder: filledFolder() })
  await ask(server.ownerUrl('postgres'), 'create database town')
  await ask(server.ownerUrl('town'), 'create table kept as select 1 as answer')
  const before = server.pid
  await server.kill9()
  await server.restart()
  expect(await ask(server.ownerUrl('town'), 'select answer from kept')).toBe(1)
  expect(server.pid).not.toBe(before)
})

test('the app role owns nothing, creates nothing and obeys row-level security', async () => {
  const server = await start({ folder: filledFolder(), durable: false })
  const roles =
    "select concat_ws(',', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole) as answer from pg_roles where rolname = current_user"
  expect(await ask(server.appUrl('postgres'), roles)).toBe('f,f,f,f')
  expect(await ask(server.ownerUrl('postgres'), roles)).toBe('f,f,t,f')
  await expect(ask(server.appUrl('postgres'), 'create table mine (id int)')).rejects.toThrow('permission denied')
  expect(await ask(server.ownerUrl('postgres'), "select lower('PERCHÉ') as answer")).toBe('perché')
})

test('is durable unless asked otherwise', async () => {
  const server = await start({ folder: filledFolder() })
  expect(
    await ask(server.appUrl('postgres'), "select current_setting('fsync') || current_setting('synchronous_commit') as answer"),
  ).toBe('onon')
})

test('says in one sentence what is wrong', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  await expect(start({ port })).rejects.toMatchObject({
    code: 'port-taken',
    message: `Port ${port} is taken by another program.`,
  })
  taken.close()

  const folder = filledFolder()
  const copy = `${folder} of another version`
  cpSync(folder, copy, { recursive: true })
  writeFileSync(join(copy, 'PG_VERSION'), '12\n')
  await expect(start({ folder: copy })).rejects.toMatchObject({ code: 'folder-other-version' })
  writeFileSync(join(folder, 'global', 'pg_control'), 'broken')
  await expect(start({ folder })).rejects.toMatchObject({ code: 'folder-broken' })
  rmSync(join(folder, 'PG_VERSION'))
  await expect(start({ folder })).rejects.toMatchObject({ code: 'folder-broken' })
})

test('forgives the process number that a killed server left, though another program has it now', async () => {
  const folder = filledFolder()
  writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n`)
  const again = await start({ folder })
  expect(await ask(again.appUrl('postgres'), 'select 1 as answer')).toBe(1)
})

test('keeps its data though the folder around is closed to others', async () => {
  const folder = newFolder()
  chmodSync(dirname(folder), 0o700)
  const server = await start({ folder })
  await server.stop()
  const again = await start({ folder })
  expect(await ask(again.appUrl('postgres'), 'select 1 as answer')).toBe(1)
  folders.push(realpathSync(folder))
})

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  'leaves neither process nor data behind when its parent ends by %s',
  async (signal) => {
    const code = `
    const { startPostgres } = await import(${JSON.stringify(new URL('postgres.ts', import.meta.url).href)})
    const server = await startPostgres({ durable: false })
    console.log(JSON.stringify([server.pid, server.superUrl]))
    process.stdin.resume()`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] })
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const [pid, url] = JSON.parse(line.toString()) as [number, string]
    const folder = (await ask(url, "select current_setting('data_directory') as answer")) as string
    parent.kill(signal)
    await vi.waitFor(
      () => {
        expect(() => process.kill(pid, 0)).toThrow('ESRCH')
        expect(existsSync(folder)).toBe(false)
      },
      { timeout: 30_000, interval: 50 },
    )
  },
)
