import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Server } from 'node:http'
import { configurator } from '../demo/configurator/server.ts'
import { openPostOffice } from '../demo/mail/post-office.ts'
import { sites, siteServer } from '../demo/sites/index.ts'
import { databaseName, dataFolder } from './own-database.ts'
import { PostgresFault, startPostgres, type Postgres } from './postgres.ts'
import { announcement } from './start/announcement.ts'
import { startApiProcess } from './start/api-process.ts'
import { openRegister } from './start/anpr.ts'
import { allowOrigins, prepareDatabase } from './start/database.ts'
import { findPorts, StartFault } from './start/ports.ts'
import { openOpenId } from './start/openid.ts'
import { openSpid } from './start/spid.ts'

const builder = fileURLToPath(new URL('./build.ts', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)
/** What has to be ended, in the order in which it was started. */
const ends: (() => Promise<unknown>)[] = []
let ending: Promise<void> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

try {
  const ports = await findPorts(process.env.CDC_PORT, sites.length)
  const origin = (port: number) => `http://127.0.0.1:${port}`
  await runBuild()
  const postgres = await openDatabase()
  say('Preparing the database …')
  const seeded = await prepareDatabase(postgres)
  if (seeded) say(`Filled in ${seeded.petitions} petitions and ${seeded.signatures} signatures, ${seeded.reports} reports.`)
  const places = sites.map((site, place) => ({ tenant: site.tenant, origin: origin(ports.sites[place]!) }))
  await allowOrigins(postgres.ownerUrl(databaseName), places, origin(ports.configurator))
  const office = await openPostOffice()
  ends.push(() => office.stop())
  const towns = [...new Set(sites.map(({ tenant }) => tenant)), 'noci']
  const spid = await openSpid(join(dataFolder(), 'spid'), origin(ports.api), origin(ports.spid), towns)
  await listen(spid.server, ports.spid)
  const openId = await openOpenId(join(dataFolder(), 'openid'), origin(ports.api), origin(ports.openId))
  await listen(openId.server, ports.openId)
  const anpr = await openRegister(origin(ports.anpr), towns, postgres.ownerUrl(databaseName))
  await listen(anpr.server, ports.anpr)
  const env = {
    ...spid.env,
    ...openId.env,
    ...anpr.env,
    // The demo's other systems are on this machine.
    CDC_PRIVATE_NETWORKS: '127.0.0.0/8',
    NODE_ENV: 'development',
    PORT: String(ports.api),
    HOST: '127.0.0.1',
    CDC_ORIGIN: origin(ports.api),
    CDC_LOGIN_SOURCES: 'spid,cie-oidc,email,demo',
    // Letters of the demo never leave this machine.
    SMTP_URL: office.url,
    CDC_MAIL_FROM: 'casa@towns.example',
    DATABASE_URL: postgres.appUrl(databaseName),
  }
  const api = await startApiProcess(env, say)
  ends.push(() => api.stop())
  for (const [place, site] of sites.entries()) await listen(siteServer(site, origin(ports.api)), ports.sites[place]!)
  await listen(configurator(origin(ports.api), office), ports.configurator)
  say(announcement(ports))
} catch (fault) {
  if (!ending) {
    process.stderr.write(`${sentence(fault)}\n`)
    await end(1)
  }
}

/** In a process of its own: the bundler's helpers end with it. */
async function runBuild(): Promise<void> {
  const [code] = (await once(spawn(process.execPath, [builder], { stdio: 'inherit' }), 'exit')) as [number]
  if (code !== 0) throw new StartFault('The elements could not be built.')
}

/** Starts PostgreSQL in the data folder and keeps it running. */
async function openDatabase(): Promise<Postgres> {
  mkdirSync(dataFolder(), { recursive: true })
  const postgres = await startPostgres({ folder: join(dataFolder(), 'postgres') })
  let last = postgres.pid
  let restarting = false
  const watch = setInterval(() => {
    // One at a time: two servers would fight for the folder.
    if (restarting) return
    restarting = true
    // Does nothing while the server runs.
    postgres
      .restart()
      .then(
        () => {
          if (postgres.pid !== last) say('PostgreSQL had ended; it runs again.')
          last = postgres.pid
        },
        (fault: unknown) => say(sentence(fault)),
      )
      .finally(() => (restarting = false))
  }, 500)
  if (postgres.pid === undefined) clearInterval(watch)
  ends.push(async () => {
    clearInterval(watch)
    await postgres.stop()
  })
  return postgres
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening))
  ends.push(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
}

function end(code: 0 | 1): Promise<void> {
  ending ??= (async () => {
    for (const stop of ends.reverse()) await stop()
    process.exit(code)
  })()
  return ending
}

/** One sentence for what has a reason outside; the whole trace for a fault of ours. */
function sentence(fault: unknown): string {
  if (fault instanceof StartFault || fault instanceof PostgresFault) return fault.message
  const { code, message, stack } = fault as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'ENOTDIR' || code === 'EEXIST') {
    return `The data folder ${dataFolder()} can't be used: ${message}.`
  }
  return stack ?? String(fault)
}
