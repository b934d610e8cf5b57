import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPorts } from '../tools/start/ports.ts'
import { freePort } from './testing/free-port.ts'

const script = fileURLToPath(new URL('../tools/start.ts', import.meta.url))

let folder: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cdc start '))
  port = await freePorts()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first of seven ports in a row that nobody has. */
async function freePorts(): Promise<number> {
  for (;;) {
    const found = await findPorts(String(await freePort()), 3).catch(() => undefined)
    if (found) return found.api
  }
}

interface Started {
  readonly child: ChildProcess
  output(): string
  /** Waits for the words in what it prints after `from` characters. */
  said(words: RegExp | string, from?: number): Promise<RegExpMatchArray>
  /** As Ctrl-C does; the exit code. */
  interrupt(): Promise<number | null>
  readonly exit: Promise<number | null>
}

/** `npm start` in the folder, on the ports. */
function start(data = join(folder, 'data'), first = port): Started {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...env } = process.env
  const child = spawn(process.execPath, [script], {
    env: { ...env, CDC_DATA: data, CDC_PORT: String(first) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more: string) => (text += more))
  return {
    child,
    output: () => text,
    exit,
    said: (words, from = 0) =>
      new Promise((found, failed) => {
        const look = () => {
          const match = text.slice(from).match(words)
          if (match) found(match)
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        void exit.then(() => failed(new Error(`ended without saying ${String(words)}:\n${text}`)))
        look()
      }),
    interrupt() {
      child.kill('SIGINT')
      return exit
    },
  }
}

const get = async (offset: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port + offset}${path}`)
  return { status: response.status, text: await response.text() }
}
const petitionsOfBari = async () => {
  const { text } = await get(0, '/v1/bari/petitions?limit=100')
  return (JSON.parse(text) as { items: { id: string; signature_count: number }[] }).items.map(({ id, signature_count }) => [
    id,
    signature_count,
  ])
}
/** Asks until it is answered as wanted. */
async function until(ask: () => Promise<{ status: number }>): Promise<void> {
  const patience = Date.now() + 60_000
  for (;;) {
    const { status } = await ask().catch(() => ({ status: 0 }))
    if (status === 200) return
    if (Date.now() > patience) throw new Error(`still answered ${status}`)
    await new Promise((again) => setTimeout(again, 100))
  }
}

test('npm start shows the towns, recovers from killed processes, ends cleanly and keeps the data', async () => {
  const first = start()
  await first.said('Ctrl-C')
  expect(first.output()).toMatch(/Filled in \d+ petitions and \d+ signatures/)
  expect(first.output()).toContain('Maria Cassano')
  for (const [offset, path, words] of [
    [1, '/', 'Comune di Bari'],
    [2, '/', 'Comune di Altamura'],
    [3, '/', 'Comune di Monopoli'],
    [4, '/', 'Componi il codice'],
    [5, '/metadata', 'SPID di prova'],
    [6, '/anchor/list?entity_type=openid_provider', `127.0.0.1:${port + 6}`],
  ] as const) {
    expect(await get(offset, path)).toMatchObject({ status: 200, text: expect.stringContaining(words) as string })
  }
  expect((await get(1, '/bootstrap-italia/css/bootstrap-italia.min.css')).status).toBe(200)
  expect((await get(1, '/assets/../../package.json')).status).toBe(404)
  expect((await get(0, '/spid/bari/metadata')).text).toContain('Comune di Bari')
  const petitions = await petitionsOfBari()
  expect(petitions.length).toBeGreaterThan(8)

  const [, api] = await first.said(/The API answers \(process (\d+)\)/)
  let seen = first.output().length
  process.kill(Number(api), 'SIGKILL')
  await first.said(/The API answers/, seen)
  expect(await petitionsOfBari()).toEqual(petitions)

  const server = Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0])
  seen = first.output().length
  process.kill(server, 'SIGKILL')
  await first.said('it runs again', seen)
  await until(() => get(0, '/v1/noci/petition-types').then(() => get(0, '/status')))
  expect(await petitionsOfBari()).toEqual(petitions)

  expect(await first.interrupt()).toBe(0)
  await expect(get(0, '/status')).rejects.toThrow()
  await expect(get(1, '/')).rejects.toThrow()

  const second = start()
  await second.said('Ctrl-C')
  expect(second.output()).not.toContain('Filled in')
  expect(await petitionsOfBari()).toEqual(petitions)
  expect(await second.interrupt()).toBe(0)
}, 300_000)

test('a taken port gets one sentence and exit code 1', async () => {
  const other = createServer()
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening))
  const taken = (other.address() as AddressInfo).port
  const { exit, output } = start(join(folder, 'other'), taken - 1)
  expect(await exit).toBe(1)
  expect(output().trim()).toBe(`Port ${taken} is taken by another program: end it, or choose other ports with CDC_PORT.`)
  other.close()
})

test('a broken data folder gets one sentence and exit code 1', async () => {
  const data = join(folder, 'broken')
  mkdirSync(join(data, 'postgres'), { recursive: true })
  writeFileSync(join(data, 'postgres', 'PG_VERSION'), '18')
  const { exit, output } = start(data)
  expect(await exit).toBe(1)
  const lines = output()
    .trim()
    .split('\n')
    .filter((line) => !line.includes('dist/widgets'))
  expect(lines).toEqual([
    expect.stringMatching(/^The folder .* is not a whole database: move it away to begin with a new one\.$/),
  ])
})

test('a data folder that is a file gets one sentence and exit code 1', async () => {
  const data = join(folder, 'file')
  writeFileSync(data, '')
  const { exit, output } = start(data)
  expect(await exit).toBe(1)
  expect(output()).toMatch(/^The data folder .* can't be used: .*$/m)
})
