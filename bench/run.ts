import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apiCommand } from '../tools/api-command.ts'
import { startPostgres } from '../tools/postgres.ts'
import { freePort, leaveFirstCore, startServer } from './process.ts'
import { measureComments } from './comments.ts'
import { measureElements } from './elements.ts'
import { measureExports } from './exports.ts'
import { measureMap } from './map.ts'
import { measureMedia } from './media.ts'
import { measureModeration } from './moderation.ts'
import { measureNotifications } from './notifications.ts'
import { measureOpinions } from './opinions.ts'
import { measureOpen311 } from './open311.ts'
import { measureOutbox } from './outbox.ts'
import { measureReading } from './reading.ts'
import { writeReport, type Line } from './report.ts'
import { measureSigning } from './signing.ts'
import { makeSecrets, openPetitions, prepareDatabase } from './town.ts'

// Server on one core; load, and PostgreSQL with its default durability, on the other.
const only = process.argv[2]
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
  const lines: Line[] = []
  if (!only || only === 'signing') lines.push(...(await measureSigning(setting, starts)))
  if (!only || only === 'reading') lines.push(...(await measureReading(setting)))
  if (!only || only === 'media') lines.push(...(await measureMedia(setting)))
  if (!only || only === 'exports') lines.push(...(await measureExports(setting)))
  if (!only || only === 'open311') lines.push(...(await measureOpen311(setting)))
  if (!only || only === 'map') lines.push(...(await measureMap(setting)))
  if (!only || only === 'comments') lines.push(...(await measureComments(setting)))
  if (!only || only === 'opinions') lines.push(...(await measureOpinions(setting)))
  if (!only || only === 'moderation') lines.push(...(await measureModeration(setting)))
  if (!only || only === 'outbox') lines.push(...(await measureOutbox(setting)))
  if (!only || only === 'notifications') lines.push(...(await measureNotifications(setting)))
  if (!only || only === 'elements') lines.push(...(await measureElements()))
  const report = writeReport(lines)
  process.stdout.write(report)
  if (!only) writeFileSync(join(import.meta.dirname, '../docs/performance.md'), report)
} finally {
  await postgres.stop()
}
