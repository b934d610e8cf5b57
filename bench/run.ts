import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiCommand } from '../tools/api-command.ts'
import { startPostgres } from '../tools/postgres.ts'
import { freePort, leaveFirstCore, startServer } from './process.ts'
import { measureComments } from './comments.ts'
import { measureElements } from './elements.ts'
import { measureExports } from './exports.ts'
import { measureIdentity } from './identity.ts'
import { measureMap } from './map.ts'
import { measureMedia } from './media.ts'
import { measureModeration } from './moderation.ts'
import { measureNotifications } from './notifications.ts'
import { measureOpinions } from './opinions.ts'
import { measureOpen311 } from './open311.ts'
import { measureOutbox } from './outbox.ts'
import { measureReading } from './reading.ts'
import { writeReport, type Line, type Section } from './report.ts'
import { measureSigning } from './signing.ts'
import type { Setting } from './setting.ts'
import { makeSecrets, openPetitions, prepareDatabase } from './town.ts'

type Measure = (setting: Setting, starts: number[]) => Promise<Line[]>
/** By the names under which `npm run bench -- NAME` measures one of them, in the order of docs/performance.md. */
const benches: Readonly<Record<string, Measure>> = {
  signing: measureSigning,
  reading: measureReading,
  media: measureMedia,
  exports: measureExports,
  open311: measureOpen311,
  map: measureMap,
  comments: measureComments,
  opinions: measureOpinions,
  moderation: measureModeration,
  outbox: measureOutbox,
  notifications: measureNotifications,
  identity: measureIdentity,
  elements: measureElements,
}

// Server on one core; load, and PostgreSQL with its default durability, on the other.
const only = process.argv[2]
if (only && !benches[only]) throw new Error(`there is no bench ${only}: ${Object.keys(benches).join(', ')}`)
leaveFirstCore()
const postgres = await startPostgres({ durable: true })
try {
  const secrets = makeSecrets()
  const { administrator } = await prepareDatabase(postgres, 'bench')
  const env = {
    ...secrets.env,
    DATABASE_URL: postgres.appUrl('bench'),
    CDC_CHECK_ANSWERS: 'false',
    CDC_READS_PER_MINUTE: '100000000',
    CDC_REQUESTS_PER_PERSON: '100000000',
  }
  const api = async (more: Record<string, string> = {}) => {
    const port = await freePort()
    return startServer(apiCommand, port, {
      ...env,
      CDC_ORIGIN: `http://127.0.0.1:${port}`,
      ...more,
    })
  }
  const first = await api()
  const starts = [first.startMs]
  const petitions = await openPetitions(first.origin, secrets, administrator, 200)
  await first.stop()
  const setting = {
    api,
    secrets,
    petitions,
    databaseUrl: postgres.appUrl('bench'),
    ownerUrl: postgres.ownerUrl('bench'),
    folder: mkdtempSync(join(tmpdir(), 'cdc-bench-')),
  }
  const path = join(import.meta.dirname, '../docs/performance.md')
  const day = new Date().toISOString().slice(0, 10)
  for (const [bench, measure] of Object.entries(benches)) {
    if (only && bench !== only) continue
    const section: Section = { bench, day, lines: await measure(setting, starts) }
    console.log(
      `${bench}:\n${section.lines.map(({ measure: what, figure, wanted }) => `  ${what}: ${figure} (${wanted})`).join('\n')}`,
    )
    writeFileSync(path, writeReport(readFileSync(path, 'utf8'), [section], Object.keys(benches)))
  }
} finally {
  await postgres.stop()
}
