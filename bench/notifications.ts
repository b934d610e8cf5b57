import { join } from 'node:path'
import { connect, sql, type Database } from '../api/kernel/db/index.ts'
import { makeFollowers, tellFollowers } from '../api/kernel/notifications/testing/followers.ts'
import { Operator } from '../api/kernel/tenancy/index.ts'
import { services } from '../api/services/index.ts'
import { startMailSink, type MailSink } from './mail-sink.ts'
import { runAside } from './process.ts'
import { figure, type Line } from './report.ts'
import type { Setting } from './setting.ts'

const persons = 100_000

/** An author's news to a hundred thousand followers, by letters. */
export async function measureNotifications(setting: Setting): Promise<Line[]> {
  const owner = connect(setting.ownerUrl, 4)
  const bari = (await owner.row<{ id: string }>(sql('tenant').select('id').where({ slug: 'bari' })))!.id
  await new Operator(owner, services).setSettings('bari', 'notifications', { letters_per_minute: 60_000 })
  const sink = await startMailSink()
  try {
    return await measureLetters(setting, owner, bari, sink)
  } finally {
    await sink.stop()
    await owner.close()
  }
}

async function measureLetters(setting: Setting, owner: Database, bari: string, sink: MailSink): Promise<Line[]> {
  const script = join(import.meta.dirname, 'plain/mail.ts')
  const alone = async (how: string, letters: number) =>
    Number(await runAside(script, how, sink.url, setting.ownerUrl, String(letters)))
  const plain = await alone('plain', 3000)
  const pooled = await alone('pooled', 20_000)
  const secret = Buffer.from(setting.secrets.env['CDC_NULLIFIER_KEY']!, 'base64url')
  const petition = setting.petitions[0]!
  await makeFollowers(owner, { tenant: bari, petition, persons, frequency: 'at_once', secret })
  await owner.run(sql.raw('vacuum analyze'))
  sink.taken.clear()
  const before = await count(owner, bari)
  const api = await setting.api({ SMTP_URL: sink.url, CDC_MAIL_FROM: 'casa@towns.example' })
  const began = performance.now()
  await owner.forTenant(bari, (db) => tellFollowers(db, petition, 'I lavori cominciano a marzo.'))
  await until(() => sink.taken.size >= persons / 10)
  const early = api.memory().now
  await until(() => sink.taken.size >= persons)
  const late = api.memory().now
  const seconds = (performance.now() - began) / 1000
  await api.stop()
  const told = (await count(owner, bari)) - before
  const repeats = [...sink.taken.values()].filter((times) => times > 1).length
  const rate = persons / seconds
  return [
    {
      service: 'notifications',
      measure: `an author’s news to ${thousands(persons)} followers, put into inboxes, rendered and handed to a mail server: letters per second; against a connection and a transaction per letter, and against nodemailer alone`,
      figure: `${figure(rate)}/s (${figure(plain)}/s, ${figure(pooled)}/s); ${thousands(told)} told, ${repeats} twice`,
      wanted: '≥ 300/s, nobody twice',
      met: rate >= 300 && told === persons && repeats === 0 && sink.taken.size === persons,
    },
    {
      service: 'notifications',
      measure: 'memory of the process meanwhile: after a tenth of the letters, at the end',
      figure: `${figure(early)} MB, ${figure(late)} MB`,
      wanted: 'flat (≤ 1.3 times)',
      met: late <= 1.3 * early,
    },
  ]
}

const thousands = (value: number) => value.toLocaleString('en-GB')

/** Copies that were made because somebody follows: others may be told of something else meanwhile. */
const count = async (owner: Database, bari: string) => {
  const text = `select count(*)::int as count from notification where tenant_id = $1 and reason = 'followed'`
  return (await owner.forTenant(bari, (db) => db.row<{ count: number }>({ name: '', text, values: [bari] })))!.count
}

/** Asks until it holds, ten times a second. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((asked) => setTimeout(asked, 100))
}
