import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { createApp } from '../app.ts'
import { connect } from '../kernel/db/index.ts'
import { loadSecrets } from '../kernel/identity/index.ts'

/** A process that erases who is due, to be killed in the midst of it: `node erasing-process.ts DATABASE_URL NOW FOLDER`. */
const [, , databaseUrl, now, folder] = process.argv as [string, string, string, string, string]
const database = connect(databaseUrl, 1)
const app = await createApp({
  ...{ databaseUrl, origin: 'http://127.0.0.1', production: false, secrets: await loadSecrets(database, {}, false), sources: [] },
  ...{ nullifierKey: randomBytes(32), limits: { reads: 1, person: 1, uploads: 1 }, checkAnswers: false, proxied: false },
  media: { storage: { folder: `${folder}/kept` }, incoming: `${folder}/incoming` },
  ...{ clock: () => new Date(now), newId: v7, log: (line) => process.stderr.write(`${line}\n`), version: '0' },
})
await app.eraseDue()
