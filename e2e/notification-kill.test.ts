import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startMailSink, type MailSink } from '../bench/mail-sink.ts'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { callErrands } from '../api/kernel/jobs/errands.ts'
import { makeFollowers, tellFollowers } from '../api/kernel/notifications/testing/followers.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { startPostgres, type Postgres } from '../tools/postgres.ts'
import { ApiProcess } from './kill/api-process.ts'
import { environment, makeKeys, makeTown, openPetitions } from './kill/town.ts'
import { freePort } from './testing/free-port.ts'

const database = 'cdc_notification_kill'
/** Followers of each petition: some written to at once, some by digests. */
const persons = 3000
/** How often one of the processes is killed; `CDC_KILLS=100` for a long look. */
const kills = Number(process.env['CDC_KILLS'] ?? 24)

let postgres: Postgres
let owner: Database
let sink: MailSink
let processes: ApiProcess[]
let bari: string
let petitions: string[]

beforeAll(async () => {
  postgres = await startPostgres({ port: await freePort() })
  const administrator = await makeTown(postgres, database)
  owner = connect(postgres.ownerUrl(database), 4)
  bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  await new Operator(owner, services).setSettings('bari', 'notifications', { letters_per_minute: 60_000 })
  sink = await startMailSink()
  const keys = makeKeys()
  const env = { ...environment(postgres, database, keys), SMTP_URL: sink.url, CDC_MAIL_FROM: 'casa@towns.example' }
  processes = [new ApiProcess(await freePort(), env), new ApiProcess(await freePort(), env)]
  await Promise.all(processes.map((api) => api.start()))
  petitions = await openPetitions(processes[0]!.origin, keys, administrator, 2)
  // That they were published is told before anybody follows them.
  await vi.waitUntil(async () => (await left()) === 0, { timeout: 60_000, interval: 200 })
  for (const [place, frequency] of (['at_once', 'daily'] as const).entries())
    await makeFollowers(owner, { tenant: bari, petition: petitions[place]!, persons, frequency, secret: keys.nullifier })
}, 120_000)
afterAll(async () => {
  await Promise.all((processes ?? []).map((api) => api.stop()))
  await sink?.stop()
  await owner?.close()
  await postgres?.stop()
})

const count = async (text: string) =>
  (await owner.forTenant(bari, (db) => db.row<{ count: number }>({ name: '', text, values: [bari] })))!.count
const told = () => count(`select count(*)::int as count from notification where tenant_id = $1 and reason = 'followed'`)
const left = () =>
  count(`select ((select count(*) from letter where tenant_id = $1 and state in ('waiting', 'handing_over'))
    + (select count(*) from notification_dispatch where tenant_id = $1)
    + (select count(*) from notice where tenant_id = $1 and audience is not null and expanded_at is null)
    + (select count(*) from outbox where tenant_id = $1 and delivered_at is null))::int as count`)

/** Kills one of the processes, whichever it is, and starts it again. */
async function killOne(): Promise<void> {
  const api = processes[Math.floor(Math.random() * processes.length)]!
  await api.kill9()
  await api.start()
}

/** Digests are due in the morning: here now, but for those that a process has in hand. */
const bringForward = () =>
  owner.forTenant(bari, (db) =>
    db.run({
      name: '',
      text: `update notification_dispatch d set due_at = now() from (
          select person_id, notice_id from notification_dispatch where tenant_id = $1 and due_at > now() for update skip locked
        ) as later
        where d.tenant_id = $1 and d.person_id = later.person_id and d.notice_id = later.notice_id`,
      values: [bari],
    }),
  )

/** All die; what they had in hand is due again a minute later: here at once. Whoever starts then is called, and waits for no minute. */
async function allDie(): Promise<void> {
  await Promise.all(processes.map((api) => api.kill9()))
  await owner.forTenant(bari, (db) =>
    db.run(
      sql('letter')
        .where({ tenant_id: bari })
        .whereIn('state', ['waiting', 'handing_over'])
        .update({ next_try_at: sql.fn.now() }),
    ),
  )
  await Promise.all(processes.map((api) => api.start()))
  await owner.forTenant(bari, (db) => Promise.resolve(callErrands(db)))
}

test(
  'news told while processes are killed reaches every inbox once, and nobody’s mailbox twice',
  { timeout: 420_000 },
  async () => {
    for (const petition of petitions)
      for (const text of ['I lavori cominciano.', 'I lavori sono finiti.']) {
        await owner.forTenant(bari, (db) => tellFollowers(db, petition, text))
      }
    let killed = 0
    while ((await left()) > 0) {
      await bringForward()
      // While there is much to do a process dies every half second, and both in the end.
      await new Promise((passed) => setTimeout(passed, 500))
      if (killed > kills) continue
      await (killed === kills ? allDie() : killOne())
      killed += 1
    }
    const doubts = await count(`select count(*)::int as count from letter where tenant_id = $1 and state = 'in_doubt'`)
    const sent = await count(`select count(*)::int as count from letter where tenant_id = $1 and state = 'sent'`)
    const mentioned = await count(
      `select count(*)::int as count from (
        select person_id, n from letter, unnest(notice_ids) as n where tenant_id = $1 and purpose = 'notices' group by 1, 2 having count(*) > 1
      ) as twice`,
    )
    const repeats = [...sink.taken.values()].filter((times) => times > 1).length
    process.stdout.write(
      `${killed} kills; ${sink.taken.size} letters taken, ${repeats} of them twice; ${sent} noted as sent, ${doubts} in doubt\n`,
    )
    expect(killed).toBeGreaterThan(5)
    expect(await told()).toBe(2 * 2 * persons)
    expect(repeats).toBe(0)
    expect(mentioned).toBe(0)
    // What is in doubt may have been taken or not: it is never more than what the killed processes had on their way.
    expect(sink.taken.size).toBeGreaterThanOrEqual(sent)
    expect(sink.taken.size).toBeLessThanOrEqual(sent + doubts)
    expect(await count(`select count(*)::int as count from letter where tenant_id = $1 and state in ('failed', 'dropped')`)).toBe(
      0,
    )
  },
)
